"""What the contracts share: departments with their succession, topics, code lists, laws, licences, cadences."""

from __future__ import annotations

from datetime import date
from decimal import Decimal
from typing import Literal

from pydantic import Field

from catalog.model import ContractModel, Name, Text


class Contact(ContractModel):
    """A work contact of an agency; never a private person's."""

    unit: Text
    email: Text | None = None
    phone: Text | None = None


class Department(ContractModel):
    """A department of the province, dated: fifteen until February 2025, ten since."""

    key: Name
    title: Text
    title_en: Text
    since: date | None = None
    until: date | None = None
    successors: tuple[Name, ...] = ()
    spellings: tuple[Text, ...] = ()
    """Other ways documents write this name, used to recognise the owner in the provincial list."""
    contact: Contact | None = None

    def exists_on(self, day: date) -> bool:
        """Whether the department existed on ``day``."""
        return (self.since is None or self.since <= day) and (self.until is None or day <= self.until)


class Topic(ContractModel):
    """One of the thirteen topics of the provincial list; ``roman`` is its number as printed."""

    key: Name
    roman: Text
    title: Text
    title_en: Text
    eu_theme: Text | None = None
    """Code of the nearest theme of the EU vocabulary ``data-theme``, which harvesters know: ``EDUC``."""


class Code(ContractModel):
    """One value of a code list."""

    code: Text
    title: Text
    title_en: Text


class CodeList(ContractModel):
    """A closed list of codes that columns refer to."""

    key: Name
    title: Text
    source: Text
    codes: tuple[Code, ...]

    @property
    def values(self) -> tuple[str, ...]:
        """The codes alone, in the list's order."""
        return tuple(code.code for code in self.codes)


class LegalBasis(ContractModel):
    """A legal text a dataset rests on, dated; only texts that were really read may be shown."""

    key: Name
    document: Text
    article: Text | None = None
    title: Text
    valid_from: date | None = None
    valid_to: date | None = None
    replaced_by: Name | None = None
    evidence: Literal["read"]
    read_in: Text
    """Where the text was read, so that a reader can judge the evidence."""


class Licence(ContractModel):
    """Terms of use of a dataset."""

    key: Name
    title: Text
    title_en: Text
    terms: tuple[Text, ...]
    terms_en: tuple[Text, ...] = ()
    """The same terms for foreign readers; the Vietnamese text is the one that binds."""
    kinds: tuple[Literal["Attribution", "NonCommercialUseOnly", "OtherRestrictiveClauses", "PublicDomain"], ...] = ()
    """The nearest words for it in the ADMS vocabulary of licence types, which harvesters sort by."""


class Cadence(ContractModel):
    """How often a dataset is renewed; after ``max_age_days`` without word from the source it is stale."""

    key: Name
    title: Text
    title_en: Text
    max_age_days: int = Field(gt=0)
    eu_frequency: Text | None = None
    """Code of the EU vocabulary ``frequency``, which harvesters know: ``MONTHLY``."""
    iso_period: Text | None = None
    """The same as an ISO 8601 duration: ``P1M``."""


class Bounds(ContractModel):
    """The smallest rectangle around a place, in degrees of WGS84."""

    west: Decimal
    south: Decimal
    east: Decimal
    north: Decimal


class Place(ContractModel):
    """The territory the data is about, and who publishes its catalogue."""

    key: Name
    title: Text
    title_en: Text
    code: Text
    """Code of the General Statistics Office."""
    iso_code: Text
    """Code of ISO 3166-2."""
    bounds: Bounds
    publisher: Text
    publisher_en: Text


class Vocabulary(ContractModel):
    """Everything under ``catalog/vocabulary``, keyed by name."""

    departments: dict[str, Department]
    topics: dict[str, Topic]
    code_lists: dict[str, CodeList]
    legal_bases: dict[str, LegalBasis]
    licences: dict[str, Licence]
    cadences: dict[str, Cadence]
    columns: dict[str, dict[str, object]]
    """Shared column definitions, merged into a dataset's column that says ``shared: <name>``."""
    places: dict[str, Place] = Field(default_factory=dict)

    @property
    def place(self) -> Place | None:
        """The territory of this warehouse, the first of ``places``; None where nobody wrote it down."""
        return next(iter(self.places.values()), None)
