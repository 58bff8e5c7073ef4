"""A promise of the province: one published dataset, its resources, columns, rules and owner."""

from __future__ import annotations

from datetime import date
from decimal import Decimal
from typing import Literal

from pydantic import Field

from catalog.model import ContractModel, Name, Text

ColumnType = Literal["text", "integer", "decimal", "date", "boolean"]
Severity = Literal["error", "warn"]

POSTGRES_TYPES: dict[str, str] = {
    "text": "text",
    "integer": "bigint",
    "decimal": "numeric",
    "date": "date",
    "boolean": "boolean",
}


class Ownership(ContractModel):
    """Who owned the dataset and when; history is never rewritten."""

    department: Name
    since: date | None = None
    until: date | None = None

    def covers(self, day: date) -> bool:
        """Whether this ownership was in force on ``day``."""
        return (self.since is None or self.since <= day) and (self.until is None or day <= self.until)


class Range(ContractModel):
    """Closed interval of plausible values; either end may be open."""

    min: Decimal | None = None
    max: Decimal | None = None


class AdministrativeUnit(ContractModel):
    """The column holds a commune code that must be valid on a date.

    ``valid_on`` is an SQL date expression over the row (``make_date(left(nam_hoc, 4)::int, 9, 5)``), or
    ``current_date``.
    """

    valid_on: Text = "current_date"


class Suppression(ContractModel):
    """Small cells are not published: values from 1 to ``below - 1`` become null, with the reason beside them.

    The complement (``of`` minus the value) is protected in the same way, or it could be worked out.
    """

    below: int = Field(ge=2)
    of: Name
    reason_column: Name


class Column(ContractModel):
    """One published column."""

    name: Name
    type: ColumnType
    title: Text
    title_en: Text
    description: Text
    unit: Text | None = None
    required: bool = False
    range: Range | None = None
    pattern: Text | None = None
    code_list: Name | None = None
    administrative_unit: AdministrativeUnit | None = None
    free_text: bool = False
    """Written by hand at the source: scanned for personal data before it may go out."""
    suppress: Suppression | None = None
    lineage: tuple[Text, ...] = Field(default=(), alias="from")
    """Source columns (``table.column``) or vocabulary lists this column is made of."""

    @property
    def postgres_type(self) -> str:
        """The column's type in the warehouse."""
        return POSTGRES_TYPES[self.type]


class Rule(ContractModel):
    """A truth of the subject, as an SQL condition every row must fulfil (null counts as fulfilled)."""

    name: Name
    title: Text
    condition: Text
    severity: Severity = "error"


class RowBand(ContractModel):
    """How many rows are plausible, and how far the number may move against the last release (percent)."""

    min: int = Field(ge=0)
    max: int = Field(ge=0)
    max_change_percent: int = Field(default=30, gt=0)


class Resource(ContractModel):
    """One published table of a dataset."""

    dataset: Text
    name: Name
    title: Text
    row: Text
    """What one row is."""
    key: tuple[Name, ...] = Field(min_length=1)
    rows: RowBand
    columns: tuple[Column, ...] = Field(min_length=1)
    rules: tuple[Rule, ...] = ()

    @property
    def table(self) -> str:
        """Name of the table in the schema ``mart``."""
        topic, dataset = self.dataset.split(".")
        return f"{topic}__{dataset}" if self.name == dataset else f"{topic}__{dataset}__{self.name}"

    def column(self, name: str) -> Column:
        """The column called ``name``; KeyError when there is none."""
        for column in self.columns:
            if column.name == name:
                return column
        raise KeyError(name)


class Dataset(ContractModel):
    """One entry of the provincial list, as published."""

    topic: Name
    name: Name
    number: Text
    """Number in the provincial list, as printed: ``I.5``, ``XI.18``."""
    title: Text
    title_en: Text
    description: Text
    description_en: Text
    keywords: tuple[Text, ...] = ()
    owners: tuple[Ownership, ...] = Field(min_length=1)
    sources: tuple[Text, ...] = Field(min_length=1)
    cadence: Name
    licence: Name
    legal_basis: tuple[Name, ...] = ()
    classification: Literal["open"]
    personal_data: Text
    """How personal data was kept out, in words an auditor can check."""
    max_refused_percent: Decimal = Field(default=Decimal(5), ge=0, le=100)
    """Share of refused source rows above which the dataset is held."""
    caveats: tuple[Text, ...] = ()
    resources: tuple[Resource, ...] = Field(min_length=1)

    @property
    def id(self) -> str:
        """``topic.name``, from the path."""
        return f"{self.topic}.{self.name}"

    @property
    def slug(self) -> str:
        """``topic/name`` with hyphens: folder of the releases and path of the page."""
        return slug_of(self.id)

    def owner_on(self, day: date) -> str | None:
        """Key of the department that owned the dataset on ``day``."""
        return next((owner.department for owner in self.owners if owner.covers(day)), None)


def slug_of(dataset_id: str) -> str:
    """The slug of ``topic.name``, known even where its contract is not: ``giao-duc/truong-tieu-hoc``."""
    return dataset_id.replace(".", "/").replace("_", "-")
