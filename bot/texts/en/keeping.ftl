## How long what we hold is kept, a legal hold, and what a freelancer asks for himself

clock-announced = doing what was asked for about your data
clock-hold = the end of a legal hold
clock-retention = deleting what we hold
documents-gone =
    { $count ->
        [one] We have deleted the document of your appeal { $reference }: { $names }.
       *[other] We have deleted { $count } documents of your appeal { $reference }: { $names }.
    }
    Their time was over. Nobody can open them any more, and neither can we.
document-gone = deleted on { $at }
document-destroyed = { $name } was deleted when its time was over. It can no longer be opened.
status-kept-until = Your documents are deleted on { $due }. What was written goes on { $record }.
status-kept-record = What was written in this appeal is deleted on { $record }.

form-hold = Legal hold
field-hold-why = Why must nothing be deleted? Only staff read this.
field-hold-until = Until which day? On the day after, deletion goes on.
guard-hold-past = That day is over already. Name a later one.
card-hold = ⚖️ Legal hold until { $until }, by { $name }: { $why }
thread-hold = { $name } put a legal hold on this case until { $until }. Nothing of it is deleted before that. The reason: { $why }
thread-hold-ended = { $name } ended the legal hold. What the case holds is deleted at its own dates again.
hold-told = For a legal reason we have to keep the documents of your appeal at least until { $until }. Ask us here if you want to know more.
hold-none = There is no legal hold on this case.
hold-ended = The legal hold is off.
staff-command-hold = Let nothing of this case be deleted, with a reason and an end
staff-command-unhold = End the legal hold
page-outbox-forget = Destroys all that is held on somebody
thread-hold-ends = The legal hold on this case ends on { $until }. Then what the case holds is deleted at its own dates again. Still needed? A lead can put it on for longer with /hold. Its reason: { $why }
thread-hold-over = The legal hold on this case is over. What the case holds is deleted at its own dates again. Its reason was: { $why }
reminder-hold-ends = { $reference }: the legal hold ends on { $until }. Still needed? A lead can put it on for longer with /hold.
reminder-hold-over = { $reference }: the legal hold is over. What the case holds is deleted at its own dates again.
