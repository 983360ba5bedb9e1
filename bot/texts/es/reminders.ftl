## Recordatorios para el personal, y lo que el reloj hace con un caso

remind-soon = { $reference }: { $what }, a más tardar el { $due }. Lo tiene: { $who }.
remind-late = { $reference } lleva retraso: { $what }. Prometido: { $since }; ahora: { $due }. Lo tiene: { $who }.
remind-claim = { $reference }: usted tiene este caso y lleva un tiempo sin trabajar en él. Vuelve a la cola el { $due }.
reminders-title = { $count ->
        [one] { $count } recordatorio:
        [many] { $count } de recordatorios, primero los más urgentes:
       *[other] { $count } recordatorios, primero los más urgentes:
    }
reminders-others = Y { $count } más: { $references }
reminders-more = Y { $count } más. /overdue muestra lo que va con retraso, /queue lo muestra todo.

claim-expired = { $reference } vuelve a estar libre: { $name } no ha trabajado en él desde el { $since }. Cualquiera puede tomarlo.
claim-taken-back = { $reference } lleva retraso ({ $what }), y { $name } no ha trabajado en él. Vuelve a estar libre, y cualquiera puede tomarlo.
claim-reassigned = { $reference } lleva retraso ({ $what }), así que ahora lo tiene { $name } en lugar de { $before }.
claim-now-yours = { $reference } es suyo ahora, porque lleva retraso: { $what }. ¿No puede? /release lo devuelve.
claim-offered = { $reference } lleva retraso: { $what }. Quien pueda juzgarlo puede tomarlo ahora con /claim.
recommend-access = { $reference } lleva retraso: { $what }. Piense, por favor, en dejar que esta persona trabaje hasta que se decida. La decisión es de ustedes.

## Peldaños de una escalera

rung-share = al { $share } % del tiempo
rung-due = en la propia fecha
rung-before = { $lasts } antes
rung-after = { $lasts } después de una fecha incumplida
rung-again = { $step }, una y otra vez

## El resumen de la mañana

digest-title = Buenos días. { $day }
digest-open = { $count ->
        [0] No hay casos abiertos.
        [one] Hay { $count } caso abierto.
        [many] Hay { $count } de casos abiertos.
       *[other] Hay { $count } casos abiertos.
    }
digest-quiet = No hay retrasos, nada vence hoy y no hay casos libres.
digest-late = { $count ->
        [one] Con retraso, { $count } caso:
        [many] Con retraso, { $count } de casos:
       *[other] Con retraso, { $count } casos:
    }
digest-today = { $count ->
        [one] Vence hoy, { $count } caso:
        [many] Vencen hoy, { $count } de casos:
       *[other] Vencen hoy, { $count } casos:
    }
digest-free = { $count ->
        [one] Libre, { $count } caso:
        [many] Libres, { $count } de casos:
       *[other] Libres, { $count } casos:
    }
digest-waiting = { $count ->
        [one] A la espera del profesional: { $count } caso.
        [many] A la espera del profesional: { $count } de casos.
       *[other] A la espera del profesional: { $count } casos.
    }
digest-more = … y { $count } más.
digest-root = Raíz de todos los registros hasta esta mañana: { $root }
button-digest-late = Todo lo que lleva retraso
button-digest-all = Todos los casos abiertos
