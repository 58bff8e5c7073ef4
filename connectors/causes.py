"""Drivers' messages in words for an officer; what a message quotes of a row is blotted out."""

from __future__ import annotations

import re
from collections.abc import Sequence

QUOTED = re.compile(r"'[^']*'")

Cause = tuple[str, str]
"""A pattern of the driver's message, and our words; ``\\1`` in them is what the pattern's group found."""


def in_words(message: str, causes: Sequence[Cause]) -> str:
    """Our words for ``message``, or the message itself without anything in quotes: it may be a row's value.

    A message we know keeps the names in its groups: those are names of tables and columns.
    """
    for pattern, words in causes:
        found = re.search(pattern, message, re.IGNORECASE | re.DOTALL)
        if found:
            return found.expand(words)
    return QUOTED.sub("'…'", message)
