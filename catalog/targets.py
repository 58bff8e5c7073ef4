"""Where else releases go: open-data portals and mirrors, from ``vocabulary/targets.yml``. No secret stands there."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated, Literal

from pydantic import Field, StringConstraints, TypeAdapter, ValidationError

from catalog.faults import CatalogError, Fault
from catalog.model import ContractModel, Name, Text
from catalog.yaml_text import YamlDocument, YamlError, read_yaml

Variable = Annotated[str, StringConstraints(pattern=r"^[A-Z][A-Z0-9_]*$")]
"""Name of an environment variable, never a secret itself."""
CkanName = Annotated[str, StringConstraints(pattern=r"^[a-z0-9][a-z0-9_-]*$", max_length=60)]
WebAddress = Annotated[str, StringConstraints(pattern=r"^https?://[^\s/?#@]+(/[^\s?#@]*)?$")]
"""An address without an account in it."""


class _Target(ContractModel):
    key: Name
    title: Text
    takes_synthetic: bool = False
    """Whether the data of the demo may go there; a real portal never takes it."""


class CkanTarget(_Target):
    """A CKAN portal of version 2.10 or newer; ``secret`` names the variable that holds the API token."""

    kind: Literal["ckan"]
    address: WebAddress
    secret: Variable
    prefix: Annotated[str, StringConstraints(pattern=r"^[a-z0-9_-]*$", max_length=20)] = ""
    """Put before every name, where a portal is shared with others: ``dien-bien-``."""
    organisation: CkanName | None = None
    """The one organisation everything goes into, where the portal gives us no right to make one per department."""
    groups: bool = True
    """Topics become groups; on a portal whose groups are not ours, no."""
    datastore: bool = True
    """Rows of CSV files go into the DataStore too; no where the portal's DataPusher or XLoader does that."""
    largest_upload_mib: int = Field(default=10, gt=0)
    """``ckan.max_resource_size`` of the portal; larger files are linked from our own portal."""


class FolderTarget(_Target):
    """A mirror in a folder, a mounted share for instance; a relative ``address`` begins at ``ODW_STATE``."""

    kind: Literal["folder"]
    address: Text


Target = Annotated[CkanTarget | FolderTarget, Field(discriminator="kind")]
TARGETS = TypeAdapter(dict[Name, Target])


def read_targets(path: Path) -> dict[str, CkanTarget | FolderTarget]:
    """The targets by key, in the file's order; none when there is no such file.

    Raises:
        CatalogError: the file is faulty; every fault is told, and the text of a value never.
    """
    if not path.is_file():
        return {}
    try:
        document = read_yaml(path)
    except YamlError as error:
        raise CatalogError([Fault(path.name, error.line, "", f"{error.problem}.", "Correct the YAML.")]) from error
    content = {
        key: {**entry, "key": key} if isinstance(entry, dict) else entry for key, entry in document.content.items()
    }
    try:
        return TARGETS.validate_python(content)
    except ValidationError as error:
        raise CatalogError(
            [_fault(path, document, detail["loc"], detail["msg"]) for detail in error.errors()]
        ) from None


def _fault(path: Path, document: YamlDocument, place: tuple[int | str, ...], problem: str) -> Fault:
    # The kind stands between the key and the field in pydantic's place, and is none of the file's keys.
    keys = tuple(str(step) for step in place if step not in ("ckan", "folder", "[key]"))
    return Fault(path.name, document.line_of(keys), ".".join(keys), f"{problem}.", "See docs/operating.md, Targets.")
