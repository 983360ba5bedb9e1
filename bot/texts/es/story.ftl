## Lo que ha pasado, qué fue de cada punto y de cuál de varias apelaciones se trata

timeline-intro = Lo que ha pasado hasta ahora:
timeline-line = • { $at }: { $what }
timeline-whole = Apelación { $reference }: todo lo que ha pasado, desde el principio.
happened-begun = usted empezó esta apelación
happened-handed-in = usted la presentó
happened-claimed = un revisor la tomó
happened-document = usted envió un documento
happened-document-opened = un revisor abrió un documento suyo
happened-document-checked = se revisó un documento suyo
happened-asked = usted hizo una pregunta
happened-answered = una persona del equipo le escribió
happened-requested = le pedimos algo
happened-replied = usted nos respondió
happened-reply-over = terminó el tiempo para responder; una persona sigue con lo que hay
happened-changed = usted cambió una respuesta
happened-reasons = el equipo comunicó los motivos
happened-extended = cambiamos la fecha de la decisión y le dijimos por qué
happened-late = no cumplimos una fecha: { $what }
happened-proved = se confirmó que la cuenta es suya
happened-decided = una persona decidió
happened-second-review = usted pidió una segunda revisión
happened-accepted = usted aceptó la decisión
happened-withdrawn = usted paró la apelación
happened-resumed = usted volvió a ella
happened-reopened = se abrió de nuevo
happened-restored = le dijimos que todo está restablecido
button-story = Lo que ha pasado

points-intro = Sus puntos:
point-open = { $number }. { $point } — abierto: lo responderá la decisión
point-decided = { $number }. { $point } — decidido: { $answer }
points-more = { $count ->
        [one] Y { $count } punto más.
        [many] Y { $count } de puntos más.
       *[other] Y { $count } puntos más.
    }

form-case-decided = Una persona ya decidió sobre estas respuestas, así que quedan como estaban. Si falta algo o algo está mal, pida una segunda revisión o haga una pregunta.
button-add-point = Añadir un punto

about-appeal = Sobre su apelación { $reference }:
appeals-yours = Estas son sus apelaciones:
appeals-under-way = Ya tiene una apelación en marcha:
appeal-line-ours = • { $reference }: { $status }. Nos toca a nosotros, hasta el { $due }
appeal-line-yours = • { $reference }: { $status }. Le toca a usted, hasta el { $due }
appeal-line-closed = • { $reference }: { $status }
button-appeal-of = { $reference }: { $status }
which-appeal = Usted tiene varias apelaciones. ¿De cuál se trata?
which-appeal-held = Lo tengo. Usted tiene varias apelaciones: ¿para cuál es? Lo guardo hasta que elija y lo paso enseguida.
which-first = Elija primero para qué apelación es, por favor. Hasta entonces guardo todo lo que puedo; este último mensaje aún no está guardado.
which-for-file = Usted tiene varias apelaciones, así que aún no he guardado este archivo. Elija para cuál es, por favor, y envíelo otra vez.
another-notice =
    Cada aviso tiene su propia apelación. ¿Recibió otro aviso: otra medida, otra fecha, otra cuenta? Entonces empiece una segunda apelación.
    Si la misma medida se hizo más dura, por ejemplo una retención que pasó a ser un cierre, siga con esta apelación y díganoslo.
another-notice-short = Si se trata de otro aviso, pulse el último botón.
button-another-notice = Es otro aviso
button-measure-changed = La medida ha cambiado
notice-known = Ya me habló de un aviso de ese día. Tiene una apelación: { $reference }.
notice-known-why = ¿Es el mismo aviso? Entonces basta una apelación: una persona responde a todo, en una sola fecha. Lo que acaba de escribir pasa allí con usted.
button-same-notice = El mismo: seguir con { $reference }
button-other-notice = No, es otro aviso
same-notice-files = Los archivos que envió al segundo borrador se quedan en él. Envíelos otra vez a { $reference }, por favor: ahora sigo con esa.
brought-over = He añadido lo que escribió a su relato en esta apelación.
closed-same-notice = Trataba del mismo aviso que otra apelación suya, y usted siguió allí.
appeals-enough = { $limit ->
        [one] Usted tiene { $limit } apelación en marcha, y no puedo llevar más a la vez. Siga con ella, por favor, o pregunte a una persona con /ask.
        [many] Usted tiene { $limit } de apelaciones en marcha, y no puedo llevar más a la vez. Siga con una de ellas, por favor, o pregunte a una persona con /ask.
       *[other] Usted tiene { $limit } apelaciones en marcha, y no puedo llevar más a la vez. Siga con una de ellas, por favor, o pregunte a una persona con /ask.
    }
proof-carried-over = La cuenta { $account } ya está confirmada por su otra apelación. No necesita otro código.
added-to-story = Lo he añadido a su relato.
points-whole = Puntos de la apelación { $reference }, y qué fue de cada uno:
points-counted = { $count ->
        [one] Tenemos { $count } punto suyo.
        [many] Tenemos { $count } de puntos suyos.
       *[other] Tenemos { $count } puntos suyos.
    }
button-points = Sus puntos
