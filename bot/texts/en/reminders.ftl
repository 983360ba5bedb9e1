## Reminders for staff, and what the clock does with a case

remind-soon = { $reference }: { $what }, due by { $due }. Who has it: { $who }.
remind-late = { $reference } is late: { $what }. Promised by { $since }, now by { $due }. Who has it: { $who }.
remind-claim = { $reference }: you have this case and have not worked on it for a while. It goes back to the queue on { $due }.
reminders-title = { $count ->
        [one] { $count } reminder:
       *[other] { $count } reminders, the most urgent first:
    }
reminders-others = And { $count } more: { $references }
reminders-more = And { $count } more. /overdue shows what is late, /queue shows everything.

claim-expired = { $reference } is free again: { $name } has not worked on it since { $since }. Anybody may take it.
claim-taken-back = { $reference } is late ({ $what }), and { $name } has not worked on it. It is free again, and anybody may take it.
claim-reassigned = { $reference } is late ({ $what }), so { $name } has it now instead of { $before }.
claim-now-yours = { $reference } is yours now, because it is late: { $what }. Cannot do it? /release gives it back.
claim-offered = { $reference } is late: { $what }. Anybody who may judge it can take it now with /claim.
recommend-access = { $reference } is late: { $what }. Please consider giving this person access to work until it is decided. Whether you do is for you to decide.

## Steps of a ladder

rung-share = at { $share }% of the time
rung-due = on the date itself
rung-before = { $lasts } before
rung-after = { $lasts } after a missed date
rung-again = { $step }, again and again

## The morning's digest

digest-title = Good morning. { $day }
digest-open = { $count ->
        [0] No case is open.
        [one] { $count } case is open.
       *[other] { $count } cases are open.
    }
digest-quiet = Nothing is late, due today, or free to take.
digest-late = { $count ->
        [one] Late, { $count } case:
       *[other] Late, { $count } cases:
    }
digest-today = { $count ->
        [one] Due today, { $count } case:
       *[other] Due today, { $count } cases:
    }
digest-free = { $count ->
        [one] Free to take, { $count } case:
       *[other] Free to take, { $count } cases:
    }
digest-waiting = { $count ->
        [one] Waiting for the freelancer: { $count } case.
       *[other] Waiting for the freelancer: { $count } cases.
    }
digest-more = … and { $count } more.
digest-root = Root of all logs up to this morning: { $root }
button-digest-late = All that is late
button-digest-all = All open cases
