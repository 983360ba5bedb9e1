## Lo que el personal lee y rellena, y sus palabras al profesional

signed = { $name }
signed-team = El equipo de apelaciones
from-reviewer =
    { $words }
    — { $signed }
request-how = Responda, por favor, a más tardar el { $due }: escriba aquí o envíe archivos. Vale cualquier mensaje.
request-extends = Para tener tiempo de leer su respuesta, la fecha de la decisión cambia una vez: del { $before } al { $due }.
request-late-is-fine = Si necesita más tiempo, díganoslo. Si no llega nada, una persona decide con lo que tenemos; su apelación no termina por eso.

thread-new-case = Apelación nueva { $reference }.
thread-late-appeal = Llega después del plazo para apelar, que terminó el { $until }. No se rechaza: mírela, por favor, y mire por qué llega ahora.
thread-own-words = En palabras del profesional: { $words }
thread-claimed = { $name } tiene ahora este caso. ¿Impuso usted la medida? Entonces pulse el botón, y la juzga otra persona.
thread-released = { $name } ha devuelto el caso. Cualquiera puede tomarlo.
thread-imposed-it = { $name } impuso esta medida y no la juzgará.
thread-nobody-impartial = Nadie de la lista del personal puede juzgar este caso. Se ha avisado a los administradores.
thread-question = Pregunta del profesional: { $words }
thread-asks-reopening = El profesional pide que se mire este caso otra vez. Lo nuevo: { $words }
thread-remark = El profesional escribió, donde se pedían documentos: { $words }
thread-reply = Respuesta del profesional: { $words }
thread-reply-file = El profesional respondió con un archivo: { $name }
thread-nothing-to-add = El profesional no tiene nada que añadir.
thread-answer-changed =
    El profesional cambió una respuesta. { $question }
    Ahora: { $now }
    Antes: { $before }
thread-all-told = El profesional ha dicho todo por ahora.
thread-link = Enlace nuevo: { $name }
thread-document = Documento nuevo: { $name } ({ $size })
thread-document-opened = { $by } abrió { $name }. El profesional lo ve.
thread-proved = La cuenta está confirmada, { $how }.
thread-accepted = El profesional aceptó la decisión. El caso está cerrado.
thread-withdrawn = El profesional paró la apelación.
thread-reopened-by-him = El profesional retomó la apelación.
thread-second-review = Se pidió una segunda revisión. Otra persona decide a más tardar el { $due }.
thread-safety = «Estoy en peligro». Escriba a esta persona ahora, a más tardar el { $due }.
thread-undeliverable = Un mensaje no se pudo entregar. Un responsable tiene que avisar al profesional por otra vía a más tardar el { $due }, y registrarlo con /told. Si el profesional vuelve a escribir, se envía otra vez solo.
thread-receipt-late = El acuse de recibo no se ha entregado todavía. Se sigue intentando.
thread-window-ended = El plazo del profesional para responder ha terminado. Decida, por favor, con lo que hay.
thread-proof-missing = La decisión está tomada, pero la cuenta nunca se confirmó. Avise a su titular por otra vía a más tardar el { $due }, y regístrelo con /told.
thread-closed-by-window = Ha pasado el plazo para una segunda revisión. El caso está cerrado.
thread-sent = { $name } escribió al profesional: { $words }
thread-requested = { $name } preguntó al profesional (respuesta a más tardar el { $due }): { $words }
thread-reasons-stated = { $name } comunicó los motivos, según la regla { $number }.
thread-marked = { $name } calificó { $document }: { $verdict }
thread-decided = { $name } decidió: { $outcome }
thread-notice-recorded = { $name } registró que se avisó al profesional por otra vía: { $how }
thread-restored = { $name } dijo que todo está restablecido.
thread-reopened = { $name } abrió el caso otra vez: { $why }
thread-extended = { $reference }: { $name } movió una fecha, una sola vez: { $what }. Era el { $before }, ahora es el { $due }. Motivo: { $why }
thread-data-asked = { $reference }: una solicitud de datos, { $what }. Un responsable contesta a más tardar el { $due } con /dataanswer. Para más tiempo: /extend, antes de esa fecha.
thread-data-answered = { $name } respondió a la solicitud de datos ({ $what }): { $words }

