## Palabras de un canal que es un servidor: con roles, hilos, formularios en ventanas y menús

server-menu-choose = Elija …
server-menu-open = Abrir un documento …
server-menu-mark = Calificar un documento …
server-menu-send-again = Pedir otra vez un documento …
server-menu-edit = Cambiar una respuesta …
server-menu-case = Mostrar un caso …

server-files = Enviar archivos
server-files-which = Sus archivos
server-files-how = Hasta diez a la vez. Las fotos valen si se lee todo el texto.
server-files-words = ¿Qué muestran?
server-write-date = Por ejemplo, 5 de junio de 2026
server-write-points = Un punto en cada línea

server-post-start = Publicar aquí el botón para empezar
server-start-posted = El botón está publicado.
server-again = Ahora mismo no se pudo guardar, así que no se hizo nada. Inténtelo otra vez, por favor.
server-written = Le he respondido en privado.
server-written-open = Abrir la conversación
server-coming = Su respuesta está en camino, en privado.
server-private-thread = Su apelación

server-form-open = Abrir el formulario
server-form-ready = El formulario está listo.
server-form-continue = Continuar
server-form-more = { $count ->
        [one] Guardado. Queda { $count } pregunta.
        [many] Guardado. Quedan { $count } de preguntas.
       *[other] Guardado. Quedan { $count } preguntas.
    }
server-form-wrong = Guardado, salvo esto:
server-form-problem = { $field }: { $problem }
server-form-correct = Corregirlo
server-form-empty = Aquí no se puede rellenar nada de este formulario. Responda, por favor, en el chat.

server-document-press = Abra los documentos, por favor, con los botones de la ficha.
server-document-link = Este enlace lo envió el profesional y lleva a una página de fuera: { $link }
server-document-follow = Seguir el enlace
server-document-viewer = { $name }. El visor pide este número, que solo ve usted: { $pin }. Se puede ver hasta: { $until }.
server-document-view = Abrir el visor
server-document-copy = { $name }. Esta copia solo la ve usted, hasta: { $until }.
server-document-too-large = { $name } es demasiado grande para mostrarlo en un mensaje. Pida a un administrador que configure el visor.
server-document-failed = { $name } no se puede mostrar ahora mismo. Inténtelo más tarde, por favor.

server-document-mark = { $name }, { $at }
server-notices = Avisos a los moderadores
server-notices-about = Aquí está lo que no es de un solo caso: alarmas, retrasos y el resumen diario.
server-tag-unsafe = En peligro
server-tag-late = Con retraso

server-desk-gone = Ya no puedo escribir en el sitio de los moderadores: falta el canal, o mis permisos en él. No se ha perdido nada: lo que es para los moderadores espera. Devuélvame los permisos, o ejecute el comando de instalación, y se envía.
server-threads-full = El servidor tiene abiertos todos los hilos que puede, así que los casos nuevos esperan. Cierre, por favor, los hilos que nadie necesita.
server-tags-missing = No se pudo crear una etiqueta en el foro: no caben más, o no tengo permiso. Los casos tienen sus publicaciones sin ella.
server-role-gone = Un rol de revisores ya no existe ({ $role }). Quien solo tenía ese rol no puede revisar. Corrija la configuración, por favor.
server-content-forbidden = No puedo leer los mensajes del servidor: el permiso de contenido de mensajes (message content intent) está desactivado para la aplicación. Mientras tanto, las notas solo funcionan con /note.
server-unreadable = Todavía no puedo leer los mensajes de este servidor. Escriba las notas con /note.
server-outage = La conexión estuvo cortada desde el { $since } hasta el { $until }. Ya ha vuelto. Lo que se escribió mientras tanto se lee ahora; no se ha perdido nada.

server-option-case = El caso, por su referencia
server-option-words = Qué decir
server-option-language = El idioma
server-option-file = Un archivo para enviar

server-name-start = iniciar
server-name-appeal = apelar
server-name-status = estado
server-name-documents = documentos
server-name-ask = preguntar
server-name-language = idioma
server-name-privacy = privacidad
server-name-withdraw = retirar
server-name-timezone = zona-horaria
server-name-link = vincular
server-name-help = ayuda
server-name-unsafe = peligro
server-name-claim = tomar
server-name-release = devolver
server-name-imposed = la-impuse-yo
server-name-note = nota
server-name-reply = responder
server-name-request = pedir
server-name-reasons = motivos
server-name-extend = prorrogar
server-name-decide = decidir
server-name-proof = comprobación
server-name-told = avisado
server-name-restored = restablecido
server-name-reopen = reabrir
server-name-datarequest = solicitud-datos
server-name-dataanswer = respuesta-datos
server-name-hold = no-borrar
server-name-unhold = sí-borrar
server-name-card = ficha
server-name-queue = cola
server-name-overdue = retrasos
server-name-case = caso
server-name-rules = reglas
server-name-deadlines = plazos
server-name-staff = personal
server-name-away = ausente
server-name-back = de-vuelta
server-name-reload = recargar
server-name-post-start = publicar-inicio

start-here = ¿{ $marketplace } ha suspendido o limitado su cuenta? Aquí puede apelar.
start-here-how = Pulse el botón de abajo. Lo que escriba solo lo ven usted y quienes tramitan su apelación. Una persona lo lee y responde con motivos, en una fecha fijada.
