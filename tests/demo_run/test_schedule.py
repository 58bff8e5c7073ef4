"""One dataset through a live Airflow: the mirror is fed, and what is due is done by the schedule's own DAG."""

from __future__ import annotations

import shutil
import tempfile
from collections.abc import Iterator
from pathlib import Path

import pytest

from demo import airflow
from demo.airflow_api import AirflowApi
from demo.following import follow
from demo.place import Place, Ports, remembered_ports
from demo.start import start
from demo.stop import stop
from publish.targets.outbox import retry
from tests.small_catalog import write_small_catalog
from warehouse.clock import now
from warehouse.database import connect
from warehouse.settings import Settings, read_settings

pytestmark = [pytest.mark.slow, pytest.mark.timeout(1200)]

TARGETS = "ban_sao: {kind: mirror, title: Bản sao, address: ban-sao, takes_synthetic: yes}\n"


@pytest.fixture(scope="module")
def place() -> Iterator[Place]:
    # pytest's own folder is closed to the system user that runs PostgreSQL when we are root.
    folder = Path(tempfile.mkdtemp(prefix="odw-schedule-"))
    folder.chmod(0o755)
    catalog = write_small_catalog(folder / "catalog")
    (catalog / "vocabulary" / "targets.yml").write_text(TARGETS, encoding="utf-8")
    place = Place(folder / "var", folder / "releases", catalog=catalog, ports=Ports(0, 0, 0, 0, 0))
    yield place
    stop(place)
    shutil.rmtree(folder)


@pytest.fixture(scope="module")
def settings(place: Place) -> Settings:
    """The demo once its department's DAG has run."""
    assert start(1, 2024, 0, place) == 0
    return read_settings({"ODW_SETTINGS": str(place.settings_file)})


def released_files(folder: Path) -> dict[str, bytes]:
    """The files of the versions and the pointers, by path."""
    found = [*folder.glob("*/*/2*/*"), *folder.glob("*/*/latest.json")]
    return {str(path.relative_to(folder)): path.read_bytes() for path in found}


def scheduled(place: Place) -> dict[str, str]:
    """Run the schedule's DAG now; its tasks and how each ended."""
    with AirflowApi(f"http://127.0.0.1:{remembered_ports(place)['airflow']}") as api:
        ended = follow(api, [api.trigger("releases_due")], lambda _: None, airflow.services(place))
    assert [run.state for run in ended.runs] == ["success"]
    return {task.id.partition("[")[0]: task.state for task in ended.tasks}


def test_a_department_s_dag_feeds_the_mirror(place: Place, settings: Settings) -> None:
    copied = released_files(place.state / "ban-sao")
    assert copied == released_files(place.releases)
    assert "giao-duc/truong-tieu-hoc/latest.json" in copied
    assert (place.state / "ban-sao" / "index.html").read_bytes() == (place.releases / "index.html").read_bytes()


def test_when_nothing_is_due_the_look_is_all(place: Place, settings: Settings) -> None:
    assert scheduled(place) == {"anything_due": "success", "publish_due": "skipped", "feed": "skipped"}


def test_lost_pages_and_a_damaged_mirror_are_mended_by_the_schedule(place: Place, settings: Settings) -> None:
    (place.releases / "index.html").unlink()
    shutil.rmtree(place.state / "ban-sao" / "giao-duc")
    with connect(settings, "publisher") as ledger:
        assert retry(ledger, ["ban_sao"], now(), again=True) == 1
    assert set(scheduled(place).values()) == {"success"}
    assert (place.releases / "index.html").is_file()
    assert released_files(place.state / "ban-sao") == released_files(place.releases)
