## What the freelancer is asked, and what he reads about his appeal

begin =
    Thank you. Let us begin.
    I ask one question at a time. You can go back, skip, or stop and come back on any day. Nothing is lost.
    After three answers you can hand in your appeal. The other questions can wait.
welcome-back = Welcome back. Everything is as you left it.

intake-title = Your appeal
form-progress = Question { NUMBER($number, useGrouping: 0) } of about { NUMBER($total, useGrouping: 0) }
ask-own-words = What happened? Please tell it in your own words.
hint-own-words = Write as much as you like. There is no right or wrong way.
ask-notice = What did the marketplace tell you?
hint-notice = Please copy the message here, or write what it says. You can also send a picture of it.
ask-informed-on = When did you get that message, or notice that something was wrong?
hint-date = For example 5.6.2026, or 5 June.
ask-account = Which account is it?
hint-account = Your user name, or the link to your profile.
ask-reason = Which reason did they give? Please choose what comes closest.
ask-points = Which points should we answer? Please send them one by one.
hint-points = A point is one thing you disagree with, or want explained. Each will get an answer of its own. A numbered list in one message works too.
ask-documents = Do you have documents or links that help? Please send them now, as many as you like.
hint-documents = For example certificates, a CV, a link to your portfolio. Photos are fine if all the text can be read. You can also send files later.
ask-outcome = What would be a good result for you?
outcome-account-back = My account as it was before
outcome-lesser-measure = A milder restriction
outcome-reasons = To learn the reasons
outcome-money = My money
outcome-other = Something else

short-own-words = Own words
short-notice = What the marketplace said
short-informed-on = Told on
short-account = Account
short-reason = The reason given
short-points = Points to answer
short-documents = Documents
short-outcome = The result you hope for

option-no-reason-given = They gave me no reason
option-yes = Yes
option-no = No
option-do-not-remember = I do not remember
option-today = Today
option-yesterday = Yesterday

form-add-now = What you write now is added to your answer.
form-replaces = What you write now replaces it. You can also keep it, or add to it.
answer-changed = Changed: { $what } is now { $now }
words-used =
    You wrote before: "{ $words }"
    I use this as the beginning of your story. Write what else happened, or keep it as it is.
submit-already = Your appeal is with us already; this button was from before. You can go on with the questions.
form-empty = That was empty. Please write a few words.
form-required = This one is needed.
form-cannot-skip = We need an answer to this one to begin. A short one is fine.
form-too-long = That is { $length } characters, and { $limit } fit into one answer. Please make it shorter, or send the whole text as a file. Your earlier answers are safe.
form-choose-below = Please choose one of the options below. If none fits, leave this question out.
form-choose-one = Please choose one of these: { $options }.
form-not-a-date = I could not read this date. Please write day, month, year, for example 5.6.2026.
form-date-ahead = This date has not come yet. Please check the day and the year.
form-date-too-old = This date seems very long ago. Please check the year.
form-not-a-number = Please write a number, in digits.
form-yes-or-no = Please answer with yes or no.
form-not-a-link = This does not look like a link. A link begins with https://
form-answer-so-far = Your answer so far: { $answer }
form-nothing-asked = I have all your answers. You can change each one.
form-later = All right. Your appeal is with us already, and you can go on at any time.
form-case-closed = This appeal is closed, so these questions are closed too. You can come back to it with one press, or ask a question.
point-noted = { $count ->
        [one] Noted: { $count } point.
       *[other] Noted: { $count } points so far.
    } Send the next one, or press "{ button-that-is-all }".
several-chosen = Chosen so far: { $options }. Press one again to take it back.
several-none = Nothing is chosen yet.
documents-send-files = I have noted that. Please send a file or a link here, or press a button below. If you would like to ask something, use /ask.
documents-more = Send the next one, or press "{ button-that-is-all }".

early-enough = Thank you. That is enough for an appeal.
early-explained = You can hand it in now; our deadlines then begin to run. After that I ask a few more questions that help. You can skip them, or answer them first.
early-more-questions = Your appeal is with us. These questions help the person who reads it. You can skip each one.
submit-not-yet = Before you can hand in, I need three answers: what happened, what they told you, and when. Here is the next one.
submit-changed-since = Something has changed since this was shown. Please look at it once more.
all-told = Thank you. I have told the team that this is everything for now. You can still add things until the decision.

