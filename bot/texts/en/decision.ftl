## Reasons and decisions, as the freelancer reads them

reasons-intro = You were not told why your account was restricted. Here is the reason.
reasons-reply-by = You can answer until { $due }. Write here, send files, or press "{ button-nothing-to-add }".
reasons-held = The team has written down the reasons. To protect you, we show them once you have shown that the account is yours. The notice from { $marketplace } holds a code: copy it into this chat. No code? Tell us with /ask.
reasons-extend = To give you time to answer, the date of the decision moves once: from { $before } to { $due }.

letter-result-upheld = The restriction stays. Below you read why, point by point, and what you can do next.
letter-result-modified = The restriction is changed. Below you read what applies now, and why.
letter-result-our-error = We were wrong, and the restriction is lifted. We are sorry.
letter-result-new-information = The restriction is lifted. What you sent made the difference.
letter-result-remedied = The restriction is lifted, because what was open is now settled.
letter-restored = What you get back: { $what }. We write to you as soon as this is done.
letter-measure = What applies now: { $measure }
letter-point =
    Point { $number }. You wrote: "{ $point }"
    Our answer: { $answer }
letter-documents = What we looked at:
letter-no-documents = You sent no documents. We did not hold that against you.
letter-document-accepted = • { $name }: opened on { $opened }, accepted
letter-document-not-accepted = • { $name }: opened on { $opened }, not accepted. { $why }
letter-document-not-readable = • { $name }: opened on { $opened }, could not be read. { $why }
letter-document-not-relevant = • { $name }: opened on { $opened }, not needed. { $why }
letter-clause =
    The rule: { $number } "{ $title }", version { $version }.
    It says: "{ $quote }"
    The whole text: { $address }
letter-facts = The facts: { $facts }
letter-why = What the rule means for these facts: { $why }
letter-detection = { $automated ->
        [yes] The matter was first noticed by an automated system.
       *[no] The matter was not noticed by an automated system.
    }
letter-automation-not-automated = A person decided. No automated system took part in the decision.
letter-automation-partially-automated = A person decided, with the help of an automated system.
letter-prevention = What we have changed so that this does not happen again: { $prevention }
letter-withheld-legal-obligation = One detail is left out, because a law does not let us name it: { $what }
letter-withheld-security-of-checks = One detail is left out, to protect the checks that keep accounts safe: { $what }
letter-withheld-third-party-privacy = One detail is left out, to protect another person: { $what }
letter-allowed =
    What you can do: { $allowed }.
    What you cannot do for now: { $blocked }.
letter-all-allowed = Once everything is restored, your account can do all it could before.
letter-nothing-allowed = What you cannot do: { $blocked }.
letter-remedy = What would change this result: { $remedy }
letter-reopen-if = If there is something new, we look at it again at any time. For example: { $what }
letter-redress =
    Where else you can turn: { $routes }.
    How: { $how }
letter-by =
    Decided by { $name }, a person of the appeals team. The time: { $at }.
    To reach them, use /ask. This message is yours to keep as a copy.

decision-ready = Your appeal is decided. To protect you, we show the decision once you have shown that the account is yours. The notice from { $marketplace } holds a code: copy it into this chat. No code? Tell us with /ask.
reinstatement-by = What was taken from you is restored by { $due }. We write to you when it is done.
decision-next = If you do not agree, another person can look at it. You can ask for that until { $due }, and you need not give a reason.
decision-next-final = Two people have now looked at your case. You can still ask questions, bring something new, or turn to the places named above. This appeal stays open until { $due }.

capability-log-in = log in
capability-message-current-clients = write to current clients
capability-work-open-contracts = work on open contracts
capability-receive-payment = receive payments
capability-withdraw-balance = withdraw money
capability-submit-proposals = send proposals
capability-accept-invitations = accept invitations
capability-appear-in-search = be found in search
capability-download-data = download the data of the account

redress-dispute-body = a dispute body
redress-mediation = mediation
redress-data-protection-authority = the data protection authority
redress-regulator = the regulator
redress-court = a court

restored-account = your account
restored-search = your place in search
restored-reviews = your reviews and score
restored-badges = your badges
restored-proposals = your proposals and credits
restored-data = your data
restored-money = your money
