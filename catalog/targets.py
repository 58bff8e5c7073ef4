"""Where else releases go: open-data portals and mirrors, from ``vocabulary/targets.yml``. No secret stands there."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated, Literal

from pydantic import Field, StringConstraints, TypeAdapter, ValidationError, model_validator

from catalog.faults import CatalogError, Fault
from catalog.model import ContractModel, Name, Text
from catalog.yaml_text import YamlDocument, YamlError, read_yaml

Variable = Annotated[str, StringConstraints(pattern=r"^[A-Z][A-Z0-9_]*$")]
"""Name of an environment variable, never a secret itself."""
CkanName = Annotated[str, StringConstraints(pattern=r"^[a-z0-9][a-z0-9_-]*$", max_length=60)]
WebAddress = Annotated[str, StringConstraints(pattern=r"^https?://[^\s/?#@]+(/[^\s?#@]*)?$")]
"""An address without an account in it."""
ServerAddress = Annotated[str, StringConstraints(pattern=r"^https?://[A-Za-z0-9.\[\]:-]+/?$")]
MirrorAddress = Annotated[
    str, StringConstraints(min_length=1, pattern=r"^(s3://[a-z0-9][a-z0-9.-]{1,61}[a-z0-9](/[A-Za-z0-9._/-]*)?|[^:]+)$")
]
"""A folder, or ``s3://bucket/prefix``."""


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


class MirrorTarget(_Target):
    """A mirror in a folder or in a bucket of an S3-compatible store; a relative folder begins at ``ODW_STATE``.

    ``access_key`` and ``secret`` of the store are named by their variables; without them it is the store of the
    releases.
    """

    kind: Literal["mirror"]
    address: MirrorAddress
    endpoint: ServerAddress | None = None
    """The server of a bucket that is not Amazon's."""
    region: Text | None = None
    access_key: Variable | None = None
    secret: Variable | None = None

    @property
    def is_in_bucket(self) -> bool:
        """Whether the mirror is in a bucket."""
        return self.address.startswith("s3://")

    @model_validator(mode="after")
    def _is_complete(self) -> MirrorTarget:
        of_store = (self.endpoint, self.region, self.access_key, self.secret)
        if not self.is_in_bucket and any(of_store):
            raise ValueError("endpoint, region, access_key and secret belong to an address s3://bucket/prefix")
        if (self.access_key is None) != (self.secret is None):
            raise ValueError("access_key and secret go together")
        if self.access_key is None and (self.endpoint or self.region):
            raise ValueError("a server of its own needs access_key and secret: ours are not shown to another")
        return self


Target = Annotated[CkanTarget | MirrorTarget, Field(discriminator="kind")]
TARGETS = TypeAdapter(dict[Name, Target])


def read_targets(path: Path) -> dict[str, CkanTarget | MirrorTarget]:
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
    keys = tuple(str(step) for step in place if step not in ("ckan", "mirror", "[key]"))
    return Fault(path.name, document.line_of(keys), ".".join(keys), f"{problem}.", "See docs/operating.md, Targets.")
