## Plazos, pasos, recordatorios, retrasos

clock-receipt = el acuse de recibo
clock-acknowledgement = el primer mensaje de una persona
clock-reasons = los motivos de la restricción
clock-decision = la decisión
clock-decision-extension = una fecha posterior para la decisión
clock-data-request-extension = una fecha posterior para la respuesta sobre los datos
clock-data-request = la respuesta a la solicitud de datos
clock-second-review = la segunda decisión
clock-status-update = la próxima noticia sobre el estado
clock-claim = el tiempo del revisor con el caso
clock-next-answer = la respuesta a una pregunta
clock-document-check = la revisión de los documentos
clock-reinstatement = el restablecimiento de la cuenta
clock-delivery = el aviso por otra vía
clock-safety = la respuesta a «Estoy en peligro»
clock-reviewer-needed = la búsqueda de otra persona que juzgue
clock-appeal-window = el plazo para apelar
clock-draft = el borrador
clock-reply = la respuesta a nuestra petición
clock-proof = la confirmación de la cuenta
clock-second-review-window = la petición de una segunda revisión
clock-scan = la comprobación de virus de un archivo
clock-resubmission = el envío de un documento otra vez
clock-renewal = el envío de un documento más nuevo

step-draft = terminar las respuestas y presentar la apelación
step-acknowledgement = un revisor toma el caso y escribe un primer mensaje
step-decision = un revisor decide, con motivos
step-reasons = el equipo comunica los motivos
step-reply = responder, o pulsar «{ button-nothing-to-add }»
step-second-review = otra persona decide de nuevo
step-delivery = la decisión está tomada y en camino
step-second-review-window = aceptar la decisión, preguntar sobre ella o pedir una segunda revisión
step-proof = confirmar la cuenta, para leer la decisión

party-freelancer = el profesional
party-assignee = el revisor
party-lead = el responsable
party-admin = el administrador
party-bot = el asistente
told-lead = el responsable del equipo
told-admin = el administrador del equipo de apelaciones
told-reviewer = todo el equipo
held-by = { $name }
held-by-nobody = nadie todavía
held-by-you = usted

unit-none = sin fecha posterior
unit-minutes = { $count ->
        [one] { $count } minuto
        [many] { $count } de minutos
       *[other] { $count } minutos
    }
unit-hours = { $count ->
        [one] { $count } hora
        [many] { $count } de horas
       *[other] { $count } horas
    }
unit-business-hours = { $count ->
        [one] { $count } hora laborable
        [many] { $count } de horas laborables
       *[other] { $count } horas laborables
    }
unit-days = { $count ->
        [one] { $count } día
        [many] { $count } de días
       *[other] { $count } días
    }
unit-business-days = { $count ->
        [one] { $count } día laborable
        [many] { $count } de días laborables
       *[other] { $count } días laborables
    }
unit-months = { $count ->
        [one] { $count } mes
        [many] { $count } de meses
       *[other] { $count } meses
    }

safety-late = Dijimos que una persona le escribiría a estas horas, y nadie lo ha hecho. Lo sentimos. Se ha llamado a otras personas del equipo. La nueva hora es el { $due }.
late-sorry = Lo prometimos para el { $was }: { $what }. No hemos cumplido esa fecha, y lo sentimos.
late-now = La nueva fecha es el { $due }.
late-told = Ya lo sabe { $told }.
late-will-be-told = Ahora estamos fuera de nuestro horario. Lo sabrá { $told } cuando abramos: { $at }.
late-nothing-lost = No se ha perdido nada de lo que envió, y ninguno de sus propios plazos se acorta. Si la espera se le hace dura, díganoslo con /ask.
extend-sorry = Lo prometimos para el { $before }: { $what }. Necesitamos más tiempo, y lo sentimos. El motivo:
extend-now = La nueva fecha es el { $due }. No se moverá otra vez.
extend-known = También lo saben quienes dirigen el equipo.
extend-meanwhile = Usted no tiene que hacer nada. Puede seguir escribiendo y enviando archivos, y ninguno de sus plazos se acorta. Si esperar le resulta difícil, díganoslo con /ask.
data-asked = Hemos anotado lo que pide: { $what }. Una persona responde a más tardar el { $due }. Su apelación sigue mientras tanto.
date-moved = Una fecha ha cambiado a su favor: { $what }. Ahora es el { $due }.
outage-extended = Durante un rato no se pudo contactar con nosotros. Usted no pierde tiempo por eso: { $what }. Ahora es el { $due }.

