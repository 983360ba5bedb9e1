## Keeping somebody who abuses the service from writing freely, for a time

form-bar = Block this person for a time
field-bar-days = For how many days? (1 to 90)
field-bar-why = Why? The freelancer reads this.
guard-bar-days = Please give from 1 to { $most } days.
unfit-bar = This person is blocked already. /unblock ends it.
unbar-nothing = This person is not blocked.
unbar-done = The block is ended, and the freelancer has been told.
barred-told = Until { $until } you cannot begin a new appeal at { $marketplace } or send free messages here. After that everything works again by itself.
barred-why = The reason: { $why }
barred-stays = Your open appeal goes on, and all its dates stay as they are. You can still answer what we ask, send documents, look at /status, ask for a second review, and tell us with /unsafe that you are not safe.
barred-not-now = I have kept your message, but nobody is called for it before { $until }.
barred-no-appeal = You cannot begin a new appeal before { $until }. After that it works again by itself.
unbarred-told = You can write freely and begin appeals again.
thread-barred = { $name } blocked this freelancer until { $until }: { $why }. Dates of open cases stay as they are.
thread-unbarred = { $name } ended the block. The freelancer has been told.
card-barred = Blocked until { $until }: { $why }
barred-title = { $count ->
        [one] { $count } case of a blocked person
       *[other] { $count } cases of blocked people
    }
barred-line = { $reference } · until { $until }
barred-nobody = Nobody is blocked.

staff-command-block = Block who misuses this, for a time, with a reason
staff-command-unblock = End a block before its time
staff-command-blocked = Who is blocked, and until when
server-name-block = block
server-name-unblock = unblock
server-name-blocked = blocked
