## Two cases of one appeal become one

merge-unknown = I know no case "{ $typed }". Please type /merge and the reference of the duplicate, in the thread of the case that stays.
merge-itself = This is the same case.
merge-status = Only cases that staff are working on, before any decision, become one. { $reference } is: { $status }.
merge-unproved = { $reference } and { $other } come from two chats. They become one only when both have shown that the same account is theirs.
merge-held = { $name } has { $other }. They can give it back, or a lead can do this.
merge-draft = { $name } is writing something on { $other }. It has to be sent or discarded first, so that nothing is lost.
merge-sure = { $other } becomes part of { $reference }: every point, document and open question comes along. Of two dates the earlier one holds; the decision is due by { $due }. { $other } is closed, and the freelancer is told. This cannot be undone.
button-merge = Take { $other } in
button-duplicate = Duplicate? { $other }
merge-done = Both cases are one now.
thread-merged = { $name } took the duplicate { $other } in. This came with it:
thread-document-came = Document: { $name }
thread-merged-into = This case was a duplicate. All of it is in { $reference } now.
merged-nothing-new = nothing that was not here already
merged-told = You had two appeals about the same account: { $reference } and { $other }. They are one now, { $reference }. Everything you sent in either counts, and nothing has to be sent again.
merged-date = Of the two dates the earlier one holds: you get the decision by { $due }.
merged-chats = Your two chats with us are one now: I write to where you wrote last. If one of them is not yours, tell us at once with /ask.
merged-whisper = { $name } made { $other }, which you had, part of { $reference }.
closed-merged = It became part of your other appeal, and goes on there.
card-merged = Was a duplicate. Everything is in { $reference }.
card-kin = Other appeals of this account or person:
card-kin-line = { $reference } · { $status } · { $proved ->
        [yes] account confirmed
       *[no] account not confirmed
    }

staff-command-merge = Take a duplicate in: /merge and its reference
server-name-merge = merge
server-option-duplicate = The duplicate, by its reference
