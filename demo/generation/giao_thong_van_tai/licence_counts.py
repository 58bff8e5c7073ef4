"""Driving licences issued by month and class: the old classes until 2024, the new ones since."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from random import Random

from demo.generation.dirt import comma_number
from demo.generation.people import person
from demo.generation.table import Row, stream

POLICE_TOOK_OVER = (2025, 3)
NEW_CLASSES = (2025, 1)
OLD = {
    "A1": (780, 90, 60, 0.45), "A2": (14, 20, 4, 0.05), "B1": (18, 30, 3, 0.5), "B2": (170, 330, 25, 0.24),
    "C": (42, 110, 8, 0.01), "D": (6, 45, 4, 0.01), "E": (4, 30, 3, 0.01), "FC": (7, 20, 2, 0.0),
}  # fmt: skip
NEW = {
    "A1": (730, 80, 55, 0.45), "A": (45, 30, 4, 0.08), "B": (185, 340, 26, 0.26), "C1": (38, 60, 5, 0.01),
    "C": (16, 60, 5, 0.01), "D1": (3, 8, 1, 0.02), "D2": (2, 6, 1, 0.0), "D": (7, 60, 5, 0.01),
    "BE": (1, 2, 0, 0.0), "CE": (6, 22, 2, 0.0),
}  # fmt: skip
"""Licences in an ordinary month by kind of issue, and the share of women."""
KINDS = ("Cấp mới", "Cấp đổi", "Cấp lại")


def licence_rows(months: Iterable[tuple[int, int]], scale: int, seed: int) -> list[Row]:
    """One row for each month, class and kind of issue."""
    rng = stream(seed, "driving licences")
    return [row for month in months for row in _month(month, scale, rng)]


def _month(month: tuple[int, int], scale: int, rng: Random) -> Iterator[Row]:
    written = f"{month[1]:02d}/{month[0]}" if month[1] % 2 else f"Tháng {month[1]}/{month[0]}"
    for name, (*usual, women) in (OLD if month < NEW_CLASSES else NEW).items():
        for kind, volume in zip(KINDS, usual, strict=True):
            number = round(volume * scale * rng.uniform(0.6, 1.4))
            passed = round(number * rng.uniform(0.98, 1.08)) if kind == "Cấp mới" else None
            tested = None if passed is None else round(passed / rng.uniform(0.62, 0.92))
            share = round(number * women * rng.uniform(0.85, 1.15))
            yield {
                "Tháng": written,
                "Hạng GPLX": name,
                "Hình thức": kind,
                "Số lượng": comma_number(number, 0),
                "Trong đó nữ": comma_number(min(share, number), 0) if rng.random() > 0.02 else None,
                "Số dự sát hạch": None if tested is None else comma_number(tested, 0),
                "Số đạt": None if passed is None else comma_number(passed, 0),
                "Cơ quan cấp": "Công an tỉnh" if month >= POLICE_TOOK_OVER else "Sở GTVT",
                **person(rng),
            }
