## Motivos y decisiones, como los lee el profesional

reasons-intro = No le dijeron por qué se restringió su cuenta. Este es el motivo.
reasons-reply-by = Puede responder hasta el { $due }. Escriba aquí, envíe archivos, o pulse «{ button-nothing-to-add }».
reasons-held = El equipo ha escrito los motivos. Para protegerle, los mostramos cuando haya demostrado que la cuenta es suya. El aviso de { $marketplace } lleva un código: cópielo en este chat. ¿No tiene código? Díganoslo con /ask.
reasons-extend = Para darle tiempo a responder, la fecha de la decisión cambia una vez: del { $before } al { $due }.

letter-result-upheld = La restricción se mantiene. Abajo puede leer por qué, punto por punto, y qué puede hacer ahora.
letter-result-modified = La restricción cambia. Abajo puede leer qué vale ahora, y por qué.
letter-result-our-error = Nos equivocamos, y la restricción se levanta. Lo sentimos.
letter-result-new-information = La restricción se levanta. Lo que usted envió fue lo decisivo.
letter-result-remedied = La restricción se levanta, porque lo pendiente ya está arreglado.
letter-restored = Lo que recupera: { $what }. Le escribimos cuando esté hecho.
letter-measure = Lo que vale ahora: { $measure }
letter-point =
    Punto { $number }. Usted escribió: «{ $point }»
    Nuestra respuesta: { $answer }
letter-documents = Lo que hemos mirado:
letter-no-documents = No envió documentos. No lo hemos tenido en cuenta en su contra.
letter-document-accepted = • { $name }: abierto el { $opened }, aceptado
letter-document-not-accepted = • { $name }: abierto el { $opened }, no aceptado. { $why }
letter-document-not-readable = • { $name }: abierto el { $opened }, no se pudo leer. { $why }
letter-document-not-relevant = • { $name }: abierto el { $opened }, no hacía falta. { $why }
letter-clause =
    La regla: { $number } «{ $title }», versión { $version }.
    Dice, en la lengua en que está escrita: «{ $quote }»
    El texto completo: { $address }
letter-facts = Los hechos: { $facts }
letter-why = Qué significa la regla para estos hechos: { $why }
letter-detection = { $automated ->
        [yes] El asunto lo detectó primero un sistema automático.
       *[no] El asunto no lo detectó un sistema automático.
    }
letter-automation-not-automated = Decidió una persona. Ningún sistema automático intervino en la decisión.
letter-automation-partially-automated = Decidió una persona, con la ayuda de un sistema automático.
letter-prevention = Lo que hemos cambiado para que no vuelva a pasar: { $prevention }
letter-withheld-legal-obligation = Falta un detalle, porque una ley no nos deja nombrarlo: { $what }
letter-withheld-security-of-checks = Falta un detalle, para proteger las comprobaciones que mantienen seguras las cuentas: { $what }
letter-withheld-third-party-privacy = Falta un detalle, para proteger a otra persona: { $what }
letter-allowed =
    Lo que puede hacer: { $allowed }.
    Lo que no puede hacer por ahora: { $blocked }.
letter-all-allowed = Cuando todo esté restablecido, su cuenta podrá hacer lo mismo que antes.
letter-nothing-allowed = Lo que no puede hacer: { $blocked }.
letter-remedy = Qué cambiaría este resultado: { $remedy }
letter-reopen-if = Si hay algo nuevo, lo miramos otra vez en cualquier momento. Por ejemplo: { $what }
letter-redress =
    A quién más puede acudir: { $routes }.
    Cómo: { $how }
letter-by =
    Decidido por { $name }, una persona del equipo de apelaciones. La fecha: { $at }.
    Para hablar con esta persona, use /ask. Este mensaje es suyo: guárdelo como copia.

decision-ready = Su apelación está decidida. Para protegerle, mostramos la decisión cuando haya demostrado que la cuenta es suya. El aviso de { $marketplace } lleva un código: cópielo en este chat. ¿No tiene código? Díganoslo con /ask.
reinstatement-by = Lo que se le quitó queda restablecido a más tardar el { $due }. Le escribimos cuando esté hecho.
decision-next = Si no está de acuerdo, otra persona puede mirarlo. Puede pedirlo hasta el { $due }, y no hace falta que dé un motivo.
decision-next-final = Dos personas han mirado ya su caso. Puede seguir haciendo preguntas, aportar algo nuevo, o acudir a los lugares nombrados arriba. Esta apelación sigue abierta hasta el { $due }.

capability-log-in = iniciar sesión
capability-message-current-clients = escribir a los clientes actuales
capability-work-open-contracts = trabajar en los contratos abiertos
capability-receive-payment = recibir pagos
capability-withdraw-balance = retirar dinero
capability-submit-proposals = enviar propuestas
capability-accept-invitations = aceptar invitaciones
capability-appear-in-search = aparecer en las búsquedas
capability-download-data = descargar los datos de la cuenta

redress-dispute-body = un organismo de resolución de litigios
redress-mediation = una mediación
redress-data-protection-authority = la autoridad de protección de datos
redress-regulator = el organismo regulador
redress-court = un tribunal

restored-account = su cuenta
restored-search = su lugar en las búsquedas
restored-reviews = sus reseñas y su puntuación
restored-badges = sus insignias
restored-proposals = sus propuestas y créditos
restored-data = sus datos
restored-money = su dinero