summary-intro = This is your appeal. You can change every answer.
summary-line = { $number }. { $question } — { $answer }
summary-not-answered = not answered
answer-day = { $day }
answer-files = { $count ->
        [one] { $count } file
       *[other] { $count } files
    }
answer-see-file = See the file { $name }
answer-words = { $words }

button-hand-in = Hand in my appeal
button-more-first = Answer more first
button-all-told = That is everything for now
button-change = Change { $number }
button-answer = Answer { $number }
button-use-hint = Yes, { $hint }
button-keep-answer = Keep it as it is
button-add-to-answer = Add to it
button-skip = Skip
button-back = Back
button-later = Later
button-continue = Go on with the questions
button-that-is-all = That is all
button-ask = Ask a question
button-status = Where is my appeal?
button-nothing-to-add = I have nothing to add
button-accept = I accept the decision
button-appeal = Ask for a second review
button-withdraw = Yes, stop my appeal
button-keep = No, keep it
button-resume = Come back to this appeal
button-new-appeal = Begin another appeal

receipt-have-it = We have your appeal. Its reference is { $reference }.
receipt-meanwhile = This appeal does not change what you can do on { $marketplace }. If money of yours is held there, tell us with /ask, and a person will explain what happens to it.
receipt-person-decides = A person decides about your appeal, and not the one who restricted your account.
receipt-late-appeal = The time to appeal ended on { $until }. Your appeal is not turned away because of that: a person looks at it. If there is a reason why it comes now, tell us.
receipt-decision-by = You get the decision, with reasons, by { $due }.
receipt-no-reason = You told us that you were given no reason. So the team has to tell you the reason first, and you can answer it.
receipt-next-message = If something is still missing, your appeal does not end because of that: a person asks you for it, and names a date. The next message, from a person, comes by { $due }.
receipt-look = /status shows you at any time where it is; /language changes the language, /timezone shows dates on your own clock. You can write and add files until the decision. Somebody you trust may help you.
receipt-keeping = Your documents are encrypted, and only staff who work on your appeal open them. We delete them when the appeal and its deadlines are over.
receipt-automated = This chat is automated. To reach a person, use /ask. If you are not safe, use /unsafe: a person is called at once.

inventory-intro = { $count ->
        [one] We have { $count } document from you:
       *[other] We have { $count } documents from you:
    }
inventory-empty = We have no documents from you yet. You can appeal without any.
inventory-line = • { $name }: { $state }

ask-away = Please write your question. A person will answer it.
question-filed = Your question is with the team. A person answers by { $due }.
question-added = I have added this to your open question. The date stays: a person answers by { $due }.
reply-received = Thank you, we have your answer.
nothing-to-add-noted = Noted: you have nothing to add. It is our turn now.

status-title = Appeal { $reference }: { $status }
status-draft = Draft
status-received = Received
status-being-reviewed = Being reviewed
status-waiting-for-you = Waiting for you
status-waiting-for-reasons = Waiting for reasons
status-decided = Decided
status-second-review = Second review
status-closed = Closed
status-unproved = Not confirmed yet: that the account is yours. Copy the code from the notice into this chat, or ask for another way with /ask.
status-late = We are late with this: { $what }. We are sorry. The new date is { $due }.
turn-ours = It is our turn: { $step }. We do this by { $due }.
turn-ours-late = It is our turn: { $step }.
turn-yours = It is your turn: { $step }. You have until { $due }.
turn-closed-owed = This appeal is closed. We still owe you this:
status-also = You will also get:
status-promised = • { $what }, by { $due }
status-appeal-by = You can appeal until { $due }. Three answers are enough to hand in.
turn-nobody = This appeal is closed, and nothing is expected of you.
closed-accepted = You accepted the decision.
closed-withdrawn = You stopped this appeal.
closed-lapsed = This draft was empty, so we put it aside.
closed-can-ask = You can still ask questions here, and come back if something new turns up.
accept-sure = Do you accept the decision? Your appeal is then closed. You can still ask questions, and until your time for a second review ends you can change your mind.
button-accept-sure = Yes, I accept it
button-not-yet = Not yet
accepted-noted = Noted: you accept the decision. The appeal is closed.

