"""Statements of reasons as values.

The fields are those that DSA Art. 17, P2B Art. 4, the Platform Work Directive Art. 11 and WAC 296-128
ask for; `docs/glossary.md` says which comes from where.
"""

from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum, unique

from bot.ids import StaffId


@unique
class Outcome(StrEnum):
    """What became of the measure."""

    UPHELD = "upheld"
    MODIFIED = "modified"
    REVERSED = "reversed"


@unique
class ReversalBasis(StrEnum):
    """Why a measure was taken back."""

    OUR_ERROR = "our_error"
    NEW_INFORMATION = "new_information"
    REMEDIED = "remedied"


@unique
class Automation(StrEnum):
    """How far machines took part. A fully automated decision on an appeal does not exist (DSA Art. 20(6))."""

    NOT_AUTOMATED = "not_automated"
    PARTIALLY_AUTOMATED = "partially_automated"


@unique
class Capability(StrEnum):
    """What an account can do; a decision says for each whether it still may."""

    LOG_IN = "log_in"
    MESSAGE_CURRENT_CLIENTS = "message_current_clients"
    WORK_OPEN_CONTRACTS = "work_open_contracts"
    RECEIVE_PAYMENT = "receive_payment"
    WITHDRAW_BALANCE = "withdraw_balance"
    SUBMIT_PROPOSALS = "submit_proposals"
    ACCEPT_INVITATIONS = "accept_invitations"
    APPEAR_IN_SEARCH = "appear_in_search"
    DOWNLOAD_DATA = "download_data"


@unique
class Redress(StrEnum):
    """Where he can turn next, beside the second review that is always named."""

    DISPUTE_BODY = "dispute_body"
    MEDIATION = "mediation"
    DATA_PROTECTION_AUTHORITY = "data_protection_authority"
    REGULATOR = "regulator"
    COURT = "court"


@unique
class Restored(StrEnum):
    """What a reversal gives back."""

    ACCOUNT = "account"
    SEARCH = "search"
    REVIEWS = "reviews"
    BADGES = "badges"
    PROPOSALS = "proposals"
    DATA = "data"
    MONEY = "money"


@unique
class Withholding(StrEnum):
    """The only grounds for leaving a detail out; each use is counted (law 6)."""

    NONE = "none"
    LEGAL_OBLIGATION = "legal_obligation"
    SECURITY_OF_CHECKS = "security_of_checks"
    THIRD_PARTY_PRIVACY = "third_party_privacy"


@dataclass(frozen=True, slots=True)
class Clause:
    """One rule of the marketplace, from the catalogue in the configuration."""

    id: str
    number: str
    title: str
    version: str
    address: str
    text: str


@dataclass(frozen=True, slots=True)
class StatedReasons:
    """The specific reason, stated by staff where the marketplace had given none."""

    clause: Clause
    facts: str
    automation: Automation
    by: StaffId
    at: datetime


@dataclass(frozen=True, slots=True)
class PointAnswer:
    """One point he raised, and our answer."""

    point: str
    answer: str


@dataclass(frozen=True, slots=True)
class Ruling:
    """A decision with its reasons. Immutable once sent; a second review adds another."""

    outcome: Outcome
    clause: Clause
    facts: str
    why: str
    """Why these facts do, or do not, meet that clause."""
    automated_detection: bool
    automation: Automation
    points: tuple[PointAnswer, ...]
    still_allowed: tuple[Capability, ...]
    allowed_stated_by: StaffId
    """Who said so: there is no account system to read it from (the manual `Marketplace` port)."""
    remedy: str
    redress: tuple[Redress, ...]
    redress_how: str
    reopen_if: str
    by: StaffId
    signed: str
    """The pseudonym under which the freelancer knows who decided."""
    at: datetime
    basis: ReversalBasis | None = None
    measure: str = ""
    """Unless it is reversed: what the measure is now, and until when."""
    restored: tuple[Restored, ...] = ()
    prevention: str = ""
    withheld: Withholding = Withholding.NONE
    withheld_what: str = ""
