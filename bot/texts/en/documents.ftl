## Documents

document-taken = I have { $name } ({ $size }). Fingerprint of the file: { $print }
document-link-taken = I have the link { $name }
document-known = You have sent this already, as { $known }. It counts once; nothing else is needed.
document-too-many = This appeal already holds { $limit } documents, so I could not keep this one. If it is important, tell us with /ask, and a person will help.
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
file-problem-unknown-type = I cannot tell what kind of file this is. Pictures (JPEG, PNG, WebP, HEIC), PDF, Word files (.docx) and plain text work.
file-problem-type-not-accepted = To keep everybody safe, I cannot take this kind of file. Pictures (JPEG, PNG, WebP, HEIC), PDF, Word files (.docx) and plain text work.
file-problem-name-mismatch = The ending of the file's name does not fit what is in the file.

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
    { $name }: a reviewer opened it but could not read it. Please send it again.
    What to look out for: { $why }
verdict-told-not-relevant =
    { $name }: a reviewer has read it. It is not needed for this decision.
    The reason: { $why }
