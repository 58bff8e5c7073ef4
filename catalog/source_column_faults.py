"""What is wrong with a source column although each of its keys is right: keys that contradict or need each other."""

from __future__ import annotations

from collections.abc import Iterator

from catalog.faults import did_you_mean
from catalog.source_column import NUMBERS, SourceColumn

Finding = tuple[str, str]
"""Problem, remedy."""

KEYS_OF_TYPES = {
    "century_pivot": ("date",),
    "group_mark": NUMBERS,
    "suffix": NUMBERS,
    "multiply_by": NUMBERS,
    "below_detection": NUMBERS,
    "text_format": ("text",),
    "pad_to": ("text",),
}
"""Keys that mean something for some types only; those a whole table may declare at once are not among them."""


def source_column_faults(column: SourceColumn, siblings: tuple[SourceColumn, ...]) -> Iterator[Finding]:
    """Findings about ``column`` of a table whose columns are ``siblings``."""
    for key, types in KEYS_OF_TYPES.items():
        if getattr(column, key) is not None and column.type not in types:
            yield f"{key!r} means nothing for a column of type {column.type}.", f"It is for {' and '.join(types)}."
    yield from _date_faults(column)
    yield from _text_faults(column)
    if column.group_mark == column.decimal_mark:
        yield "Thousands and decimals have the same mark.", "Give group_mark and decimal_mark different marks."
    yield from _detection_faults(column, siblings)


def _date_faults(column: SourceColumn) -> Iterator[Finding]:
    if column.type != "date":
        return
    formats = column.date_formats
    if not formats:
        yield "A date column needs its formats.", "Add date_formats, here or for the whole table."
    if "DD/MM/YY" in formats and column.century_pivot is None:
        yield "Two-digit years need century_pivot.", "Say from which year on they are 19xx: century_pivot: 30."
    if column.century_pivot is not None and "DD/MM/YY" not in formats:
        yield "century_pivot is for the format DD/MM/YY.", "Add that format or remove the key."
    if "EXCEL" in formats and "EXCEL1904" in formats:
        yield "A day number cannot be of both systems of Excel.", "Keep EXCEL or EXCEL1904."
    if "YYYY" in formats and {"EXCEL", "EXCEL1904"} & set(formats):
        yield "2024 may be a year or a day number of Excel.", "Keep one of the two formats."


def _text_faults(column: SourceColumn) -> Iterator[Finding]:
    shaping = [key for key in ("codes", "text_format", "pad_to") if getattr(column, key)]
    if len(shaping) > 1:
        yield f"{' and '.join(map(repr, shaping))} exclude each other.", "Keep one of them."
    if column.codes and column.below_detection:
        yield "'codes' and 'below_detection' exclude each other.", "Keep one of them."


def _detection_faults(column: SourceColumn, siblings: tuple[SourceColumn, ...]) -> Iterator[Finding]:
    if column.below_detection is None:
        return
    names = {sibling.name: sibling for sibling in siblings}
    if column.sign_name in names:
        yield f"The companion column {column.sign_name!r} exists already.", "Rename one of the two columns."
    limit = column.below_detection.limit
    if limit is None:
        return
    others = {name for name, sibling in names.items() if sibling.is_number and name != column.name}
    if limit not in others:
        yield f"The limit {limit!r} is no other number column of the table.", did_you_mean(limit, others)
    elif names[limit].below_detection:
        yield f"The limit {limit!r} may itself lie below detection.", "Name a column of plain numbers."
    if not column.below_detection.words:
        yield "A limit is for words, and none is declared.", "Add words, or remove limit."
