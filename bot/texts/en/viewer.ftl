## The viewer: a page on which staff look at one document. Read by staff only.

viewer-title = A document
viewer-intro = Type the PIN that you were shown in the chat when you opened the document.
viewer-pin = PIN
viewer-open = Show the document
viewer-wrong = { $count ->
        [one] That is not the PIN. You can try { $count } more time.
       *[other] That is not the PIN. You can try { $count } more times.
    }
viewer-shown = Opened by { $name } on { $at }. This page is shown once; to look again, open the document again from its case.
viewer-words-only = Only the words of this file are shown, without its layout and its pictures.
viewer-recording = Pictures and sound are as they came; only the place, the time and the device were taken out. If it does not play in this browser, mark it as not readable and ask for an MP3 or MP4.
viewer-back = Open it again from its case, in the moderator channel.
viewer-refused-late = This link is too old.
viewer-refused-used = This link has been used. Each link shows a document once.
viewer-refused-tried-too-often = The PIN was wrong too often, so this link does not work any more.
viewer-refused-not-allowed = The case is not yours any more, so you cannot see its documents. If you need this one, ask who has the case now, or a lead.
viewer-refused-gone = This document is not part of the case any more.
viewer-refused-unknown = This link opens nothing, or nothing any more. Use the link from the chat, without typing it.
viewer-refused-unreadable = No copy of this document could be made to show here. The original is safe. You can mark it as not readable, and the freelancer is asked for a new one.
viewer-refused-later = The document could not be had just now. Please try again a little later.
