## Lists of cases that staff read, and how they are narrowed down

queue-title-mine = { $total ->
        [one] You have { $total } open case
       *[other] You have { $total } open cases, { $first } to { $last }
    }
queue-title-found = { $total ->
        [one] { $total } case found
       *[other] { $total } cases found, { $first } to { $last }
    }
queue-empty-mine = You have no open case. /queue shows what waits.
queue-empty-found = No case is found by that.
list-only = Only: { $what }
list-no-reason = no reason yet
list-no-language = no language yet
list-no-team = no team
list-team = team { $team }
list-word = I do not know "{ $word }" here.
list-word-near = I do not know "{ $word }" here. Did you mean "{ $near }"?
list-how = You can narrow a list down by status, reason, language and team, in any order. For example: /queue being reviewed, /mine Russian, /overdue identity not verified.
find-how = Type /find with a reference or how it begins, with the name of the marketplace account, or with what the freelancer is called in the chat. The first three letters are enough. Closed cases are found too.
narrow-by = Which ones?
button-by-status = By status
button-by-reason = By reason
button-by-language = By language
button-by-team = By team
button-all = Show all
button-narrow = { $what } ({ $count })

staff-command-mine = My open cases, most urgent first
staff-command-find = Find a case by reference, account or name
server-name-mine = mine
server-name-find = find
server-option-status = Only cases with this status
server-option-reason = Only cases with this reason
server-option-team = Only cases of this team

page-number = Page { $number } of { $total }
button-next-page = Read on
button-first-page = From the beginning
list-held-by-nobody = held by nobody
button-held-by-nobody = Held by nobody