nudge-draft = Su apelación no está presentada todavía. Lo que escribió está a salvo. Puede seguir cuando le venga bien.
nudge-appeal-window = El plazo para apelar termina el { $due }. Bastan tres respuestas para presentarla; todo lo demás puede añadirlo después.
nudge-reply = Un breve recordatorio: esperamos noticias suyas. Puede responder hasta el { $due }. Si necesita más tiempo, díganoslo.
nudge-proof = Su decisión está lista. Para leerla, copie en este chat el código del aviso de la plataforma. ¿No tiene código? Díganoslo con /ask.
nudge-second-review-window = Un breve recordatorio: si quiere que otra persona mire la decisión, puede pedirlo hasta el { $due }. No tiene que hacer nada.
nudge-resubmission = Un breve recordatorio: un documento no se pudo leer. Envíelo otra vez, por favor, a más tardar el { $due }. Con /documents ve cuál es y qué fallaba.
nudge-renewal = Uno de sus documentos vale hasta el { $due }. Cuando tenga uno más nuevo, envíelo aquí. Hay tiempo; con /documents ve cuál es.
warn-draft = Su apelación no está presentada todavía. Si el borrador sigue vacío el { $due }, lo dejamos aparte; lo que haya escrito se conserva. Siempre puede retomarla.
warn-appeal-window = El plazo para apelar termina el { $due }. Preséntela antes y nadie tendrá que preguntar por qué llega tarde. Bastan tres respuestas; lo demás puede añadirlo después.
warn-reply = Puede responder hasta el { $due }. Si hasta entonces no sabemos nada, una persona decide con lo que tenemos. Lo que envíe después cuenta igual, hasta la decisión.
warn-proof = Su decisión sigue esperándole. Copie en este chat el código del aviso a más tardar el { $due }, o díganoslo con /ask. Después intentamos avisarle de otra manera.
warn-second-review-window = Puede pedir una segunda revisión hasta el { $due }. Después esta apelación se cierra. Aun así podrá hacer preguntas y aportar algo nuevo.
warn-resubmission = Todavía falta enviar otra vez un documento, a más tardar el { $due }. Si no llega, su apelación sigue con lo que hay. Con /documents ve cuál es.
warn-renewal = Uno de sus documentos vale solo hasta el { $due }, y no llegó uno más nuevo. Envíelo aquí, por favor. Si no puede, díganoslo con /ask. Con /documents ve cuál es.

reply-window-ended = El plazo para responder ha terminado, así que una persona decide ahora con lo que tenemos. Puede seguir escribiendo y enviando archivos hasta la decisión.
draft-lapsed = Su borrador seguía vacío, así que lo hemos dejado aparte. Con un toque vuelve.
draft-window-over = El plazo para apelar terminó el { $due }. Aún puede presentarla: no se rechaza a nadie por eso, y una persona mira el motivo.
closed-window-over = El plazo para pedir una segunda revisión ha terminado, y esta apelación está cerrada.

update-intro = Unas palabras sobre su apelación { $reference }: { $status }.
update-done = Hecho desde las últimas noticias: { $options }.
update-nothing = Desde las últimas noticias no se ha hecho nada. No está olvidada: la fecha de abajo sigue en pie.
done-taken = un revisor se ocupa de su caso
done-opened = se abrieron documentos suyos
done-marked = se revisaron documentos suyos
done-asked = le pedimos información
done-answered = una persona le respondió
done-reasons = se comunicaron los motivos
done-moved = una fecha nuestra cambió, una sola vez
done-let-go = su caso vuelve a estar con todo el equipo
update-documents = { $count ->
        [0] Todavía no ha enviado documentos.
       *[other] Documentos abiertos hasta ahora: { $opened } de { $count }.
    }

