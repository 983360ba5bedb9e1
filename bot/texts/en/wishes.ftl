## What a freelancer asks for about his own data: a file with everything, and erasing

command-mydata = A file with all we hold about me
command-erase = Erase what you hold about me
server-name-mydata = mydata
server-name-erase = erase

wish-unproved-data = I send such a file only to the owner of the account. Nobody has shown yet that it is yours.
wish-unproved-erasure = Only the owner of the account can have everything erased. Nobody has shown yet that it is yours.
wish-announced-data = You asked for a file with everything we hold about you. It comes to this chat on { $due }. If it was not you who asked, stop it here.
wish-announced-erasure = You asked us to erase everything we hold about you. It is done on { $due }. Until then you can stop it here. If it was not you who asked, please stop it.
wish-stopped-data = Stopped. No file is sent. If you did not ask for it yourself, tell us with /ask.
wish-stopped-erasure = Stopped. Nothing is erased. If you did not ask for it yourself, tell us with /ask.
wish-nothing-to-stop = There is nothing to stop.
button-stop-data = Stop: send no file
button-stop-erasure = Stop: erase nothing

data-already = The file is on its way: it comes on { $due }.
data-here = Here is the file with everything we hold about you. Open it with any browser. What you sent us as files stays with us until its date; the file lists it.
data-file = Everything we hold about you
data-no-case = You have no appeal with us. We hold only this: the address of this chat, your language ({ $language }) and your city's clock ({ $zone }).
data-held-words = And what you wrote so far: { $words }
data-title = What { $marketplace } holds about you for your appeals
data-made = Made on { $at }.
data-you = You
data-chats = Your chats
data-language = Language
data-zone = Clock
data-consent = You agreed to the privacy notice
data-moment = { $at }
data-appeal = Appeal { $reference }: { $status }
data-proved = The account { $account } was confirmed on { $at }.
data-documents = Documents
data-written = What was written
data-line = { $at }, { $who }
data-by-you = you
data-by-us = we
data-platform-title = What is not in this file
data-platform = The app you write in keeps its own copy of this chat. Your files themselves are not in here; ask us if you want them back. Rows that hold no word about you, such as dates and signatures of the log, are left out.

erase-what =
    { $appeals ->
        [one] You have one appeal with us
       *[other] You have { $appeals } appeals with us
    }{ $documents ->
        [one] , with one document.
       *[other] , with { $documents } documents.
    } Erasing takes all of it away for good: your words, our letters, your files and the address of your chats. Nobody can bring it back.
erase-open = Your appeal { $reference } is still open. If you erase now, it ends without a decision, and nobody can look at it again.
erase-open-several = Your appeals { $references } are still open. If you erase now, they end without a decision.
erase-window = On { $reference } you can ask for a second review until { $due }. That would be over too.
erase-owed = We still owe you { $what }, by { $due }. That would fall away.
erase-held = For a legal reason we must keep an appeal of yours until { $due }. If you ask now, everything is erased when that is over.
erase-by-itself = If you do nothing, it is all deleted by itself on { $due } at the latest.
erase-stays = What stays: a line in our log that something was erased, without a word about you; and the copy that the app you write in keeps of this chat.
erase-already = Everything is erased on { $due }. Until then you can stop it.
erase-later = Noted. When your appeal is over and nothing is owed to you any more, we tell you here when everything is erased.
erase-waits = We cannot erase yet: for a legal reason we must keep an appeal of yours until { $due }. It is done then.
erase-last = We are erasing everything we hold about you now. It is done by { $due }. This is our last message; thank you for your trust. If you ever need us again, just write.
erase-no-case = You have no appeal with us. We hold the address of this chat, your language and what you may have written before. Shall I erase it?
button-erase-now = Erase everything
button-erase-open = End my appeal and erase all
button-erase-later = Erase when my appeal is over
button-keep-all = Keep everything
thread-erase-asked = The freelancer asked to have everything erased. It is done on { $due }, unless stopped before. Whatever has to be kept for a legal reason needs a legal hold before that (/hold).
thread-erase-later = The freelancer asked to have everything erased as soon as the appeal is over.
thread-erased = On the freelancer's wish everything about this case is being erased now. Please delete this thread: the platform keeps what was written in it.
