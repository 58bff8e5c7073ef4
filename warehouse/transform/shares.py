"""The datasets of a run dealt out to several builds that do not get in each other's way."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Sequence

from catalog import Catalog, Dataset
from warehouse.settings import Settings
from warehouse.transform.dbt_manifest import project_manifest
from warehouse.transform.lineage import Lineage, lineage_of, mart_node


def shares(settings: Settings, catalog: Catalog, datasets: Sequence[Dataset], count: int) -> list[list[str]]:
    """Ids of ``datasets`` in at most ``count`` parts of like size; no two parts share a source table or a test."""
    groups = independent_groups(lineage_of(project_manifest(settings)), datasets)
    parts: list[list[Dataset]] = [[] for _ in range(count)]
    for group in sorted(groups, key=lambda group: _weight(catalog, group), reverse=True):
        min(parts, key=lambda part: _weight(catalog, part)).extend(group)
    return [[dataset.id for dataset in part] for part in parts if part]


def _weight(catalog: Catalog, datasets: Iterable[Dataset]) -> int:
    """How many models are built for them: a staging view and a quarantine table per source table, and the marts."""
    chosen = list(datasets)
    return 2 * len(catalog.source_tables_of(chosen)) + sum(len(dataset.resources) for dataset in chosen)


def independent_groups(lineage: Lineage, datasets: Sequence[Dataset]) -> list[list[Dataset]]:
    """Datasets that share a source table or a test, directly or by others, are in one group."""
    users: dict[str, list[Dataset]] = defaultdict(list)
    for dataset in datasets:
        marts = [mart_node(resource.table) for resource in dataset.resources]
        tests = [test for mart in marts for test in lineage.tests_of(mart)]
        for shared in {*dataset.sources, *tests}:
            users[shared].append(dataset)
    group_of = {dataset.id: [dataset] for dataset in datasets}
    for together in users.values():
        first, *others = together
        for other in others:
            _join(group_of, first, other)
    return list({id(group): group for group in group_of.values()}.values())


def _join(group_of: dict[str, list[Dataset]], first: Dataset, other: Dataset) -> None:
    into, out_of = group_of[first.id], group_of[other.id]
    if into is not out_of:
        into.extend(out_of)
        for dataset in out_of:
            group_of[dataset.id] = into
