"""The whole warehouse as `make demo` runs it: real servers, the real scheduler, every dataset, twice, then a stop."""

from __future__ import annotations

import shutil
import tempfile
from collections.abc import Iterator
from pathlib import Path

import httpx
import pytest

from catalog import Catalog
from demo import processes
from demo.place import Place, Ports, remembered_ports
from demo.start import start
from demo.stop import postgres_processes, running_services, services, stop
from warehouse.clock import today
from warehouse.database import connect
from warehouse.settings import Settings, read_settings

SEED = 2024


# Ten departments, each with a dbt and a Great Expectations of its own, twice: longer than any other test.
pytestmark = [pytest.mark.slow, pytest.mark.timeout(3000)]


@pytest.fixture(scope="module")
def place() -> Iterator[Place]:
    # pytest's own folder is closed to the system user that runs PostgreSQL when we are root.
    folder = Path(tempfile.mkdtemp(prefix="odw-whole-run-"))
    folder.chmod(0o755)
    place = Place(folder / "var", folder / "releases", ports=Ports(0, 0, 0, 0, 0))
    yield place
    stop(place)
    shutil.rmtree(folder)


@pytest.fixture(scope="module")
def first_run(place: Place) -> int:
    """Exit code of the first start; the tests below look at what it left."""
    return start(1, SEED, 0, place)


@pytest.fixture
def settings(place: Place, first_run: int) -> Settings:
    return read_settings({"ODW_SETTINGS": str(place.settings_file)})


def versions(place: Place) -> dict[str, list[str]]:
    """Slug to the versions in its release folder."""
    found: dict[str, list[str]] = {}
    for checksums in sorted(place.releases.glob("*/*/*/SHA256SUMS")):
        found.setdefault(str(checksums.parent.parent.relative_to(place.releases)), []).append(checksums.parent.name)
    return found


def test_every_dataset_goes_out_through_the_scheduler(place: Place, first_run: int, catalog: Catalog) -> None:
    assert first_run == 0
    assert versions(place).keys() == {dataset.slug for dataset in catalog.datasets.values()}


def test_the_ledger_says_airflow_did_it(settings: Settings, catalog: Catalog) -> None:
    with connect(settings, "reader") as connection:
        runs = connection.execute("select door, outcome, finished_at is not null from ops.run").fetchall()
        released = connection.execute("select count(distinct dataset) from ops.release").fetchone()
    assert runs == [("airflow", "succeeded", True)] * len(catalog.owning_departments(today()))
    assert released == (len(catalog.datasets),)


def test_the_portal_and_the_scheduler_answer_on_this_machine(place: Place, first_run: int) -> None:
    ports = remembered_ports(place)
    assert httpx.get(f"http://127.0.0.1:{ports['portal']}/").status_code == 200
    health = httpx.get(f"http://127.0.0.1:{ports['airflow']}/api/v2/monitor/health").json()
    assert health["scheduler"]["status"] == "healthy"


def test_no_password_is_readable_by_others(place: Place, first_run: int) -> None:
    holders = [place.settings_file, place.airflow_home / "secrets.json"]
    assert {file.stat().st_mode & 0o077 for file in holders} == {0}


def test_a_second_start_finds_nothing_changed(
    place: Place, settings: Settings, capsys: pytest.CaptureFixture[str]
) -> None:
    before = versions(place)
    running = {service.name: processes.find(service) for service in running_services(place)}
    assert start(1, SEED, 0, place) == 0
    assert versions(place) == before
    assert {service.name: processes.find(service) for service in running_services(place)} == running
    assert "Nothing changed" in capsys.readouterr().out


def test_stop_leaves_no_process_behind(place: Place, first_run: int) -> None:
    assert {service.name for service in running_services(place)} >= {
        "scheduler",
        "dag-processor",
        "api-server",
        "portal",
    }
    assert stop(place) == 0
    assert running_services(place) == []
    assert processes.leftovers(place.state) == []
    assert postgres_processes(place) == []
    assert not [service for service in services(place) if service.pid_file.exists()]
