"""HTML of the public pages: from what is known to text, with no reading of files or databases."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime
from functools import cache
from pathlib import Path

from jinja2 import Environment, FileSystemLoader, StrictUndefined

from catalog import Catalog, Dataset
from publish.descriptions.dictionary import allowed_values
from publish.descriptions.readme import legal_basis_lines
from publish.entries import Entry
from publish.owners import owner_lines
from publish.vietnamese import moment_vi, number_vi, size_vi
from warehouse.clock import today

TEMPLATES = Path(__file__).parent / "templates"
SITE_TITLE = "Dữ liệu mở tỉnh Điện Biên"
TYPE_NAMES = {
    "text": "chữ",
    "integer": "số nguyên",
    "decimal": "số thập phân",
    "date": "ngày",
    "boolean": "đúng/sai",
}
DESCRIPTION_NAMES = {
    "README.md": "Đọc trước khi dùng",
    "README.en.md": "Read me (English)",
    "LICENSE.md": "Điều khoản sử dụng",
    "CITATION.cff": "Cách trích dẫn (CFF)",
    "changes.json": "Thay đổi so với bản trước (JSON)",
    "dictionary.xlsx": "Từ điển dữ liệu (XLSX)",
    "dictionary.html": "Từ điển dữ liệu (HTML)",
    "datapackage.json": "Data Package (Frictionless)",
    "dcat.jsonld": "Mô tả DCAT, nguồn gốc, chất lượng (JSON-LD)",
    ".csv-metadata.json": "Mô tả CSV (CSVW)",
    ".delta.csv": "Các dòng thay đổi (CSV)",
    ".dictionary.csv": "Từ điển dữ liệu (CSV)",
    ".schema.json": "Lược đồ JSON (JSON Schema)",
    ".xsd": "Lược đồ XML (XSD)",
}


@dataclass(frozen=True)
class Section:
    """One topic of the index, with its entries in the order of the list."""

    roman: str
    title: str
    entries: tuple[Entry, ...]

    @property
    def released(self) -> int:
        """How many of its datasets are served."""
        return sum(entry.current is not None for entry in self.entries)


@cache
def environment() -> Environment:
    """The templates: everything is escaped, and an unknown name is an error."""
    made = Environment(
        loader=FileSystemLoader(TEMPLATES),
        autoescape=True,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
    )
    made.filters |= {"number": number_vi, "size": size_vi, "moment": moment_vi, "described": described}
    made.globals |= {"site_title": SITE_TITLE, "type_names": TYPE_NAMES}
    return made


def described(name: str) -> str:
    """What a description file is, in words."""
    return next((words for end, words in DESCRIPTION_NAMES.items() if name.endswith(end)), name)


def index_page(sections: Iterable[Section], *, is_demo: bool) -> str:
    """The front page: every dataset of the province by topic."""
    shown = tuple(sections)
    listed = [entry for section in shown for entry in section.entries]
    return environment().get_template("index.html").render(
        root="",
        is_demo=is_demo,
        sections=shown,
        total=len(listed),
        released=sum(entry.current is not None for entry in listed),
        held=sum(entry.state in ("held", "held_never", "faulty") for entry in listed),
    )  # fmt: skip


def dataset_page(dataset: Dataset, catalog: Catalog, entry: Entry, *, is_demo: bool) -> str:
    """The page of one dataset, served from its folder two levels below the root."""
    vocabulary = catalog.vocabulary
    return environment().get_template("dataset.html").render(
        root="../../",
        is_demo=is_demo,
        dataset=dataset,
        entry=entry,
        topic=vocabulary.topics[dataset.topic],
        owners=owner_lines(dataset, catalog, today()),
        cadence=vocabulary.cadences[dataset.cadence],
        licence=vocabulary.licences[dataset.licence],
        legal_basis=legal_basis_lines(dataset, catalog),
        sources=source_lines(dataset, catalog),
        allowed_values=lambda column: allowed_values(column, catalog),
    )  # fmt: skip


def gone_page(tombstone: dict[str, str], page: str) -> str:
    """What a visitor sees at an address of a withdrawn version; ``page`` is the dataset's."""
    return environment().get_template("gone.html").render(
        root="/",
        is_demo=False,
        page=page,
        version=tombstone["version"],
        reason=tombstone["reason"],
        withdrawn_at=datetime.fromisoformat(tombstone["withdrawn_at"]),
        lifted_at=datetime.fromisoformat(tombstone["lifted_at"]) if "lifted_at" in tombstone else None,
        lift_reason=tombstone.get("lift_reason"),
    )  # fmt: skip


def not_found_page() -> str:
    """What a visitor sees at an address that leads nowhere."""
    return environment().get_template("not_found.html").render(root="/", is_demo=False)


def unavailable_page() -> str:
    """What a visitor sees while the store of the files does not answer."""
    return environment().get_template("unavailable.html").render(root="/", is_demo=False)


def source_lines(dataset: Dataset, catalog: Catalog) -> list[str]:
    """The source tables in words: table, system, system's owner."""
    lines = []
    for table_id in dataset.sources:
        system = catalog.systems.get(table_id.partition(".")[0])
        if system is None:
            lines.append(table_id)
        else:
            owner = catalog.vocabulary.departments[system.owner].title
            lines.append(f"{catalog.source_table(table_id).title} ({table_id}), {system.title}, {owner}")
    return lines
