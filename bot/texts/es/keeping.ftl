## Cuánto tiempo se guarda lo que tenemos, la retención legal y lo que la persona pide

clock-announced = lo que se pidió sobre sus datos
clock-hold = el fin de una retención legal
clock-retention = borrar lo que guardamos
documents-gone =
    { $count ->
        [one] Hemos borrado { $count } documento de su apelación { $reference }: { $names }.
        [many] Hemos borrado { $count } de documentos de su apelación { $reference }: { $names }.
       *[other] Hemos borrado { $count } documentos de su apelación { $reference }: { $names }.
    }
    Su plazo había terminado. Ya nadie puede abrirlos, y nosotros tampoco.
document-gone = borrado el { $at }
document-destroyed = { $name } se borró cuando terminó su plazo. Ya no se puede abrir.
status-kept-until = Sus documentos se borran el { $due }. Lo escrito se borra el { $record }.
status-kept-record = Lo que se escribió en esta apelación se borra el { $record }.

form-hold = Retención legal
field-hold-why = ¿Por qué no se debe borrar nada? Solo lo lee el personal.
field-hold-until = ¿Hasta qué día? Al día siguiente se vuelve a borrar.
guard-hold-past = Ese día ya pasó. Indique uno posterior.
card-hold = ⚖️ Retención legal hasta el { $until }, por { $name }: { $why }
thread-hold = { $name } puso una retención legal en este caso hasta el { $until }. Antes no se borra nada de él. El motivo: { $why }
thread-hold-ended = { $name } quitó la retención legal. Lo que guarda el caso se borra otra vez en sus fechas.
hold-told = Por un motivo legal tenemos que guardar los documentos de su apelación al menos hasta el { $until }. Si quiere saber más, pregúntenos aquí.
hold-none = Este caso no tiene retención legal.
hold-ended = La retención legal se ha quitado.
staff-command-hold = No borrar nada de este caso: motivo y fecha de fin
staff-command-unhold = Quitar la retención legal
page-outbox-forget = Destruye todo lo que se guarda de alguien
thread-hold-ends = La retención legal de este caso termina el { $until }. Después, lo que contiene se borra otra vez en sus fechas. ¿Aún hace falta? Un responsable puede alargarla con /hold. Su motivo: { $why }
thread-hold-over = La retención legal de este caso ha terminado. Lo que contiene se borra otra vez en sus fechas. Su motivo era: { $why }
reminder-hold-ends = { $reference }: la retención legal termina el { $until }. ¿Aún hace falta? Un responsable puede alargarla con /hold.
reminder-hold-over = { $reference }: la retención legal ha terminado. Lo que contiene el caso se borra otra vez en sus fechas.
