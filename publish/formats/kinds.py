"""The formats a table is released in, by the ending of their files."""

from __future__ import annotations

from collections.abc import Callable

from catalog import Resource
from publish.formats.csv_format import csv_file
from publish.formats.file import Format, Sink
from publish.formats.json_format import json_file
from publish.formats.xml_format import xml_file

Make = Callable[[Resource, Sink], Format]
KINDS: dict[str, Make] = {"csv": csv_file, "json": json_file, "xml": xml_file}


def kinds_of(resource: Resource) -> dict[str, Make]:
    """What ``resource`` can be had in, whatever its rows."""
    return KINDS
