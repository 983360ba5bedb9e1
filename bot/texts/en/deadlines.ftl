## Clocks, steps, reminders, delays

clock-receipt = the receipt
clock-acknowledgement = a first message from a person
clock-reasons = the reasons for the restriction
clock-decision = the decision
clock-second-review = the second decision
clock-status-update = the next status update
clock-next-answer = the answer to a question
clock-document-check = the check of the documents
clock-reinstatement = restoring the account
clock-delivery = giving notice by other means
clock-safety = an answer to "I am not safe"
clock-reviewer-needed = finding another person to judge
clock-draft = the draft
clock-reply = the answer to our request
clock-proof = confirming the account
clock-second-review-window = asking for a second review

step-draft = finish the answers and hand in
step-acknowledgement = a reviewer takes the case and writes a first message
step-decision = a reviewer decides, with reasons
step-reasons = the team tells the reasons
step-reply = answer us, or press "{ button-nothing-to-add }"
step-second-review = another person decides again
step-delivery = the decision is made and on its way
step-second-review-window = accept the decision, ask about it, or ask for a second review
step-proof = confirm the account, to read the decision

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

late-sorry = We promised this by { $was }: { $what }. We have not kept that date, and we are sorry.
late-now = The new date is { $due }. We have told { $told }.
late-nothing-lost = Nothing you sent is lost, and none of your own dates gets shorter. If waiting is hard for you, tell us with /ask.
date-moved = A date has changed in your favour: { $what }. It is now { $due }.
outage-extended = We could not be reached for a while. You lose no time because of that: { $what }. It is now { $due }.

nudge-draft = Your appeal is not handed in yet. What you wrote is safe. You can go on whenever it suits you.
nudge-reply = A short reminder: we are waiting to hear from you. You can answer until { $due }. If you need longer, just tell us.
nudge-proof = Your decision is ready. To read it, copy the code from the marketplace's notice into this chat. No code? Tell us with /ask.
nudge-second-review-window = A short reminder: if you would like another person to look at the decision, you can ask for that until { $due }. You need not do anything.
warn-draft = Your appeal is not handed in yet. If the draft is still empty on { $due }, we put it aside; anything you wrote is kept. You can always come back to it.
warn-reply = You can answer until { $due }. If we hear nothing by then, a person decides on what we have. What you send later still counts, until the decision.
warn-proof = Your decision still waits for you. Please copy the code from the notice into this chat by { $due }, or tell us with /ask. After that we try to reach you in another way.
warn-second-review-window = You can ask for a second review until { $due }. After that this appeal is closed. You can still ask questions then, and bring something new.

reply-window-ended = The time to answer is over, so a person now decides on what we have. You can still write and send files until the decision.
draft-lapsed = Your draft was still empty, so we have put it aside. One press brings it back.
closed-window-over = The time to ask for a second review is over, and this appeal is closed.

update-intro = A short word on your appeal { $reference }: { $status }.
update-documents = { $count ->
        [0] You have sent no documents.
       *[other] Documents opened so far: { $opened } of { $count }.
    }

remind-assignee = { $reference }: { $what } is due by { $due }. The case is yours.
remind-thread = A reminder: { $what } is due by { $due }. Nobody who is present has this case.
alarm-near = { $reference }: { $what } is due soon, by { $due }. Who has it: { $who }.
alarm-late = { $reference } is late: { $what } was due by { $due }. Who has it: { $who }.
alarm-still-late = { $reference } is still late: { $what }, since { $since }. Who has it: { $who }.
alarm-safety = { $reference }: "I am not safe". Please write to this person now.
alarm-nobody-impartial = { $reference }: nobody on the list of staff may judge this case. Please name another person.
alarm-staff-unreachable = A message to { $name } could not be delivered. Please tell them, and check their address in the configuration. { $reference }
alarm-thread-unreachable = A message to the thread of { $reference } could not be delivered. Nothing is lost; the case is in /queue.
