"""What one release says of itself beyond the contract."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import date

from publish.change_log import ChangeLog


@dataclass(frozen=True)
class ReleaseFacts:
    """Facts of one release, for README and manifest: the same rows on the same day give the same facts.

    ``rows`` is rows per resource; ``caveats`` are those of the contract and of the gate's verdict, each once;
    ``is_demo`` says that the data is synthetic; ``changes`` what is new since the version before.
    """

    version: str
    day: date
    digest: str
    rows: dict[str, int]
    caveats: tuple[str, ...]
    is_demo: bool
    changes: ChangeLog = field(default_factory=ChangeLog)
