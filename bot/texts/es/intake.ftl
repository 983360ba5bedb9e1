## Lo que se pregunta al profesional y lo que lee sobre su apelación

begin =
    Gracias. Empecemos.
    Hago una pregunta cada vez. Puede volver atrás, saltarse una pregunta, o parar y seguir otro día. No se pierde nada.
    Con tres respuestas ya puede presentar su apelación. Las demás preguntas pueden esperar.
welcome-back = Hola de nuevo. Todo está como lo dejó.

intake-title = Su apelación
form-progress = Pregunta { NUMBER($number, useGrouping: 0) } de unas { NUMBER($total, useGrouping: 0) }
ask-own-words = ¿Qué pasó? Cuéntelo, por favor, con sus propias palabras.
hint-own-words = Escriba todo lo que quiera. No hay una manera correcta de hacerlo.
ask-notice = ¿Qué le comunicó la plataforma?
hint-notice = Copie aquí el mensaje, o escriba lo que dice. También puede enviar una imagen.
ask-informed-on = ¿Cuándo recibió ese mensaje, o notó que algo iba mal?
hint-date = Por ejemplo, 5.6.2026 o 5 de junio.
ask-account = ¿De qué cuenta se trata?
hint-account = Su nombre de usuario o el enlace a su perfil.
ask-reason = ¿Qué motivo le dieron? Elija, por favor, el más parecido.
ask-points = ¿A qué puntos debemos responder? Envíelos, por favor, uno por uno.
hint-points = Un punto es algo con lo que no está de acuerdo o que quiere entender. Cada uno tendrá su propia respuesta. También sirve una lista numerada en un solo mensaje.
ask-documents = ¿Tiene documentos o enlaces que ayuden? Envíelos ahora, todos los que quiera.
hint-documents = Por ejemplo, certificados, un currículum, un enlace a su portafolio. Las fotos valen si se lee todo el texto. También puede enviar archivos más tarde.
ask-outcome = ¿Qué resultado sería bueno para usted?
outcome-account-back = Mi cuenta como estaba antes
outcome-lesser-measure = Una restricción más leve
outcome-reasons = Conocer los motivos
outcome-money = Mi dinero
outcome-other = Otra cosa

short-own-words = En sus palabras
short-notice = Lo que dijo la plataforma
short-informed-on = Fecha del aviso
short-account = Cuenta
short-reason = El motivo que le dieron
short-points = Puntos por responder
short-documents = Documentos
short-outcome = El resultado que espera

option-no-reason-given = No me dieron ningún motivo
option-yes = Sí
option-no = No
option-do-not-remember = No me acuerdo
option-today = Hoy
option-yesterday = Ayer

form-add-now = Lo que escriba ahora se añade a su respuesta.
form-replaces = Lo que escriba ahora la sustituye. También puede dejarla como está, o añadir algo.
answer-changed = Cambiado. { $what }, ahora: { $now }
words-used =
    Antes escribió: «{ $words }»
    Lo tomo como el principio de su relato. Escriba qué más pasó, o deje la respuesta como está.
submit-already = Ya tenemos su apelación; este botón es de antes. Puede seguir con las preguntas.
form-empty = El mensaje llegó vacío. Escriba, por favor, unas palabras.
form-required = Esta respuesta hace falta.
form-cannot-skip = Para empezar necesitamos una respuesta a esta pregunta. Puede ser corta.
form-too-long = Su mensaje tiene { $length } caracteres, y en una respuesta caben { $limit }. Acórtelo, por favor, o envíe todo el texto como archivo. Sus respuestas anteriores están guardadas.
form-choose-below = Elija, por favor, una de las opciones de abajo. Si ninguna encaja, salte esta pregunta.
form-choose-one = Elija, por favor, una de estas opciones: { $options }.
form-not-a-date = No pude leer esta fecha. Escriba día, mes y año, por ejemplo 5.6.2026.
form-date-ahead = Esta fecha todavía no ha llegado. Revise, por favor, el día y el año.
form-date-too-old = Esta fecha parece muy lejana. Revise, por favor, el año.
form-not-a-number = Escriba, por favor, un número, en cifras.
form-yes-or-no = Responda, por favor, con sí o no.
form-not-a-link = Esto no parece un enlace. Un enlace empieza por https://
form-answer-so-far = Su respuesta hasta ahora: { $answer }
form-nothing-asked = Tengo todas sus respuestas. Puede cambiar cada una.
form-later = De acuerdo. Ya tenemos su apelación, y puede seguir cuando quiera.
form-case-closed = Esta apelación está cerrada, y con ella estas preguntas. Puede retomarla con un toque, o hacer una pregunta.
point-noted = { $count ->
        [one] Anotado: { $count } punto.
        [many] Anotado: { $count } de puntos hasta ahora.
       *[other] Anotado: { $count } puntos hasta ahora.
    } Envíe el siguiente, o pulse «{ button-that-is-all }».
