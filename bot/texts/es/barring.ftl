## Impedir por un tiempo que alguien escriba libremente

form-bar = Bloquear a esta persona por un tiempo
field-bar-days = ¿Durante cuántos días? (de 1 a 90)
field-bar-why = ¿Por qué? El profesional lo lee.
guard-bar-days = Indique de 1 a { $most } días.
unfit-bar = Esta persona ya está bloqueada. /unblock lo termina.
unbar-nothing = Esta persona no está bloqueada.
unbar-done = El bloqueo ha terminado y el profesional ya lo sabe.
barred-told = Hasta el { $until } no puede empezar una nueva apelación en { $marketplace } ni escribir aquí libremente. Después todo vuelve a funcionar solo.
barred-why = El motivo: { $why }
barred-stays = Su apelación abierta sigue, y todas sus fechas quedan como están. Puede seguir respondiendo a lo que preguntamos, enviar documentos, mirar /status, pedir una segunda revisión y decirnos con /unsafe que está en peligro.
barred-not-now = He guardado su mensaje, pero no se llama a nadie por él antes del { $until }.
barred-no-appeal = No puede empezar una nueva apelación antes del { $until }. Después vuelve a funcionar solo.
unbarred-told = Ya puede escribir libremente y empezar apelaciones.
thread-barred = { $name } bloqueó a este profesional hasta el { $until }: { $why }. Las fechas de los casos abiertos quedan como están.
thread-unbarred = { $name } terminó el bloqueo. El profesional ya lo sabe.
card-barred = Bloqueado hasta el { $until }: { $why }
barred-title = { $count ->
        [one] { $count } caso de una persona bloqueada
        [many] { $count } casos de personas bloqueadas
       *[other] { $count } casos de personas bloqueadas
    }
barred-line = { $reference } · hasta el { $until }
barred-nobody = Nadie está bloqueado.

staff-command-block = Bloquear por un tiempo, con un motivo
staff-command-unblock = Terminar un bloqueo antes de tiempo
staff-command-blocked = Quién está bloqueado y hasta cuándo
server-name-block = bloquear
server-name-unblock = desbloquear
server-name-blocked = bloqueados
