## Lo que la persona pide sobre sus propios datos: un archivo con todo, y borrarlo

command-mydata = Un archivo con todo lo que guardan sobre mí
command-erase = Borrar lo que guardan sobre mí
server-name-mydata = mis-datos
server-name-erase = borrar-todo

wish-unproved-data = Solo envío ese archivo al dueño de la cuenta, y todavía no consta que sea suya.
wish-unproved-erasure = Solo el dueño de la cuenta puede hacer que se borre todo, y todavía no consta que sea suya.
wish-announced-data = Ha pedido un archivo con todo lo que guardamos sobre usted. Llega a este chat el { $due }. Si no lo ha pedido usted, párelo aquí.
wish-announced-erasure = Ha pedido que borremos todo lo que guardamos sobre usted. Se hace el { $due }. Hasta entonces puede pararlo aquí. Si no lo ha pedido usted, párelo, por favor.
wish-stopped-data = Parado. No se envía ningún archivo. Si no lo pidió usted, díganoslo con /ask.
wish-stopped-erasure = Parado. No se borra nada. Si no lo pidió usted, díganoslo con /ask.
wish-nothing-to-stop = No hay nada que parar.
button-stop-data = Parar: ningún archivo
button-stop-erasure = Parar: no borrar nada

data-already = El archivo está en camino: llega el { $due }.
data-here = Aquí tiene el archivo con todo lo que guardamos sobre usted. Se abre con cualquier navegador. Los archivos que nos envió siguen con nosotros hasta su fecha; aquí están en una lista.
data-file = Todo lo que guardamos sobre usted
data-no-case = No tiene ninguna apelación con nosotros. Solo guardamos esto: la dirección de este chat, su idioma ({ $language }) y la hora de su ciudad ({ $zone }).
data-held-words = Y lo que ha escrito hasta ahora: { $words }
data-title = Lo que { $marketplace } guarda sobre usted para sus apelaciones
data-made = Hecho el { $at }.
data-you = Usted
data-chats = Sus chats
data-language = Idioma
data-zone = Hora
data-consent = Aceptó el aviso sobre sus datos
data-moment = { $at }
data-appeal = Apelación { $reference }: { $status }
data-proved = La cuenta { $account } se confirmó el { $at }.
data-documents = Documentos
data-written = Lo que se escribió
data-line = { $at }, { $who }
data-by-you = usted
data-by-us = nosotros
data-platform-title = Lo que no está en este archivo
data-platform = La aplicación en la que escribe guarda su propia copia de este chat. Sus archivos no están aquí dentro; pídanoslos si los quiere de vuelta. Se dejan fuera las líneas sin una palabra sobre usted, como fechas y firmas del registro.

erase-what =
    { $appeals ->
        [one] Tiene { $appeals } apelación con nosotros
        [many] Tiene { $appeals } de apelaciones con nosotros
       *[other] Tiene { $appeals } apelaciones con nosotros
    }{ $documents ->
        [one] , con { $documents } documento.
        [many] , con { $documents } de documentos.
       *[other] , con { $documents } documentos.
    } Borrar lo quita todo para siempre: sus palabras, nuestras cartas, sus archivos y la dirección de sus chats. Nadie puede recuperarlo.
erase-open = Su apelación { $reference } sigue abierta. Si borra ahora, termina sin decisión y nadie podrá volver a mirarla.
erase-open-several = Sus apelaciones { $references } siguen abiertas. Si borra ahora, terminan sin decisión.
erase-window = En { $reference } puede pedir una segunda revisión hasta el { $due }. Eso también se acabaría.
erase-owed = Aún le debemos { $what }, hasta el { $due }. Eso se perdería.
erase-held = Por un motivo legal tenemos que guardar una apelación suya hasta el { $due }. Si lo pide ahora, todo se borra después.
erase-by-itself = Si no hace nada, todo se borra solo, como muy tarde el { $due }.
erase-stays = Lo que queda: una línea en nuestro registro, sin una palabra sobre usted, y la copia de este chat en su aplicación.
erase-already = Todo se borra el { $due }. Hasta entonces puede pararlo.
erase-later = Anotado. Cuando su apelación termine y ya no le debamos nada, le decimos aquí cuándo se borra todo.
erase-waits = Todavía no podemos borrar: por un motivo legal tenemos que guardar una apelación suya hasta el { $due }. Se hace entonces.
erase-last = Estamos borrando ahora todo lo que guardamos sobre usted. Estará hecho el { $due }. Este es nuestro último mensaje; gracias por su confianza. Si nos necesita otra vez, escriba sin más.
erase-no-case = No tiene ninguna apelación con nosotros. Guardamos la dirección de este chat, su idioma y lo que haya escrito antes. ¿Lo borro?
button-erase-now = Borrar todo
button-erase-open = Terminar mi apelación y borrar
button-erase-later = Borrar cuando termine
button-keep-all = Guardarlo todo
thread-erase-asked = La persona ha pedido que se borre todo. Se hace el { $due }, si no lo para antes. Lo que haya que guardar por un motivo legal necesita antes una retención legal (/hold).
thread-erase-later = La persona ha pedido que se borre todo en cuanto termine la apelación.
thread-erased = Por deseo de la persona se está borrando todo sobre este caso. Por favor, borren este hilo: la plataforma guarda lo que se escribió en él.
