"""What one release says of itself beyond the contract."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date


@dataclass(frozen=True)
class ReleaseFacts:
    """Facts of one release, for README and manifest: the same rows on the same day give the same facts.

    ``rows`` is rows per resource; ``caveats`` are those of the contract and of the gate's verdict, each once;
    ``is_demo`` says that the data is synthetic.
    """

    version: str
    day: date
    digest: str
    rows: dict[str, int]
    caveats: tuple[str, ...]
    is_demo: bool
