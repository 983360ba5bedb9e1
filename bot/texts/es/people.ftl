## Saludo, idioma, privacidad, ayuda, seguridad, prueba de la cuenta, permisos

hello =
    Hola. Soy el asistente de apelaciones de { $marketplace }.
    Si su cuenta fue suspendida, limitada o retenida, aquí puede apelar. Una persona leerá lo que envíe, y tendrá una respuesta con motivos, en una fecha que le diremos.
language-choose = ¿Qué idioma prefiere?
language-set = Gracias. Escribiré en español. Puede cambiarlo en cualquier momento con /language.
language-name-en = English
language-name-es = Español
language-name-ru = Русский
language-name-uk = Українська

privacy-notice =
    Antes de empezar, unas palabras sobre sus datos.
    Guardamos lo que escribe y envía aquí para tramitar su apelación. Solo el personal que trabaja en ella puede abrir sus documentos. Cada apertura queda registrada, y se la comunicamos.
    Los documentos están cifrados. Se borran { $documents } después de que termine su apelación y pasen todos sus plazos; lo demás, { $record } después. Si nunca presenta una apelación, lo demás se borra { $unsent } después de cerrarse el borrador. Si no acepta, todo se borra { $unagreed } después de su último mensaje. Antes, con /erase.
    La aplicación en la que escribe guarda su propia copia de este chat. Esa copia no podemos borrarla; usted sí.
privacy-agree = Para tramitar una apelación tenemos que guardar lo que envía. ¿Está de acuerdo?
privacy-before-files = No pude guardar este archivo, porque todavía no ha aceptado el aviso de privacidad. Acéptelo primero, por favor, y envíelo de nuevo.
button-privacy = Leer el aviso otra vez
button-agree = De acuerdo
button-disagree = No estoy de acuerdo
consent-already = Ya aceptó esto. No hace falta nada más.
declined =
    De acuerdo. No he guardado nada de lo que escribió.
    Si cambia de idea, pulse «{ button-agree }». También puede escribir al soporte de { $marketplace }.
decline-too-late = Su apelación ya está en marcha. Si quiere pararla, use /withdraw.
held = Lo tengo. Lo usaré como principio de su apelación cuando esté de acuerdo.
held-full = No puedo guardar más texto antes de que esté de acuerdo. Lo que escribió hasta ahora está a salvo. Acepte primero, por favor, y luego siga.
begin-offer = ¿Empezamos? Lleva unos diez minutos. Puede parar y volver cualquier día.
button-begin = Empezar mi apelación
no-appeal-yet = Todavía no tiene una apelación con nosotros. Empecemos una.

help =
    Le ayudo a apelar una decisión de { $marketplace } sobre su cuenta.
    /appeal: empezar, o seguir donde estaba
    /status: dónde está su apelación, a quién le toca y la próxima fecha
    /documents: qué ha pasado con sus documentos
    /ask: hacer una pregunta; responde una persona
    /withdraw: parar su apelación
    /link: usar otra aplicación suya para la misma apelación
    /language: cambiar el idioma
    /timezone CIUDAD: fechas en su hora
    /privacy: cómo guardamos sus datos
    /mydata, /erase: qué guardamos sobre usted; borrarlo
    /unsafe: si está en peligro
    /help: esta lista
    También puede simplemente escribir. Puede enviar archivos en cualquier momento.
