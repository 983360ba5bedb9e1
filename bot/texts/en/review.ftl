## What staff read and fill in, and their words to the freelancer

signed = { $name }
signed-team = The appeals team
from-reviewer =
    { $words }
    — { $signed }
request-how = Please answer by { $due }: write here or send files. Any message counts.
request-extends = To give us time to read your answer, the date of the decision moves once: from { $before } to { $due }.
request-late-is-fine = If you need longer, tell us. If nothing comes, a person decides on what we have; your appeal does not end because of that.

thread-new-case = New appeal { $reference }.
thread-late-appeal = It comes after the time to appeal, which ended on { $until }. It is not refused: please look at it, and at why it comes now.
thread-own-words = In the freelancer's own words: { $words }
thread-claimed = { $name } has this case now. Did you impose the measure yourself? Then press the button, and somebody else judges it.
thread-released = { $name } gave the case back. Anybody can claim it.
thread-imposed-it = { $name } imposed this measure and will not judge it.
thread-nobody-impartial = Nobody on the list of staff may judge this case. The admins have been told.
thread-question = Question from the freelancer: { $words }
thread-asks-reopening = The freelancer asks to look at this case again. What is new: { $words }
thread-remark = The freelancer wrote, where documents were asked for: { $words }
thread-reply = Answer from the freelancer: { $words }
thread-reply-file = The freelancer answered with a file: { $name }
thread-nothing-to-add = The freelancer has nothing to add.
thread-answer-changed =
    The freelancer changed an answer. { $question }
    Now: { $now }
    Before: { $before }
thread-all-told = The freelancer has said everything for now.
thread-link = New link: { $name }
thread-document = New document: { $name } ({ $size })
thread-document-opened = { $by } opened { $name }. The freelancer can see that.
thread-proved = The account is confirmed, { $how }.
thread-accepted = The freelancer accepted the decision. The case is closed.
thread-withdrawn = The freelancer stopped the appeal.
thread-reopened-by-him = The freelancer came back to the appeal.
thread-second-review = A second review was asked for. Another person decides by { $due }.
thread-safety = "I am not safe". Please write to this person now, by { $due } at the latest.
thread-undeliverable = A message could not be delivered. A lead has to reach the freelancer by other means by { $due }, and record it with /told. If the freelancer writes again, it is sent again by itself.
thread-receipt-late = The receipt has not been delivered yet. It is still being tried.
thread-window-ended = The freelancer's time to answer has ended. Please decide on what is there.
thread-proof-missing = The decision is made, but the account was never confirmed. Please tell the owner of the account by other means by { $due }, and record it with /told.
thread-closed-by-window = The time for a second review has passed. The case is closed.
thread-sent = { $name } wrote to the freelancer: { $words }
thread-requested = { $name } asked the freelancer (answer by { $due }): { $words }
thread-reasons-stated = { $name } stated the reasons, under rule { $number }.
thread-marked = { $name } marked { $document }: { $verdict }
thread-decided = { $name } decided: { $outcome }
thread-notice-recorded = { $name } recorded that the freelancer was told by other means: { $how }
thread-restored = { $name } said that everything is restored.
thread-reopened = { $name } opened the case again: { $why }
thread-extended = { $reference }: { $name } moved a date, once: { $what }. It was { $before }, now it is { $due }. Why: { $why }
thread-data-asked = { $reference }: a data request, { $what }. A lead answers it by { $due } with /dataanswer. More time is asked for with /extend, before that date.
thread-data-answered = { $name } answered the data request ({ $what }): { $words }

claim-done = The case is yours: { $reference }
claim-yours-already = You have this case already.
claim-closed = This case is closed, and nothing is owed on it.
claim-held = { $name } has this case. They can release it, or a lead can take it over.
claim-taken-over = { $name } has taken over { $reference } from you.
release-done = You gave the case back.
release-nobody = Nobody has this case.
imposed-it-noted = Noted. Somebody else will judge this case.
note-empty = The note was empty, so nothing was filed.
note-filed = Note filed. The freelancer does not see it.
sent = Sent.
send-nothing = There is nothing of yours to send any more. Your draft was sent or discarded.
send-changed-since = Your draft has changed since this preview. Please look at it again.
send-problems = This cannot be sent yet:
draft-discarded = The draft is discarded.
preview = This is what will be sent. Nothing has left yet.
preview-of = Case { $reference }
preview-language = The freelancer reads our own words in this language: { $language }. Your words are sent as you wrote them.
form-about = About: { $name }
preview-record = { $words }

form-reply = Reply to the freelancer
form-request = Ask for information
form-reasons = State the reasons
form-verdict = Mark a document
form-decision = Decide
form-proof = Record a check of identity
form-notice = Record notice by other means
form-restored = Everything is restored
form-reopen = Open the case again
form-extend = Move the date, once
form-data-asked = Record a data request
form-data-answered = Answer the data request

