"""The import arrows of the design, stated as data."""

from __future__ import annotations

import ast
from collections.abc import Iterator
from pathlib import Path

import pytest

from warehouse.settings import PROJECT_ROOT

# Each part, and the parts of ours it may import. The longest matching prefix of a module decides its part.
MAY_IMPORT: dict[str, set[str]] = {
    "catalog": set(),
    "warehouse": {"catalog"},
    "connectors": {"catalog", "warehouse"},
    "expectations": {"catalog", "warehouse"},
    "publish": {"catalog", "warehouse"},
    "demo": {"catalog", "warehouse", "connectors", "publish"},
    "warehouse.cli": {"catalog", "warehouse", "connectors", "expectations", "publish", "demo"},
    "dags": {"catalog", "warehouse", "connectors", "expectations", "publish"},
}

# Groups of modules inside a part; a group may use what stands beside it in the part, and only these other groups.
GROUPS: dict[str, set[str]] = {
    "connectors.text": set(),
    "connectors.databases": {"connectors.text"},
    "connectors.files": {"connectors.text"},
    "connectors.services": {"connectors.text"},
    "connectors.raw": {"connectors.text"},
}

# A heavy or foreign package, and the only parts that may import it.
ONLY_IN: dict[str, set[str]] = {
    "airflow": {"dags"},
    "great_expectations": {"expectations"},
    "alembic": {"warehouse"},
    "rich": {"warehouse.cli", "demo"},
    "click": {"warehouse.cli"},
    "starlette": {"publish", "demo"},
    "pydantic": {"catalog"},
    "ckanapi": {"publish"},
}

# Imported inside functions only: parsing a DAG or starting `odw` must not pay for them.
HEAVY = (
    "pandas",
    "great_expectations",
    "pyarrow",
    "lxml",
    "sqlalchemy",
    "s3fs",
    "expectations",
    "publish",
    "ckanapi",
    "requests",
)


def part_of(module: str) -> str | None:
    matches = [part for part in MAY_IMPORT if module == part or module.startswith(f"{part}.")]
    return max(matches, key=len) if matches else None


def modules() -> Iterator[tuple[str, Path]]:
    for top in sorted({part.split(".")[0] for part in MAY_IMPORT}):
        for path in sorted((PROJECT_ROOT / top).rglob("*.py")):
            name = ".".join(path.relative_to(PROJECT_ROOT).with_suffix("").parts)
            yield name.removesuffix(".__init__"), path


def imports(path: Path, *, module_level_only: bool = False) -> Iterator[str]:
    tree = ast.parse(path.read_text(encoding="utf-8"))
    nodes = tree.body if module_level_only else ast.walk(tree)
    for node in nodes:
        if isinstance(node, ast.Import):
            yield from (alias.name for alias in node.names)
        elif isinstance(node, ast.ImportFrom) and node.module:
            assert node.level == 0, f"{path}: relative imports hide the arrows"
            yield node.module
            yield from (f"{node.module}.{alias.name}" for alias in node.names)


MODULES = dict(modules())


def test_every_part_of_the_design_exists() -> None:
    assert {part_of(name) for name in MODULES} == set(MAY_IMPORT)


@pytest.mark.parametrize("name", MODULES)
def test_imports_follow_the_arrows(name: str) -> None:
    part = part_of(name)
    assert part is not None
    allowed = MAY_IMPORT[part] | {part}
    for imported in imports(MODULES[name]):
        target = part_of(imported)
        assert target is None or target in allowed, f"{name} ({part}) may not import {imported} ({target})"


def group_of(module: str) -> str | None:
    return next((group for group in GROUPS if module == group or module.startswith(f"{group}.")), None)


@pytest.mark.parametrize("name", [name for name in MODULES if group_of(name)])
def test_a_kind_of_source_never_leans_on_another_kind(name: str) -> None:
    group = group_of(name)
    assert group is not None
    for imported in imports(MODULES[name]):
        other = group_of(imported)
        assert other in {None, group, *GROUPS[group]}, f"{name} may not import {imported}"


@pytest.mark.parametrize("name", MODULES)
def test_foreign_packages_stay_where_they_belong(name: str) -> None:
    for imported in imports(MODULES[name]):
        allowed = ONLY_IN.get(imported.split(".")[0])
        assert allowed is None or part_of(name) in allowed, f"{name} may not import {imported}"


@pytest.mark.parametrize("name", [name for name in MODULES if part_of(name) == "dags"])
def test_a_dag_file_imports_nothing_heavy(name: str) -> None:
    for imported in imports(MODULES[name], module_level_only=True):
        assert imported.split(".")[0] not in HEAVY, f"{name} imports {imported} at parse time"


def test_no_junk_drawers() -> None:
    forbidden = {"utils", "util", "helpers", "helper", "common", "manager", "misc", "models"}
    assert not [name for name in MODULES if forbidden & set(name.split("."))]
