"""A department's system as the demo serves it."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

from catalog import System

DATABASES = ("postgresql", "mysql", "sqlite")


@dataclass(frozen=True)
class Source:
    """A system, its address, and the place of its files; ``note`` says where another engine stands in for its own."""

    system: System
    url: str
    folder: Path
    """Workbooks, CSV files, or what a service answers with; a database leaves it unused. Notes stand beside it."""
    note: str = ""

    @property
    def engine(self) -> str:
        """What serves it: the scheme of its URL."""
        return self.url.partition(":")[0]

    @property
    def is_database(self) -> bool:
        """Whether rows lie in a database, not in files of ours."""
        return self.engine in DATABASES

    @property
    def kind_served(self) -> str:
        """What people are told that it is: its engine, or how its files are read."""
        return self.engine if self.is_database else self.system.kind

    @property
    def filled_mark(self) -> Path:
        """Says which rows it holds; without it the source is filled anew."""
        return self.folder.parent / f"{self.system.name}.filled.json"

    @property
    def condition_file(self) -> Path:
        """Says with which scale and seed it was filled, and which faults it has now."""
        return self.folder.parent / f"{self.system.name}.condition.json"
