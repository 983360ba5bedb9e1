## What a channel says by itself: before anybody has written, in the moderators' group, and when it has trouble

chat-about =
    The appeals assistant of { $marketplace }.
    Was your account suspended, limited or put on hold? Press Start. A person reads what you send, and you get an answer with reasons, by a date we tell you.
chat-about-short = Appeal a suspension by { $marketplace }. A person reads it, and you get an answer with reasons.
not-here = I work in private chats and in the moderators' group only. Please write to me in private.
staff-in-private = You are on the list of staff. What is for you alone comes here: documents you open, and lists you ask for. Your cases are in the moderators' group.

topic-again = The topic of this case was deleted, so I have made this one. The messages in the old one are gone from here. The record of the case is whole.
sent-in-private = I have sent it to you in our private chat.
private-first = This is for your eyes only. Open our private chat, press Start there, then press this button again.
button-open-chat = Open our private chat
button-look = Look at it
document-look-viewer =
    Here is { $name }, for you alone.
    PIN: { $pin }
    The link opens it once, until { $until }.
document-look-link = Here is { $name }, for you alone. It is a link from outside: look at where it leads before you open it.
document-look-file = { $name }, for you alone. I remove it here on { $until }.
document-look-too-large = This document is too large to be shown in this app. With a web address in the configuration it opens in the viewer.
document-look-failed = I could not show this document just now. Please press again. If it still does not work, tell an admin.

trouble-no-topics =
    I cannot make a topic for each case in this group. Topics are switched off, or I lack the right to manage them.
    Please switch topics on in the settings of the group, and give me the right "Manage topics". Until then everything about a case answers its card here; answer my messages to file a note.
trouble-no-pin = I cannot pin the cards of cases here. Please give me the right "Pin messages". Everything else works.
trouble-demoted = I am no administrator of this group any more, so I do not hear all of it, and cannot be sure who is a member. Please make me an administrator again.
trouble-removed = Since { $at } I cannot write to the moderators' group. Please add me again as an administrator. Nothing is lost: what belongs there is kept, and arrives then.
trouble-rival = Since { $at } another program receives messages with my key, so some reach me late. Please stop the other one, or give it a key of its own.
trouble-token = Since { $at } the app does not accept my key. Please put a new one into the configuration. Nothing is lost: messages wait until then.
trouble-webhook = Since { $at } the app could not be told where to bring messages. Please look at the web address and its certificate in the configuration.
trouble-over = This is well again: { $what }
trouble-short-no-topics = topics for cases
trouble-short-no-pin = pinning cards
trouble-short-demoted = my rights as an administrator
trouble-short-removed = writing to the moderators' group
trouble-short-rival = receiving messages
trouble-short-token = my key for the app
trouble-short-webhook = being called by the app
