"""What `recourse verify` prints: what was checked, what is wrong, and what to do about each.

Belongs here: the wording. Finding it is `storage.verify`.
"""

from typing import Final

from app.config import Storage
from app.summary import counted
from storage.faults import Fault, Kind, Report

_RESTORE: Final = "compare with your last good backup, and find out who can write to this computer's data"
_FILE: Final = "put that one file back from your backup; if there is none, ask the freelancer for it again"
_OURS: Final = "this is a fault of Recourse's: report it, with this line"

FAULTS: Final[dict[Kind, tuple[str, str]]] = {
    Kind.CHAIN_BROKEN: ("a line of the log, from this place on, was changed, removed or added", _RESTORE),
    Kind.TEXT_CHANGED: ("a text in the log is not the one that was written", _RESTORE),
    Kind.TEXT_GONE: ("a text is gone from the log, and its person was not forgotten", _RESTORE),
    Kind.REGISTER_BROKEN: ("this entry in the list of all cases was changed or removed", _RESTORE),
    Kind.CASE_GONE: ("the case is in the list of all cases, and is gone", f"restore it: {_RESTORE}"),
    Kind.CASE_UNKNOWN: ("the case is not in the list of all cases", _RESTORE),
    Kind.COLUMNS_DIFFER: ("what lists and clocks go by is not what was sealed", _RESTORE),
    Kind.UNREADABLE: ("something that is sealed does not open: it was changed or damaged", _RESTORE),
    Kind.NO_KEY: ("the key of its person is gone, and he was not forgotten", f"restore it: {_RESTORE}"),
    Kind.NO_TURN: ("nobody's turn, or no alarm for it: the appeal would stay unanswered", _OURS),
    Kind.ALARMS_DIFFER: ("its alarms are not those that follow from its clocks", _RESTORE),
    Kind.MESSAGE_GONE: ("the case tells of a message that is not there", _RESTORE),
    Kind.MESSAGE_STATE: ("case and outbox disagree on whether the message was delivered", _RESTORE),
    Kind.RECIPIENT_UNKNOWN: ("a message waits for somebody who is not on file", _OURS),
    Kind.FILE_MISSING: ("the document is not there", _FILE),
    Kind.FILE_CHANGED: ("the document is not what was handed in: changed, cut short, or swapped", _FILE),
    Kind.FILE_UNREADABLE: (
        "the disk does not give the document out",
        "check its owner, its rights, the disk",
    ),
    Kind.FILE_UNKNOWN: (
        "no case knows this file; a crash in the middle of receiving one leaves such a file",
        "if it stays after a restart, and nobody is sending a file right now, it can be removed",
    ),
    Kind.SETTINGS_BROKEN: ("the settings, or this version of them, were changed or removed", _RESTORE),
    Kind.ROOT_BROKEN: ("the root of this day does not fit the logs: one was written anew since", _RESTORE),
    Kind.PAST_DUE: (
        "the document is held though its date to go has passed",
        "see why it could not be destroyed: the log of the process says so each day",
    ),
    Kind.NO_DATE: ("nobody works on it any more, and what it holds has no date to go", _OURS),
    Kind.NOT_GONE: (
        "it was destroyed, and is there again: a backup was put back beside the running process",
        "start Recourse once more: it destroys again what its journal of erasures says",
    ),
    Kind.ERASURE_CHANGED: ("this line of the journal of erasures is not what was written", _RESTORE),
    Kind.PARKED: ("an input could not be decided and waits for a person to look at it", _OURS),
}
_FILES: Final = (Kind.FILE_MISSING, Kind.FILE_CHANGED, Kind.FILE_UNREADABLE, Kind.FILE_UNKNOWN)


def of_report(report: Report, storage: Storage) -> str:
    """Say what was checked, and then all that is wrong."""
    checked = ", ".join(
        (
            counted(report.cases, "case"),
            counted(report.entries, "log entry", "log entries"),
            counted(report.documents, "document"),
            counted(report.messages, "message"),
        )
    )
    lines = [f"Checked: {checked}."]
    if report.roots:
        lines.append("Roots of the logs; compare them with those that were posted in the moderator channel:")
        lines += [f"  {one.day} {one.root}" for one in report.roots]
    if report.kept is not None:
        lines.append(
            f"Nothing held is past its date: {counted(report.kept, 'date')} to come. "
            f"What was destroyed is gone: {counted(report.erased, 'line')} in the journal of erasures."
        )
    if not report.faults:
        lines.append("All records and documents are as they were stored.")
    return "\n".join((*lines, *(of_fault(one, storage) for one in report.faults)))


def of_fault(fault: Fault, storage: Storage) -> str:
    """Say one thing that is wrong with the data, and what to do."""
    words, remedy = FAULTS[fault.kind]
    what = fault.what
    if fault.kind in _FILES:
        what = str(storage.documents / fault.case / fault.what)
    parts = (fault.case and f"case {fault.case}", fault.name and f'"{fault.name}"', what)
    where = ", ".join(part for part in parts if part)
    return f"- {where}: {words}\n    -> {remedy}"
