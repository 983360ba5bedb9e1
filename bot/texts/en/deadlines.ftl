## Clocks, steps, reminders, delays

clock-receipt = the receipt
clock-acknowledgement = a first message from a person
clock-reasons = the reasons of the measure
clock-decision = the decision
clock-second-review = the second decision
clock-status-update = the next status update
clock-next-answer = the answer to your question
clock-document-check = the check of a document
clock-reinstatement = restoring your account
clock-delivery = reaching you by other means
clock-safety = an answer to "I am not safe"
clock-reviewer-needed = finding another person to judge
clock-draft = your draft
clock-reply = your answer to us
clock-proof = showing that the account is yours
clock-second-review-window = asking for a second review

step-draft = finish your answers and hand in
step-acknowledgement = a reviewer takes your case and writes to you
step-decision = a reviewer decides, with reasons
step-reasons = the team states the reasons of the measure
step-reply = answer what we asked you
step-second-review = another person decides again
step-second-review-window = accept the decision, ask about it, or ask for a second review
step-proof = show that the account is yours, to read the decision

party-freelancer = the freelancer
party-assignee = the reviewer
party-lead = the lead
party-admin = the admin
party-bot = the assistant
told-lead = the lead of the team
told-admin = the admin of the appeals team
held-by = { $name }
held-by-nobody = nobody yet

unit-minutes = { $count ->
        [one] { $count } minute
       *[other] { $count } minutes
    }
unit-hours = { $count ->
        [one] { $count } hour
       *[other] { $count } hours
    }
unit-days = { $count ->
        [one] { $count } day
       *[other] { $count } days
    }
unit-business-days = { $count ->
        [one] { $count } business day
       *[other] { $count } business days
    }
unit-months = { $count ->
        [one] { $count } month
       *[other] { $count } months
    }

rules-title = Deadlines in force, version { $version }, zone { $zone }:
rules-line = { $what }: { $lasts }

late-sorry = We promised you this by { $was }: { $what }. We have not kept that date, and we are sorry.
late-now = The new date is { $due }. We have told { $told }.
late-nothing-lost = Nothing you sent is lost, and this costs you no time of yours. If it hurts you to wait, tell us with /ask.
date-moved = A date has changed in your favour. { $what }: now by { $due }.
outage-extended = We could not be reached for a while. You lose no time by that. { $what }: now until { $due }.

nudge-draft = Your appeal is not handed in yet. What you wrote is safe. You can go on whenever it suits you.
nudge-reply = A short reminder: we asked you something. You can answer until { $due }. If you need longer, just tell us.
nudge-proof = Your decision is ready. To read it, copy the code from the marketplace's notice into this chat, or ask us for another way with /ask.
nudge-second-review-window = A short reminder: if you would like another person to look at the decision, you can ask for that until { $due }. You need not do anything.
warn-draft = Your draft is still open. If it stays empty until { $due }, we put it aside. You can come back to it even then.
warn-reply = You can answer until { $due }. If we hear nothing, a person decides on what we have. Later answers still count until the decision.
warn-proof = Your decision still waits for you. Please copy the code from the notice into this chat by { $due }, or tell us with /ask. After that we try to reach you in another way.
warn-second-review-window = You can ask for a second review until { $due }. After that the case is closed; you can still ask questions and bring something new.

reply-window-ended = The time to answer has passed, so a person now decides on what we have. You can still write and send files until the decision.
draft-lapsed = Your draft was still empty, so we have put it aside. One press brings it back.
closed-window-over = The time to ask for a second review has passed, and the appeal is closed.

update-intro = A short word on your appeal { $reference }: { $status }.
update-documents = { $count ->
        [0] You have sent no documents.
       *[other] Documents opened so far: { $opened } of { $count }.
    }

remind-assignee = { $reference }: { $what } is due by { $due }. The case is yours.
remind-thread = A reminder: { $what } is due by { $due }. Nobody who is present has this case.
alarm-near = { $reference }: { $what } is due soon, by { $due }. Who has it: { $who }.
alarm-late = { $reference } is late: { $what } was due by { $due }. Who has it: { $who }. The freelancer has been told.
alarm-still-late = { $reference } is still late: { $what }, since { $since }. Who has it: { $who }.
alarm-safety = { $reference }: "I am not safe". Please write to this person now.
alarm-nobody-impartial = { $reference }: nobody on the list of staff may judge this case. Please name another person.
