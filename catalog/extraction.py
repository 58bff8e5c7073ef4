"""How a table is taken: whole, or from where the last extraction left off."""

from __future__ import annotations

from typing import Literal

from pydantic import Field

from catalog.model import ContractModel, Name


class Extraction(ContractModel):
    """``full`` reads everything and compares the digest; ``cursor`` reads what the cursor column says is new.

    ``look_back_minutes`` reaches back behind the watermark: late rows, equal timestamps and skewed clocks lie there.
    ``sweep_deletes`` compares keys with the source to find rows that were deleted there.
    """

    strategy: Literal["full", "cursor"] = "full"
    cursor: Name | None = None
    look_back_minutes: int = Field(default=1440, ge=0)
    sweep_deletes: bool = True
