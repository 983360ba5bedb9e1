## Fragmentos que el personal guarda para insertarlos en lo que escribe

passages-title = { $count ->
        [one] Hay { $count } fragmento guardado
        [many] Hay { $count } fragmentos guardados
       *[other] Hay { $count } fragmentos guardados
    }
passages-none = Aún no hay fragmentos guardados.
passages-how = Guarde uno con /passages add es Saludo: y las palabras. /passages edit y /passages remove lo cambian; /passages en muestra un idioma. En un formulario, «{ button-passages }» inserta uno y se puede cambiar antes de enviar. No se puede enviar un mensaje solo de fragmentos.
passage-line = { $title } ({ $language }): { $beginning }
passage-title = { $title } ({ $language })
passage-words = { $words }
passage-change = Para cambiarlo: /passages edit { $language } { $title }: y las palabras nuevas. Para quitarlo: /passages remove { $language } { $title }
passage-choose = ¿Qué fragmento? Se pone en su borrador y allí lo cambia.
passage-inserted = «{ $title }» está en su borrador. Adáptelo a este caso antes de enviarlo.
passage-nowhere = Ahora no hay dónde poner un fragmento. Abra primero el formulario.
passage-gone = Este fragmento ya no se guarda.
guard-only-passage = «{ $what }» solo contiene un fragmento que reciben todos. Añada al menos una frase sobre este caso: solo las palabras propias de una persona son una respuesta.
button-passages = Insertar un fragmento
button-passage = { $title }
button-passage-in = { $title } ({ $language })
button-reply-passage = Responder con un fragmento
change-passage-kept = fragmento «{ $title }» ({ $language }) añadido
change-passage-worded = fragmento «{ $title }» ({ $language }) cambiado
change-passage-dropped = fragmento «{ $title }» ({ $language }) quitado
mistake-passage-how = Escriba el idioma, un título, dos puntos y las palabras: /passages add es Saludo: Buenos días, estoy mirando su apelación.
mistake-passage-there = «{ $title }» ({ $language }) ya existe. Para cambiarlo: /passages edit { $language } { $title }: y las palabras nuevas.
mistake-passage-many = En este idioma ya hay { $most } fragmentos, y entre más nadie encuentra ninguno. Quite primero uno.
mistake-passage-long = Un título puede tener { $title } caracteres y un fragmento { $words }.
mistake-passage-never = Nunca decimos «{ $words }» a un profesional. Dígalo de otra forma.
mistake-passage = Ningún fragmento se llama «{ $typed }». /passages los muestra.
mistake-passage-near = Ningún fragmento se llama «{ $typed }». ¿Quiso decir «{ $near }»?

staff-command-passages = Fragmentos guardados: ver, añadir, cambiar, quitar
server-name-passages = fragmentos
