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
