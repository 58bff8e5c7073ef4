"""Running dbt as a process of its own, and reading from its artifacts which dataset failed and why."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from collections.abc import Sequence
from pathlib import Path
from typing import Any

from psycopg.conninfo import conninfo_to_dict

from catalog import Dataset
from warehouse.errors import TransformError
from warehouse.fingerprint import DBT_PROJECT
from warehouse.settings import Settings

Artifact = dict[str, Any]
PROJECT_NAME = "open_data_warehouse"
GOOD = ("success", "pass", "warn")


def build_models(settings: Settings, datasets: Sequence[Dataset]) -> dict[str, str]:
    """Build the datasets' marts and everything they rest on; singular tests run where all they read was built.

    Returns the faults: dataset id to what dbt said of the first thing that failed on its way.

    Raises:
        TransformError: dbt ended without saying what it did (a broken project, no database).
    """
    target = settings.state / "dbt"
    target.mkdir(parents=True, exist_ok=True)
    results_file = target / "run_results.json"
    results_file.unlink(missing_ok=True)
    tables = [resource.table for dataset in datasets for resource in dataset.resources]
    output = run_dbt(
        settings,
        target,
        ["build", "--indirect-selection", "cautious", "--select", "resource_type:seed", *(f"+{t}" for t in tables)],
    )
    if not results_file.exists():
        raise TransformError(
            "dbt", _last_words(output), f"Read {target / 'dbt.log'}; `odw catalog check` may name the file."
        )
    results = json.loads(results_file.read_text(encoding="utf-8"))
    manifest = json.loads((target / "manifest.json").read_text(encoding="utf-8"))
    return _faults(results, manifest, datasets)


def start_parsing(settings: Settings) -> subprocess.Popen[bytes]:
    """Let dbt read its project in the background, for ``build_models`` to begin with; it may as well fail."""
    target = settings.state / "dbt"
    target.mkdir(parents=True, exist_ok=True)
    return subprocess.Popen(
        _command(target, ["parse"], DBT_PROJECT),
        env=_environment(settings),
        stdin=subprocess.DEVNULL,
        stdout=subprocess.DEVNULL,
        stderr=subprocess.DEVNULL,
    )


def run_dbt(settings: Settings, target: Path, arguments: list[str], project: Path = DBT_PROJECT) -> str:
    """Run dbt quietly in ``project``; returns its output.

    The password travels in the environment, never in the arguments.
    """
    command = _command(target, arguments, project)
    process = subprocess.run(command, env=_environment(settings), capture_output=True, text=True, check=False)
    return process.stdout + process.stderr


def _command(target: Path, arguments: list[str], project: Path) -> list[str]:
    return [
        str(Path(sys.executable).parent / "dbt"),
        "--no-use-colors",
        # Every statement of six hundred models would be written down, at a tenth of the whole time.
        *("--log-level-file", "info"),
        *arguments,
        *("--project-dir", str(project), "--profiles-dir", str(project)),
        *("--target-path", str(target), "--log-path", str(target)),
    ]


def _environment(settings: Settings) -> dict[str, str]:
    parts = conninfo_to_dict(settings.warehouse_url)
    connection = {
        "ODW_DBT_HOST": str(parts.get("host", "localhost")),
        "ODW_DBT_PORT": str(parts.get("port", 5432)),
        "ODW_DBT_USER": str(parts.get("user", "")),
        "ODW_DBT_DATABASE": str(parts.get("dbname", "")),
        "DBT_ENV_SECRET_ODW_PASSWORD": str(parts.get("password", "") or ""),
    }
    return {**os.environ, **connection, "DBT_SEND_ANONYMOUS_USAGE_STATS": "False"}


def _last_words(output: str) -> str:
    lines = [line.strip() for line in output.splitlines() if line.strip()]
    return " ".join(lines[-6:]) if lines else "it ended without a word."


def _faults(results: Artifact, manifest: Artifact, datasets: Sequence[Dataset]) -> dict[str, str]:
    failed = {
        result["unique_id"]: _message(result)
        for result in results["results"]
        if result["status"] not in (*GOOD, "skipped")
    }
    done = {result["unique_id"] for result in results["results"] if result["status"] in GOOD}
    faults: dict[str, str] = {}
    for dataset in datasets:
        for resource in dataset.resources:
            model = f"model.{PROJECT_NAME}.{resource.table}"
            fault = _fault_of(model, failed, done, manifest)
            if fault is not None:
                faults[dataset.id] = fault
    return faults


def _fault_of(model: str, failed: dict[str, str], done: set[str], manifest: Artifact) -> str | None:
    """Why ``model`` cannot be trusted: itself, something upstream, or a test that reads it; None when all is well."""
    for unique_id in (model, *_upstream(model, manifest), *_tests_of(model, manifest)):
        if unique_id in failed:
            return f"dbt {unique_id.split('.')[2]}: {failed[unique_id]}"
    return None if model in done else f"dbt {model.split('.')[2]}: không được dựng trong lần chạy này."


def _upstream(model: str, manifest: Artifact) -> list[str]:
    found: list[str] = []
    waiting = list(manifest["parent_map"].get(model, []))
    while waiting:
        unique_id = waiting.pop()
        if unique_id not in found:
            found.append(unique_id)
            waiting += manifest["parent_map"].get(unique_id, [])
    return found


def _tests_of(model: str, manifest: Artifact) -> list[str]:
    return [child for child in manifest["child_map"].get(model, []) if child.startswith("test.")]


def _message(result: Artifact) -> str:
    """dbt's message on one line; database errors carry the rest of their story in the lines after the first."""
    text = " ".join(str(result.get("message") or result["status"]).split())
    return text[:600]