claim-done = El caso es suyo: { $reference }
claim-yours-already = Ya tiene este caso.
claim-closed = Este caso está cerrado, y no se debe nada en él.
claim-held = { $name } tiene este caso. Puede devolverlo, o un responsable puede asumirlo.
claim-taken-over = { $name } ha asumido su caso { $reference }.
release-done = Ha devuelto el caso.
release-nobody = Nadie tiene este caso.
imposed-it-noted = Anotado. Otra persona juzgará este caso.
note-empty = La nota estaba vacía, así que no se guardó nada.
note-filed = Nota guardada. El profesional no la ve.
sent = Enviado.
send-nothing = Ya no hay nada suyo por enviar. Su borrador se envió o se descartó.
send-changed-since = Su borrador ha cambiado desde esta vista previa. Mírelo otra vez, por favor.
send-problems = Esto todavía no se puede enviar:
draft-discarded = El borrador se ha descartado.
preview = Esto es lo que se enviará. Todavía no ha salido nada.
preview-of = Caso { $reference }
preview-language = El profesional lee nuestras propias palabras en este idioma: { $language }. Las de usted se envían como las escribió.
form-about = Sobre: { $name }
preview-record = { $words }

form-reply = Responder al profesional
form-request = Pedir información
form-reasons = Comunicar los motivos
form-verdict = Calificar un documento
form-decision = Decidir
form-proof = Registrar una comprobación de identidad
form-notice = Registrar un aviso por otra vía
form-restored = Todo está restablecido
form-reopen = Abrir el caso otra vez
form-extend = Mover la fecha, una vez
form-data-asked = Anotar una solicitud de datos
form-data-answered = Responder a la solicitud de datos

field-reply-words = Su mensaje
field-request-words = ¿Qué necesita, y para qué?
field-request-days = Días para responder (de 3 a 60; vacío: como digan las reglas)
field-clause = ¿De qué regla se trata?
field-facts = Los hechos: fechas, contratos, mensajes
field-why = ¿Cómo se aplica la regla a estos hechos?
field-automation = ¿Intervinieron medios automáticos en la decisión?
field-detected = ¿Lo detectó primero un sistema automático?
field-verdict = Valoración
field-verdict-why = ¿Por qué? Lo lee el profesional.
field-outcome = ¿Qué pasa con la medida?
field-basis = ¿Por qué se retira?
field-measure = ¿Qué restricción vale ahora, y hasta cuándo? (Déjelo vacío si se levanta.)
field-point = Punto { $number }: «{ $point }» Su respuesta:
field-allowed = ¿Qué puede hacer todavía el profesional?
field-remedy = ¿Qué cambiaría este resultado? (Déjelo vacío si se levanta.)
field-redress = ¿A quién más puede acudir el profesional?
field-redress-how = Cómo acudir, hasta cuándo y cuánto cuesta
field-reopen-if = ¿Qué información nueva lo reabriría? (Déjelo vacío si se levanta.)
field-restored = ¿Qué se devuelve?
field-prevention = ¿Qué hemos cambiado para que no vuelva a pasar?
field-withheld = ¿Se omite un detalle? ¿Por qué motivo?
field-withheld-what = ¿Qué tipo de detalle se omite?
field-proof-account = ¿Qué cuenta de la plataforma?
field-proof-how-checked = ¿Cómo lo comprobó?
field-notice-how = ¿Cómo se avisó al profesional? (correo, carta …)
field-notice-on = ¿Qué día?
field-notice-decision = ¿Contenía ese mensaje la decisión entera? Entonces empieza el plazo para una segunda revisión.
field-restored-words = Su mensaje: qué se ha restablecido
field-reopen-why = ¿Por qué? Lo lee el profesional.
field-extend-why = ¿Por qué hace falta más tiempo? El profesional lo lee.
field-extend-days = ¿Cuántos días después? (Vacío: lo más tarde que permiten las reglas.)
field-data-wish = ¿Qué se pide?
field-data-words = ¿Con qué palabras y por qué vía llegó?
field-data-answer = Su respuesta. Si la cuenta no está confirmada, no escriba aquí datos de la cuenta.
data-wish-access = ver los datos
data-wish-erasure = borrar los datos
data-wish-correction = corregir los datos
data-wish-objection = dejar de usar los datos
option-clause = { $number } { $title } (versión { $version })

automation-not-automated = No, solo una persona
automation-partially-automated = En parte; decidió una persona
ruling-upheld = Confirmada: la medida sigue
ruling-modified = Modificada: la medida cambia
ruling-reversed = Retirada: la medida se quita
basis-our-error = Fue un error nuestro
basis-new-information = Información nueva
basis-remedied = Lo pendiente ya está arreglado
withheld-none = No se omite nada
withheld-legal-obligation = Una ley prohíbe nombrarlo
withheld-security-of-checks = Revelaría cómo son las comprobaciones
withheld-third-party-privacy = Revelaría a otra persona

