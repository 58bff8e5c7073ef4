"""Cells as they stand in workbooks that many hands have typed: dates that became day numbers, codes without zeros."""

from __future__ import annotations

from datetime import date
from random import Random

from demo.generation.table import Cell

EXCEL_EPOCH = date(1899, 12, 30)


def sheet_date(day: date, rng: Random) -> Cell:
    """The day as typed, 05/09/2023, or as the number Excel keeps for it."""
    return (day - EXCEL_EPOCH).days if rng.random() < 0.2 else f"{day:%d/%m/%Y}"


def sheet_code(code: str, rng: Random) -> Cell:
    """The code as text, or as the number a spreadsheet took it for, without its leading zeros."""
    return int(code) if rng.random() < 0.35 else code
