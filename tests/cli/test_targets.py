"""`odw targets`, and what a run or a withdrawal tells the targets without being asked."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from tests.cli.test_odw import odw
from tests.publish import sample
from tests.publish.targets.ckan_server import TOKEN, running_ckan
from tests.publish.test_release import run
from warehouse.cli.feeding import feed_targets
from warehouse.settings import Settings

TARGETS = """
cong:
  kind: ckan
  title: Cổng thử
  address: {address}
  secret: ODW_TOKEN_CONG
  largest_upload_mib: 40
  takes_synthetic: yes
ban_sao:
  kind: mirror
  title: Bản sao
  address: ban-sao
  takes_synthetic: yes
"""


@pytest.fixture
def environment(settings: Settings, tmp_path: Path) -> dict[str, str]:
    settings.state.mkdir()
    return {
        "ODW_WAREHOUSE_URL": settings.warehouse_url,
        "ODW_RELEASES": str(settings.releases),
        "ODW_STATE": str(settings.state),
        "ODW_DEMO": "1",
        "ODW_TOKEN_CONG": TOKEN,
        "ODW_TARGETS": str(tmp_path / "targets.yml"),
    }


def configure(environment: dict[str, str], address: str) -> None:
    Path(environment["ODW_TARGETS"]).write_text(TARGETS.format(address=address), encoding="utf-8")


def test_an_outage_is_seen_in_the_queue_and_over_after_retry_and_push(
    settings: Settings, environment: dict[str, str]
) -> None:
    sample.fill(settings)
    run(settings, "r1")
    with running_ckan() as (ckan, address):
        configure(environment, address)
        ckan.down = True
        pushed = odw("targets", "push", "--json", environment=environment)
        assert pushed.returncode == 1, pushed.stderr
        assert [(one["target"], one["delivered"], one["waiting"]) for one in json.loads(pushed.stdout)] == [
            ("cong", 0, 1),
            ("ban_sao", 1, 0),
        ]
        (waiting,) = json.loads(odw("targets", "queue", "--json", environment=environment).stdout)
        assert (waiting["target"], waiting["dataset"], waiting["attempts"]) == ("cong", sample.DATASET.id, 1)
        assert "HTTP 503" in waiting["last_error"]
        assert odw("targets", "check", "cong", environment=environment).returncode == 1
        ckan.down = False
        checked = odw("targets", "check", environment=environment)
        assert (checked.returncode, "CKAN 2.11.6" in checked.stdout) == (0, True)
        assert odw("targets", "retry", "cong", environment=environment).stdout == "1 due now.\n"
        # The contract of the sample is not in the catalog: a portal is told so rather than given half a package.
        again = json.loads(odw("targets", "push", "cong", "--json", environment=environment).stdout)
        assert "không rõ chủ quản" in again[0]["problem"]
        listed = json.loads(odw("targets", "list", "--json", environment=environment).stdout)
    assert [(one["target"], one["delivered"], one["failed"]) for one in listed] == [("cong", 0, 1), ("ban_sao", 1, 0)]
    assert TOKEN not in json.dumps(listed) + pushed.stdout + checked.stdout


def test_wrong_use_is_told(environment: dict[str, str]) -> None:
    configure(environment, "http://127.0.0.1:9")
    lost = odw("targets", "push", "cnog", environment=environment)
    assert (lost.returncode, "'cong'" in lost.stderr) == (2, True)
    Path(environment["ODW_TARGETS"]).write_text("cong: {kind: ftp}", encoding="utf-8")
    faulty = odw("targets", "list", environment=environment)
    assert (faulty.returncode, "targets.yml" in faulty.stderr) == (1, True)


def test_a_withdrawal_reaches_the_mirror_at_once(settings: Settings, environment: dict[str, str]) -> None:
    sample.fill(settings)
    version = run(settings, "r1").version
    configure(environment, "http://127.0.0.1:9")
    odw("targets", "push", "ban_sao", environment=environment)
    copied = settings.state / "ban-sao" / sample.DATASET.slug / version
    assert (copied / "truong_thu.csv").is_file()
    words = ("withdraw", sample.DATASET.id, "--by", "Giám đốc", "--reason", "Sai", "--yes")
    done = odw(*words, environment=environment)
    assert done.returncode == 0, done.stderr
    assert [path.name for path in copied.iterdir()] == ["WITHDRAWN.json"]
    assert "Target cong: 1 waiting" in done.stderr


def test_a_faulty_targets_file_fails_no_run(settings: Settings, capsys: pytest.CaptureFixture[str]) -> None:
    broken = {**settings.environment, "ODW_TARGETS": "/nonexistent.yml"}
    lost = Settings(settings.warehouse_url, settings.releases, settings.state, settings.catalog, broken)
    feed_targets(lost, sample.CATALOG)
    assert "ODW_TARGETS" in capsys.readouterr().err


def test_the_export_names_its_files(environment: dict[str, str], tmp_path: Path) -> None:
    configure(environment, "http://127.0.0.1:9")
    done = odw("targets", "export", str(tmp_path / "thu"), environment=environment)
    assert done.returncode == 0, done.stderr
    assert [Path(line).name for line in done.stdout.split()] == ["danh-muc-du-lieu-mo.xlsx", "danh-muc-du-lieu-mo.csv"]
