"""Who answers for a dataset today, and who did before: history is told, never rewritten."""

from __future__ import annotations

from datetime import date

from catalog import Catalog, Dataset
from publish.vietnamese import day_vi


def owner_title(dataset: Dataset, catalog: Catalog, day: date) -> str | None:
    """Name of the department that owns the dataset on ``day``."""
    key = dataset.owner_on(day)
    return catalog.vocabulary.departments[key].title if key else None


def owner_lines(dataset: Dataset, catalog: Catalog, day: date) -> list[str]:
    """One line per ownership in the contract's order, the one in force on ``day`` marked."""
    lines = []
    for owner in dataset.owners:
        since = f"từ {day_vi(owner.since)}" if owner.since else ""
        until = f"đến hết {day_vi(owner.until)}" if owner.until else ""
        period = " ".join(part for part in (since, until) if part)
        now = "hiện nay" if owner.covers(day) else ""
        notes = "; ".join(part for part in (now, period) if part)
        title = catalog.vocabulary.departments[owner.department].title
        lines.append(f"{title} ({notes})" if notes else title)
    return lines
