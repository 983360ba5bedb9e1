## Documentos

document-taken = Tengo { $name } ({ $size }). Huella del archivo: { $print }
documents-taken = { $count ->
        [one] Tengo { $count } archivo suyo:
        [many] Tengo { $count } de archivos suyos:
       *[other] Tengo { $count } archivos suyos:
    }
document-link-taken = Tengo el enlace { $name }
document-recording = La persona que revisa podrá reproducirlo. Nadie lo pasa a texto, así que escriba también lo más importante de lo que contiene.
document-known = Esto ya lo envió, como { $known }. Cuenta una vez; no hace falta nada más.
document-too-many = Esta apelación ya tiene { $limit } documentos, así que no pude guardar { $name }. Si es importante, díganoslo con /ask, y una persona le ayuda.
document-case-closed = Esta apelación está cerrada. He guardado su documento. Para que lo miren, retome la apelación o haga una pregunta.
document-not-taken = No pude guardar { $name }.
document-try-again = No se ha perdido nada más. Puede enviarlo otra vez en otro formato, o seguir sin él.
document-was-opened = { $name } fue abierto por un revisor el { $at }.
document-received = recibido, sin abrir todavía
document-opened = abierto por un revisor el { $at }
document-accepted = abierto y aceptado
document-not-accepted = abierto, no aceptado
document-not-readable = no se pudo leer, envíelo otra vez, por favor
document-not-relevant = abierto, no hace falta para esta decisión
document-unknown = Este documento no es parte del caso.

file-problem-empty = El archivo está vacío.
file-problem-too-large = El archivo pasa de { $limit }. Vale una foto de la página, o el mismo archivo con imágenes más pequeñas.
file-problem-unknown-type = No reconozco qué tipo de archivo es. Valen imágenes (JPEG, PNG, WebP, HEIC), PDF, archivos de Word (.docx), texto simple, mensajes de voz, sonido (MP3, M4A) y vídeos (MP4, MOV).
file-problem-type-not-accepted = Por la seguridad de todos, no puedo aceptar este tipo de archivo. Valen imágenes (JPEG, PNG, WebP, HEIC), PDF, archivos de Word (.docx), texto simple, mensajes de voz, sonido (MP3, M4A) y vídeos (MP4, MOV).
file-problem-name-mismatch = La terminación del nombre del archivo no coincide con lo que hay dentro.
file-problem-truncated = Falta la última parte del archivo. Seguramente se cortó por el camino. Envíelo otra vez, por favor.
file-problem-cannot-be-read = No pude abrir el archivo para comprobarlo. Si en su dispositivo se abre, guárdelo de nuevo o hágale una foto, y envíe eso.
file-problem-password = El archivo está protegido con una contraseña. Envíe, por favor, una copia que se abra sin ella.
file-problem-script = Algo en el archivo se pondría en marcha solo al abrirlo: un script, una macro o un formulario. Imprímalo en PDF y envíe eso.
file-problem-attachment = Dentro de este archivo hay otros adjuntos. Envíe cada uno por separado, y este sin ellos.
file-problem-too-many-pages = El archivo tiene demasiadas páginas. Envíe solo las páginas que importan, o divídalo en varios archivos.
file-problem-picture-too-large = La imagen tiene más píxeles de los que puedo abrir. Vale una foto con los ajustes normales de su cámara, o una captura de pantalla.
file-problem-picture-too-small = La imagen mide solo unos píxeles de ancho o de alto, así que no se ve nada. Envíe, por favor, el original.
file-problem-unpacks-too-large = El archivo, al descomprimirse, ocupa mucho más de lo que dice su tamaño, y no se puede abrir con seguridad. Vale una foto de la página, o un PDF impreso de nuevo.
file-problem-two-kinds = Dentro de este archivo se esconde otro de otro tipo, así que no es seguro abrirlo. Vale una foto nueva o una captura de pantalla.
file-problem-malware = El antivirus encontró algo dañino en el archivo. Vale una foto nueva o una captura de pantalla del documento. Quizá convenga también revisar su dispositivo.
file-problem-not-scanned = No pude pasar el antivirus por el archivo en este momento. Es un fallo nuestro, no suyo. Envíelo otra vez un poco más tarde, por favor.
file-problem-gone = No pude traer el archivo desde la aplicación en la que escribe: ya no está allí. Envíelo otra vez, por favor.
file-problem-hint-dark = La imagen es muy oscura. Si cuesta leer el texto, ayuda otra foto con luz del día.
file-problem-hint-blurred = La imagen parece borrosa. Si cuesta leer el texto, ayuda otra foto: sujete el teléfono sin moverlo y toque el texto antes de hacerla.
file-problem-hint-blank = La imagen parece vacía o recortada casi del todo. Si no era su intención, envíela otra vez.

