## Dar un caso a otra persona

assign-who = ¿Quién debe llevar este caso?
assign-nobody = Ahora no hay nadie más que pueda juzgar este caso.
assign-has-it = { $name } ya lleva este caso.
assign-may-not-judge = { $name } no puede juzgar este caso: impuso la medida o ya lo decidió antes.
assign-away = { $name } no está hasta el { $until }, así que nadie lo llevaría.
assign-done = Ahora lleva el caso { $name }, y ya lo sabe.
assign-yours = { $name } le ha dado el caso { $reference }. ¿Impuso usted la medida? Dígalo en su hilo y lo juzgará otra persona.
assign-gone = { $name } ha dado { $reference }, que llevaba usted, a { $to }.
thread-assigned = { $name } ha dado este caso a { $to }. ¿Impuso { $to } la medida? Pulse el botón y lo juzgará otra persona.
button-assign = Dar a otra persona
button-give-to = { $name }

staff-command-assign = Dar un caso a otra persona
server-name-assign = asignar
server-option-member = A quién
