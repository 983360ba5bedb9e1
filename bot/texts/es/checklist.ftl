## La lista de documentos, y lo que se pregunta sobre cada uno

documents-title = Documentos de la apelación { $reference }
documents-any-time = Puede enviar archivos y enlaces aquí en cualquier momento, también con la apelación cerrada.
checklist-intro = Con su motivo ayudan estos documentos. Envíe lo que tenga; puede apelar sin ninguno.
checklist-needed = • Hace falta: { $what }. Ahora: { $state }.
checklist-helps = • Ayuda: { $what }. Ahora: { $state }.
checklist-none-of-these = ¿No tiene nada de lo que hace falta? Escríbanos con /ask. Una persona busca con usted otra manera.
checklist-still-needed = Todavía hace falta: { $papers }.
checklist-still-helps = También ayudaría: { $papers }.

standing-missing = aún no está
standing-received = recibido
standing-opened = abierto por un revisor
standing-accepted = aceptado
standing-again = envíelo otra vez, por favor
standing-not-accepted = no aceptado
standing-not-needed = no hace falta

photo-good = Una buena foto: la página entera con las cuatro esquinas, plana, con luz de día, nítida, sin dedos ni reflejos encima. Lo mejor es el archivo original de la cámara.
photo-about = Cuatro dibujos. El primero, correcto: la página entera con todas las esquinas. Los otros, tachados: una página cortada, una página borrosa, una página a oscuras y con reflejo.

paper-one-of = uno de estos ({ $papers })
papers-or = { $first } o { $last }
papers-comma = { $first }, { $rest }
paper-passport = Pasaporte
paper-id-card = Documento de identidad
paper-driving-licence = Permiso de conducir
paper-residence-permit = Permiso de residencia
paper-name-change = Prueba de cambio de nombre
paper-address-proof = Prueba de domicilio
paper-travel-proof = Billetes o prueba de viaje
paper-bank-paper = Carta de su banco
paper-authority-decision = Resolución de una autoridad
paper-police-report = Denuncia ante la policía
paper-cv = Currículum
paper-diploma = Título o certificado
paper-portfolio = Portafolio o enlace
paper-work-files = Archivos de trabajo o borradores
paper-delivered-work = Trabajo entregado
paper-contract = Contrato
paper-invoice = Factura o recibo
paper-licence = Licencia
paper-notice = El mensaje que recibió
paper-conversation = La conversación entera
paper-proposals = Lista de sus propuestas
paper-job-post = El anuncio del trabajo
paper-security-messages = Mensajes de seguridad
paper-tool-settings = Nombre y ajustes del programa
paper-agency-papers = Papeles de la agencia
paper-client-letter = Carta de un cliente
paper-employer-letter = Carta de un empleador
paper-witness = Palabras de un testigo
paper-permission = Permiso del propietario

document-what-is-it = Con una pulsación ayuda al revisor: ¿qué es { $name }?
document-named = Anotado, gracias: { $name }.
document-named-other = De acuerdo. { $name } queda guardado y se mirará igualmente.
document-visited = visitado por un revisor el { $at }
link-was-visited = Un revisor visitó su enlace { $name } el { $at }.
document-openings = Abierto: { $dates }.
document-why = El motivo: { $why }
opening-at = { $at }
inventory-line-paper = • { $name } ({ $paper }): { $state }

letter-send-now = Copie aquí en un mensaje las palabras de la otra persona, o reenvíeme su mensaje. Se guardan como documento.
letter-name = Carta { $number }
letter-too-long = Son más de { $limit } caracteres. Envíelo como archivo, por favor.
letter-words =
    { $name }:
    { $words }
document-letter-taken = Guardé estas palabras como documento, con el nombre { $name }.
thread-letter = Documento nuevo: { $name }, palabras de otra persona.
consent-ask = { $name } es de otra persona. ¿Está de acuerdo en que nos lo envíe? Vale cualquier respuesta: guardamos el documento y solo anotamos lo que diga.
button-consent-yes = Sí, está de acuerdo
button-consent-not-asked = No le he preguntado
button-consent-no = No está de acuerdo
consent-noted-yes = Gracias, anotado.
consent-noted-not-asked = Anotado, gracias. Si puede, pregúntele. El revisor sabe que aún no lo ha hecho.
consent-noted-no = Anotado, gracias por decirlo. El revisor verá que esa persona no está de acuerdo.
consent-said-yes = De otra persona, que está de acuerdo.
consent-said-not-asked = De otra persona, a la que no se preguntó.
consent-said-no = De otra persona, que no está de acuerdo.
consent-card-yes = De otra persona; dice que está de acuerdo.
consent-card-not-asked = De otra persona; no le ha preguntado.
consent-card-no = De otra persona, que no está de acuerdo: no lo cite.
consent-card-unanswered = De otra persona; no ha dicho si está de acuerdo.
card-paper = Dice que es: { $paper }

button-something-else = Otra cosa
button-example = Cómo es una buena foto
button-letter = Palabras de otra persona
button-no-letter = Ahora no

button-documents = Sus documentos
inventory-counted = { $count ->
        [one] Tenemos { $count } documento suyo. Abiertos por una persona: { $opened }.
        [many] Tenemos { $count } de documentos suyos. Abiertos por una persona: { $opened }.
       *[other] Tenemos { $count } documentos suyos. Abiertos por una persona: { $opened }.
    }
inventory-again = Envíe { $name } otra vez, por favor, a más tardar el { $due }.