size-bytes = { $count ->
        [one] { $count } byte
        [many] { $count } de bytes
       *[other] { $count } bytes
    }
size-kilobytes = { NUMBER($count, useGrouping: 0) } KB
size-megabytes = { $count } MB

verdict-accepted = Aceptado
verdict-not-accepted = No aceptado
verdict-not-readable = No se puede leer
verdict-not-relevant = No hace falta
verdict-told-accepted = { $name }: un revisor lo ha leído y aceptado.
verdict-told-not-accepted =
    { $name }: un revisor lo ha leído y no pudo aceptarlo.
    El motivo: { $why }
verdict-told-not-readable =
    { $name }: un revisor no pudo leerlo. Envíelo otra vez, por favor.
    En qué fijarse: { $why }
verdict-told-not-relevant =
    { $name }: un revisor lo ha leído. No hace falta para esta decisión.
    El motivo: { $why }

document-not-scanned = Ahora no pude comprobar si este archivo tiene virus. Es un fallo nuestro, no suyo, y no tiene que hacer nada. Queda guardado y cifrado, y nadie puede abrirlo antes de la comprobación. Lo intento de nuevo y le aviso.
document-waits-for-scan = recibido, espera la comprobación de virus
document-unscanned = { $name } aún no pasó la comprobación de virus, así que nadie puede abrirlo. Se intenta de nuevo cada pocos minutos.
document-scanned = { $name } ya está comprobado, y un revisor puede abrirlo. Gracias por la paciencia.
document-replaces = { $name } ocupa el lugar de { $old }. Gracias.
document-instead-of-which = ¿El lugar de cuál ocupa { $name }?
document-again-by = Envíelo otra vez, por favor, a más tardar el { $due }.
document-valid-until = Vale hasta el { $until }. Le avisamos bastante antes.
not-sent-again = { $name } no volvió a llegar, y el plazo pasó. No se cierra nada por eso: una persona sigue con lo que hay. Puede enviarlo todavía hasta la decisión.
not-renewed = { $name } ya no vale, y no llegó uno más nuevo. No pasa nada por sí solo: una persona le dice qué significa a más tardar el { $due }.
again-by = Envíelo otra vez, por favor, a más tardar el { $due }. Basta un archivo o una foto aquí.
again-soon = Envíelo otra vez en cuanto pueda, por favor: la fecha de la decisión no cambia.
again-if-not = Si no llega, no se cierra nada: una persona sigue con lo que hay.
again-new-reason = Esto se lo pudimos decir la primera vez. Lo sentimos.
thread-not-sent-again = { $name } no llegó otra vez a tiempo. Siga con lo que hay.
thread-not-renewed = { $name } ya no vale, y no llegó uno más nuevo. Diga al profesional qué significa, a más tardar el { $due }.
thread-document-scanned = { $name } ya pasó la comprobación de virus y se puede abrir.
thread-document-harmful = { $name } resultó dañino y no se guardó. El profesional lo sabe.
alarm-scanner = El antivirus no responde desde hace un día; un archivo de { $reference } espera. Los archivos se guardan y no se pueden abrir. Revise clamd, por favor.
guard-unscanned = { $name } aún no pasó la comprobación de virus: solo se puede marcar como no legible, y así se pide otra copia.
guard-sent-again = Un documento se puede enviar otra vez hasta el { $due }. Hasta entonces solo se puede revertir.
guard-months = Entre 1 y { $most } meses, por favor.
warn-refused-before = Antes se le dijo, sobre { $name }: { $why }
warn-new-reason = Lo que dice ahora es nuevo para la otra persona. Compruebe que es todo: cada motivo nuevo le cuesta días. Abajo pedimos perdón por ello.
verdict-faults = { $faults }
verdict-faults-why = { $faults }. { $why }
field-verdict-faults = ¿Qué impide leerlo? Elija de una vez todo lo que falla.
field-verdict-months = ¿Caduca? ¿En cuántos meses se pide otra vez? Déjelo vacío para seguir la lista.
fault-cut-off = Cortado por un borde
fault-blurred = Borroso
fault-dark = Demasiado oscuro
fault-glare = Con reflejos
fault-covered = Algo tapa una parte
fault-pages-missing = Falta una página o cara
fault-language = Un idioma que no leemos
fault-locked = Protegido con contraseña
fault-other = Otra cosa, dicha abajo
button-instead-of = En lugar de { $name }
thread-seen-elsewhere = El mismo archivo, { $name }, está también en el caso de otra persona: { $cases }. Por sí solo no prueba nada, y al profesional no se le dice.
send-again-why = ¿Por qué hay que enviar { $name } otra vez? Basta pulsar; verá lo que leerá él antes de que salga.
button-send-again = Pedir que lo reenvíe
button-send-again-named = Pedir otra vez { $name }
button-send-again-more = Otra cosa, o varias
