"""What things are called in linked data: by web address where the portal's is known, by URN otherwise.

Inside a package nothing depends on an installation: things are URNs, files are named relative to the package.
"""

from __future__ import annotations

from dataclasses import dataclass

from catalog import Dataset

URN = "urn:x-dienbien-opendata"


@dataclass(frozen=True)
class Addresses:
    """How one document names things; ``base`` is the portal's public address or "", without a slash at the end."""

    base: str = ""
    is_package: bool = False

    def catalog(self) -> str:
        """The catalogue itself."""
        return f"{self.base}/#catalog" if self.base else f"{URN}:catalog"

    def dataset(self, dataset: Dataset) -> str:
        """The dataset, whatever its version."""
        return f"{self.page(dataset)}#dataset" if self.base else dataset_urn(dataset)

    def page(self, dataset: Dataset) -> str:
        """The dataset's page; from inside a package, that is one folder up."""
        return "../" if self.is_package else f"{self.base}/{dataset.slug}/"

    def licence(self, key: str) -> str:
        """The terms of use."""
        return f"{self.base}/{licence_path(key)}" if self.base else thing("licence", key)

    def licence_text(self, key: str) -> str:
        """Where the terms can be read."""
        return LICENCE if self.is_package else f"{self.base}/{licence_path(key)}"

    def file(self, dataset: Dataset, version: str, name: str) -> str:
        """A file of that version, for ever the same."""
        return name if self.is_package else f"{self.base}/{dataset.slug}/{version}/{name}"

    def latest(self, dataset: Dataset, name: str) -> str:
        """The file of that name in whichever version is newest; inside a package, that very file."""
        return name if self.is_package else f"{self.base}/{dataset.slug}/latest/{name}"


LICENCE = "LICENSE.md"


def thing(kind: str, *names: str) -> str:
    """The URN of something of ours: ``urn:x-dienbien-opendata:department:so_y_te``."""
    return ":".join((URN, kind, *names))


def dataset_urn(dataset: Dataset) -> str:
    """The URN of a dataset; its tables' XML namespaces begin with it."""
    return f"{URN}:{dataset.topic}:{dataset.name}"


def licence_path(key: str) -> str:
    """Where the portal serves the terms, relative to its root."""
    return f"licences/{key.replace('_', '-')}.md"
