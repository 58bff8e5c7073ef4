"""The budget disclosure database ``csdl_ngan_sach``: lines of every form, and the documents that disclose them.

All amounts are made up, in million đồng. They are drawn for the leaves and added upwards, so the forms add up.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from random import Random

from demo.generation.dirt import BAD_CODE, BAD_NUMBER, make_untidy, refused
from demo.generation.table import CellType, DemoTable, Row, stream
from demo.generation.tai_chinh.budget_documents import STAGES, document_table
from demo.generation.tai_chinh.budget_forms import INCOME, PROVINCE, REVENUE, SPENDING, Item
from demo.generation.tai_chinh.budget_provincial import SUBJECTS, provincial_amounts, provincial_tree

YEARS = range(2021, 2027)
DONE = {"Q1": 0.21, "6T": 0.46, "9T": 0.7, "QT": 1.06}
LAST_SETTLED = 2024
SPENT, EARNED = 11_200_000, 1_450_000
"""Spending and revenue of 2020 in million đồng."""
GROWTH = 1.06
SURPLUS = 0.025
"""Share of spending by which executed income is above it."""
LINE_TYPES: dict[str, CellType] = {"nam_ns": "integer", "thu_tu": "integer", "cap": "integer", "cong_don": "boolean"}
Amounts = dict[str, int]
"""Million đồng by the code of the line: ``A.I.2``."""


@dataclass(frozen=True)
class Line:
    """A line of a form with its place in the tree."""

    item: Item
    code: str
    parent: str | None
    level: int


def generate(scale: int = 1, seed: int = 2024) -> list[DemoTable]:
    """Lines and documents; ``scale`` does not change them, there is one budget."""
    periods = [(year, stage) for year in YEARS for stage in STAGES if stage != "QT" or year <= LAST_SETTLED]
    return [_line_table(periods, seed), document_table(periods, seed)]


def _line_table(periods: list[tuple[int, str]], seed: int) -> DemoTable:
    rows = [row for year, stage in periods for form in STAGES[stage] for row in _form_rows(year, stage, form, seed)]
    rng = stream(seed, "budget dirt")
    broken: list[Row] = [
        {"so_du_toan": BAD_NUMBER}, {"ky_cong_khai": BAD_CODE}, {"mau_bieu": "49-CK"}, {"ten_ct": None}, {"cap": None},
    ]  # fmt: skip
    make_untidy(rows, ("ten_ct",), rng, share=0.03)
    return DemoTable("ck.so_lieu_bieu", tuple(rows[0]), rows + refused(rows, rng, 5, broken), LINE_TYPES)


def _form_rows(year: int, stage: str, form: str, seed: int) -> Iterator[Row]:
    estimate, done, before = _form(year, form, seed, None), None, None
    if stage != "DT":
        done = _form(year, form, seed, stage)
        before = _form(year - 1, form, seed, stage)
    rng = stream(seed, f"budget rows:{year}:{stage}:{form}")
    for order, line in enumerate(_form_lines(form, year), 1):
        yield {
            "nam_ns": year,
            "ky_cong_khai": stage,
            "mau_bieu": f"{form}/CK-NSNN",
            "thu_tu": order,
            "stt": line.item.number or None,
            "ma_ct": line.code,
            "ma_ct_cha": line.parent,
            "ten_ct": line.item.name,
            "cap": line.level,
            "cong_don": line.item.adds and line.parent is not None,
            "so_du_toan": _written(estimate, line, rng),
            "so_thuc_hien": _written(done, line, rng),
            "so_cung_ky": _written(before, line, rng),
        }


def _written(amounts: Amounts | None, line: Line, rng: Random) -> str | None:
    if amounts is None:
        return None
    return f"{amounts[line.code]:,}".replace(",", ".") if rng.random() < 0.5 else str(amounts[line.code])


def _form_trees(form: str, year: int) -> tuple[Item, ...]:
    if form in SUBJECTS:
        return (provincial_tree(form, year),)
    if form == "47":
        return PROVINCE
    if form in ("48", "60", "63"):
        return (REVENUE,)
    return (SPENDING,) if form in ("49", "61", "64") else (INCOME, _without_parts(SPENDING, "B"))


def _without_parts(item: Item, number: str = "") -> Item:
    """The tree as the balance shows it: no lines "of which"."""
    kept = tuple(_without_parts(child) for child in item.children if child.adds)
    return Item(number or item.number, item.name, item.weight, kept, item.adds)


def _form_lines(form: str, year: int) -> list[Line]:
    return [line for tree in _form_trees(form, year) for line in _lines(tree, None, 1)]


def _lines(item: Item, parent: str | None, level: int, turn: int = 0) -> Iterator[Line]:
    own = item.number or f"T{turn}"
    code = f"{parent}.{own}" if parent else own
    yield Line(item, code, parent, level)
    for number, child in enumerate(item.children, 1):
        yield from _lines(child, code, level + 1, number)


def _form(year: int, form: str, seed: int, stage: str | None) -> Amounts:
    """Amounts of a form: the estimate, or what was executed by the end of ``stage``."""
    if form in SUBJECTS:
        return provincial_amounts(form, _form(year, "47", seed, stage), (year, seed, stage))
    found: Amounts = {}
    for tree in _form_trees(form, year):
        found |= _amounts(tree, year, seed, stage)
    return _balanced(found, 0 if stage is None else SURPLUS) if "B" in found else found


def _balanced(amounts: Amounts, surplus: float) -> Amounts:
    """The balance, with the transfer from above that makes it one; of what was executed a little is left."""
    missing = round(amounts["B"] * (1 + surplus)) - amounts["A"]
    return {code: amount + missing * (code in ("A", "A.II", "A.II.1")) for code, amount in amounts.items()}


def _amounts(tree: Item, year: int, seed: int, stage: str | None) -> Amounts:
    """Amounts of a tree by code. The draws hang on the line's name, so the balance repeats the form on spending."""
    whole = (EARNED if tree is REVENUE else SPENT) * GROWTH ** (year - 2020)
    leaves = sum(line.item.weight for line in _lines(tree, None, 1) if _is_leaf(line.item))
    found: Amounts = {}
    _add_up(tree, tree.number, whole / leaves, (year, seed, stage), found)
    return found


def _add_up(item: Item, code: str, unit: float, drawn_by: tuple[int, int, str | None], found: Amounts) -> int:
    adding = [(number, child) for number, child in enumerate(item.children, 1) if child.adds]
    if adding:
        total = sum(_add_up(child, f"{code}.{child.number}", unit, drawn_by, found) for _, child in adding)
    else:
        total = round(item.weight * unit * _draw(item, drawn_by))
    found[code] = total
    for number, child in enumerate(item.children, 1):
        if not child.adds:
            found[f"{code}.T{number}"] = round(total * child.weight)
    return total


def _draw(item: Item, drawn_by: tuple[int, int, str | None]) -> float:
    """How far the line is from its usual share, and how much of it was executed by then."""
    year, seed, stage = drawn_by
    usual = stream(seed, f"estimate:{item.name}:{year}").uniform(0.92, 1.08)
    if stage is None:
        return usual
    return usual * DONE[stage] * stream(seed, f"execution:{item.name}:{year}:{stage}").uniform(0.85, 1.15)


def _is_leaf(item: Item) -> bool:
    return item.adds and not any(child.adds for child in item.children)