alarm-safety = { $reference }: «Estoy en peligro». Escriba a esta persona ahora.
alarm-nobody-impartial = { $reference }: nadie de la lista del personal puede juzgar este caso. Nombre a otra persona, por favor.
alarm-staff-unreachable = Un mensaje a { $name } no se pudo entregar. Avísele, por favor, y revise su dirección en la configuración. { $reference }
alarm-thread-unreachable = Un mensaje al hilo de { $reference } no se pudo entregar. No se ha perdido nada; el caso está en /queue.

## Cómo se llegó a una fecha

explain-elapsed = { $lasts } desde el { $since }, contado seguido, con noches y días cerrados.
explain-business-hours = { $lasts } de trabajo desde el { $since }.
explain-days = { $lasts } desde el { $first }, que no se cuenta: { $last }.
explain-business-days = { $lasts } desde el { $first }, que no se cuenta, y solo días en que trabajamos: { $last }.
explain-month-end = Ese mes no tiene día { $number }, así que cuenta su último día.
explain-no-holiday = Ningún festivo ni otro día cerrado en medio.
explain-skipped = No se cuentan, porque está cerrado: { $options }.
explain-between = Cerrados en medio, y contados de todos modos: { $options }.
explain-more = { $count } más
explain-date = { $date }
explain-open = { $last } es un día en que trabajamos.
explain-planned-before = { $last } está cerrado ({ $why }), así que se planea para el { $planned }.
explain-next-opening = { $last } está cerrado ({ $why }), y también el tiempo anterior, así que se planea para la próxima apertura: { $planned }.
explain-rolls-forward = { $last } está cerrado ({ $why }), así que hay tiempo hasta que acabe el { $planned }.
explain-whole-day = Hay tiempo hasta que acabe ese día.
explain-closed-weekday = no es día laborable
explain-closed-holiday = un festivo
explain-closed-own = un día cerrado nuestro
explain-hours = Nuestro horario ese día: { $times }.
explain-due = Así que la fecha es el { $due }.
explain-several-duty = Valen varias reglas. Cuenta la fecha más temprana: { $options }.
explain-several-window = Valen varias reglas. Cuenta la fecha más tardía: { $options }.
explain-candidate = { $lasts }: { $due }

## Conjuntos de reglas: leyes, códigos de práctica y decisiones propias, como hechos

force-law = Ley
force-code = Código de práctica
force-product = Decisión propia

preset-mark-v = Leído en el propio texto o en una página de primera mano.
preset-mark-s = De una fuente de segunda mano: consúltelo con un jurista.
preset-mark-m = De memoria, sin comprobar: consúltelo con un jurista.
preset-mark-p = Decisión propia, no es ley: consulte con un jurista si debe más.

preset-line = { $title } ({ $preset }): { $scope }
preset-check = Algo de esto no es de primera mano: consúltelo con un jurista antes de apoyarse en ello.
preset-no-advice = Son hechos para empezar, no asesoramiento jurídico.
preset-entry = { $what } { $lasts }. { $force }{ $source }. { $mark } { $use }
preset-source = : { $place }
preset-no-source = { "" }
preset-immediate = Al momento, a más tardar con el propio hecho
preset-undue-delay = Sin demora indebida; no hay un número
preset-number = { $lasts }
preset-before = Al menos { $lasts } antes
preset-most = { $lasts } como mucho
preset-starts = Fija la fecha de esto: { $clock }.
preset-target = Una meta nuestra, no una ley: { $clock }, { $lasts }.
preset-information = A título informativo: aquí no corre ningún plazo por ello.

preset-both-duty = { $clock }: usted puso { $lasts }, y { $title } dice { $legal } ({ $source }). Valen los dos: cuenta la fecha más temprana, cada vez de nuevo.
preset-both-window = { $clock }: usted puso { $lasts }, y { $title } dice { $legal } ({ $source }). Valen los dos: cuenta la fecha más tardía, cada vez de nuevo.
preset-overrides-duty = { $clock }: usted puso { $lasts }, pero { $title } dice { $legal } ({ $source }), que es antes y es lo que vale. Ponga un tiempo más corto, o quite el conjunto.
preset-overrides-window = { $clock }: usted puso { $lasts }, pero { $title } dice { $legal } ({ $source }), que es más tarde y es lo que vale. Ponga un tiempo más largo, o quite el conjunto.

