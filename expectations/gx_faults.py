"""Why Great Expectations could not carry out a check, without a row's value in the text."""

from __future__ import annotations

import re
from typing import Any

import psycopg

NO_ANSWER = "Great Expectations không trả lời"

_DRIVER_ERROR = re.compile(r"\(psycopg\.errors\.(\w+)\)\s*(.*)")
_MISSING_COLUMN = re.compile(r'column "?\w+"? in BatchData does not exist', re.IGNORECASE)


def fault_of(answer: Any) -> str | None:
    """The fault of a validation result; None when the check was carried out.

    PostgreSQL's message is kept only for errors of the query's text (SQLSTATE class 42): others quote values.
    """
    message = _message(answer.exception_info or {})
    if message is None and answer.result:
        return None
    found = _DRIVER_ERROR.search(message or "")
    if found is not None:
        return f"{found[1]}: {found[2]}" if _is_about_the_query(found[1]) else found[1]
    if missing := _MISSING_COLUMN.search(message or ""):
        return missing[0]
    return NO_ANSWER


def _message(info: dict[str, Any]) -> str | None:
    """The first exception's message; Great Expectations nests them by metric, or not."""
    entries = [info, *(value for value in info.values() if isinstance(value, dict))]
    for entry in entries:
        if entry.get("raised_exception"):
            return str(entry.get("exception_message") or "")
    return None


def _is_about_the_query(name: str) -> bool:
    error = getattr(psycopg.errors, name, None)
    return error is not None and str(getattr(error, "sqlstate", "")).startswith("42")