guard-unopened = Todavía no ha abierto usted { $name }. Quien decide tiene que mirarlo; al profesional se le dice que se leyó.
guard-unjudged = { $name } se abrió, pero todavía no se ha calificado.
guard-point = El punto { $number } no tiene respuesta, o cambió desde que lo respondió.
guard-his-turn = El profesional todavía tiene tiempo para responder. Hasta entonces solo se puede decidir retirar la medida.
guard-stays = Mientras se mantenga una restricción, esto necesita respuesta: { $what }
guard-clause-gone = La regla que eligió ya no está en el catálogo. Elija otra, por favor.
guard-verdict-why = Diga por qué, por favor: toda calificación menos «{ verdict-accepted }» necesita un motivo que sirva al profesional.
guard-withheld-what = Diga, por favor, qué tipo de detalle se omite.
guard-days = Ponga, por favor, de { $least } a { $most } días.
guard-decide-now = No queda sitio para una pregunta: la fecha de la decisión está cerca y no puede moverse más. Decida, por favor, con lo que hay; una respuesta posterior reabre el caso.
unfit-request = Se puede pedir información mientras el caso está en revisión. Ahora está: { $status }.
unfit-reasons = Se pueden comunicar los motivos mientras el caso está en revisión. Ahora está: { $status }. Si nadie lo tiene todavía, tómelo primero.
unfit-decide = Este caso no se puede decidir así: { $status }. Si nadie lo tiene todavía, tómelo primero.
unfit-reopen = Solo se puede abrir otra vez un caso decidido o cerrado. Ahora está: { $status }.
unfit-proof = La cuenta ya está confirmada.
unfit-notice = Aquí no hay ningún mensaje que no llegara al profesional.
unfit-restored = En este caso no hay nada que restablecer.
unfit-verdict = Abra antes { $name }, por favor.
guard-extend = La nueva fecha tiene que ser posterior al { $due } y no pasar del { $latest }. Deje los días vacíos para la fecha más tardía.
unfit-extend = Aquí no hay ninguna fecha que mover. El caso está así: { $status }.
unfit-extend-late = Esta fecha ya pasó y no se puede mover: { $what }. Era el { $was }, el profesional lo sabe, y la nueva fecha es el { $due }.
unfit-extend-used = Esta fecha ya se movió una vez: { $what }, { $due }. No se mueve una segunda vez.
unfit-extend-own = Este mercado no aplaza esta fecha: { $what }, { $due }. Así lo puso un administrador. Si no se puede cumplir, avise ahora a un responsable.
unfit-extend-law = Una ley que se aplica aquí no permite una fecha posterior a esta: { $what }, { $due }.
unfit-data-answer = Aquí no hay ninguna solicitud de datos abierta. Anótela con /datarequest.

staff-status-draft = Borrador
staff-status-received = Recibido
staff-status-being-reviewed = En revisión
staff-status-waiting-for-you = A la espera del profesional
staff-status-waiting-for-reasons = A la espera de los motivos
staff-status-decided = Decidido
staff-status-second-review = Segunda revisión
staff-status-closed = Cerrado

card-title = { $reference }: { $status }
card-late = CON RETRASO: { $what }. Nueva fecha: { $due }
card-late-appeal = Presentada después del plazo para apelar ({ $until }); no se rechaza por eso
card-unsafe = EN PELIGRO: esta persona necesita respuesta a más tardar el { $due }
card-language = Idioma: { $language }
card-question = Pregunta: { $words }
card-turn = A quién le toca: { $party }. Sigue: { $step }. Fecha: { $due }
card-turn-nobody = A quién le toca: a nadie
card-proved = Cuenta: { $account } (confirmada)
card-unproved = Cuenta: { $account } (sin confirmar: a este chat no se le muestran datos de la cuenta, motivos ni decisión)
card-unproved-short = Cuenta: { $account } (sin confirmar)
card-holder = Lo tiene: { $name }
card-holder-none = Lo tiene: nadie todavía
card-answer =
    { $question }
    { $answer }
card-point = Punto { $number }: { $point }
card-document = { $name }: { $state }
card-owed = Además se debe: { $what }, a más tardar el { $due }
card-ruling = Decisión: { $outcome }, regla { $number }

