"""What a verification found, in words."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass


@dataclass(frozen=True)
class Finding:
    """One problem of one file, in Vietnamese; never a row's value."""

    file: str
    problem: str

    def __str__(self) -> str:
        """``file: problem``."""
        return f"{self.file}: {self.problem}"


@dataclass(frozen=True)
class Verification:
    """One verified version of one dataset: good when ``findings`` is empty. ``rows`` is what the ledger says."""

    dataset: str
    version: str
    files: int
    rows: int
    findings: tuple[Finding, ...]


Report = Callable[[str, str], None]
"""How a check tells what it found: called with a file name and the problem."""