appeal-not-now = A second review can be asked for once you have a decision.
appeal-window-over = The time to ask for a second review is over. If something is new, we look at it again at any time.
appeal-used = Two people have decided on your appeal, so there is no further review of this kind. If something is new, we look at it again.
second-review-begun = Your second review has begun. Another person looks at everything again and answers by { $due }.
second-review-add = You need not give a reason. To add something, press "{ button-add-point }", or send a file. What you write here goes to the team as a question, and a person answers it.
review-nobody-yet = Right now nobody in the team may decide on your appeal, because they took part in the suspension. An admin has been asked to find somebody. The dates we gave you stay.
second-review-nobody-yet = Right now nobody in the team is new to your case. An admin has been asked to find somebody. The date we gave you stays.

withdraw-sure = Do you want to stop your appeal? Then nobody decides about it. You can come back to it later.
withdraw-not-now = There is nothing to stop at the moment.
withdrawn = Your appeal is stopped. Nothing is deleted yet, and you can come back to it.
draft-resumed = Good to see you again. We go on where you were.
reopened = Your appeal is open again.
reopened-by-us = We have opened your appeal again. The reason: { $why }
reopen-what-is-new = Please write what is new, or send it as a file. A person looks at it and tells you whether the decision is looked at again.
begin-again = Your last appeal is closed. You can come back to it, or begin a new one about something else.

edited-kept = You changed a message. I have kept the new words beside the old ones, and both stay with your appeal.
removed-stays = You deleted a message in this chat. What is with your appeal already stays there: a person may need it to decide. To stop the appeal use /withdraw. To have your data erased use /erase.
removed-held = You deleted a message in this chat. What I hold of your words is used only if you agree; if you do not agree, it is erased.
edited-replace = It belongs to your answer "{ $what }". Shall the new words stand in the answer instead of the old ones?
edited-replaced = Done. The new words stand in your answer "{ $what }" now.
button-replace-answer = Yes, use the new words
button-leave-answer = No, leave the answer
forwarded-words =
    (Forwarded message, first written by { $origin })
    { $words }
answer-several = { $options }
several-taken = { $count ->
        [one] I have { $count } answer from the form.
       *[other] I have { $count } answers from the form.
    }
several-problem = { $question }: { $problem }
button-correct-form = Correct it in the form
button-fill-form = Answer several at once

ask-guesses = What could the reason be? Choose all that you think of.
hint-guesses = These are only your guesses. Nobody holds them against you, and the team still has to tell you the reason.
option-only-a-guess = They did not say; I can only guess
short-guesses = Your guesses
ask-measure = What did they do to your account?
hint-measure = If it changes later, for example from a hold to a closing, change this answer. It stays one appeal.
measure-warned = I was warned
measure-on-hold = It is on hold
measure-suspended = It is suspended
measure-closed = It is closed for good
measure-asked-to-verify = I was asked to verify who I am
measure-other = Something else, or I do not know
short-measure = What was done
ask-blocked = What can you not do any more? Choose all that is blocked.
short-blocked = What is blocked
ask-contracts = Do you have open contracts, or money waiting? Which, with which dates and amounts?
hint-contracts = For example: two contracts, one due on 12 June; about 300 dollars on hold. If there are none, skip this.
short-contracts = Contracts and money
ask-harm = Does something urgent hang on this? For example rent, medicine, a residence permit.
hint-harm = Staff see this answer first. You need not tell more than you want to.
short-harm = Urgent
ask-helper = Is somebody helping you, or writing for you? Who?
hint-helper = That is fine. We only note it, so that nobody is surprised.
short-helper = Helper

kind-word = Thank you. Whenever you are ready, this is what I asked:
kind-word-noted = Thank you. If you would like to ask or add something, write it here.
