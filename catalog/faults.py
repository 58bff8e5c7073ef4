"""Faults found in the catalog: all of them, each with its file, its place and its remedy."""

from __future__ import annotations

import difflib
from collections.abc import Iterable
from dataclasses import dataclass


@dataclass(frozen=True, order=True)
class Fault:
    """One fault of one catalog file.

    ``file`` is relative to the catalog folder, ``line`` counts from 1 (0: the file as a whole), ``place`` is
    the path of keys inside the file (``columns.so_lop.range``).
    """

    file: str
    line: int
    place: str
    problem: str
    remedy: str

    def __str__(self) -> str:
        """``file:line: place: problem. Remedy.``"""
        place = f" {self.place}:" if self.place else ""
        return f"{self.file}:{self.line}:{place} {self.problem} {self.remedy}".rstrip()


class CatalogError(Exception):
    """The catalog cannot be used as asked; carries every fault that was found."""

    def __init__(self, faults: Iterable[Fault]) -> None:
        self.faults = tuple(sorted(faults))
        super().__init__("\n".join(str(fault) for fault in self.faults))


def did_you_mean(word: str, known: Iterable[str]) -> str:
    """A remedy naming the closest known words, or all of them when they are few."""
    words = sorted(known)
    close = difflib.get_close_matches(word, words, n=3, cutoff=0.6)
    if close:
        return f"Did you mean {' or '.join(repr(match) for match in close)}?"
    shown = ", ".join(words[:12]) + (", …" if len(words) > 12 else "")
    return f"Known: {shown}." if words else "None are defined yet."
