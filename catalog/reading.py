"""How the tables of sources that are no databases are read: workbooks, CSV files, REST and XML services."""

from __future__ import annotations

from typing import Literal

from pydantic import Field

from catalog.model import ContractModel, Text


class ExcelReading(ContractModel):
    """A sheet of a workbook (xlsx or xls); ``SourceTable.relation`` is the file's name or a glob, newest wins.

    ``header_row`` counts from 1. ``header_rows`` above 1 joins merged header cells downwards with a blank between.
    """

    sheet: Text
    header_row: int = Field(default=1, ge=1)
    header_rows: int = Field(default=1, ge=1, le=4)


class CsvReading(ContractModel):
    """A CSV file; ``SourceTable.relation`` is the file's name or a glob, newest wins."""

    delimiter: str = Field(default=",", min_length=1, max_length=1)
    quote: str = Field(default='"', min_length=1, max_length=1)
    header_row: int = Field(default=1, ge=1)


class Paging(ContractModel):
    """How a REST service hands out its records; the names are those of its query parameters or fields."""

    style: Literal["none", "page", "offset", "cursor", "link"] = "none"
    size: int = Field(default=500, ge=1)
    size_parameter: Text = "limit"
    position_parameter: Text = "page"
    first_page: int = Field(default=1, ge=0)
    next_field: Text | None = None
    """For ``cursor``: path of the next cursor in the answer; for ``link``: of the next URL (default: Link header)."""


class RestReading(ContractModel):
    """A REST resource; ``SourceTable.relation`` is its path below the connection's URL."""

    records: Text | None = None
    """Path of the list of records in the answer (``data.items``); none when the answer is the list."""
    total: Text | None = None
    """Path of the number of all records, where the service announces it."""
    parameters: dict[str, str] = Field(default_factory=dict)
    paging: Paging = Paging()


class XmlReading(ContractModel):
    """An XML or SOAP service; ``SourceTable.relation`` is its path below the connection's URL."""

    record: Text
    """XPath of one record."""
    namespaces: dict[str, str] = Field(default_factory=dict)
    soap_action: str | None = None
    body: Text | None = None
    """The request's body; with it the request is a POST."""
