"""A real Airflow on this machine: API server, scheduler with LocalExecutor, DAG processor, each a process group.

Everyone who reaches 127.0.0.1 is administrator: right for synthetic data on one's own machine, and for nothing else.
"""

from __future__ import annotations

import hashlib
import json
import os
import secrets
import subprocess
import sys
from dataclasses import dataclass
from functools import partial
from importlib.metadata import version

import httpx
from cryptography.fernet import Fernet

from demo import processes
from demo.place import DemoError, Place, choose_port, remembered_ports
from demo.processes import Service, log_tail
from demo.settings_file import write_secret
from warehouse.embedded_postgres import HOST
from warehouse.settings import PROJECT_ROOT

START_SECONDS = 120
PARALLEL_TASKS = 4
COMPONENTS = {"api-server": "metadatabase", "scheduler": "scheduler", "dag-processor": "dag_processor"}
"""Our processes, and what Airflow's health report calls them."""


@dataclass(frozen=True)
class Airflow:
    """A running Airflow; ``started`` says whether this call started any part of it."""

    url: str
    started: bool


def services(place: Place) -> list[Service]:
    """Airflow's three processes; the scheduler, which starts tasks, is stopped first."""
    return [Service(name, place.state) for name in ("scheduler", "dag-processor", "api-server")]


def environment(place: Place, metadata_url: str, settings: dict[str, str], port: int) -> dict[str, str]:
    """Everything Airflow's processes and its tasks are told; nothing of it is in a file but the secrets."""
    url = f"http://{HOST}:{port}"
    options = {
        "core__dags_folder": str(place.dags),
        "core__load_examples": "False",
        "core__executor": "LocalExecutor",
        "core__parallelism": str(PARALLEL_TASKS),
        "core__default_timezone": "Asia/Ho_Chi_Minh",
        "core__simple_auth_manager_all_admins": "True",
        "core__execution_api_server_url": f"{url}/execution/",
        # Someone is watching: a fault should show at once, not after the five minutes a department's outage needs.
        "core__default_task_retries": "1",
        "core__default_task_retry_delay": "5",
        "core__min_serialized_dag_update_interval": "5",
        "database__sql_alchemy_conn": metadata_url.replace("postgresql://", "postgresql+psycopg2://", 1),
        "database__sql_alchemy_conn_async": metadata_url.replace("postgresql://", "postgresql+psycopg_async://", 1),
        "api__host": HOST,
        "api__port": str(port),
        "api__base_url": url,
        "api__workers": "1",
        "dag_processor__parsing_processes": "1",
        "dag_processor__min_file_process_interval": "30",
        "scheduler__scheduler_idle_sleep_time": "0.5",
        "logging__base_log_folder": str(place.airflow_home / "logs"),
        **_secrets(place),
    }
    inherited = {key: value for key, value in os.environ.items() if not key.startswith(("AIRFLOW_", "ODW_"))}
    return {
        **inherited,
        **settings,
        **{f"AIRFLOW__{name.upper()}": value for name, value in options.items()},
        "AIRFLOW_HOME": str(place.airflow_home),
        "ODW_SETTINGS": str(place.settings_file),
        # The second holds airflow_local_settings.py.
        "PYTHONPATH": os.pathsep.join(map(str, (PROJECT_ROOT, PROJECT_ROOT / "deploy" / "airflow"))),
        "PYTHONUNBUFFERED": "1",
        "SCARF_ANALYTICS": "false",
        "DO_NOT_TRACK": "1",
    }


def migrate(place: Place, environment: dict[str, str]) -> None:
    """Make or upgrade Airflow's metadata database; nothing to do when this version already has.

    Raises:
        DemoError: the migration failed; names its log.
    """
    mark = place.airflow_home / "migrated"
    if mark.is_file() and mark.read_text(encoding="utf-8") == version("apache-airflow"):
        return
    migration = Service("airflow-db-migrate", place.state)
    migration.log.parent.mkdir(parents=True, exist_ok=True)
    with migration.log.open("ab") as log:
        command = [sys.executable, "-m", "airflow", "db", "migrate"]
        done = subprocess.run(command, check=False, env=environment, cwd=PROJECT_ROOT, stdout=log, stderr=log)
    if done.returncode:
        raise DemoError("airflow db migrate", f"failed.\n{log_tail(migration.log)}", f"Read {migration.log}.")
    mark.write_text(version("apache-airflow"), encoding="utf-8")


def choose_airflow_port(place: Place) -> int:
    """The port of the running API server, else a free one."""
    if processes.find(Service("api-server", place.state)) is not None:
        return remembered_ports(place)["airflow"]
    return choose_port(place, "airflow", place.ports.airflow)


def migrate_and_start(place: Place, environment: dict[str, str]) -> Airflow:
    """Bring the metadata database up to date, then start what does not run.

    Raises:
        DemoError: see `migrate` and `start`.
    """
    migrate(place, environment)
    return start(place, environment)


def start(place: Place, environment: dict[str, str]) -> Airflow:
    """Start the parts that do not run, and wait until all of them say they are well.

    Raises:
        DemoError: a part ended or did not become ready in time; shows the end of its log.
    """
    _stop_when_changed(place, environment)
    started = False
    for name in COMPONENTS:
        service = Service(name, place.state)
        if processes.find(service) is None:
            processes.launch(service, [sys.executable, "-m", "airflow", *_arguments(name, environment)], environment)
            started = True
    url = environment["AIRFLOW__API__BASE_URL"]
    for name, part in COMPONENTS.items():
        processes.wait_until(Service(name, place.state), partial(_is_healthy, url, part), START_SECONDS)
    return Airflow(url, started)


def _stop_when_changed(place: Place, environment: dict[str, str]) -> None:
    """Stop what runs with other settings than these: an Airflow that looks for its database on an old port."""
    mark = place.airflow_home / "environment.sha256"
    ours = sorted(item for item in environment.items() if item[0].startswith(("AIRFLOW", "ODW_")))
    digest = hashlib.sha256(repr(ours).encode()).hexdigest()
    if not mark.is_file() or mark.read_text(encoding="utf-8") != digest:
        processes.stop(services(place))
        mark.write_text(digest, encoding="utf-8")


def _arguments(name: str, environment: dict[str, str]) -> list[str]:
    if name == "api-server":
        return [name, "--host", HOST, "--port", environment["AIRFLOW__API__PORT"]]
    if name == "scheduler":
        # The API server reads task logs from the folder itself; their own server would listen beyond this machine.
        return [name, "--skip-serve-logs"]
    return [name]


def _is_healthy(url: str, part: str) -> bool:
    try:
        health = httpx.get(f"{url}/api/v2/monitor/health", timeout=5).json()
    except (httpx.HTTPError, json.JSONDecodeError):
        return False
    return bool(health.get(part, {}).get("status") == "healthy")


def _secrets(place: Place) -> dict[str, str]:
    """Keys the three processes share, made once."""
    file = place.airflow_home / "secrets.json"
    if not file.is_file():
        made = {
            "core__fernet_key": Fernet.generate_key().decode(),
            "api__secret_key": secrets.token_hex(32),
            "api_auth__jwt_secret": secrets.token_hex(32),
        }
        write_secret(file, json.dumps(made))
    known: dict[str, str] = json.loads(file.read_text(encoding="utf-8"))
    return known
