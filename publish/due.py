"""What waits for nothing but its time: prepared versions, work a kill cut short, old pages, and the targets' outbox.

Asking costs a few queries; whoever asks on a schedule starts nothing when there is nothing to do.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime

import psycopg

from publish.embargo_ledger import due
from publish.index import INDEX
from publish.storage import explained
from publish.targets.configuration import Target, refuses_synthetic
from publish.targets.outbox import enqueue, next_due
from publish.withdrawal_ledger import unfinished
from warehouse.database import connect
from warehouse.settings import Settings


@dataclass(frozen=True)
class Due:
    """Whether the pages are to be written, which publishes what is due too, and which targets are to be fed."""

    pages: bool
    targets: tuple[str, ...]

    def __bool__(self) -> bool:
        return self.pages or bool(self.targets)


def what_is_due(settings: Settings, targets: Iterable[Target], at: datetime) -> Due:
    """What is to be done at moment ``at``; events that no target was told of are put into the outbox.

    Raises:
        ReleaseError: the place of releases does not answer; WarehouseError: the warehouse does not.
    """
    fed = [target.key for target in targets if not refuses_synthetic(settings, target)]
    with connect(settings, "publisher", autocommit=True) as ledger:
        pages = bool(due(ledger, at) or unfinished(ledger)) or _has_old_pages(settings, ledger)
        waiting = [key for key in fed if enqueue(ledger, key, at) or next_due(ledger, key, at)]
    return Due(pages, tuple(waiting))


def _has_old_pages(settings: Settings, ledger: psycopg.Connection) -> bool:
    """Whether something happened to a release since the front page was written: its writer was killed or works."""
    row = ledger.execute("select max(at) from ops.release_events").fetchone()
    if row is None or row[0] is None:
        return False
    newest: datetime = row[0]
    with explained(settings.releases):
        try:
            return (settings.releases / INDEX).stat().st_mtime < newest.timestamp()
        except FileNotFoundError:
            return True
