"""One column of a department's table: what it is called there, and how its values are written.

Nothing is guessed. A value that does not fit what is declared here refuses its row, with the reason.
"""

from __future__ import annotations

from decimal import Decimal
from typing import Annotated, Literal

from pydantic import Field, PlainSerializer

from catalog.model import ContractModel, Name, Text

Encoding = Literal["utf-8", "tcvn3", "vni", "viscii", "vps", "cp1258", "utf-8-in-latin1"]
"""``utf-8-in-latin1`` is UTF-8 in a column that its database takes for latin1, as old PHP programs left it."""

WrittenDate = Literal["YYYY-MM-DD", "DD/MM/YYYY", "DD-MM-YYYY", "DD.MM.YYYY", "YYYYMMDD", "DD/MM/YY", "MM/YYYY", "YYYY"]
DateFormat = WrittenDate | Literal["EXCEL", "EXCEL1904"]
"""``EXCEL`` is the day number of Excel for Windows, ``EXCEL1904`` that of workbooks made on old Macs."""

SourceType = Literal["text", "integer", "decimal", "date", "boolean"]
NUMBERS: tuple[SourceType, ...] = ("integer", "decimal")
GroupMark = Literal[".", ",", "space", "none"]
TextFormat = Literal["month", "quarter", "school_year", "phone"]
Factor = Annotated[Decimal, Field(gt=0), PlainSerializer(str)]


class BelowDetection(ContractModel):
    """How a laboratory says that it found less than it can measure: a word (``KPH``), or ``<0,05``.

    The number of such a row is the limit and its companion column ``<name>_dau`` is ``<``; it never becomes 0. A
    word has no number in it: ``limit`` names the column of the same table that holds the limit. Where the department
    gives none, the number is empty and only the companion says ``<``.
    """

    words: tuple[Text, ...] = ()
    """Exactly as they are written; every spelling in use is listed."""
    limit: Name | None = None


class SourceColumn(ContractModel):
    """One column we may read.

    ``source`` is the column's name in the department's database where it differs from ours. ``codes`` translates
    the department's values into ours; a value it does not list refuses the row.
    """

    name: Name
    source: Text
    title: Text
    type: SourceType = "text"
    required: bool = False
    encoding: Encoding = "utf-8"
    leading_apostrophe: bool = False
    """Whether an export put the apostrophe of Excel (``'03127``) before the text; one is removed."""
    codes: dict[str, str] = Field(default_factory=dict)
    pattern: Text | None = None

    text_format: TextFormat | None = None
    """A period or a phone number written in many ways, brought into one; any other text refuses the row."""
    pad_to: int | None = Field(default=None, ge=2, le=20)
    """Length of a code of digits whose leading zeros were lost: ``3127`` is ``03127``, a longer one is refused."""

    date_formats: tuple[DateFormat, ...] = ()
    century_pivot: int | None = Field(default=None, ge=0, le=99)
    """For ``DD/MM/YY``: years below it are 20xx, the others 19xx."""

    decimal_mark: Literal[".", ","] = "."
    group_mark: GroupMark | None = None
    """Mark between thousands; by default the one of ``.`` and ``,`` that is not the decimal mark."""
    suffix: Text | None = None
    """A unit that may stand after the number (``%``, ``ha``) and is removed; it changes nothing in the number."""
    multiply_by: Factor | None = None
    """To bring the number to the unit we publish (1000000 where the department writes million đồng); exact."""
    below_detection: BelowDetection | None = None

    @property
    def is_number(self) -> bool:
        """Whether values are numbers."""
        return self.type in NUMBERS

    @property
    def staged_names(self) -> tuple[str, ...]:
        """The columns of the staging view that this one gives: itself, and its sign where it may lie below a limit."""
        return (self.name, self.sign_name) if self.below_detection else (self.name,)

    @property
    def sign_name(self) -> str:
        """``<name>_dau``: ``<`` where the value lies below the limit of detection, ``=`` where it was measured."""
        return f"{self.name}_dau"