staff-help =
    Tome un caso para trabajar en él. Lo que escriba en el hilo de un caso es una nota interna; el profesional no la ve. Para escribirle use «{ button-reply }», «{ button-request }» o «{ button-decide }»: verá una vista previa, y nada sale antes de que pulse «{ button-send }».
    /queue: casos abiertos, primero los más urgentes
    /mine, /overdue: sus casos, y los que van con retraso
    /find PALABRAS: por referencia, cuenta o nombre; /case REF: abrir un caso
    /claim, /release, /assign NOMBRE: tomar un caso, devolverlo, darlo a otra persona
    /imposed: decir que usted impuso la medida
    /note TEXTO: una nota interna
    /reply: escribir al profesional
    /request: pedir información
    /reasons: comunicar los motivos de la medida
    /extend: mover la fecha de la decisión, una vez, con un motivo
    /decide: escribir la decisión
    /proof: registrar que comprobó quién es el profesional
    /told: registrar que se le avisó por otra vía
    /restored: decir que todo está restablecido
    /reopen: abrir otra vez un caso decidido o cerrado
    /merge REF: unir un duplicado
    /block, /unblock, /blocked: impedir por un tiempo escribir libremente
    /stats: cifras de los últimos 90 días; /stats 30 días
    /datarequest, /dataanswer: anotar una solicitud de datos, responderla
    /hold, /unhold: que no se borre nada de un caso, quitarlo
    /card: mostrar la ficha del caso
    /rules: qué está en vigor, desde cuándo, por quién
    /deadlines: cada plazo y de dónde viene; los administradores los cambian aquí
    /passages: fragmentos guardados para sus mensajes
    /staff: quién está en la lista; /away hasta el viernes, /back
    /reload: leer otra vez el archivo de configuración
    /help: esta lista
staff-unknown = Eso no lo conozco aquí. /help muestra lo que puede hacer.
staff-unknown-near = Eso no lo conozco. ¿Quiso decir /{ $near }? /help muestra lo que puede hacer.

command-start = Empezar o volver
command-appeal = Empezar mi apelación, o seguir
command-status = Dónde está mi apelación
command-documents = Documentos: enviarlos, o ver qué ha pasado con ellos
command-ask = Preguntar algo a una persona
command-language = Cambiar el idioma
command-privacy = Cómo guardamos sus datos
command-withdraw = Parar mi apelación
command-help = Lo que puedo hacer aquí
command-unsafe = Estoy en peligro
staff-command-claim = Tomar este caso
staff-command-release = Devolver este caso
staff-command-imposed = Yo impuse la medida
staff-command-note = Guardar una nota interna
staff-command-reply = Escribir al profesional
staff-command-request = Pedir información al profesional
staff-command-reasons = Comunicar los motivos de la medida
staff-command-extend = Mover la fecha de la decisión, una vez, con un motivo
staff-command-decide = Escribir la decisión
staff-command-proof = Registrar una comprobación de identidad
staff-command-told = Registrar un aviso por otra vía
staff-command-restored = Decir que todo está restablecido
staff-command-reopen = Abrir este caso otra vez
staff-command-datarequest = Anotar una solicitud de datos
staff-command-dataanswer = Responder a una solicitud de datos
staff-command-card = Mostrar la ficha
staff-command-queue = Casos abiertos, primero los más urgentes
staff-command-overdue = Casos con retraso
staff-command-case = Abrir un caso por su referencia
staff-command-rules = Qué está en vigor, desde cuándo, por quién
staff-command-deadlines = Cada plazo, de dónde viene y cómo cambiarlo
staff-command-staff = Quién está en la lista, quién está fuera, y los equipos
staff-command-away = Decir hasta cuándo está fuera
staff-command-back = Decir que ha vuelto
staff-command-reload = Leer otra vez el archivo de configuración
staff-command-help = Lo que el personal puede hacer aquí

unknown-command = No conozco este comando. /help muestra lo que puedo hacer. También puede simplemente escribir.
unknown-button = Este botón es de otro momento y ya no funciona. No se ha perdido nada.
unknown-kind = No puedo leer este tipo de mensaje. Escríbalo, por favor, con palabras, o envíelo como archivo.
button-outdated = Este botón es de un paso anterior y ya no encaja. No se ha perdido nada.

safety-help =
    Siento que las cosas sean tan difíciles. Su seguridad va primero, antes que cualquier apelación.
    Si está en peligro ahora, llame al número de emergencias de su país: 112 en Europa, 911 en Estados Unidos, Canadá y gran parte de América Latina.
    Para hablar con alguien, gratis y en su país: findahelpline.com
