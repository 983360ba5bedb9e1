## What happened so far, what became of each point, and which of several appeals is meant

timeline-intro = What happened so far:
timeline-line = • { $at }: { $what }
timeline-whole = Appeal { $reference }: everything that happened, the oldest first.
happened-begun = you began this appeal
happened-handed-in = you handed it in
happened-claimed = a reviewer took it
happened-document = you sent a document
happened-document-opened = a reviewer opened a document of yours
happened-document-checked = a document of yours was checked
happened-asked = you asked a question
happened-answered = a person of our team wrote to you
happened-requested = we asked you for something
happened-replied = you answered us
happened-reply-over = the time to answer us ended; a person goes on with what is there
happened-changed = you changed an answer
happened-reasons = the team stated the reasons
happened-extended = we moved the date of the decision, and told you why
happened-late = we missed a date: { $what }
happened-proved = the account was confirmed as yours
happened-decided = a person decided
happened-second-review = you asked for a second review
happened-accepted = you accepted the decision
happened-withdrawn = you stopped the appeal
happened-resumed = you came back to it
happened-reopened = it was opened again
happened-restored = we said that all is restored
button-story = What happened so far

points-intro = Your points:
point-open = { $number }. { $point } — open: the decision will answer it
point-decided = { $number }. { $point } — decided: { $answer }
points-more = { $count ->
        [one] And { $count } more point.
       *[other] And { $count } more points.
    }

form-case-decided = A person has decided on these answers, so they stay as they were. If something is missing or wrong in them, ask for a second review, or ask a question.
button-add-point = Add a point

about-appeal = About your appeal { $reference }:
appeals-yours = These are your appeals:
appeals-under-way = You have an appeal under way:
appeal-line-ours = • { $reference }: { $status }. It is our turn, until { $due }
appeal-line-yours = • { $reference }: { $status }. It is your turn, until { $due }
appeal-line-closed = • { $reference }: { $status }
button-appeal-of = { $reference }: { $status }
which-appeal = You have several appeals. Which one do you mean?
which-appeal-held = I have that. You have several appeals: which one is it for? I keep it until you choose, and pass it on at once.
which-first = Please choose first which appeal it is for. I hold as much as I can until then; this last message is not kept yet.
which-for-file = You have several appeals, so I have not kept this file yet. Please choose which one it is for, and then send it again.
another-notice =
    Each notice has an appeal of its own. Did you get another notice: another measure, another date, another account? Then begin a second appeal for it.
    If the same measure became stricter, for example a hold became a closing, stay with this appeal and tell us.
another-notice-short = If this is about another notice, press the last button.
button-another-notice = It is another notice
button-measure-changed = The measure has changed
notice-known = You have told me about a notice of that day already. It has an appeal: { $reference }.
notice-known-why = Is this the same notice? Then one appeal is enough: one person answers all of it, by one date. What you have just written goes there with you.
button-same-notice = The same: go on with { $reference }
button-other-notice = No, another notice
same-notice-files = The files you sent to the second draft stay with it. Please send them again to { $reference }: I go on with that one now.
brought-over = I have added what you wrote to your own words in this appeal.
closed-same-notice = This was about the same notice as another appeal of yours, so you went on there.
appeals-enough = { $limit ->
        [one] You have { $limit } appeal under way, and that is as many as I can keep at once. Please go on with it, or ask a person with /ask.
       *[other] You have { $limit } appeals under way, and that is as many as I can keep at once. Please go on with one of them, or ask a person with /ask.
    }
proof-carried-over = The account { $account } is confirmed already, by your other appeal. You need no further code.
added-to-story = I have added this to your own words.
points-whole = Points of appeal { $reference }, and what became of each:
points-counted = { $count ->
        [one] Your { $count } point is with us.
       *[other] Your { $count } points are with us.
    }
button-points = Your points
