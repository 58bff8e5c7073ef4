"""What every contract model shares: strictness, and names fit for SQL, files and URLs."""

from __future__ import annotations

from typing import Annotated

from pydantic import BaseModel, ConfigDict, StringConstraints

Name = Annotated[str, StringConstraints(pattern=r"^[a-z][a-z0-9_]*$", max_length=48)]
"""Unaccented snake_case: safe as an SQL identifier, a file name and part of a URL."""

Text = Annotated[str, StringConstraints(strip_whitespace=True, min_length=1)]
"""Text a person reads; never empty."""


class ContractModel(BaseModel):
    """Base of every model read from the catalog: unknown keys are refused, objects never change."""

    model_config = ConfigDict(extra="forbid", frozen=True, populate_by_name=True)
