## Hello, language, privacy, help, safety, proof of account, permissions

hello =
    Hello. This is the appeals assistant of { $marketplace }.
    If your account was suspended, limited or put on hold, you can appeal here. A person will read what you send, and you will get an answer with reasons, by a date we tell you.
language-choose = Which language do you prefer?
language-set = Thank you. I will write in English. You can change this at any time with /language.
language-name-en = English
language-name-es = Español
language-name-ru = Русский
language-name-uk = Українська

privacy-notice =
    Before we start, a word about your data.
    We keep what you write and send here to handle your appeal. Only staff who work on your appeal can open your documents. Each opening is recorded, and we tell you about it.
    Documents are encrypted. They are deleted { $documents } after your appeal is over and all its deadlines have passed; everything else after { $record }. If you never hand an appeal in, everything else goes { $unsent } after the draft is closed. If you do not agree, all goes { $unagreed } after your last message. Earlier with /erase.
    The app you are writing in keeps its own copy of this chat. We cannot delete that copy; you can.
privacy-agree = To handle an appeal, we have to keep what you send. Do you agree?
privacy-before-files = I could not keep this file, because you have not agreed to the privacy notice yet. Please agree first, then send it again.
button-privacy = Read the notice again
button-agree = I agree
button-disagree = I do not agree
consent-already = You have already agreed to this. Nothing else is needed.
declined =
    All right. I have kept nothing of what you wrote.
    If you change your mind, press "{ button-agree }". You can also write to the support of { $marketplace }.
decline-too-late = Your appeal is already under way. If you want to stop it, use /withdraw.
held = I have that. I will use it as the beginning of your appeal once you agree.
held-full = I cannot hold more text before you agree. What you wrote so far is safe. Please agree first, then go on.
begin-offer = Shall we begin? It takes about ten minutes. You can stop and come back on any day.
button-begin = Begin my appeal
no-appeal-yet = You have no appeal with us yet. Let us begin one first.

help =
    I help you to appeal a decision of { $marketplace } about your account.
    /appeal: begin, or go on where you were
    /status: where your appeal is, whose turn it is, and the next date
    /documents: what became of your documents
    /ask: ask a question; a person answers
    /withdraw: stop your appeal
    /link: use another app of yours for the same appeal
    /language: change the language
    /timezone CITY: dates on your own clock
    /privacy: how we keep your data
    /mydata, /erase: what we hold about you; erase it
    /unsafe: if you are not safe
    /help: this list
    You can also just write. You can send files at any time.
staff-help =
    Claim a case to work on it. What you type in a case's thread is an internal note; the freelancer does not see it. To write to the freelancer use "{ button-reply }", "{ button-request }" or "{ button-decide }": you get a preview, and nothing leaves before you press "{ button-send }".
    /queue: open cases, most urgent first
    /mine, /overdue: your own, and those that are late
    /find WORDS: by reference, account or name; /case REF: open a case
    /claim, /release, /assign NAME: take a case, give it back, give it to somebody
    /imposed: say that you imposed the measure yourself
    /note TEXT: an internal note
    /reply: write to the freelancer
    /request: ask for information
    /reasons: state the reasons of the measure
    /extend: move the date of the decision, once, with a reason
    /decide: write the decision
    /proof: record that you checked who the freelancer is
    /told: record that the freelancer was told by other means
    /restored: say that everything is restored
    /reopen: open a decided or closed case again
    /merge REF: take a duplicate in
    /block, /unblock, /blocked: keep who misuses this from writing, for a time
    /stats: figures of the last 90 days; /stats 30 days
    /datarequest, /dataanswer: record a data request, answer it
    /hold, /unhold: let nothing of a case be deleted, end that
    /card: show the case's card
    /rules: what is in force, since when, by whom
    /deadlines: every deadline, where it comes from; admins change them here
    /passages: words kept for everybody, to be inserted
    /staff: who is on the list; /away until Friday, /back
    /reload: read the configuration file again
    /help: this list
staff-unknown = I do not know that here. /help lists what you can do.
staff-unknown-near = I do not know that. Did you mean /{ $near }? /help lists what you can do.