several-chosen = Elegido hasta ahora: { $options }. Pulse de nuevo para quitar uno.
several-none = Todavía no hay nada elegido.
documents-send-files = Lo he anotado. Envíe aquí un archivo o un enlace, o pulse un botón de abajo. Si quiere preguntar algo, use /ask.
documents-more = Envíe el siguiente, o pulse «{ button-that-is-all }».

early-enough = Gracias. Con esto basta para una apelación.
early-explained = Puede presentarla ahora; desde ese momento corren nuestros plazos. Después hago algunas preguntas más que ayudan. Puede saltárselas, o responderlas antes.
early-more-questions = Ya tenemos su apelación. Estas preguntas ayudan a quien la lee. Puede saltarse cada una.
submit-not-yet = Antes de presentarla necesito tres respuestas: qué pasó, qué le dijeron y cuándo. Aquí va la siguiente.
submit-changed-since = Algo ha cambiado desde que se mostró esto. Mírelo, por favor, una vez más.
all-told = Gracias. He avisado al equipo de que por ahora esto es todo. Puede añadir cosas hasta la decisión.

summary-intro = Esta es su apelación. Puede cambiar cada respuesta.
summary-line = { $number }. { $question } — { $answer }
summary-not-answered = sin respuesta
answer-day = { $day }
answer-files = { $count ->
        [one] { $count } archivo
        [many] { $count } de archivos
       *[other] { $count } archivos
    }
answer-see-file = Vea el archivo { $name }
answer-words = { $words }

button-hand-in = Presentar mi apelación
button-more-first = Responder más antes
button-all-told = Por ahora es todo
button-change = Cambiar { $number }
button-answer = Responder { $number }
button-use-hint = Sí, { $hint }
button-keep-answer = Dejarla como está
button-add-to-answer = Añadir algo
button-skip = Saltar
button-back = Atrás
button-later = Más tarde
button-continue = Seguir con las preguntas
button-that-is-all = Eso es todo
button-ask = Hacer una pregunta
button-status = ¿Dónde está mi apelación?
button-nothing-to-add = No tengo nada que añadir
button-accept = Acepto la decisión
button-appeal = Pedir una segunda revisión
button-withdraw = Sí, parar mi apelación
button-keep = No, seguir con ella
button-resume = Retomar esta apelación
button-new-appeal = Empezar otra apelación

receipt-have-it = Tenemos su apelación. Su referencia es { $reference }.
receipt-meanwhile = Esta apelación no cambia lo que usted puede hacer en { $marketplace }. Si allí hay dinero suyo retenido, díganoslo con /ask, y una persona le explicará qué pasa con él.
receipt-person-decides = Sobre su apelación decide una persona, y no la misma que restringió su cuenta.
receipt-late-appeal = El plazo para apelar terminó el { $until }. Su apelación no se rechaza por eso: una persona la mira. Si hay un motivo por el que llega ahora, díganoslo.
receipt-decision-by = Tendrá la decisión, con motivos, a más tardar el { $due }.
receipt-no-reason = Nos dijo que no le dieron ningún motivo. Por eso el equipo tiene que decirle primero el motivo, y usted podrá responder.
receipt-next-message = Si falta algo, su apelación no termina por eso: una persona se lo pide y le da una fecha. El próximo mensaje, de una persona, llega a más tardar el { $due }.
receipt-look = /status le muestra en cualquier momento dónde está; /language cambia el idioma, /timezone muestra las fechas en su hora. Puede escribir y añadir archivos hasta la decisión. Alguien de su confianza puede ayudarle.
receipt-keeping = Sus documentos están cifrados, y solo los abre el personal que trabaja en su apelación. Los borramos cuando terminan la apelación y sus plazos.
receipt-automated = Este chat es automático. Para hablar con una persona, use /ask. Si está en peligro, use /unsafe: se llama a una persona al momento.

