"""Every file that is derived from the catalog and committed, so that a reader sees it and a test proves it current."""

from __future__ import annotations

import csv
from collections.abc import Iterator
from io import StringIO
from itertools import groupby
from pathlib import Path

from catalog import Catalog
from warehouse.transform.properties import mart_properties, quarantine_properties, rendered, system_properties
from warehouse.transform.staging_models import (
    quarantine_model_name,
    quarantine_sql,
    staging_model_name,
    staging_sql,
)

SEEDS = ("communes.csv", "commune_crosswalk.csv", "vsic.csv")
CODE_LIST_COLUMNS = ("danh_muc", "thu_tu", "ma", "ten", "ten_tieng_anh", "nguon")
GENERATED_MARK = "by `odw catalog generate`; do not edit."


def generated_files(catalog: Catalog, vocabulary_folder: Path) -> dict[Path, str]:
    """Path inside ``dbt_project`` to text, for every derived file."""
    return dict(_files(catalog, vocabulary_folder))


def _files(catalog: Catalog, vocabulary_folder: Path) -> Iterator[tuple[Path, str]]:
    for system in catalog.systems.values():
        staging, quarantine = Path("models/staging") / system.name, Path("models/quarantine") / system.name
        origin = f"catalog/systems/{system.name}.yml"
        yield staging / f"_{system.name}.yml", rendered(system_properties(system), origin)
        yield quarantine / f"_{system.name}.yml", rendered(quarantine_properties(system), origin)
        for table in system.tables:
            yield staging / f"{staging_model_name(table)}.sql", staging_sql(system, table)
            yield quarantine / f"{quarantine_model_name(table)}.sql", quarantine_sql(system, table)
    for topic, datasets in groupby(catalog.in_list_order(), key=lambda dataset: dataset.topic):
        text = rendered(mart_properties(tuple(datasets), catalog), f"catalog/datasets/{topic}")
        yield Path("models/marts") / topic / f"_{topic}.yml", text
    for seed in SEEDS:
        yield Path("seeds") / seed, (vocabulary_folder / seed).read_text(encoding="utf-8")
    yield Path("seeds/code_lists.csv"), _code_lists(catalog)


def _code_lists(catalog: Catalog) -> str:
    """Every code list of the contracts, one code a row, for whoever joins a published table with its meanings."""
    sheet = StringIO()
    writer = csv.writer(sheet, lineterminator="\n")
    writer.writerow(CODE_LIST_COLUMNS)
    for key, listed in sorted(catalog.vocabulary.code_lists.items()):
        for place, code in enumerate(listed.codes, start=1):
            writer.writerow([key, place, code.code, code.title, code.title_en, listed.source])
    return sheet.getvalue()


def outdated_files(expected: dict[Path, str], folder: Path) -> list[Path]:
    """Files under ``folder`` that are missing, differ, or are left over from a contract that is gone."""
    wrong = [path for path, text in expected.items() if _read(folder / path) != text]
    tops = {path.parts[0] for path in expected}
    marked = [path for top in tops for path in _below(folder / top) if _is_generated(path)]
    gone = {path.relative_to(folder) for path in marked} - expected.keys()
    return sorted([*wrong, *gone])


def write_files(expected: dict[Path, str], folder: Path) -> list[Path]:
    """Bring ``folder`` up to date; returns the paths that were written or removed."""
    changed = outdated_files(expected, folder)
    for path in changed:
        target = folder / path
        if path in expected:
            target.parent.mkdir(parents=True, exist_ok=True)
            target.write_text(expected[path], encoding="utf-8")
        else:
            target.unlink()
    return changed


def _read(path: Path) -> str | None:
    return path.read_text(encoding="utf-8") if path.is_file() else None


def _below(path: Path) -> Iterator[Path]:
    return path.rglob("*") if path.is_dir() else iter((path,))


def _is_generated(path: Path) -> bool:
    if path.suffix not in (".sql", ".yml", ".md") or not path.is_file():
        return False
    with path.open(encoding="utf-8") as file:
        return file.readline().rstrip("\n").removesuffix(" -->").endswith(GENERATED_MARK)