command-start = Begin, or come back
command-appeal = Begin my appeal, or go on
command-status = Where my appeal is
command-documents = Documents: send some, or see what became of them
command-ask = Ask a person a question
command-language = Change the language
command-privacy = How we keep your data
command-withdraw = Stop my appeal
command-help = What I can do here
command-unsafe = I am not safe
staff-command-claim = Take this case
staff-command-release = Give this case back
staff-command-imposed = I imposed the measure myself
staff-command-note = File an internal note
staff-command-reply = Write to the freelancer
staff-command-request = Ask the freelancer for information
staff-command-reasons = State the reasons of the measure
staff-command-extend = Move the date of the decision, once, with a reason
staff-command-decide = Write the decision
staff-command-proof = Record a check of identity
staff-command-told = Record notice by other means
staff-command-restored = Say that everything is restored
staff-command-reopen = Open this case again
staff-command-datarequest = Record a data request
staff-command-dataanswer = Answer a data request
staff-command-card = Show the card
staff-command-queue = Open cases, most urgent first
staff-command-overdue = Cases that are late
staff-command-case = Open a case by its reference
staff-command-rules = What is in force, since when, by whom
staff-command-deadlines = Every deadline, where it comes from, and how to change it
staff-command-staff = Who is on the list, who is away, and the teams
staff-command-away = Say until when you are away
staff-command-back = Say that you are back
staff-command-reload = Read the configuration file again
staff-command-help = What staff can do here

unknown-command = I do not know this command. /help shows what I can do. You can also just write.
unknown-button = This button is from an earlier time and no longer works. Nothing was lost.
unknown-kind = I cannot read this kind of message. Please write it in words, or send it as a file.
button-outdated = This button is from an earlier step and no longer fits. Nothing was lost.

safety-help =
    I am sorry that things are this hard. Your safety comes first, before any appeal.
    If you are in danger now, please call your local emergency number: 112 in Europe, 911 in the US and Canada.
    To talk to somebody, free and in your country: findahelpline.com
safety-person-told = I have called a person on our team, now. Somebody writes to you here by { $due } at the latest.
safety-no-case = Would you like a person on our team to write to you? Begin an appeal with /appeal, then send /unsafe again. They are called at once.

proof-how =
    One more thing, to protect you: please show that this account is yours. Until then we send no details of your account here.
    The notice from { $marketplace } holds a code that looks like P-XXXX-XXXX-XX. Copy it into this chat. No code? Tell us with /ask, and a person checks in another way. Your appeal goes on meanwhile.
proof-accepted = Thank you. This chat is now tied to the account { $account }
proof-already = The account is already confirmed. You need no further code.
proof-unknown = I do not know this code. Please copy it again from the notice, letter by letter. If it still does not work, tell us with /ask.
proof-spent = This code was used before, and each code works once. Please ask for a new one with /ask.
proof-expired = This code has expired. Please ask for a new one with /ask. Your appeal goes on meanwhile.
proof-too-many = There were several wrong codes. To protect the account, I take no codes until { $until }. Everything else goes on as usual.
proof-later = That looks like the code from your notice. Please keep it: I will ask for it when your appeal has begun.
proof-code = by the code from the notice
proof-staff-check = by a check of staff

refused-staff-only = Only staff can do this.
refused-admins-only = Only an admin can do this. /staff shows who is one.
refused-leads-only = Only a lead or an admin can do this. Please ask one of them.
refused-freelancer-only = Only the freelancer can do this.
refused-not-your-case = This is not your appeal, so nothing was changed.
refused-not-on-roster = You are not on the list of staff, so I did nothing. Please ask an admin to add you. You are: { $channel } { $chat }
refused-no-case = I do not know which case you mean. Open a case, or give its reference: /case 7KQ2-M4TX
refused-claim-first = Please claim the case first, so that everybody sees who is at it.
refused-held-by-another = Somebody else has this case. They can release it, or a lead can take it over.
refused-imposed-it = You said that you imposed this measure, so another person has to judge it.
refused-decided-before = You decided this case before, so another person has to do the second review.

failed-kept = Something on our side went wrong just now. I have kept what you sent, and a person will look at it. You need not send it again.
failed-staff = Something went wrong, and nothing was changed. What you did was kept for the admins to look at. Please try again, or in another way.
alarm-failed = Something could not be handled. It is kept; "recourse verify" lists it. { $error } { $reference }

refused-anonymous = I cannot tell who you are while you write in the name of the group. Please write as yourself, and try again.
refused-stranger = You are not a member of the moderators' group at the moment. Please ask an admin to let you in.

zone-ask = Where do you live? Send /timezone with your city, for example: /timezone Lisbon. Then every date is shown on your own clock.
zone-set = Thank you. From now on every date is shown on your clock. There it is now: { $now }.
zone-unknown = I do not know the place "{ $words }". Please try a larger city near you, for example: /timezone Lisbon
command-timezone = Show dates on the clock of my city
pseudonym = Reviewer { $letters }.
refused-no-longer-reviewer = You are no reviewer here at the moment. Please ask an admin to put you on the list of staff, or to give you the right again.