preset-default = Por defecto
preset-default-scope = Cualquier profesional. Está debajo de todos los demás conjuntos y nombra todos los plazos.
preset-default-receipt = Un acuse automático: referencia, qué viene después y para cuándo, cómo hablar con una persona.
preset-default-human-acknowledgement = El primer mensaje de una persona, desde el día en que se presenta la apelación.
preset-default-decision = La decisión, desde el día en que se presenta la apelación.
preset-default-decision-extension = Una fecha posterior para la decisión, una sola vez, dicha con su motivo antes de que pase la anterior.
preset-default-status-update = Noticias de la apelación, desde el último mensaje al profesional, una y otra vez mientras está abierta.
preset-default-reply-to-information-request = El tiempo del profesional para respondernos. Cuando termina, una persona decide con lo que hay.
preset-default-interim-suspension-review = Una suspensión mientras se miran los hechos, desde el día en que empieza.
preset-default-appeal-window = El tiempo del profesional para apelar, desde el día en que se le avisó.
preset-default-second-review-window = El tiempo del profesional para pedir una segunda revisión, desde el día en que le llegó la decisión.
preset-default-second-review-decision = La segunda decisión, de otra persona, desde el día en que la pidió.
preset-default-reinstatement-after-reversal = La devolución de lo que promete una retirada de la medida, desde el día en que se decidió.
preset-default-termination-notice = El aviso del fin de una cuenta. Donde la seguridad o un deber legal lo prohíben, se registra el motivo.
preset-default-delete-identity-documents = El borrado de los documentos de identidad, cuando el caso ha terminado. Una retención legal puede pararlo.
preset-default-reasons = El motivo concreto, cuando al profesional no se le dio ninguno.
preset-default-claim = El tiempo que un revisor tiene un caso, desde lo último que hizo en él. Después otros lo pueden tomar.
preset-default-next-answer = La respuesta a una pregunta, desde la primera que está abierta.
preset-default-document-check = La revisión de un documento, desde el día en que lo tenemos.
preset-default-delivery = Otra manera de avisar a alguien, cuando un mensaje no se puede entregar.
preset-default-safety = La respuesta de una persona a quien está en peligro, de día y de noche.
preset-default-reviewer-needed = Otra persona que juzgue, cuando nadie de la lista puede.
preset-default-data-request-reply = Una respuesta a quien pide sus datos o pregunta qué será de ellos.
preset-default-data-request-extension = Una fecha posterior para esa respuesta, una sola vez, dicha con su motivo antes de que pase la anterior.
preset-default-draft = El tiempo para seguir con una apelación empezada.
preset-default-proof = El tiempo para demostrar que la cuenta es suya, cuando espera una decisión.
preset-default-scan = Cada cuánto se intenta de nuevo un archivo que no pasó la comprobación de virus.
preset-default-resubmission = El tiempo del profesional para enviar otra vez un documento que no se pudo leer.
preset-default-renewal = Cuánto vale un documento que caduca, si nadie dijo otra cosa.

preset-eu-platform-work = Directiva de la UE sobre trabajo en plataformas
preset-eu-platform-work-scope = Personas que trabajan en plataformas en la UE, también autónomas, según la Directiva 2024/2831. La ley nacional debe aplicarla para el 2 de diciembre de 2026. Su artículo 11 puede no valer para usuarios profesionales bajo el P2B: debe elegir un jurista.
preset-eu-platform-work-human-decision = Una persona toma cada decisión de limitar, suspender o cerrar una cuenta.
preset-eu-platform-work-statement-of-reasons = Motivos por escrito, a más tardar el día en que la restricción surte efecto.
preset-eu-platform-work-explanation = Una explicación, hablada o escrita, cuando se pide, con una persona nombrada a quien acudir.
preset-eu-platform-work-decision = Una respuesta escrita con motivos, desde el día en que llega la petición de revisión.
preset-eu-platform-work-rectification = La rectificación cuando la revisión da la razón al profesional, o una compensación; y medidas para que no se repita.
preset-eu-platform-work-system-evaluation = Una mirada a lo que los sistemas automáticos hacen a las personas, al menos con esta frecuencia.

