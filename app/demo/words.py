"""What the people of the demo say. Plain words, as such people would write them."""

from typing import Final

ACCOUNT: Final = "maria-android"

# -- Maria ----------------------------------------------------------------------------------------

WHAT_HAPPENED: Final = (
    "I am an Android developer. On Friday my account was suspended, an hour after I had answered a client's "
    "invitation. I only looked for work. Please let a person look at it."
)
NOTICE: Final = (
    "They wrote: “Your account has been suspended because of a high number of proposals without many "
    "contracts. After a careful review this decision is final.”"
)
DAY: Final = "29.5.2026"
REASON: Final = "Many proposals, few contracts"
ANSWERS: Final = (
    "From 4 to 28 May, 84 proposals. 61 of them answered an invitation from the client.",
    "Android apps in Kotlin and Java. That is what I studied, and my work since 2020.",
    "Yes, one app of a bank, four years, for a client outside Gigway. It is in my CV.",
    "I would answer fewer invitations, only those I can begin within a month.",
)
POINTS: Final = (
    "61 of my 84 proposals answered an invitation. Why do they count against me?",
    "Nobody warned me before.",
)

# -- the first reviewer ---------------------------------------------------------------------------

HELLO: Final = (
    "Good morning, Maria. I am sorry that nobody wrote to you before today; your appeal should not have lain "
    "there. I have it now, and I read everything you sent. You hear from me again today."
)
UPHELD: Final[dict[str, str | list[str]]] = {
    "outcome": "upheld",
    "measure": "The account stays suspended until 6 July 2026. Then a person looks at it again.",
    "point_1": (
        "Our check counts every proposal, invited or not. I counted again, and the number is right: 84 in "
        "25 days."
    ),
    "point_2": "A warning is on your account's record for 12 May. I cannot see whether it reached you.",
    "clause": "proposals",
    "facts": "84 proposals from 4 to 28 May 2026. Clients reported nine of them as unrelated to their job.",
    "why": (
        "Nine reports among 84 proposals are more than we usually see, and I take them as a sign that many "
        "proposals did not answer the job they were sent for."
    ),
    "detected": "yes",
    "automation": "partially_automated",
    "allowed": [
        "log_in",
        "message_current_clients",
        "work_open_contracts",
        "receive_payment",
        "withdraw_balance",
        "download_data",
    ],
    "remedy": "A list of the jobs that shows why your proposals fitted them.",
    "redress": ["dispute_body", "court"],
    "redress_how": (
        "The dispute body named in section 12 of our terms, free of charge, within six months. A court in "
        "the time that your law allows."
    ),
    "reopen_if": "the invitations you mention, or a word from the clients who sent them",
    "withheld": "none",
}

# -- the second reviewer --------------------------------------------------------------------------

REVERSED: Final[dict[str, str | list[str]]] = {
    "outcome": "reversed",
    "basis": "our_error",
    "point_1": (
        "They should not. Whoever answers an invitation was asked to. I looked up each of the 61, and you "
        "are right."
    ),
    "point_2": (
        "You are right here too. The warning of 12 May was written and never sent. A warning that does not "
        "arrive is none."
    ),
    "clause": "proposals",
    "facts": (
        "Of 84 proposals from 4 to 28 May 2026, 61 answered invitations. The nine reports all came from one "
        "client, about one job, and were withdrawn on 20 May."
    ),
    "why": (
        "The rule is about proposals that clients report as unrelated, or that are copies. No such report is "
        "left, your proposals are all different, and few contracts alone are no breach."
    ),
    "detected": "yes",
    "automation": "not_automated",
    "allowed": [
        "log_in",
        "message_current_clients",
        "work_open_contracts",
        "receive_payment",
        "withdraw_balance",
        "submit_proposals",
        "accept_invitations",
        "appear_in_search",
        "download_data",
    ],
    "redress": ["dispute_body", "court"],
    "redress_how": "If this cost you money, the dispute body in section 12 of our terms hears you for free.",
    "restored": ["account", "search", "proposals"],
    "prevention": (
        "Answers to invitations are no longer counted, withdrawn reports are struck out, and no account is "
        "suspended before a warning has arrived."
    ),
    "withheld": "none",
}
RESTORED: Final = (
    "Maria, your account works again, you are back in search, and the credits of all 84 proposals are yours "
    "again. I am sorry for eleven days that you should not have lost."
)