safety-person-told = He llamado ahora mismo a una persona de nuestro equipo. Alguien le escribe aquí a más tardar el { $due }.
safety-no-case = ¿Quiere que le escriba una persona de nuestro equipo? Empiece una apelación con /appeal y envíe /unsafe otra vez. Se la llama al momento.

proof-how =
    Una cosa más, para protegerle: demuestre, por favor, que esta cuenta es suya. Hasta entonces no enviamos aquí datos de su cuenta.
    El aviso de { $marketplace } lleva un código como P-XXXX-XXXX-XX. Cópielo en este chat. ¿No tiene código? Díganoslo con /ask, y una persona lo comprueba de otra manera. Mientras tanto su apelación sigue.
proof-accepted = Gracias. Este chat queda unido a la cuenta { $account }
proof-already = La cuenta ya está confirmada. No hace falta otro código.
proof-unknown = No conozco este código. Cópielo otra vez del aviso, letra por letra. Si sigue sin funcionar, díganoslo con /ask.
proof-spent = Este código ya se usó, y cada uno sirve una vez. Pida otro, por favor, con /ask.
proof-expired = Este código ha caducado. Pida otro, por favor, con /ask. Mientras tanto su apelación sigue.
proof-too-many = Hubo varios códigos equivocados. Para proteger la cuenta, no acepto códigos hasta el { $until }. Todo lo demás sigue como siempre.
proof-later = Parece el código de su aviso. Guárdelo, por favor: se lo pediré cuando su apelación haya empezado.
proof-code = con el código del aviso
proof-staff-check = con una comprobación del personal

refused-staff-only = Esto solo puede hacerlo el personal.
refused-admins-only = Esto solo puede hacerlo un administrador. /staff muestra quién lo es.
refused-leads-only = Esto solo puede hacerlo un responsable o un administrador. Pídaselo, por favor.
refused-freelancer-only = Esto solo puede hacerlo el profesional.
refused-not-your-case = Esta no es su apelación, así que no se ha cambiado nada.
refused-not-on-roster = No está en la lista del personal, así que no hice nada. Pida a un administrador que le añada. Usted es: { $channel } { $chat }
refused-no-case = No sé a qué caso se refiere. Abra un caso, o dé su referencia: /case 7KQ2-M4XH
refused-claim-first = Tome primero el caso, por favor, para que todos vean quién lo lleva.
refused-held-by-another = Otra persona tiene este caso. Puede devolverlo, o un responsable puede asumirlo.
refused-imposed-it = Usted dijo que impuso esta medida, así que tiene que juzgarla otra persona.
refused-decided-before = Usted ya decidió este caso, así que la segunda revisión le toca a otra persona.

failed-kept = Algo ha fallado de nuestro lado. He guardado lo que envió, y una persona lo mirará. No hace falta que lo envíe otra vez.
failed-staff = Algo ha fallado, y no se ha cambiado nada. Lo que hizo queda guardado para que lo miren los administradores. Inténtelo otra vez, o de otra manera.
alarm-failed = Algo no se pudo tramitar. Está guardado; «recourse verify» lo muestra. { $error } { $reference }

refused-anonymous = No puedo saber quién es mientras escribe en nombre del grupo. Escriba, por favor, con su propio nombre e inténtelo otra vez.
refused-stranger = En este momento no es miembro del grupo de moderadores. Pida a un administrador que le deje entrar.

zone-ask = ¿Dónde vive? Envíe /timezone con su ciudad, por ejemplo: /timezone Lima. Así cada fecha se muestra en su hora.
zone-set = Gracias. Desde ahora cada fecha se muestra en su hora. Allí es ahora: { $now }.
zone-unknown = No conozco el lugar «{ $words }». Pruebe con una ciudad grande cercana, por ejemplo: /timezone Lima
command-timezone = Mostrar las fechas en la hora de mi ciudad
pseudonym = Revisor { $letters }.
refused-no-longer-reviewer = En este momento no revisa casos aquí. Pida a un administrador que le añada a la lista del personal, o que le devuelva el permiso.
