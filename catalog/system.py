"""A department's shared database: how to reach it, and the columns we may read of it.

The columns are an allow-list. A column that is not named here is never selected, so what a department must not
hand over (names, identity numbers, phones) never leaves it.
"""

from __future__ import annotations

from typing import Annotated, Literal

from pydantic import Field, StringConstraints

from catalog.extraction import Extraction
from catalog.model import ContractModel, Name, Text
from catalog.reading import CsvReading, ExcelReading, RestReading, XmlReading
from catalog.source_column import Encoding as Encoding
from catalog.source_column import SourceColumn as SourceColumn
from catalog.source_column import SourceType as SourceType

SourceKind = Literal["postgresql", "mysql", "sqlserver", "oracle", "sqlite", "excel", "csv", "rest", "xml"]
READINGS = ("excel", "csv", "rest", "xml")
"""Kinds whose tables must say how they are read, under the key of the same name."""


class SourceTable(ContractModel):
    """One table we read: extracted once, however many datasets use it."""

    system: Name
    name: Name
    title: Text
    relation: Text
    """The table's name in the department's database, with its schema where the engine has schemas."""
    key: tuple[Name, ...] = Field(min_length=1)
    columns: tuple[SourceColumn, ...] = Field(min_length=1)
    excel: ExcelReading | None = None
    csv: CsvReading | None = None
    rest: RestReading | None = None
    xml: XmlReading | None = None
    extract: Extraction = Extraction()
    may_be_empty: bool = False
    """An empty pull is an error unless the owner says the table can truly be empty."""

    @property
    def id(self) -> str:
        """``system.table``: the name used in contracts, the ledger and messages."""
        return f"{self.system}.{self.name}"

    @property
    def raw_name(self) -> str:
        """``system__table``: the relation's name in the schemas ``raw`` and ``quarantine``."""
        return f"{self.system}__{self.name}"

    @property
    def staged_names(self) -> tuple[str, ...]:
        """Every column of the table's staging view, companions included."""
        return tuple(name for column in self.columns for name in column.staged_names)

    def column(self, name: str) -> SourceColumn:
        """The column called ``name`` (ours, not the source's); KeyError when there is none."""
        for column in self.columns:
            if column.name == name:
                return column
        raise KeyError(name)


class TimeWindow(ContractModel):
    """Hours of the day (province time, ``HH:MM``) in which a system may be read; it may span midnight."""

    opens: Annotated[str, StringConstraints(pattern=r"^([01][0-9]|2[0-3]):[0-5][0-9]$")]
    closes: Annotated[str, StringConstraints(pattern=r"^([01][0-9]|2[0-3]):[0-5][0-9]$")]


class System(ContractModel):
    """A department's shared database."""

    name: Name
    title: Text
    title_en: Text
    description: Text
    kind: SourceKind
    connection: Name
    """Id of the Airflow Connection; without Airflow, the environment variable ``AIRFLOW_CONN_<ID>``."""
    owner: Name
    pool_slots: int = Field(default=1, ge=1, le=16)
    """How many extractions may run against this system at once."""
    timeout_minutes: int = Field(default=60, ge=1, le=720)
    """After this long a statement or request is given up."""
    window: TimeWindow | None = None
    tables: tuple[SourceTable, ...]

    def table(self, name: str) -> SourceTable:
        """The table called ``name``; KeyError when there is none."""
        for table in self.tables:
            if table.name == name:
                return table
        raise KeyError(name)
