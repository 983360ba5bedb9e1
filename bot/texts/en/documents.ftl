## Documents

document-taken = I have { $name } ({ $size }). Fingerprint of the file: { $print }
documents-taken = { $count ->
        [one] I have { $count } file of yours:
       *[other] I have { $count } files of yours:
    }
document-link-taken = I have the link { $name }
document-recording = The reviewer can play it. Nobody turns it into written words, so please also write down what matters most in it.
document-known = You have sent this already, as { $known }. It counts once; nothing else is needed.
document-too-many = This appeal already holds { $limit } documents, so I could not keep { $name }. If it is important, tell us with /ask, and a person will help.
document-case-closed = This appeal is closed. I have kept your document. To have it looked at, come back to the appeal or ask a question.
document-not-taken = I could not keep { $name }.
document-try-again = Nothing else is lost. You can send it again in another form, or go on without it.
document-was-opened = { $name } was opened by a reviewer on { $at }.
document-received = received, not opened yet
document-opened = opened by a reviewer on { $at }
document-accepted = opened and accepted
document-not-accepted = opened, not accepted
document-not-readable = could not be read, please send it again
document-not-relevant = opened, not needed for this decision
document-unknown = This document is not part of the case.

file-problem-empty = The file is empty.
file-problem-too-large = The file is larger than { $limit }. A photo of the page works, or the same file with smaller pictures.
file-problem-unknown-type = I cannot tell what kind of file this is. Pictures (JPEG, PNG, WebP, HEIC), PDF, Word files (.docx), plain text, voice messages, sound (MP3, M4A) and videos (MP4, MOV) work.
file-problem-type-not-accepted = To keep everybody safe, I cannot take this kind of file. Pictures (JPEG, PNG, WebP, HEIC), PDF, Word files (.docx), plain text, voice messages, sound (MP3, M4A) and videos (MP4, MOV) work.
file-problem-name-mismatch = The ending of the file's name does not fit what is in the file.
file-problem-truncated = The end of the file is missing. It was probably cut off on its way. Please send it again.
file-problem-cannot-be-read = I could not open the file to check it. If it opens on your device, save it once more or take a photo of it, and send that.
file-problem-password = The file is protected by a password. Please send a copy that opens without one.
file-problem-script = Something in the file would run by itself when it is opened: a script, a macro or a form. Print it to a PDF and send that.
file-problem-attachment = There are other files attached inside this one. Please send each of them by itself, and this one without them.
file-problem-too-many-pages = The file has too many pages. Please send only the pages that matter, or split it into several files.
file-problem-picture-too-large = The picture has more pixels than I can open. A photo taken at your camera's normal setting works, or a screenshot.
file-problem-picture-too-small = The picture is only a few pixels wide or high, so nothing can be seen on it. Please send the original.
file-problem-unpacks-too-large = The file unpacks to far more than its size says, so it cannot be opened safely. A photo of the page works, or a PDF printed anew.
file-problem-two-kinds = A second file of another kind is hidden in this one, so it is not safe to open. A new photo or a screenshot works.
file-problem-malware = The malware scanner found something harmful in the file. A new photo or a screenshot of the document works. It may also be worth checking your device.
file-problem-not-scanned = I could not check the file for malware just now. That is our fault, not yours. Please send it again a little later.
file-problem-gone = I could not fetch the file from the app you are writing in: it is no longer there. Please send it again.
file-problem-hint-dark = The picture is very dark. If the words are hard to read, another photo in daylight helps.
file-problem-hint-blurred = The picture looks blurred. If the words are hard to read, another photo helps: hold the phone still and tap on the text before you take it.
file-problem-hint-blank = The picture looks empty or cropped to almost nothing. If that was not meant, send it once more.

size-bytes = { $count ->
        [one] { $count } byte
       *[other] { $count } bytes
    }
size-kilobytes = { NUMBER($count, useGrouping: 0) } KB
size-megabytes = { $count } MB

verdict-accepted = Accepted
verdict-not-accepted = Not accepted
verdict-not-readable = Not readable
verdict-not-relevant = Not relevant
verdict-told-accepted = { $name }: a reviewer has read and accepted it.
verdict-told-not-accepted =
    { $name }: a reviewer has read it and could not accept it.
    The reason: { $why }
verdict-told-not-readable =
    { $name }: a reviewer could not read it. Please send it again.
    What to look out for: { $why }
verdict-told-not-relevant =
    { $name }: a reviewer has read it. It is not needed for this decision.
    The reason: { $why }

document-not-scanned = I could not check this file for malware just now. That is our fault, not yours, and you need not do anything. It is kept encrypted, and nobody can open it before it is checked. I try again by myself and tell you.
document-waits-for-scan = received, waits to be checked for malware
document-unscanned = { $name } could not be checked for malware yet, so nobody can open it. It is tried again every few minutes.
document-scanned = { $name } is checked now, and a reviewer can open it. Thank you for your patience.
document-replaces = { $name } takes the place of { $old }. Thank you.
document-instead-of-which = Which one does { $name } take the place of?
document-again-by = Please send it again by { $due }.
document-valid-until = It holds until { $until }. We remind you well before.
not-sent-again = { $name } did not come again, and its time is over. Nothing is closed by that: a person goes on with what we have. You can still send it until the decision.
not-renewed = { $name } holds no longer, and no newer one has come. Nothing happens by itself: a person tells you what it means by { $due }.
again-by = Please send it again by { $due }. One file or photo here is enough.
again-soon = Please send it again as soon as you can: the date of the decision stays as it is.
again-if-not = If it does not come, nothing is closed: a person goes on with what we have.
again-new-reason = We could have told you this the first time. We are sorry.
thread-not-sent-again = { $name } was not sent again in time. Go on with what is there.
thread-not-renewed = { $name } holds no longer, and no newer one came. Please tell the freelancer what that means by { $due }.
thread-document-scanned = { $name } is checked for malware now and can be opened.
thread-document-harmful = { $name } turned out to be harmful and was not kept. The freelancer knows.
alarm-scanner = The malware scanner has not answered for a day; a file of { $reference } waits. Files are kept and cannot be opened. Please look after clamd.
guard-unscanned = { $name } is not checked for malware yet, so it can only be marked as not readable, which asks for another copy.
guard-sent-again = A document can still be sent again until { $due }. Until then only a reversal can be decided.
guard-months = Between 1 and { $most } months, please.
warn-refused-before = He was told before, about { $name }: { $why }
warn-new-reason = What you say now is new to him. Please be sure that it is all: every new reason costs him days. We say sorry for it below.
verdict-faults = { $faults }
verdict-faults-why = { $faults }. { $why }
field-verdict-faults = What makes it hard to read? Choose everything that is wrong, all at once.
field-verdict-months = Does it expire? In how many months shall it be asked for again? Leave it empty to go by the checklist.
fault-cut-off = Cut off at an edge
fault-blurred = Blurred
fault-dark = Too dark
fault-glare = Glare on it
fault-covered = Something covers a part
fault-pages-missing = A page or side is missing
fault-language = A language we cannot read
fault-locked = Locked with a password
fault-other = Something else, said below
button-instead-of = Instead of { $name }
thread-seen-elsewhere = The same file, { $name }, is also in the case of another person: { $cases }. It proves nothing by itself, and the freelancer is not told.
send-again-why = Why is { $name } to be sent again? One press; you read what he is told before it goes.
button-send-again = Ask to send it again
button-send-again-named = Ask for { $name } again
button-send-again-more = Something else, or more
