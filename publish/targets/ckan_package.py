"""A parcel as CKAN tells it: package, organisation, group and resources, as plain dictionaries."""

from __future__ import annotations

import re
from pathlib import PurePath
from typing import Any

from catalog import Catalog
from catalog.targets import CkanTarget
from publish.change_log import DELTA
from publish.descriptions.csvw import CSVW
from publish.descriptions.dictionary_workbook import WORKBOOK
from publish.descriptions.readme import README
from publish.formats.endings import TITLES, ending
from publish.targets.parcel import PackedFile, Parcel
from warehouse.clock import today

LICENCE_ID = "other-at"
"""“Other (Attribution)” of CKAN's own list: use is free, the source must be named."""
MARK = "odw_dataset"
"""The extra that says a package is ours; one without it is never touched."""
VERSION = "odw_version"
"""The extra that is set last: the version whose files are all there."""
ABOUT_ALL = (README, WORKBOOK)
NOT_SENT = (DELTA, CSVW, "dictionary.csv")
TAG_LETTERS = re.compile(r"[^\w .-]+")


def package_name(target: CkanTarget, dataset: str) -> str:
    """The package's name, the same for ever: ``dien-bien-giao-duc-truong-tieu-hoc``, at most 100 characters."""
    return f"{target.prefix}{dataset.replace('.', '-').replace('_', '-')}"[:100]


def organisation(parcel: Parcel, target: CkanTarget) -> dict[str, str] | None:
    """The department that owns the dataset today, as an organisation; None when the contract does not say."""
    key = parcel.contract.owner_on(today()) if parcel.contract else None
    if key is None:
        return None
    department = parcel.catalog.vocabulary.departments[key]
    return {"name": f"{target.prefix}{key.replace('_', '-')}", "title": department.title}


def group(parcel: Parcel, target: CkanTarget) -> dict[str, str] | None:
    """The dataset's topic as a group."""
    topic = parcel.catalog.vocabulary.topics.get(parcel.dataset.partition(".")[0])
    if topic is None:
        return None
    return {"name": f"{target.prefix}{topic.key.replace('_', '-')}", "title": topic.title}


def package(parcel: Parcel, target: CkanTarget) -> dict[str, Any]:
    """Everything of the package but its organisation, resources and `VERSION`."""
    manifest, contract = parcel.manifest, parcel.contract
    told_group = group(parcel, target) if target.groups else None
    notes = "\n\n".join(
        [
            *(["**Dữ liệu mô phỏng, không phải số liệu thật.**"] if parcel.is_demo else []),
            contract.description if contract else str(manifest["title"]),
            *(f"Lưu ý: {caveat}" for caveat in manifest["caveats"]),
        ]
    )
    topic = group(parcel, target)
    return {
        "name": package_name(target, parcel.dataset),
        "title": manifest["title"],
        "notes": notes,
        "version": manifest["version"],
        "license_id": LICENCE_ID,
        "url": parcel.page,
        "private": False,
        "state": "active",
        "tags": [{"name": TAG_LETTERS.sub(" ", topic["title"]).strip()}] if topic else [],
        "extras": [{"key": key, "value": value} for key, value in extras(parcel).items()],
        **({"groups": [{"name": told_group["name"]}]} if told_group else {}),
    }


def extras(parcel: Parcel) -> dict[str, str]:
    """What CKAN has no field for, by key; empty values are left out."""
    manifest, contract = parcel.manifest, parcel.contract
    found = {
        MARK: parcel.dataset,
        "so_trong_danh_muc": str(manifest["number"]),
        "title_en": str(manifest["title_en"]),
        "so_ban_ghi": str(manifest["rows"]),
        "ma_bam": str(manifest["digest"]),
        **_terms(parcel.catalog, str(manifest["licence"])),
    }
    if contract:
        found["chu_ky_cap_nhat"] = parcel.catalog.vocabulary.cadences[contract.cadence].title
    return {key: value for key, value in found.items() if value}


def _terms(catalog: Catalog, key: str) -> dict[str, str]:
    licence = catalog.vocabulary.licences.get(key)
    return {"dieu_khoan_su_dung": licence.title, "dieu_khoan": " ".join(licence.terms)} if licence else {}


def sent_files(parcel: Parcel) -> list[PackedFile]:
    """The files that become resources, data first."""
    sent = [
        file for file in parcel.files if (file.resource or file.name in ABOUT_ALL) and not file.name.endswith(NOT_SENT)
    ]
    return sorted(sent, key=lambda file: (not is_data(file), file.name))


def is_data(file: PackedFile) -> bool:
    """Whether the file carries rows."""
    return file.resource is not None and ending(file.name) in TITLES


def resource(file: PackedFile, parcel: Parcel) -> dict[str, str]:
    """The resource of a file, all values text: it may be sent as a form. ``hash`` says whether it is there already."""
    titles = {table["name"]: str(table["title"]) for table in parcel.manifest["resources"]}
    title = titles.get(file.resource or "", "")
    return {
        "name": file.name,
        "description": title if is_data(file) else " ".join(part for part in ("Mô tả:", title) if part).rstrip(":"),
        "format": PurePath(file.name).suffix.removeprefix(".").upper(),
        "mimetype": file.media_type.partition(";")[0],
        "hash": file.sha256,
    }


def linked_address(file: PackedFile, parcel: Parcel) -> str:
    """Where the file is on our own portal; empty when nobody said where that is."""
    version = parcel.manifest["version"]
    return f"{parcel.public_url}/{parcel.slug}/{version}/{file.name}" if parcel.public_url else ""
