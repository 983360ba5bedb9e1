## Words of a channel that is a server: with roles, threads, forms in windows and menus

server-menu-choose = Choose …
server-menu-open = Open a document …
server-menu-mark = Mark a document …
server-menu-send-again = Ask for a document again …
server-menu-edit = Change an answer …
server-menu-case = Show a case …

server-files = Send files
server-files-which = Your files
server-files-how = Up to ten at once. Photos are fine if all the text can be read.
server-files-words = What do they show?
server-write-date = For example 5 June 2026
server-write-points = One point on each line

server-post-start = Post the start button here
server-start-posted = The start button is posted.
server-again = That could not be stored just now, so nothing was done. Please try once more.
server-written = I have answered you in private.
server-written-open = Open the conversation
server-coming = Your answer is on its way, in private.
server-private-thread = Your appeal

server-form-open = Open the form
server-form-ready = The form is ready.
server-form-continue = Go on
server-form-more =
    { $count ->
        [one] Kept. One more question follows.
       *[other] Kept. { $count } more questions follow.
    }
server-form-wrong = Kept, except for this:
server-form-problem = { $field }: { $problem }
server-form-correct = Correct it
server-form-empty = Nothing of this form can be filled in here. Please answer in the chat.

server-document-press = Please open documents with the buttons on the card.
server-document-link = This link was sent by the freelancer, and leads to a page outside: { $link }
server-document-follow = Follow the link
server-document-viewer = { $name }. The viewer asks for this number, which only you are shown: { $pin }. It can be looked at until { $until }.
server-document-view = Open the viewer
server-document-copy = { $name }. Only you see this copy, until { $until }.
server-document-too-large = { $name } is too large to be shown in a message. Please ask an admin to set up the viewer.
server-document-failed = { $name } cannot be shown just now. Please try again later.

server-document-mark = { $name }, { $at }
server-notices = Notices to the moderators
server-notices-about = What concerns no single case stands here: alarms, what is late, and the daily summary.
server-tag-unsafe = Not safe
server-tag-late = Late

server-desk-gone = I cannot write to the moderators' place any more: the channel is gone, or my rights there are. Nothing is lost: what is for the moderators waits. Give the rights back, or run the setup command, and it is sent.
server-threads-full = The server has as many open threads as it may, so new cases wait. Please close threads that nobody needs.
server-tags-missing = A tag could not be made in the forum: it may have no room for more, or I may not manage it. Cases get their posts without it.
server-role-gone = A role of reviewers does not exist any more ({ $role }). Who had only that role cannot review. Please correct the configuration.
server-content-forbidden = I may not read messages in the server: the message content intent is switched off for the application. Notes work with /note only, until it is switched on.
server-unreadable = I may not read messages in this server yet. Please write notes with /note.
server-outage = The connection was lost from { $since } to { $until }. It is back. What was written meanwhile is read now; nothing is lost.

server-option-case = The case, by its reference
server-option-words = What to say
server-option-language = The language
server-option-file = A file to send

server-name-start = start
server-name-appeal = appeal
server-name-status = status
server-name-documents = documents
server-name-ask = ask
server-name-language = language
server-name-privacy = privacy
server-name-withdraw = withdraw
server-name-timezone = timezone
server-name-link = link
server-name-help = help
server-name-unsafe = unsafe
server-name-claim = claim
server-name-release = release
server-name-imposed = imposed
server-name-note = note
server-name-reply = reply
server-name-request = request
server-name-reasons = reasons
server-name-extend = extend
server-name-decide = decide
server-name-proof = proof
server-name-told = told
server-name-restored = restored
server-name-reopen = reopen
server-name-datarequest = datarequest
server-name-dataanswer = dataanswer
server-name-hold = hold
server-name-unhold = unhold
server-name-card = card
server-name-queue = queue
server-name-overdue = overdue
server-name-case = case
server-name-rules = rules
server-name-deadlines = deadlines
server-name-staff = staff
server-name-away = away
server-name-back = back
server-name-reload = reload
server-name-post-start = post-start

start-here = Has { $marketplace } suspended or limited your account? You can appeal here.
start-here-how = Press the button below. Only you see what you write, and a person reads it and answers with reasons, by a date.