queue-title = { $total ->
        [one] { $total } caso abierto
        [many] { $total } de casos abiertos, del { $first } al { $last }
       *[other] { $total } casos abiertos, del { $first } al { $last }
    }
queue-title-late = { $total ->
        [one] { $total } caso con retraso
        [many] { $total } de casos con retraso, del { $first } al { $last }
       *[other] { $total } casos con retraso, del { $first } al { $last }
    }
queue-empty = No hay casos abiertos.
queue-empty-late = Ningún caso lleva retraso.
queue-line = { $reference } · { $status } · { $reason } · { $due } · { $who }
queue-line-late = TARDE { $reference } · { $status } · { $reason } · { $due } · { $who }
queue-free = libre
queue-no-date = sin fecha

button-claim = Tomar el caso
button-release = Devolver
button-imposed-it = La impuse yo
button-open = Abrir { $name }
button-mark = Calificar
button-mark-named = Calificar { $name }
button-state-reasons = Comunicar los motivos
button-reply = Responder
button-request = Pedir información
button-decide = Decidir
button-record-proof = Registrar comprobación de identidad
button-restored = Todo está restablecido
button-record-notice = Avisado por otra vía
button-extend = Mover la fecha
button-data-answer = Responder sobre los datos
button-send = Enviar
button-edit = Cambiar
button-discard = Descartar
button-reopen = Abrir otra vez
button-case = { $reference }
button-earlier = Anteriores
button-further = Más

thread-title = { $reference } · { $status } · { $reason }
thread-title-plain = { $reference } · { $status }
thread-edited = El profesional cambió un mensaje. Las palabras anteriores quedan registradas. Ahora: { $words }
thread-removed = El profesional borró un mensaje del chat. Todo lo que consta en el caso sigue aquí.
thread-blocked = El profesional ha bloqueado el bot. Lo que se envíe ahora no llega hasta que eso cambie.
thread-unblocked = Ya se puede escribir otra vez al profesional. Lo que no llegó se envía de nuevo.
note-edited = Las palabras nuevas están guardadas junto a las anteriores. El profesional no ve ninguna de las dos.
note-removed = La nota queda registrada, aunque ya no está en el hilo.
card-blocked = NO SE LE PUEDE ESCRIBIR desde el { $since }: el profesional bloqueó el bot. Lo que enviamos ahora espera.
card-document-forwarded = { $name }, reenviado por el profesional, enviado primero por { $origin }: { $state }
thread-origin = Reenviado por el profesional. Lo envió primero: { $origin }

form-other-writer = { $name } está escribiendo «{ $form }» desde el { $since }. { $count ->
        [one] Hay { $count } pregunta respondida.
        [many] Hay { $count } de preguntas respondidas.
       *[other] Hay { $count } preguntas respondidas.
    }
draft-two-ways = Puede seguir con ese borrador, o empezar otro propio. Conviene enviar solo uno de los dos.
button-take-over = Seguir con lo de { $name }
button-own-draft = Empezar el mío
draft-taken-over = { $name } sigue con «{ $form }» de { $reference }, que usted había empezado. No se ha perdido nada de lo que escribió.
thread-draft-taken-over = { $name } sigue con «{ $form }», que había empezado { $before }.
draft-of-another = Esto es parte de lo que escribe { $name }. Para seguir usted, pulse en la ficha el botón del formulario.
draft-own-first = Ya tiene un borrador propio de esto. Envíelo o descártelo primero.
draft-goes-on = Su borrador sigue. Lo empezó el { $since }.
draft-question = { $name }: { $form }. Pregunta { NUMBER($number, useGrouping: 0) } de { NUMBER($total, useGrouping: 0) }
draft-noted = Anotado en su borrador.
draft-kept = Su borrador está guardado. Lo que escriba ahora vuelve a ser una nota.
draft-summary = { $name }: { $form }. Lo rellenado hasta ahora:
button-draft-on = Continuar
note-filed-draft-waits = Nota guardada. Su borrador sigue esperando: para continuar, pulse un botón de su pregunta.
card-draft = Se está escribiendo: { $form }. Quién: { $name }. Desde: { $since }
thread-reply-form = El profesional respondió rellenando más de la apelación. Las respuestas nuevas están en la ficha.

card-urgent = URGENTE para el profesional: { $words }

button-everything = Todo, completo
card-points = Puntos: { $count }
card-documents = Documentos: { $count }, abiertos: { $opened }, valorados: { $marked }
