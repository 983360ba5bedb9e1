"""The section [retention] of the configuration file: how long what is held is kept.

Belongs here: what may stand there, and the rule that it makes. What the rule means is said once, in
`bot.keeping.rule`.
"""

from collections.abc import Mapping

from pydantic import Field

from app.sections import Section
from app.values import Lasting, Slug
from bot.deadlines import durations
from bot.keeping.rule import End, Retention

_RULE = Retention()


class RetentionSection(Section):
    """How long documents and everything else are kept after an appeal has come to rest."""

    decided: Lasting = _RULE.lasts(End.DECIDED)
    withdrawn: Lasting = _RULE.lasts(End.WITHDRAWN)
    never_handed_in: Lasting = _RULE.lasts(End.NEVER_HANDED_IN)
    record: Lasting = _RULE.record
    never_handed_in_record: Lasting = _RULE.unsent_record
    not_agreed: Lasting = _RULE.not_agreed
    tell: bool = True
    kinds: Mapping[Slug, Lasting] = Field(default_factory=dict)

    def rule(self) -> Retention:
        """Return the rule that the section makes."""
        documents = (
            (End.DECIDED, self.decided),
            (End.WITHDRAWN, self.withdrawn),
            (End.NEVER_HANDED_IN, self.never_handed_in),
        )
        return Retention(
            documents,
            tuple(self.kinds.items()),
            self.record,
            self.never_handed_in_record,
            self.not_agreed,
            self.tell,
        )


def lines(rule: Retention) -> list[str]:
    """Say the rule, a line for each time, for whoever checks a configuration."""
    ends = [f"{end:<22} {durations.spell(lasts)}" for end, lasts in rule.documents]
    kinds = [f"{kind:<22} {durations.spell(lasts)} at most" for kind, lasts in rule.kinds]
    rest = (
        ("everything else", rule.record),
        ("never handed in", rule.unsent_record),
        ("never agreed", rule.not_agreed),
    )
    return [*ends, *kinds, *(f"{name:<22} {durations.spell(lasts)}" for name, lasts in rest)]
