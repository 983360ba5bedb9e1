## Giving a case to somebody else

assign-who = Who shall have this case?
assign-nobody = Nobody else is here now who may judge this case.
assign-has-it = { $name } has this case already.
assign-may-not-judge = { $name } may not judge this case: they imposed the measure or decided it before.
assign-away = { $name } is away until { $until }, so nobody would be at it.
assign-done = { $name } has this case now, and has been told.
assign-yours = { $name } gave you the case { $reference }. Did you impose the measure yourself? Then say so in its thread, and somebody else judges it.
assign-gone = { $name } gave { $reference }, which you had, to { $to }.
thread-assigned = { $name } gave this case to { $to }. Did { $to } impose the measure? Then press the button, and somebody else judges it.
button-assign = Give to somebody
button-give-to = { $name }

staff-command-assign = Give a case to somebody else
server-name-assign = assign
server-option-member = To whom
