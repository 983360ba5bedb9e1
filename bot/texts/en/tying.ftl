## Tying two chats of one person

command-link = Use another app of mine for the same appeal
tie-code =
    Write this code in your other chat with me: { $code }
    It works once, until { $until }. After that both chats are one: you can go on in either.
tie-code-care = Type it in yourself. Whoever has this code can read your appeal.
tie-confirm = This code is from your other chat with me. Shall both chats be one from now on? You can then go on in either, and I write to where you wrote last.
tie-confirm-care = Say yes only if you asked for the code yourself. Whoever writes in the other chat can then read everything here, and write in your name.
button-tie = Yes, both are mine
button-no-tie = No, leave it
tie-left = All right, nothing was changed. The code stops working by itself.
tie-done = Done. Both chats are one now. I write to the one in which you wrote last.
tie-done-there = This chat is now one with another chat, where the code was typed. I write to where you wrote last. If that was not you, tell us at once with /ask.
tie-unknown = I do not know this code. Please check it, or ask for a new one with /link in the other chat.
tie-expired = This code has expired. Please ask for a new one with /link in the other chat.
tie-same-chat = This is the chat that the code is from. Please write it in the other one.
tie-both-open = There is an appeal under way in each of the two chats, so I cannot make them one: no appeal shall lose its dates. Please stop one of them with /withdraw, or wait until it is over. Then ask for a new code with /link.
tie-too-many = That was wrong several times. I take no codes until { $until }. Nothing else has changed.
thread-tied = The freelancer has tied another chat to this one. Messages go to where he wrote last.
