"""What a description needs to know of a file, whichever part of ours tells of it."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Protocol, TypeVar

DESCRIPTION_ENDS = (".xsd", ".schema.json", ".dictionary.csv", ".csv-metadata.json")
"""How the files end that stand beside a resource's data to describe it."""


class DescribedFile(Protocol):
    """A file of a release; ``resource`` is None when it belongs to the dataset as a whole."""

    @property
    def name(self) -> str:
        """File name."""

    @property
    def size(self) -> int:
        """Bytes."""

    @property
    def sha256(self) -> str:
        """Hexadecimal."""

    @property
    def media_type(self) -> str:
        """With its parameters."""

    @property
    def resource(self) -> str | None:
        """Name of the table it belongs to."""


File = TypeVar("File", bound=DescribedFile)


def data_files(files: Iterable[File]) -> list[File]:
    """The files that carry rows, in whatever format, by name."""
    carrying = (file for file in files if file.resource and not file.name.endswith(DESCRIPTION_ENDS))
    return sorted(carrying, key=lambda file: file.name)


def bare_media_type(file: DescribedFile) -> str:
    """``text/csv`` of ``text/csv; charset=utf-8``."""
    return file.media_type.partition(";")[0].strip()


def format_name(name: str) -> str:
    """What people call the format: the file's endings in capitals, ``CSV`` or ``CSV.GZ``."""
    return name.partition(".")[2].upper()
