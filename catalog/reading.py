"""How the tables of sources that are no databases are read: workbooks, CSV files, REST and XML services."""

from __future__ import annotations

from typing import Annotated, Literal

from pydantic import Field, StringConstraints

from catalog.model import ContractModel, Text

FileEncoding = Literal["utf-8", "utf-16", "tcvn3", "vni", "viscii", "vps", "cp1258"]
"""Of a whole file; ``SourceColumn.encoding`` is that of one column."""

NAME = r"[\w.-]+"
STEP = rf"(?:{NAME}:)?(?:{NAME}|\*)"
RecordPath = Annotated[str, StringConstraints(pattern=rf"^/{{0,2}}{STEP}(?:/{STEP})*$")]


class ExcelReading(ContractModel):
    """A sheet of a workbook (xlsx or xls); ``SourceTable.relation`` is the file's name or a glob, newest wins.

    Newest is what changed last; of several, the last name. ``header_row`` counts from 1. ``header_rows`` above 1
    joins merged header cells downwards with a blank between.
    """

    sheet: Text
    header_row: int = Field(default=1, ge=1)
    header_rows: int = Field(default=1, ge=1, le=4)


class CsvReading(ContractModel):
    """A CSV file; ``SourceTable.relation`` is the file's name or a glob, newest wins (as for workbooks).

    A byte order mark decides before ``encoding`` does. ``header_row`` counts from 1.
    """

    delimiter: str = Field(default=",", min_length=1, max_length=1)
    quote: str = Field(default='"', min_length=1, max_length=1)
    header_row: int = Field(default=1, ge=1)
    encoding: FileEncoding = "utf-8"


class Paging(ContractModel):
    """How a REST service hands out its records; the names are those of its query parameters or fields.

    ``page`` and ``offset`` end with an empty page, or when ``RestReading.total`` is reached: a page shorter than
    ``size`` proves nothing, for services cap the size.
    """

    style: Literal["none", "page", "offset", "cursor", "link"] = "none"
    size: int = Field(default=500, ge=1)
    size_parameter: Text = "limit"
    position_parameter: Text = "page"
    """Query parameter of the page's number, the offset, or the cursor."""
    first_page: int = Field(default=1, ge=0)
    next_field: Text | None = None
    """For ``cursor``: path of the next cursor in the answer; for ``link``: of the next URL (default: Link header)."""


class RestReading(ContractModel):
    """A REST resource; ``SourceTable.relation`` is its path below the connection's URL.

    A column's ``source`` is the field's name; a nested field is named by its path (``dia_chi.ma_xa``).
    """

    records: Text | None = None
    """Path of the list of records in the answer (``data.items``); none when the answer is the list."""
    total: Text | None = None
    """Path of the number of all records, where the service announces it."""
    parameters: dict[str, str] = Field(default_factory=dict)
    paging: Paging = Paging()


class XmlReading(ContractModel):
    """An XML or SOAP service; ``SourceTable.relation`` is its path below the connection's URL.

    A column's ``source`` is the name of a child element without its prefix, ``@name`` of an attribute,
    ``dia_chi/ma_xa`` of an element further down, ``.`` of the record's own text.
    """

    record: RecordPath
    """Path of one record in XPath's short form, without conditions: ``//d:Truong``, ``/Envelope/Body/*/Truong``.

    A step without a prefix means the name in any namespace.
    """
    namespaces: dict[str, str] = Field(default_factory=dict)
    soap_action: str | None = None
    body: Text | None = None
    """The request's body; with it the request is a POST."""
