## El visor: una página en la que el personal mira un documento. Solo la lee el personal.

viewer-title = Un documento
viewer-intro = Escriba el PIN que se le mostró en el chat al abrir el documento.
viewer-pin = PIN
viewer-open = Mostrar el documento
viewer-wrong = { $count ->
        [one] Ese no es el PIN. Puede intentarlo { $count } vez más.
        [many] Ese no es el PIN. Puede intentarlo { $count } de veces más.
       *[other] Ese no es el PIN. Puede intentarlo { $count } veces más.
    }
viewer-shown = Abierto por { $name } el { $at }. Esta página se muestra una vez; para verlo otra vez, abra de nuevo el documento desde su caso.
viewer-words-only = Solo se muestran las palabras de este archivo, sin su diseño ni sus imágenes.
viewer-recording = El sonido y la imagen están como llegaron; solo se han quitado el lugar, la hora y el dispositivo. Si no se reproduce en este navegador, márquelo como no legible y pida un MP3 o un MP4.
viewer-back = Ábralo otra vez desde su caso, en el canal de moderadores.
viewer-refused-late = Este enlace es demasiado antiguo.
viewer-refused-used = Este enlace ya se usó. Cada enlace muestra un documento una vez.
viewer-refused-tried-too-often = El PIN fue incorrecto demasiadas veces, así que este enlace ya no funciona.
viewer-refused-not-allowed = El caso ya no es suyo, así que no puede ver sus documentos. Si necesita este, pregunte a quien tenga ahora el caso, o a un responsable.
viewer-refused-gone = Este documento ya no es parte del caso.
viewer-refused-unknown = Este enlace no abre nada, o ya no. Use el enlace del chat, sin escribirlo a mano.
viewer-refused-unreadable = No se pudo hacer una copia de este documento para mostrarla aquí. El original está a salvo. Puede calificarlo como no legible, y se pide otro al profesional.
viewer-refused-later = Ahora mismo no se pudo obtener el documento. Inténtelo un poco más tarde, por favor.