inventory-intro = { $count ->
        [one] Tenemos { $count } documento suyo:
        [many] Tenemos { $count } de documentos suyos:
       *[other] Tenemos { $count } documentos suyos:
    }
inventory-empty = Todavía no tenemos documentos suyos. Puede apelar sin ninguno.
inventory-line = • { $name }: { $state }

ask-away = Escriba, por favor, su pregunta. Le responderá una persona.
question-filed = Su pregunta ya está con el equipo. Una persona responde a más tardar el { $due }.
question-added = Lo he añadido a su pregunta abierta. La fecha no cambia: una persona responde a más tardar el { $due }.
reply-received = Gracias, tenemos su respuesta.
nothing-to-add-noted = Anotado: no tiene nada que añadir. Ahora nos toca a nosotros.

status-title = Apelación { $reference }: { $status }
status-draft = Borrador
status-received = Recibida
status-being-reviewed = En revisión
status-waiting-for-you = A la espera de usted
status-waiting-for-reasons = A la espera de los motivos
status-decided = Decidida
status-second-review = Segunda revisión
status-closed = Cerrada
status-unproved = Falta confirmar que la cuenta es suya. Copie en este chat el código del aviso, o pida otra manera con /ask.
status-late = Vamos con retraso en esto: { $what }. Lo sentimos. La nueva fecha es el { $due }.
turn-ours = Nos toca a nosotros: { $step }. Lo hacemos a más tardar el { $due }.
turn-ours-late = Nos toca a nosotros: { $step }.
turn-yours = Le toca a usted: { $step }. Tiene hasta el { $due }.
turn-closed-owed = Esta apelación está cerrada. Todavía le debemos esto:
status-also = También recibirá:
status-promised = • { $what }, a más tardar el { $due }
status-appeal-by = Puede apelar hasta el { $due }. Bastan tres respuestas para presentarla.
turn-nobody = Esta apelación está cerrada, y no se espera nada de usted.
closed-accepted = Usted aceptó la decisión.
closed-withdrawn = Usted paró esta apelación.
closed-lapsed = Este borrador estaba vacío, así que lo dejamos aparte.
closed-can-ask = Puede seguir haciendo preguntas aquí, y volver si aparece algo nuevo.
accept-sure = ¿Acepta la decisión? Entonces su apelación se cierra. Podrá seguir haciendo preguntas, y cambiar de idea mientras dure su plazo para una segunda revisión.
button-accept-sure = Sí, la acepto
button-not-yet = Todavía no
accepted-noted = Anotado: acepta la decisión. La apelación está cerrada.

appeal-not-now = Podrá pedir una segunda revisión cuando tenga una decisión.
appeal-window-over = El plazo para pedir una segunda revisión ha terminado. Si hay algo nuevo, lo miramos otra vez en cualquier momento.
appeal-used = Dos personas han decidido sobre su apelación, así que no hay otra revisión de este tipo. Si hay algo nuevo, lo miramos otra vez.
second-review-begun = Su segunda revisión ha empezado. Otra persona mira todo de nuevo y responde a más tardar el { $due }.
second-review-add = No hace falta que dé un motivo. Para añadir algo, pulse "{ button-add-point }" o envíe un archivo. Lo que escriba aquí va al equipo como pregunta, y una persona la responde.
review-nobody-yet = Ahora mismo nadie del equipo puede decidir sobre su apelación, porque todos participaron en la suspensión. Se ha pedido a un administrador que busque a alguien. Las fechas que le dimos se mantienen.
second-review-nobody-yet = Ahora mismo no hay nadie en el equipo que sea nuevo en su caso. Se ha pedido a un administrador que busque a alguien. La fecha que le dimos se mantiene.

