## Clocks, steps, reminders, delays

clock-receipt = the receipt
clock-acknowledgement = a first message from a person
clock-reasons = the reasons for the restriction
clock-decision = the decision
clock-decision-extension = a later date for the decision
clock-data-request-extension = a later date for the answer about the data
clock-data-request = the answer to the data request
clock-second-review = the second decision
clock-status-update = the next status update
clock-claim = the reviewer's hold on the case
clock-next-answer = the answer to a question
clock-document-check = the check of the documents
clock-reinstatement = restoring the account
clock-delivery = giving notice by other means
clock-safety = an answer to "I am not safe"
clock-reviewer-needed = finding another person to judge
clock-appeal-window = the time to appeal
clock-draft = the draft
clock-reply = the answer to our request
clock-proof = confirming the account
clock-second-review-window = asking for a second review
clock-scan = checking a file for malware
clock-resubmission = sending a document again
clock-renewal = sending a newer document

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
told-reviewer = the whole team
held-by = { $name }
held-by-nobody = nobody yet
held-by-you = you

unit-none = no later date
unit-minutes = { $count ->
        [one] { $count } minute
       *[other] { $count } minutes
    }
unit-hours = { $count ->
        [one] { $count } hour
       *[other] { $count } hours
    }
unit-business-hours = { $count ->
        [one] { $count } business hour
       *[other] { $count } business hours
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

safety-late = We said that a person writes to you by now, and nobody has. We are sorry. Others in the team have been called. The new time is { $due }.
late-sorry = We promised this by { $was }: { $what }. We have not kept that date, and we are sorry.
late-now = The new date is { $due }.
late-told = We have told { $told }.
late-will-be-told = It is outside our hours now. This person is told when we open: { $told }, { $at }.
late-nothing-lost = Nothing you sent is lost, and none of your own dates gets shorter. If waiting is hard for you, tell us with /ask.
extend-sorry = We promised this by { $before }: { $what }. We need more time, and we are sorry. This is why:
extend-now = The new date is { $due }. It does not move a second time.
extend-known = Those who lead the team know of this, too.
extend-meanwhile = You need not do anything. You can still write and send files, and none of your own dates gets shorter. If waiting is hard for you, tell us with /ask.
data-asked = We have noted what you ask for: { $what }. A person answers by { $due }. Your appeal goes on beside it.
date-moved = A date has changed in your favour: { $what }. It is now { $due }.
outage-extended = We could not be reached for a while. You lose no time because of that: { $what }. It is now { $due }.

nudge-draft = Your appeal is not handed in yet. What you wrote is safe. You can go on whenever it suits you.
nudge-appeal-window = The time to appeal ends on { $due }. Three answers are enough to hand in; you can add everything else later.
nudge-reply = A short reminder: we are waiting to hear from you. You can answer until { $due }. If you need longer, just tell us.
nudge-proof = Your decision is ready. To read it, copy the code from the marketplace's notice into this chat. No code? Tell us with /ask.
nudge-second-review-window = A short reminder: if you would like another person to look at the decision, you can ask for that until { $due }. You need not do anything.
nudge-resubmission = A short reminder: one document could not be read. Please send it again by { $due }. With /documents you see which one, and what was wrong.
nudge-renewal = One of your documents holds until { $due }. When you have a newer one, send it here. There is time; with /documents you see which one it is.
warn-draft = Your appeal is not handed in yet. If the draft is still empty on { $due }, we put it aside; anything you wrote is kept. You can always come back to it.
warn-appeal-window = The time to appeal ends on { $due }. Hand in before, and nobody has to ask why it is late. Three answers are enough; you can add everything else later.
warn-reply = You can answer until { $due }. If we hear nothing by then, a person decides on what we have. What you send later still counts, until the decision.
warn-proof = Your decision still waits for you. Please copy the code from the notice into this chat by { $due }, or tell us with /ask. After that we try to reach you in another way.
warn-second-review-window = You can ask for a second review until { $due }. After that this appeal is closed. You can still ask questions then, and bring something new.
warn-resubmission = A document still has to be sent again by { $due }. If it does not come, your appeal goes on with what we have. With /documents you see which one it is.
warn-renewal = One of your documents holds only until { $due }, and no newer one has come. Please send it here. If you cannot, tell us with /ask. With /documents you see which one it is.

reply-window-ended = The time to answer is over, so a person now decides on what we have. You can still write and send files until the decision.
draft-lapsed = Your draft was still empty, so we have put it aside. One press brings it back.
draft-window-over = The time to appeal was over on { $due }. You can still hand in: nobody is turned away for it, and a person looks at why.
closed-window-over = The time to ask for a second review is over, and this appeal is closed.

update-intro = A short word on your appeal { $reference }: { $status }.
update-done = Done since our last update: { $options }.
update-nothing = Nothing has been done on it since our last update. It is not forgotten: the date below stands.
done-taken = a reviewer has taken your case
done-opened = documents of yours were opened
done-marked = documents of yours were checked
done-asked = we asked you for information
done-answered = a person answered you
done-reasons = the reasons were stated
done-moved = a date of ours was moved, once
done-let-go = your case is with the whole team again
update-documents = { $count ->
        [0] You have sent no documents.
       *[other] Documents opened so far: { $opened } of { $count }.
    }

alarm-safety = { $reference }: "I am not safe". Please write to this person now.
alarm-nobody-impartial = { $reference }: nobody on the list of staff may judge this case. Please name another person.
alarm-staff-unreachable = A message to { $name } could not be delivered. Please tell them, and check their address in the configuration. { $reference }
alarm-thread-unreachable = A message to the thread of { $reference } could not be delivered. Nothing is lost; the case is in /queue.

## How a date came about

explain-elapsed = { $lasts } from { $since }, counted through, with nights and closed days.
explain-business-hours = { $lasts } of working time from { $since }.
explain-days = { $lasts } from { $first }, which is not counted itself: { $last }.
explain-business-days = { $lasts } from { $first }, which is not counted itself, and only days we work: { $last }.
explain-month-end = That month has no day { $number }, so its last day counts.
explain-no-holiday = No holiday or other closed day in between.
explain-skipped = Left out, because we are closed: { $options }.
explain-between = Closed in between, and counted all the same: { $options }.
explain-more = { $count } more
explain-date = { $date }
explain-open = { $last } is a day we work.
explain-planned-before = { $last } is closed ({ $why }), so it is planned for { $planned }.
explain-next-opening = { $last } is closed ({ $why }), and so is the time before it, so it is planned for the next opening: { $planned }.
explain-rolls-forward = { $last } is closed ({ $why }), so there is time to the end of { $planned }.
explain-whole-day = There is time to the end of that day.
explain-closed-weekday = no working day of the week
explain-closed-holiday = a public holiday
explain-closed-own = a closed day of ours
explain-hours = Our hours that day: { $times }.
explain-due = So the date is { $due }.
explain-several-duty = Several rules apply. The earliest date counts: { $options }.
explain-several-window = Several rules apply. The latest date counts: { $options }.
explain-candidate = { $lasts }: { $due }

## Presets: laws, codes of practice and our own choices, as facts

force-law = Law
force-code = Code of practice
force-product = Our own choice

preset-mark-v = Read in the text itself or on a first-hand page.
preset-mark-s = From a second-hand source: check with counsel.
preset-mark-m = From memory, not verified: check with counsel.
preset-mark-p = Our own choice, no law: check with counsel whether you owe more.

preset-line = { $title } ({ $preset }): { $scope }
preset-check = Some of this is not first-hand: check with counsel before you rely on it.
preset-no-advice = These are facts to start from, and no legal advice.
preset-entry = { $what } { $lasts }. { $force }{ $source }. { $mark } { $use }
preset-source = : { $place }
preset-no-source = { "" }
preset-immediate = At once, at the latest with the event itself
preset-undue-delay = Without undue delay; there is no number
preset-number = { $lasts }
preset-before = At least { $lasts } before
preset-most = { $lasts } at most
preset-starts = It sets the date for this: { $clock }.
preset-target = A target of ours, not law: { $clock }, { $lasts }.
preset-information = For information: no clock runs here for it.

preset-both-duty = { $clock }: you set { $lasts }, and { $title } says { $legal } ({ $source }). Both apply: the earlier date counts, each time anew.
preset-both-window = { $clock }: you set { $lasts }, and { $title } says { $legal } ({ $source }). Both apply: the later date counts, each time anew.
preset-overrides-duty = { $clock }: you set { $lasts }, but { $title } says { $legal } ({ $source }), which is earlier and applies. Set a shorter time, or take out the preset.
preset-overrides-window = { $clock }: you set { $lasts }, but { $title } says { $legal } ({ $source }), which is later and applies. Set a longer time, or take out the preset.

preset-default = Default
preset-default-scope = Any freelancer. It lies under all other presets and names every clock.
preset-default-receipt = An automatic receipt: reference, what comes next and by when, how to reach a person.
preset-default-human-acknowledgement = A first message from a person, from the day the appeal is handed in.
preset-default-decision = The decision, from the day the appeal is handed in.
preset-default-decision-extension = A later date for the decision, once, told with its reason before the old date passes.
preset-default-status-update = News of the appeal, from the last message to the freelancer, again and again while it is open.
preset-default-reply-to-information-request = The freelancer's time to answer us. When it ends, a person decides on what there is.
preset-default-interim-suspension-review = A suspension while the facts are looked into, from the day it takes effect.
preset-default-appeal-window = The freelancer's time to appeal, from the day he was told.
preset-default-second-review-window = The freelancer's time to ask for a second review, from the day the decision reached him.
preset-default-second-review-decision = The second decision, by a different person, from the day he asked.
preset-default-reinstatement-after-reversal = Giving back what a reversal promises, from the day it was decided.
preset-default-termination-notice = Notice of the end of an account. Where safety or a legal duty forbids it, the reason is recorded.
preset-default-delete-identity-documents = Deleting identity documents, once the case is over. A legal hold can stop it.
preset-default-reasons = The specific reason, where the freelancer was given none.
preset-default-claim = A reviewer's hold on a case, from his last act on it. Then it is free for others again.
preset-default-next-answer = An answer to a question, from the first that is open.
preset-default-document-check = The check of a document, from the day we have it.
preset-default-delivery = Another way to reach somebody, when a message cannot be delivered.
preset-default-safety = A person's answer to somebody who is not safe, by day and night.
preset-default-reviewer-needed = Another person to judge, where nobody on the list may.
preset-default-data-request-reply = An answer to somebody who asks for his data, or what becomes of them.
preset-default-data-request-extension = A later date for that answer, once, told with its reason before the old date passes.
preset-default-draft = The time to go on with an appeal that was begun.
preset-default-proof = The time to show that the account is his, when a decision waits.
preset-default-scan = How often a file is tried again that could not be checked for malware.
preset-default-resubmission = The freelancer's time to send a document again that could not be read.
preset-default-renewal = How long a document holds that expires, where nobody said otherwise.

preset-eu-platform-work = EU Platform Work Directive
preset-eu-platform-work-scope = People who do platform work in the EU, the self-employed too, under Directive 2024/2831. National law must apply it by 2 December 2026. Its article 11 may not apply to business users under P2B: counsel must choose.
preset-eu-platform-work-human-decision = A person takes every decision to limit, suspend or end an account.
preset-eu-platform-work-statement-of-reasons = Written reasons, at the latest on the day the restriction takes effect.
preset-eu-platform-work-explanation = An explanation, spoken or written, when it is asked for, with a named person to turn to.
preset-eu-platform-work-decision = A written answer with reasons, from the day the request for review arrives.
preset-eu-platform-work-rectification = Putting it right when the review finds for the freelancer, else compensation; and steps so that it does not happen again.
preset-eu-platform-work-system-evaluation = A look at what automated systems do to people, at least this often.

preset-eu-dsa = EU Digital Services Act
preset-eu-dsa-scope = Online platforms in the EU that restrict somebody for what he posted or wrote in his profile, under Regulation 2022/2065. Small firms are exempt from parts of it.
preset-eu-dsa-statement-of-reasons = Reasons, at the latest from the day the restriction is imposed.
preset-eu-dsa-appeal-window = The time to complain, from the day he was told, at the least. Electronic and free of charge.
preset-eu-dsa-decision = An answer to the complaint: timely, diligent, the same for everybody.
preset-eu-dsa-reversal = Taking the restriction back, when the complaint is right.
preset-eu-dsa-dispute-body-decision = The decision of a body for disputes out of court. The body owes it; a very complex case may take twice as long.
preset-eu-dsa-misuse-warning = A warning before complaints of somebody who keeps sending unfounded ones are set aside for a time.
preset-eu-dsa-transparency-database = Each statement of reasons goes to the public database, without personal data.
preset-eu-dsa-transparency-report = The public report, once in this time.

preset-eu-p2b = EU Platform-to-Business Regulation
preset-eu-p2b-scope = Professionals in the EU who offer services to consumers in the EU, under Regulation 2019/1150. Small enterprises owe no complaint system.
preset-eu-p2b-statement-of-reasons = Reasons on a durable medium, before the restriction takes effect or with it.
preset-eu-p2b-termination-notice = Notice of the end of the service. A legal duty, an imperative reason or repeated breaches allow less, with reasons at once.
preset-eu-p2b-hearing = A chance to clear up the facts within the complaint process.
preset-eu-p2b-decision = An answer to the complaint in a reasonable time, for this one case and in plain words.
preset-eu-p2b-reinstatement = Giving back the account with its data, when the restriction is revoked.
preset-eu-p2b-public-figures = Public figures on complaints, once in this time.

preset-seattle-8-40 = Seattle deactivation rights (SMC 8.40)
preset-seattle-8-40-scope = Networks with 250 or more app-based workers, for work in Seattle. Whether remote freelancing counts is for counsel.
preset-seattle-8-40-deactivation-notice = Notice with the reasons, the date, how to put it right, and access to the records.
preset-seattle-8-40-deactivation-notice-egregious = Notice in the gravest cases. The facts must still be looked into.
preset-seattle-8-40-appeal-window = The time to challenge a deactivation, from the day the notice arrived.
preset-seattle-8-40-decision = An answer to the challenge, with the evidence or with reinstatement.
preset-seattle-8-40-records-kept = Records of a deactivation are kept at least this long.

preset-us-wa-tnc = Washington ride-hailing rule
preset-us-wa-tnc-scope = Drivers of ride-hailing services in Washington state, under WAC 296-128-99100. A model for what a notice says.
preset-us-wa-tnc-statement-of-reasons = A notice with seven items, when the account is deactivated.

preset-us-mn-tnc = Minnesota ride-hailing law
preset-us-mn-tnc-scope = Drivers of ride-hailing services in Minnesota, under Stat. 181C.
preset-us-mn-tnc-counts-as-deactivation = A block that lasts longer counts as a deactivation; three days where a claim must be looked into.
preset-us-mn-tnc-rules-published = The rules are published before they are applied, with lesser and graver breaches, what follows, and how to ask for a new look.

preset-us-co-tnc = Colorado ride-hailing law
preset-us-co-tnc-scope = Drivers of ride-hailing services in Colorado, under SB24-075.
preset-us-co-tnc-counts-as-deactivation = A block that lasts longer counts as a deactivation, with a policy, a new look and support for the driver.

preset-ca-on-dpwra = Ontario platform workers act
preset-ca-on-dpwra-scope = Ride share, delivery and courier work in Ontario, under the Digital Platform Workers' Rights Act 2022.
preset-ca-on-dpwra-statement-of-reasons = A written explanation, when access is taken away.
preset-ca-on-dpwra-deactivation-notice = Notice before access is taken away for a day or longer. Wilful wrongs, public safety and legal duties are exempt.

preset-au-fair-work = Australia, Fair Work Act
preset-au-fair-work-scope = Workers who are much like employees, for six months or more, under part 3A-3 and the Deactivation Code 2024.
preset-au-fair-work-interim-suspension = A suspension that lasts longer can be an unfair deactivation.
preset-au-fair-work-external-application = The time to go to the Fair Work Commission, from the day of the deactivation.
preset-au-fair-work-hearing = A warning, a first notice, a chance to answer and to talk, and a closing notice.

preset-my-act-872 = Malaysia, Gig Workers Act
preset-my-act-872-scope = Gig workers in Malaysia, under Act 872 section 14, since 31 March 2026.
preset-my-act-872-interim-suspension = A suspension for an inquiry. Who is cleared is paid half of his average daily earnings.
preset-my-act-872-further-suspension = A further suspension after the inquiry. The worker is heard first, and afterwards the account comes back.

preset-mt-platform = Malta, platform work rules
preset-mt-platform-scope = Platform workers in Malta.
preset-mt-platform-decision = An answer to a request for review, from the day it arrives. Small and medium firms have twice as long.

preset-uk-complaint-code = UK Complaint Handling Code
preset-uk-complaint-code-scope = A good model in two stages with dates, from the Housing Ombudsman. It binds nobody here.
preset-uk-complaint-code-human-acknowledgement = An acknowledgement, from the day the complaint arrives.
preset-uk-complaint-code-decision = The answer, from the day of the acknowledgement. The default date is no later where two days a week are closed.
preset-uk-complaint-code-decision-extension = A later date for the answer, told in writing with its reason.
preset-uk-complaint-code-second-review-acknowledgement = An acknowledgement of the request for a second stage.
preset-uk-complaint-code-second-review-decision = The answer of the second stage, by a different person, from its acknowledgement. The default counts from the request, which is no later.

preset-us-dmca-512 = US copyright counter-notice
preset-us-dmca-512-scope = Works taken down under US copyright law, 17 USC 512.
preset-us-dmca-512-put-back-earliest = Not before: the work comes back no sooner, counted from the counter-notice, unless the claimant goes to court.
preset-us-dmca-512-put-back-latest = The work comes back no later, counted from the counter-notice.

preset-gdpr-rights = GDPR: access and erasure
preset-gdpr-rights-scope = It runs beside the appeal whenever somebody asks for his data or for their deletion.
preset-gdpr-rights-data-request-reply = An answer to a data request, from the day it arrives.
preset-gdpr-rights-data-request-extension = A later date for that answer, told with reasons before the first month is over.