field-reply-words = Your message
field-request-words = What do you need, and what for?
field-request-days = Days to answer (3 to 60; empty: as the rules say)
field-clause = Which rule is this about?
field-facts = The facts: dates, contracts, messages
field-why = How does the rule apply to these facts?
field-automation = Did automated means take part in the decision?
field-detected = Was the matter first noticed by an automated system?
field-verdict = Verdict
field-verdict-why = Why? The freelancer reads this.
field-outcome = What becomes of the measure?
field-basis = Why is it taken back?
field-measure = Which restriction applies now, and until when? (Leave empty if it is lifted.)
field-point = Point { $number }: "{ $point }" Your answer:
field-allowed = What can the freelancer still do?
field-remedy = What would change this result? (Leave empty if it is lifted.)
field-redress = Where else can the freelancer turn?
field-redress-how = How to reach them, by when, and what it costs
field-reopen-if = What new information would reopen it? (Leave empty if it is lifted.)
field-restored = What is given back?
field-prevention = What did we change so that it does not happen again?
field-withheld = Is a detail left out? On which ground?
field-withheld-what = What kind of detail is left out?
field-proof-account = Which marketplace account?
field-proof-how-checked = How did you check it?
field-notice-how = How was the freelancer told? (e-mail, post …)
field-notice-on = On which day?
field-notice-decision = Did that message hold the whole decision? Then the time for a second review begins.
field-restored-words = Your message: what is restored
field-reopen-why = Why? The freelancer reads this.
field-extend-why = Why is more time needed? The freelancer reads this.
field-extend-days = How many days later? (Empty: as late as the rules allow.)
field-data-wish = What is asked for?
field-data-words = In which words, and where did it come in?
field-data-answer = Your answer. If the account is not confirmed, write no account data here.
data-wish-access = to see the data
data-wish-erasure = to have the data erased
data-wish-correction = to have the data corrected
data-wish-objection = to stop a use of the data
option-clause = { $number } { $title } (version { $version })

automation-not-automated = No, a person alone
automation-partially-automated = Partly, a person decided
ruling-upheld = Upheld: the measure stays
ruling-modified = Modified: the measure is changed
ruling-reversed = Reversed: the measure is taken back
basis-our-error = It was our error
basis-new-information = New information
basis-remedied = What was open is now settled
withheld-none = Nothing is left out
withheld-legal-obligation = A law forbids naming it
withheld-security-of-checks = It would reveal how checks work
withheld-third-party-privacy = It would reveal another person

guard-unopened = You have not opened { $name } yourself yet. Whoever decides has to look at it; the freelancer is told that it was read.
guard-unjudged = { $name } was opened but not marked yet.
guard-point = Point { $number } has no answer, or it was changed since you answered it.
guard-his-turn = The freelancer still has time to answer. Until then only taking the measure back can be decided.
guard-stays = As long as a restriction stays, this needs an answer: { $what }
guard-clause-gone = The rule you chose is no longer in the catalogue. Please choose another.
guard-verdict-why = Please say why: every mark but "{ verdict-accepted }" needs a reason the freelancer can use.
guard-withheld-what = Please say what kind of detail is left out.
guard-days = Please give from { $least } to { $most } days.
guard-decide-now = There is no room left for a question: the date of the decision is near and may not be moved any further. Please decide on what is there; a later answer reopens the case.
unfit-request = Information can be asked for while the case is being reviewed. It is: { $status }.
unfit-reasons = Reasons can be stated while the case is being reviewed. It is: { $status }. If nobody has it yet, claim it first.
unfit-decide = This case cannot be decided as it is: { $status }. If nobody has it yet, claim it first.
unfit-reopen = Only a decided or closed case can be opened again. It is: { $status }.
unfit-proof = The account is confirmed already.
unfit-notice = There is no message here that failed to reach the freelancer.
unfit-restored = There is nothing to restore on this case.
unfit-verdict = Please open { $name } first.
guard-extend = The new date has to lie after { $due } and no later than { $latest }. Leave the days empty for the latest date.
unfit-extend = There is no date here that could be moved. The case is: { $status }.
unfit-extend-late = This date has passed already, so it cannot be moved: { $what }. It was { $was }, the freelancer was told, and the new date is { $due }.
unfit-extend-used = This date was moved once already: { $what }, { $due }. It does not move a second time.
unfit-extend-own = This marketplace does not put this date off: { $what }, { $due }. An admin has set it so. If it cannot be kept, tell a lead now.
unfit-extend-law = A law that applies here allows no later date than this one: { $what }, { $due }.
unfit-data-answer = There is no open data request here. Record one with /datarequest.

