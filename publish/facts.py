"""What one release says of itself beyond the contract."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import date

from publish.change_log import ChangeLog
from publish.coverage import Coverage
from publish.lineage import Lineage


@dataclass(frozen=True)
class ReleaseFacts:
    """Facts of one release, for its descriptions: the same rows of the same run give the same facts.

    ``rows`` is rows per resource; ``caveats`` are those of the contract and of the gate's verdict, each once;
    ``is_demo`` says that the data is synthetic; ``changes`` what is new since the version before; ``lineage`` is the
    run's, ``coverage`` the time the data is about; ``left_out`` says by table and file ending why
    it is not to be had in that format.
    """

    version: str
    day: date
    digest: str
    rows: dict[str, int]
    caveats: tuple[str, ...]
    is_demo: bool
    lineage: Lineage | None = None
    coverage: Coverage | None = None
    changes: ChangeLog = field(default_factory=ChangeLog)
    left_out: dict[str, dict[str, str]] = field(default_factory=dict)
