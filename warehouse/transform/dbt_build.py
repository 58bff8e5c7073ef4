"""One dbt build of chosen datasets, and which of them it failed and why."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Any

import psycopg

from catalog import Dataset
from warehouse.database import connect
from warehouse.settings import Settings
from warehouse.transform.dbt_invocation import GOOD, invoke, said_by_dbt
from warehouse.transform.dbt_manifest import project_manifest
from warehouse.transform.lineage import Lineage, lineage_of, mart_node, short_name
from warehouse.transform.seeds import loaded_seeds

if TYPE_CHECKING:
    from dbt.contracts.graph.manifest import Manifest

RELATIONS = """
select relnamespace::regnamespace::text || '.' || relname from pg_class
where relkind in ('r', 'v') and relnamespace::regnamespace::text in ('staging', 'quarantine', 'mart')
"""


def build_models(settings: Settings, datasets: Sequence[Dataset], scope: str) -> dict[str, str]:
    """Build the datasets' marts and everything they rest on, then test what the marts say of each other.

    A test that also reads other departments' marts takes these as they stand; it waits for a later run where they
    have never been built. ``scope`` names the folder below ``state/dbt`` of log and compiled SQL.

    Returns the faults: dataset id to what dbt said of the first thing that failed on its way.

    Raises:
        TransformError: dbt ended without saying what it did (a broken project, no database).
    """
    folder = settings.state / "dbt" / scope
    folder.mkdir(parents=True, exist_ok=True)
    manifest = project_manifest(settings)
    lineage = lineage_of(manifest)
    with loaded_seeds(settings, manifest, folder):
        with connect(settings, "transformer") as connection:
            wanted = nodes_to_build(connection, manifest, lineage, [mart_node(table) for table in _tables(datasets)])
        results = run_part(settings, manifest, lineage, wanted, folder)
    return _faults(results, lineage, datasets)


def nodes_to_build(
    connection: psycopg.Connection, manifest: Manifest, lineage: Lineage, marts: Iterable[str]
) -> set[str]:
    """The ids of ``marts``, of what they rest on, and of the tests that can be answered then."""
    there = {name for (name,) in connection.execute(RELATIONS)}
    built = {node for mart in marts for node in (mart, *lineage.upstream(mart))}
    known = built | {key for key, node in manifest.nodes.items() if f"{node.schema}.{node.alias}" in there}
    tests = {test for test, read in lineage.models_of_tests.items() if built & read and read <= known}
    return built | tests


def run_part(settings: Settings, manifest: Manifest, lineage: Lineage, wanted: set[str], folder: Path) -> Sequence[Any]:
    """Let dbt build the nodes ``wanted`` of the project, as if it held nothing but these and what they read.

    To compare each of its six hundred names with each wanted one would take dbt longer. Returns dbt's result per node.

    Raises:
        TransformError: dbt ended without results.
    """
    kept = {node for one in wanted for node in (one, *lineage.upstream(one))}
    manifest.nodes = {key: node for key, node in manifest.nodes.items() if key in kept}
    built_by_others = sorted(node for node in kept - wanted if node.startswith("model."))
    left_alone = ["resource_type:seed", *map(short_name, built_by_others)]
    # Empty: a test is not left out because one of the models it reads is.
    arguments = ["build", "--indirect-selection", "empty", "--exclude", *left_alone]
    outcome = invoke(settings, arguments, folder, manifest)
    results: Sequence[Any] | None = getattr(outcome.result, "results", None)
    if results is None:
        raise said_by_dbt(folder, outcome.exception)
    return results


def _tables(datasets: Iterable[Dataset]) -> list[str]:
    return [resource.table for dataset in datasets for resource in dataset.resources]


def _faults(results: Iterable[Any], lineage: Lineage, datasets: Sequence[Dataset]) -> dict[str, str]:
    outcomes = {result.node.unique_id: result for result in results}
    good = {key for key, result in outcomes.items() if str(result.status) in GOOD}
    failed = {
        key: _message(result) for key, result in outcomes.items() if key not in good and str(result.status) != "skipped"
    }
    faults: dict[str, str] = {}
    for dataset in datasets:
        for table in _tables([dataset]):
            fault = _fault_of(mart_node(table), failed, good, lineage)
            if fault is not None:
                faults[dataset.id] = fault
    return faults


def _fault_of(mart: str, failed: dict[str, str], good: set[str], lineage: Lineage) -> str | None:
    """Why ``mart`` cannot be trusted: itself, something upstream, or a test that reads it; None when all is well."""
    for unique_id in (mart, *lineage.upstream(mart), *lineage.tests_of(mart)):
        if unique_id in failed:
            return f"dbt {short_name(unique_id)}: {failed[unique_id]}"
    return None if mart in good else f"dbt {short_name(mart)}: không được dựng trong lần chạy này."


def _message(result: Any) -> str:
    """dbt's message on one line; database errors carry the rest of their story in the lines after the first."""
    text = " ".join(str(result.message or result.status).split())
    return text[:600]
