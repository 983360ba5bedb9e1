"""Decisions that stand, as staff fill them in."""

from bot.forms.model import Value

DECISION: dict[str, Value] = {
    "point_1": "We looked at every proposal of May.",
    "clause": "proposals",
    "facts": "84 proposals between 2 and 20 May 2026, of which 61 for jobs outside your skills.",
    "why": "The rule asks for proposals that fit your skills.",
    "detected": "yes",
    "automation": "not_automated",
    "allowed": ("log_in", "withdraw_balance"),
    "measure": "No new proposals until 1 September 2026.",
    "remedy": "Fewer proposals, for jobs that fit.",
    "redress": ("court",),
    "redress_how": "The court of your home town, within six months.",
    "reopen_if": "Proof that the jobs fitted your skills.",
    "withheld": "none",
}
REVERSAL: dict[str, Value] = {
    **DECISION,
    "outcome": "reversed",
    "basis": "our_error",
    "restored": ("account", "search"),
    "prevention": "Invitations no longer count as proposals.",
}
