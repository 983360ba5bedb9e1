## Caps that protect the service, said kindly

file-problem-no-room = Nuestro almacenamiento está casi lleno y no pude guardar este archivo. El fallo es nuestro, no suyo, y el personal lo sabe. Por favor, envíelo otra vez mañana; ninguna fecha de su apelación cambia por eso.
file-problem-too-much = Todos sus archivos juntos pasan de { $limit }, así que no pude guardar este. Ayuda una copia más pequeña o una foto; o pregunte con /ask y una persona hace sitio.
too-many-messages = Han llegado tantos mensajes a la vez que no leí este último. Sigo leyendo el { $until }. Nada de lo que escribió antes se pierde y ninguna fecha de su apelación cambia. ¿Está en peligro? /unsafe funciona enseguida.
too-many-drafts = Últimamente ha empezado varias apelaciones sin presentar ninguna. Por favor, siga con la última: /status. Puede empezar otra desde el { $until }.
disk-nearly-full = El disco está casi lleno: ya no se aceptan archivos. Por favor, hagan sitio o bajen free_megabytes en [limits].
