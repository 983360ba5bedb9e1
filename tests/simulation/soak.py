"""A whole year of ten thousand appeals: each town in a process of its own, and one report of all.

Belongs here: letting towns live side by side, and a report that can be kept. What a town is, is `year`.
"""

from __future__ import annotations

import asyncio
import os
import time
from collections.abc import Callable, Iterable, Mapping
from concurrent.futures import ProcessPoolExecutor, as_completed
from multiprocessing import get_context

from tests.simulation.watch import FAULTS, Findings
from tests.simulation.year import places, year_in


def lived(appeals: int, seed: int, say: Callable[[str], None] = print) -> dict[str, Findings]:
    """Put all towns through a year with so many appeals together, as many at once as there are cores.

    What a town was like is said as soon as its year is over: who has no patience for all has that.
    """
    names = [one.name for one in places()]
    each, found = -(-appeals // len(names)), dict[str, Findings]()
    workers = min(len(names), os.cpu_count() or 1)
    with ProcessPoolExecutor(workers, mp_context=get_context("spawn")) as pool:
        waiting = {pool.submit(_live, name, each, seed): name for name in names}
        for done in as_completed(waiting):
            name = waiting[done]
            found[name] = done.result()
            say(f"\n{report({name: found[name]})}")
    return {name: found[name] for name in names}


def _live(name: str, appeals: int, seed: int) -> Findings:
    began = time.process_time()
    place = next(one for one in places() if one.name == name)
    found = asyncio.run(year_in(place, appeals, seed))
    found.figures["seconds of one core"] = round(time.process_time() - began)
    return found


def report(towns: Mapping[str, Findings]) -> str:
    """Say what the year was like, town by town, as a table."""
    heads = [*towns, "together"]
    whole = Findings()
    for one in towns.values():
        whole.add(one)
    columns = [*towns.values(), whole]
    lines = [_row("", heads), _row("---", ["---:"] * len(heads))]
    lines += [_row(name, (one.figures[name] for one in columns)) for name in sorted(whole.figures)]
    lines += [_row(f"**{name}**", (one.faults[name] for one in columns)) for name in FAULTS]
    return "\n".join(lines)


def _row(name: str, cells: Iterable[object]) -> str:
    return f"| {name} | {' | '.join(f'{one:,}' if isinstance(one, int) else str(one) for one in cells)} |"
