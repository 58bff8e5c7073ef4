"""SQL conditions that find the rows to blame; every one is false or null for a good row."""

from __future__ import annotations

import re
from collections.abc import Iterable
from decimal import Decimal

from psycopg import sql

from catalog.dataset import Range, Suppression

# An inner column never hides one of the row's: the date expression of a contract names the row's columns bare.
_COMMUNES = "(select ma_xa as _code, hieu_luc_tu as _from, hieu_luc_den as _until from staging.communes) as _communes"
# PostgreSQL's \s knows only ASCII blanks under our C collation; Vietnamese office files bring the others.
_BLANK = "[\\s\u00a0\u200b\ufeff]"
EDGE_BLANKS = f"^{_BLANK}|{_BLANK}$"


def quoted(name: str) -> str:
    """A column name as an SQL identifier."""
    return sql.Identifier(name).as_string()


def literal(value: str | int | Decimal) -> str:
    """A constant of the contract as an SQL literal."""
    return sql.Literal(value).as_string().strip()


def out_of_range(column: str, limits: Range) -> str:
    """Rows below or above the limits."""
    bounds = [(limits.min, "<"), (limits.max, ">")]
    return " or ".join(
        f"{quoted(column)} {operator} {literal(bound)}" for bound, operator in bounds if bound is not None
    )


def unlike(column: str, regex: str) -> str:
    """Rows whose text the regex does not match."""
    return f"{quoted(column)} !~ {literal(regex)}"


def like(column: str, regex: str) -> str:
    """Rows whose text the regex matches."""
    return f"{quoted(column)} ~ {literal(regex)}"


def outside_list(column: str, values: Iterable[str]) -> str:
    """Rows whose code the list does not hold."""
    return f"{quoted(column)}::text not in ({', '.join(literal(value) for value in values)})"


def unknown_commune(column: str, valid_on: str) -> str:
    """Rows whose commune code is not in the dated list on the row's date; a code without a date is ambiguous."""
    found = sql.SQL(
        "select 1 from {communes} where _code = {code} and {day} between "
        "coalesce(_from, '-infinity') and coalesce(_until, 'infinity')"
    ).format(communes=sql.SQL(_COMMUNES), code=sql.Identifier(column), day=sql.SQL(f"({valid_on}\n)::date"))
    return f"{quoted(column)} is not null and not exists ({found.as_string()})"


def broken(condition: str) -> str:
    """Rows that break a rule; a condition that is null counts as fulfilled."""
    # On its own lines: a contract's condition may end in a comment.
    return f"(\n{condition}\n) is false"


def small_cell(column: str, rule: Suppression) -> str:
    """Rows that show a small count, or a count whose complement is small."""
    limit = rule.below - 1
    counted, of = quoted(column), quoted(rule.of)
    return f"{counted} between 1 and {limit} or {of} - {counted} between 1 and {limit}"


def unexplained(column: str, rule: Suppression) -> str:
    """Rows with a blank and no reason, or a reason beside a value."""
    return f"({quoted(column)} is null) = ({quoted(rule.reason_column)} is null)"


def not_composed(columns: Iterable[str]) -> str:
    """Rows with text that is not precomposed Unicode."""
    return " or ".join(f"{quoted(column)} is not nfc normalized" for column in columns)


def edged_with_blanks(columns: Iterable[str]) -> str:
    """Rows with text that begins or ends with a blank."""
    return " or ".join(like(column, EDGE_BLANKS) for column in columns)


def postgres_regex(pattern: str) -> str:
    r"""A contract's pattern as PostgreSQL reads it: ``\b`` is a word's edge in Python, a backspace there."""
    return re.sub(r"\\(.)", lambda match: {"b": r"\y", "B": r"\Y"}.get(match[1], match[0]), pattern)