withdraw-sure = ¿Quiere parar su apelación? Entonces nadie decide sobre ella. Puede retomarla más adelante.
withdraw-not-now = En este momento no hay nada que parar.
withdrawn = Su apelación está parada. Todavía no se ha borrado nada, y puede retomarla.
draft-resumed = Qué bien que haya vuelto. Seguimos donde estaba.
reopened = Su apelación está abierta de nuevo.
reopened-by-us = Hemos abierto de nuevo su apelación. El motivo: { $why }
reopen-what-is-new = Escriba, por favor, qué hay de nuevo, o envíelo como archivo. Una persona lo mira y le dice si se vuelve a revisar la decisión.
begin-again = Su última apelación está cerrada. Puede retomarla, o empezar otra sobre un asunto distinto.

edited-kept = Ha cambiado un mensaje. He guardado las palabras nuevas junto a las anteriores, y ambas quedan en su apelación.
removed-stays = Ha borrado un mensaje de este chat. Lo que ya está en su apelación se queda allí: una persona puede necesitarlo para decidir. Para parar la apelación use /withdraw. Para que se borren sus datos use /erase.
removed-held = Ha borrado un mensaje de este chat. Lo que guardo de sus palabras solo se usa si usted está de acuerdo; si no, se borra.
edited-replace = Es parte de su respuesta «{ $what }». ¿Pongo en la respuesta las palabras nuevas en lugar de las anteriores?
edited-replaced = Hecho. En su respuesta «{ $what }» están ahora las palabras nuevas.
button-replace-answer = Sí, usar las palabras nuevas
button-leave-answer = No, dejar la respuesta
forwarded-words =
    (Mensaje reenviado; lo escribió primero { $origin })
    { $words }
answer-several = { $options }
several-taken = { $count ->
        [one] Tengo { $count } respuesta del formulario.
        [many] Tengo { $count } de respuestas del formulario.
       *[other] Tengo { $count } respuestas del formulario.
    }
several-problem = { $question }: { $problem }
button-correct-form = Corregir en el formulario
button-fill-form = Responder varias a la vez

ask-guesses = ¿Cuál podría ser el motivo? Elija todo lo que se le ocurra.
hint-guesses = Son solo suposiciones suyas. Nadie las usa en su contra, y el equipo tiene que decirle el motivo igualmente.
option-only-a-guess = No lo dijeron; solo puedo suponerlo
short-guesses = Sus suposiciones
ask-measure = ¿Qué hicieron con su cuenta?
hint-measure = Si después cambia, por ejemplo de una retención a un cierre, cambie esta respuesta. Sigue siendo una sola apelación.
measure-warned = Me dieron un aviso
measure-on-hold = Está retenida
measure-suspended = Está suspendida
measure-closed = Está cerrada del todo
measure-asked-to-verify = Me pidieron verificar mi identidad
measure-other = Otra cosa, o no lo sé
short-measure = Qué hicieron
ask-blocked = ¿Qué cosas ya no puede hacer? Elija todo lo que está bloqueado.
short-blocked = Qué está bloqueado
ask-contracts = ¿Tiene contratos abiertos o dinero pendiente? ¿Cuáles, con qué fechas e importes?
hint-contracts = Por ejemplo: dos contratos, uno vence el 12 de junio; unos 300 dólares retenidos. Si no hay nada, salte la pregunta.
short-contracts = Contratos y dinero
ask-harm = ¿Depende de esto algo urgente? Por ejemplo el alquiler, medicinas, un permiso de residencia.
hint-harm = El equipo ve esta respuesta primero. No hace falta que cuente más de lo que quiera.
short-harm = Urgente
ask-helper = ¿Alguien le ayuda, o escribe por usted? ¿Quién?
hint-helper = Está bien así. Solo lo anotamos, para que nadie se sorprenda.
short-helper = Quien le ayuda

kind-word = Gracias a usted. Cuando quiera, esto es lo que le preguntaba:
kind-word-noted = Gracias a usted. Si quiere preguntar o añadir algo, escríbalo aquí.