preset-eu-dsa = Ley de Servicios Digitales de la UE
preset-eu-dsa-scope = Plataformas en línea de la UE que restringen a alguien por lo que publicó o escribió en su perfil, según el Reglamento 2022/2065. Las empresas pequeñas están exentas de partes.
preset-eu-dsa-statement-of-reasons = Motivos, a más tardar desde el día en que se impone la restricción.
preset-eu-dsa-appeal-window = El tiempo para reclamar, desde el día del aviso, como mínimo. Por vía electrónica y gratis.
preset-eu-dsa-decision = La respuesta a la reclamación: a tiempo, diligente, igual para todos.
preset-eu-dsa-reversal = La retirada de la restricción, cuando la reclamación tiene razón.
preset-eu-dsa-dispute-body-decision = La decisión de un organismo extrajudicial. La debe el organismo; un caso muy complejo puede llevar el doble.
preset-eu-dsa-misuse-warning = Una advertencia antes de dejar de lado por un tiempo las reclamaciones de quien las envía sin base una y otra vez.
preset-eu-dsa-transparency-database = Cada exposición de motivos va a la base de datos pública, sin datos personales.
preset-eu-dsa-transparency-report = El informe público, una vez en este tiempo.

preset-eu-p2b = Reglamento de la UE entre plataformas y empresas
preset-eu-p2b-scope = Profesionales de la UE que ofrecen servicios a consumidores de la UE, según el Reglamento 2019/1150. Las empresas pequeñas no deben tener un sistema de reclamaciones.
preset-eu-p2b-statement-of-reasons = Motivos en un soporte duradero, antes de la restricción o a la vez.
preset-eu-p2b-termination-notice = El aviso del fin del servicio. Un deber legal, un motivo imperioso o incumplimientos repetidos permiten menos, con motivos al momento.
preset-eu-p2b-hearing = Una ocasión de aclarar los hechos dentro de la reclamación.
preset-eu-p2b-decision = La respuesta a la reclamación en un tiempo razonable, para este caso concreto y en palabras claras.
preset-eu-p2b-reinstatement = La devolución de la cuenta con sus datos, cuando se retira la restricción.
preset-eu-p2b-public-figures = Cifras públicas sobre las reclamaciones, una vez en este tiempo.

preset-seattle-8-40 = Derechos ante la desactivación en Seattle (SMC 8.40)
preset-seattle-8-40-scope = Redes con 250 o más trabajadores por aplicación, para trabajo en Seattle. Si cuenta el trabajo a distancia debe decirlo un jurista.
preset-seattle-8-40-deactivation-notice = Un aviso con los motivos, la fecha, cómo arreglarlo y acceso a los registros.
preset-seattle-8-40-deactivation-notice-egregious = El aviso en los casos más graves. Aun así hay que mirar los hechos.
preset-seattle-8-40-appeal-window = El tiempo para impugnar una desactivación, desde el día en que llegó el aviso.
preset-seattle-8-40-decision = La respuesta a la impugnación, con las pruebas o con el restablecimiento.
preset-seattle-8-40-records-kept = Los registros de una desactivación se guardan al menos este tiempo.

preset-us-wa-tnc = Norma de transporte con conductor de Washington
preset-us-wa-tnc-scope = Conductores de servicios de transporte en el estado de Washington, según WAC 296-128-99100. Un modelo de lo que dice un aviso.
preset-us-wa-tnc-statement-of-reasons = Un aviso con siete puntos, cuando se desactiva la cuenta.

preset-us-mn-tnc = Ley de transporte con conductor de Minnesota
preset-us-mn-tnc-scope = Conductores de servicios de transporte en Minnesota, según Stat. 181C.
preset-us-mn-tnc-counts-as-deactivation = Un bloqueo más largo cuenta como desactivación; tres días cuando hay que mirar una queja.
preset-us-mn-tnc-rules-published = Las reglas se publican antes de aplicarlas, con faltas leves y graves, qué sigue y cómo pedir otra mirada.

