"""The province's printed list of 132 datasets: what was promised, built or not."""

from __future__ import annotations

import csv
from dataclasses import dataclass
from pathlib import Path

LIST_FILE = "provincial_list.csv"


@dataclass(frozen=True)
class Promise:
    """One entry of the list; ``number`` as ``I.5``, ``owner`` the department since March 2025."""

    roman: str
    topic: str
    number: str
    title: str
    owner: str


def read_provincial_list(vocabulary: Path) -> list[Promise]:
    """The entries in the list's order; the folder is ``catalog/vocabulary``."""
    with (vocabulary / LIST_FILE).open(encoding="utf-8", newline="") as file:
        return [_promise(row) for row in csv.DictReader(file)]


def _promise(row: dict[str, str]) -> Promise:
    return Promise(
        roman=row["topic_roman"],
        topic=_one_line(row["topic"]).removeprefix("CHỦ ĐỀ ").capitalize(),
        number=f"{row['topic_roman']}.{row['no_in_document']}",
        title=_one_line(row["title"]),
        owner=_one_line(row["department_since_2025_03_01"]),
    )


def _one_line(text: str) -> str:
    """Line breaks of the printed table are no part of a title."""
    return " ".join(text.split())