staff-status-draft = Draft
staff-status-received = Received
staff-status-being-reviewed = Being reviewed
staff-status-waiting-for-you = Waiting for the freelancer
staff-status-waiting-for-reasons = Waiting for reasons
staff-status-decided = Decided
staff-status-second-review = Second review
staff-status-closed = Closed

card-title = { $reference }: { $status }
card-late = LATE: { $what }. New date: { $due }
card-late-appeal = Handed in after the time to appeal ({ $until }); not refused because of that
card-unsafe = NOT SAFE: this person needs an answer by { $due }
card-language = Language: { $language }
card-question = Asks: { $words }
card-turn = Whose turn: { $party }. Next: { $step }. By: { $due }
card-turn-nobody = Whose turn: nobody's
card-proved = Account: { $account } (confirmed)
card-unproved = Account: { $account } (not confirmed: no account data, reasons or decision are shown to this chat)
card-unproved-short = Account: { $account } (not confirmed)
card-holder = Who has it: { $name }
card-holder-none = Who has it: nobody yet
card-answer =
    { $question }
    { $answer }
card-point = Point { $number }: { $point }
card-document = { $name }: { $state }
card-owed = Also owed: { $what }, by { $due }
card-ruling = Decision: { $outcome }, rule { $number }

queue-title = { $total ->
        [one] { $total } open case
       *[other] { $total } open cases, { $first } to { $last }
    }
queue-title-late = { $total ->
        [one] { $total } case is late
       *[other] { $total } cases are late, { $first } to { $last }
    }
queue-empty = No open cases.
queue-empty-late = No case is late.
queue-line = { $reference } · { $status } · { $reason } · { $due } · { $who }
queue-line-late = LATE { $reference } · { $status } · { $reason } · { $due } · { $who }
queue-free = free
queue-no-date = no date

button-claim = Claim
button-release = Give back
button-imposed-it = I imposed it
button-open = Open { $name }
button-mark = Mark it
button-mark-named = Mark { $name }
button-state-reasons = State the reasons
button-reply = Reply
button-request = Ask for information
button-decide = Decide
button-record-proof = Record an identity check
button-restored = Everything is restored
button-record-notice = Told by other means
button-extend = Move the date
button-data-answer = Answer the data request
button-send = Send
button-edit = Change
button-discard = Discard
button-reopen = Open it again
button-case = { $reference }
button-earlier = Earlier
button-further = More

thread-title = { $reference } · { $status } · { $reason }
thread-title-plain = { $reference } · { $status }
thread-edited = The freelancer changed a message. The old words stay on record. Now: { $words }
thread-removed = The freelancer deleted a message from the chat. Everything on file is still here.
thread-blocked = The freelancer has blocked the bot. What is sent now does not arrive until that changes.
thread-unblocked = The freelancer can be written to again. What did not arrive is being sent once more.
note-edited = The new words are filed beside the old ones. The freelancer sees neither.
note-removed = The note stays on record, although it is gone from the thread.
card-blocked = CANNOT BE WRITTEN TO since { $since }: the freelancer blocked the bot. What we send now waits.
card-document-forwarded = { $name }, passed on by the freelancer, first sent by { $origin }: { $state }
thread-origin = Passed on by the freelancer. First sent by: { $origin }

form-other-writer = { $name } has been writing "{ $form }" since { $since }. { $count ->
        [one] { $count } question is answered.
       *[other] { $count } questions are answered.
    }
draft-two-ways = You can go on with that draft, or begin your own beside it. Only one of them should be sent.
button-take-over = Take over from { $name }
button-own-draft = Begin my own
draft-taken-over = { $name } goes on with "{ $form }" on { $reference }, which you had begun. Nothing you wrote is lost.
thread-draft-taken-over = { $name } goes on with "{ $form }", which { $before } had begun.
draft-of-another = This belongs to what { $name } is writing. Press the form's button on the card to take over.
draft-own-first = You have a draft of your own for this. Send or discard it first.
draft-goes-on = Your draft from { $since } goes on.
draft-question = { $name }: { $form }. Question { NUMBER($number, useGrouping: 0) } of { NUMBER($total, useGrouping: 0) }
draft-noted = Noted in your draft.
draft-kept = Your draft is kept. What you write now is a note again.
draft-summary = { $name }: { $form }. What is filled in so far:
button-draft-on = Go on
note-filed-draft-waits = Note filed. Your draft still waits: press a button of its question to go on.
card-draft = Being written: { $form }, by { $name }, since { $since }
thread-reply-form = The freelancer answered by filling in more of the appeal. The new answers are on the card.

card-urgent = URGENT for the freelancer: { $words }

button-everything = Everything in full
card-points = Points: { $count }
card-documents = Documents: { $count }, opened: { $opened }, marked: { $marked }
