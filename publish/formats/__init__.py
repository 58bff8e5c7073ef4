"""The formats every release comes in. A format turns a resource's head, rows and foot into text, nothing more."""

from __future__ import annotations

from collections.abc import Callable
from typing import Protocol

from catalog import Resource
from publish.formats.csv_format import CsvFormat
from publish.formats.json_format import JsonFormat
from publish.formats.xml_format import XmlFormat
from publish.reading import Row

__all__ = ["FORMATS", "CsvFormat", "Format", "JsonFormat", "XmlFormat"]


class Format(Protocol):
    """One format of one resource: ``head``, then every ``row`` with ``separator`` between, then ``foot``."""

    extension: str
    separator: str

    def head(self) -> str:
        """Text before the first row."""

    def row(self, values: Row) -> str:
        """Text of one row of canonical values."""

    def foot(self) -> str:
        """Text after the last row."""


FORMATS: tuple[Callable[[Resource], Format], ...] = (CsvFormat, JsonFormat, XmlFormat)