preset-us-co-tnc = Ley de transporte con conductor de Colorado
preset-us-co-tnc-scope = Conductores de servicios de transporte en Colorado, según SB24-075.
preset-us-co-tnc-counts-as-deactivation = Un bloqueo más largo cuenta como desactivación, con una política, otra mirada y apoyo para el conductor.

preset-ca-on-dpwra = Ley de trabajadores de plataformas de Ontario
preset-ca-on-dpwra-scope = Trabajo de transporte, reparto y mensajería en Ontario, según la Digital Platform Workers' Rights Act 2022.
preset-ca-on-dpwra-statement-of-reasons = Una explicación por escrito, cuando se quita el acceso.
preset-ca-on-dpwra-deactivation-notice = El aviso antes de quitar el acceso por un día o más. Quedan exentos los daños a propósito, la seguridad pública y los deberes legales.

preset-au-fair-work = Australia, Fair Work Act
preset-au-fair-work-scope = Trabajadores muy parecidos a empleados, desde hace seis meses o más, según la parte 3A-3 y el Deactivation Code 2024.
preset-au-fair-work-interim-suspension = Una suspensión más larga puede ser una desactivación injusta.
preset-au-fair-work-external-application = El tiempo para acudir a la Fair Work Commission, desde el día de la desactivación.
preset-au-fair-work-hearing = Una advertencia, un primer aviso, una ocasión de responder y hablar, y un aviso de cierre.

preset-my-act-872 = Malasia, ley de trabajadores por encargo
preset-my-act-872-scope = Trabajadores por encargo en Malasia, según la Act 872, artículo 14, desde el 31 de marzo de 2026.
preset-my-act-872-interim-suspension = Una suspensión para indagar. A quien se le da la razón se le paga la mitad de lo que gana de media al día.
preset-my-act-872-further-suspension = Otra suspensión tras la indagación. Antes se escucha a la persona, y después vuelve la cuenta.

preset-mt-platform = Malta, normas de trabajo en plataformas
preset-mt-platform-scope = Trabajadores de plataformas en Malta.
preset-mt-platform-decision = La respuesta a una petición de revisión, desde el día en que llega. Las empresas pequeñas y medianas tienen el doble.

preset-uk-complaint-code = Código británico de gestión de quejas
preset-uk-complaint-code-scope = Un buen modelo en dos etapas con fechas, del Housing Ombudsman. Aquí no obliga a nadie.
preset-uk-complaint-code-human-acknowledgement = Un acuse, desde el día en que llega la queja.
preset-uk-complaint-code-decision = La respuesta, desde el día del acuse. La fecha por defecto no es posterior cuando se cierra dos días por semana.
preset-uk-complaint-code-decision-extension = Una fecha posterior para la respuesta, dicha por escrito con su motivo.
preset-uk-complaint-code-second-review-acknowledgement = Un acuse de la petición de una segunda etapa.
preset-uk-complaint-code-second-review-decision = La respuesta de la segunda etapa, de otra persona, desde su acuse. La fecha por defecto cuenta desde la petición, que no es posterior.

preset-us-dmca-512 = Contranotificación de derechos de autor de EE. UU.
preset-us-dmca-512-scope = Obras retiradas según la ley de derechos de autor de EE. UU., 17 USC 512.
preset-us-dmca-512-put-back-earliest = No antes: la obra no vuelve hasta entonces, contado desde la contranotificación, salvo que quien reclama vaya a un tribunal.
preset-us-dmca-512-put-back-latest = La obra vuelve como muy tarde entonces, contado desde la contranotificación.

preset-gdpr-rights = RGPD: acceso y supresión
preset-gdpr-rights-scope = Corre junto a la apelación cuando alguien pide sus datos o que se borren.
preset-gdpr-rights-data-request-reply = La respuesta a una petición de datos, desde el día en que llega.
preset-gdpr-rights-data-request-extension = Una fecha posterior para esa respuesta, dicha con motivos antes de que acabe el primer mes.
