"""How a table is taken: whole, or from where the last extraction left off."""

from __future__ import annotations

from typing import Literal

from pydantic import Field

from catalog.model import ContractModel, Name


class Extraction(ContractModel):
    """``full`` reads everything and compares the digest; ``cursor`` reads what the cursor column says is new.

    ``look_back_minutes`` reaches back behind the watermark: late rows, equal timestamps and skewed clocks lie there.
    ``look_back_steps`` does so for a cursor that counts (a row version, seconds since 1970), in its own unit.
    ``sweep`` compares all keys with the source to find rows deleted or re-keyed there: when the numbers of rows
    differ (``counts``), after every change, or never; a difference that remains makes the table be read whole.
    ``full_every_days`` reads it whole after so many days in any case: only that finds a row that was changed
    without its cursor, long ago.
    """

    strategy: Literal["full", "cursor"] = "full"
    cursor: Name | None = None
    look_back_minutes: int = Field(default=1440, ge=0)
    look_back_steps: int = Field(default=1000, ge=0)
    sweep: Literal["counts", "every_change", "never"] = "counts"
    full_every_days: int | None = Field(default=30, ge=1)
