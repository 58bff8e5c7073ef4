"""Errors people can act on: what happened, why, and what to do about it."""

from __future__ import annotations


class OdwError(Exception):
    """Base of every error we foresee.

    ``what`` names the file, table or dataset; ``cause`` says why; ``remedy`` says what to do. The text never holds
    a credential or a row's values.
    """

    def __init__(self, what: str, cause: str, remedy: str) -> None:
        self.what = what
        self.cause = cause
        self.remedy = remedy
        super().__init__(f"{what}: {cause} → {remedy}")

    def __reduce__(self) -> tuple[type[OdwError], tuple[str, str, str]]:
        # By its three parts it survives the way back from another process.
        return type(self), (self.what, self.cause, self.remedy)


class SettingsError(OdwError):
    """The environment lacks a setting, or a setting is wrong."""


class WarehouseError(OdwError):
    """The warehouse cannot be reached, or is not prepared."""


class SourceError(OdwError):
    """A department's system did not give what its file promises."""


class ReconciliationError(OdwError):
    """Rows do not add up between two steps."""


class TransformError(OdwError):
    """dbt could not run at all (a failing model is no error: it holds its dataset)."""


class ReleaseError(OdwError):
    """A release could not be written, or does not verify."""
