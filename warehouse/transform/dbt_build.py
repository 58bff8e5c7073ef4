"""One dbt build of chosen datasets, and which of them it failed and why."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Any

import psycopg

from catalog import Dataset
from warehouse.database import connect
from warehouse.errors import TransformError
from warehouse.settings import Settings
from warehouse.transform.dbt_invocation import invoke
from warehouse.transform.dbt_manifest import project_manifest
from warehouse.transform.seeds import loaded_seeds

if TYPE_CHECKING:
    from dbt.contracts.graph.manifest import Manifest

PROJECT_NAME = "open_data_warehouse"
GOOD = ("success", "pass", "warn")
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
    with loaded_seeds(settings, manifest, folder):
        with connect(settings, "transformer") as connection:
            chosen = _selection(connection, manifest, [_model(table) for table in _tables(datasets)])
        results = _build(settings, manifest, folder, chosen)
    return _faults(results, manifest, datasets)


def _build(settings: Settings, manifest: Manifest, folder: Path, chosen: list[str]) -> Sequence[Any]:
    arguments = ["build", "--indirect-selection", "empty", *chosen, "--exclude", "resource_type:seed"]
    outcome = invoke(settings, arguments, folder, manifest)
    results: Sequence[Any] | None = getattr(outcome.result, "results", None)
    if results is None:
        raise TransformError(
            "dbt",
            " ".join(str(outcome.exception).split()),
            f"Read {folder / 'dbt.log'}; `odw catalog check` may name the file.",
        )
    return results


def _tables(datasets: Iterable[Dataset]) -> list[str]:
    return [resource.table for dataset in datasets for resource in dataset.resources]


def _model(table: str) -> str:
    return f"model.{PROJECT_NAME}.{table}"


def _selection(connection: psycopg.Connection, manifest: Manifest, marts: Sequence[str]) -> list[str]:
    """dbt's arguments for ``marts``, what they rest on, and the tests that can be answered then."""
    if set(marts) >= {node.unique_id for node in manifest.nodes.values() if node.schema == "mart"}:
        return []  # all of them, which dbt knows without comparing six hundred names with two hundred
    there = {name for (name,) in connection.execute(RELATIONS)}
    built = set(marts).union(*(_upstream(mart, manifest) for mart in marts))
    known = {key for key, node in manifest.nodes.items() if f"{node.schema}.{node.alias}" in there} | built
    tests = [
        key
        for key, parents in manifest.parent_map.items()
        if key.startswith("test.") and built.intersection(parents) and known.issuperset(_models_of(parents))
    ]
    return ["--select", *(f"+{_short(mart)}" for mart in marts), *map(_short, sorted(tests))]


def _models_of(unique_ids: Iterable[str]) -> list[str]:
    return [unique_id for unique_id in unique_ids if unique_id.startswith("model.")]


def _short(unique_id: str) -> str:
    return unique_id.split(".")[2]


def _faults(results: Iterable[Any], manifest: Manifest, datasets: Sequence[Dataset]) -> dict[str, str]:
    outcomes = {result.node.unique_id: result for result in results}
    good = {key for key, result in outcomes.items() if str(result.status) in GOOD}
    failed = {
        key: _message(result) for key, result in outcomes.items() if key not in good and str(result.status) != "skipped"
    }
    faults: dict[str, str] = {}
    for dataset in datasets:
        for table in _tables([dataset]):
            fault = _fault_of(_model(table), failed, good, manifest)
            if fault is not None:
                faults[dataset.id] = fault
    return faults


def _fault_of(model: str, failed: dict[str, str], good: set[str], manifest: Manifest) -> str | None:
    """Why ``model`` cannot be trusted: itself, something upstream, or a test that reads it; None when all is well."""
    tests = [child for child in manifest.child_map.get(model, []) if child.startswith("test.")]
    for unique_id in (model, *_upstream(model, manifest), *tests):
        if unique_id in failed:
            return f"dbt {_short(unique_id)}: {failed[unique_id]}"
    return None if model in good else f"dbt {_short(model)}: không được dựng trong lần chạy này."


def _upstream(model: str, manifest: Manifest) -> list[str]:
    found: list[str] = []
    waiting = list(manifest.parent_map.get(model, []))
    while waiting:
        unique_id = waiting.pop()
        if unique_id not in found:
            found.append(unique_id)
            waiting += manifest.parent_map.get(unique_id, [])
    return found


def _message(result: Any) -> str:
    """dbt's message on one line; database errors carry the rest of their story in the lines after the first."""
    text = " ".join(str(result.message or result.status).split())
    return text[:600]
