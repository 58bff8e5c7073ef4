"""`odw withdraw`, `odw correct`, `odw embargo`: exit codes, JSON, and words for wrong use."""

from __future__ import annotations

import json
import subprocess
from collections.abc import Callable
from datetime import datetime, timedelta
from pathlib import Path

import pytest

from publish.embargo_ledger import embargoes
from publish.withdrawal_ledger import withdrawals_of
from tests.cli.test_odw import odw
from tests.publish import sample
from tests.publish.targets.ckan_server import TOKEN, running_ckan
from tests.publish.targets.conftest import PACKAGE
from tests.publish.test_release import CHANGED, run
from tests.small_catalog import write_small_catalog
from warehouse.clock import moment_text, now
from warehouse.database import connect
from warehouse.settings import Settings

ID = sample.DATASET.id
WHO_AND_WHY = ("--by", "Giám đốc", "--reason", "Sai số liệu")
Odw = Callable[..., subprocess.CompletedProcess[str]]


@pytest.fixture(scope="session")
def small_catalog(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The vocabulary and one contract: every command reads the whole catalog first."""
    return write_small_catalog(tmp_path_factory.mktemp("small") / "catalog")


@pytest.fixture
def command(settings: Settings, small_catalog: Path) -> Odw:
    settings.state.mkdir(exist_ok=True)
    environment = {
        "ODW_CATALOG": str(small_catalog),
        "ODW_WAREHOUSE_URL": settings.warehouse_url,
        "ODW_RELEASES": str(settings.releases),
        "ODW_STATE": str(settings.state),
        "ODW_DEMO": "1",
    }

    def call(*arguments: str, **more: str) -> subprocess.CompletedProcess[str]:
        return odw(*arguments, environment={**environment, **more})

    return call


@pytest.fixture
def versions(settings: Settings) -> tuple[str, str]:
    """Two released versions, the older first."""
    sample.fill(settings)
    first = run(settings, "r1").version
    sample.fill(settings, CHANGED)
    return first, run(settings, "r2").version


def told(done: subprocess.CompletedProcess[str], code: int, *words: str) -> None:
    """It ended so, and said all that on standard error without a traceback."""
    assert done.returncode == code, done.stdout + done.stderr
    assert "Traceback" not in done.stderr
    for word in words:
        assert word in done.stderr


def test_withdraw_says_what_is_gone_and_what_is_served(
    settings: Settings, versions: tuple[str, str], command: Odw
) -> None:
    first, second = versions
    done = command("withdraw", ID, *WHO_AND_WHY, "--yes", "--json")
    assert done.returncode == 0, done.stderr
    assert json.loads(done.stdout) == {"dataset": ID, "withdrawn": [second], "served": first}
    last = command("withdraw", ID, first, *WHO_AND_WHY, "--yes")
    assert (last.returncode, last.stdout) == (0, f"{ID}: withdrawn {first}. Served now: nothing.\n")
    told(command("withdraw", ID, first, *WHO_AND_WHY, "--yes"), 1, "đã bị thu hồi từ trước")
    lifted = command("withdraw", ID, second, *WHO_AND_WHY, "--lift", "--json")
    assert json.loads(lifted.stdout) == {"dataset": ID, "lifted": [second]}
    told(command("withdraw", ID, second, *WHO_AND_WHY, "--lift"), 1, "không ở trạng thái bị thu hồi")
    with connect(settings, "reader") as connection:
        found = {entry.version: (entry.reason, entry.withdrawn_by) for entry in withdrawals_of(connection, ID)}
    assert found == dict.fromkeys((first, second), ("Sai số liệu", "Giám đốc"))


def test_a_withdrawal_that_was_not_confirmed_or_not_understood_changes_nothing(
    settings: Settings, versions: tuple[str, str], command: Odw
) -> None:
    told(command("withdraw", ID, *WHO_AND_WHY), 1, "Delete every file", "Aborted")
    told(command("withdraw", "giao_duc.truong_la", *WHO_AND_WHY, "--yes"), 1, "There is no dataset")
    told(command("withdraw", ID, "2001-01-01-00000000", *WHO_AND_WHY, "--yes"), 1, "không có phiên bản", versions[0])
    told(command("withdraw", ID, "--by", "Giám đốc", "--yes"), 2, "--reason")
    told(command("withdraw", ID, "--by", "Giám đốc", "--reason", " ", "--yes"), 2, "--reason", "blank")
    told(command("withdraw", ID, "--reason", "Sai", "--yes"), 2, "--by")
    told(command("withdraw", ID, *WHO_AND_WHY, "--lift"), 2, "--lift needs the withdrawn VERSION")
    with connect(settings, "reader") as connection:
        assert withdrawals_of(connection, ID) == []
    assert sorted(path.name for path in (settings.releases / sample.DATASET.slug).glob("2*")) == sorted(versions)


TARGETS = """
cong:
  {{kind: ckan, title: Cổng thử, address: {address}, secret: ODW_TOKEN_CONG, prefix: dien-bien-, organisation: tinh,
    takes_synthetic: yes}}
ban_sao: {{kind: mirror, title: Bản sao, address: ban-sao, takes_synthetic: yes}}
"""


def test_a_withdrawal_takes_every_format_from_portal_and_mirror(
    settings: Settings, versions: tuple[str, str], command: Odw, tmp_path: Path
) -> None:
    with running_ckan() as (ckan, address):
        ckan.organizations["tinh"] = {"id": "o", "name": "tinh"}
        (tmp_path / "targets.yml").write_text(TARGETS.format(address=address), encoding="utf-8")
        targets = {"ODW_TARGETS": str(tmp_path / "targets.yml"), "ODW_TOKEN_CONG": TOKEN}
        pushed = command("targets", "push", **targets)
        assert pushed.returncode == 0, pushed.stdout + pushed.stderr
        mirror = settings.state / "ban-sao" / sample.DATASET.slug
        assert set(ckan.files(PACKAGE)) >= {"truong_thu.csv", "truong_thu.parquet", "truong_thu.xlsx"}
        ckan.down = True
        for version in versions[::-1]:
            done = command("withdraw", ID, version, *WHO_AND_WHY, "--yes", **targets)
            told(done, 0, "Target cong: 1 waiting")
        assert [path.name for path in mirror.glob("2*/*")] == ["WITHDRAWN.json"] * 2
        assert not (mirror / "latest.json").exists()
        assert ckan.disk
        ckan.down = False
        command("targets", "retry", **targets)
        assert command("targets", "push", **targets).returncode == 0
        assert (ckan.disk, ckan.rows, ckan.package(PACKAGE)["state"]) == ({}, {}, "deleted")
        assert json.loads(command("targets", "queue", "--json", **targets).stdout) == []


def test_correct_announces_and_takes_back(versions: tuple[str, str], command: Odw) -> None:
    done = command("correct", ID, *WHO_AND_WHY, "--json")
    assert (done.returncode, json.loads(done.stdout)) == (0, {"dataset": ID, "corrects": versions[1]})
    told(command("correct", ID, *WHO_AND_WHY), 1, "đã có một đính chính đang chờ", "--cancel")
    taken_back = command("correct", ID, "--cancel", "--json")
    assert (taken_back.returncode, json.loads(taken_back.stdout)) == (0, {"dataset": ID, "corrects": None})
    told(command("correct", ID, "--cancel"), 1, "không có đính chính nào đang chờ")
    assert f"corrects {versions[0]}." in command("correct", ID, versions[0], *WHO_AND_WHY).stdout


def test_a_correction_of_nothing_or_without_a_reason_is_refused(versions: tuple[str, str], command: Odw) -> None:
    told(command("correct", "giao_duc.truong_la", *WHO_AND_WHY), 1, "There is no dataset")
    told(command("correct", ID, "2001-01-01-00000000", *WHO_AND_WHY), 1, "để đính chính", versions[0])
    told(command("correct", ID, "--by", "Giám đốc"), 2, "--by and --reason, or --cancel")
    told(command("correct", ID, "--by", "Giám đốc", "--reason", ""), 2, "--reason", "blank")
    told(command("correct"), 2, "DATASET")


def test_embargo_sets_a_time_of_the_province_lists_it_and_lifts_it(
    settings: Settings, versions: tuple[str, str], command: Odw
) -> None:
    at = (now() + timedelta(days=2)).replace(hour=8, minute=30, second=0, microsecond=0)
    elsewhere = "Pacific/Auckland"
    done = command("embargo", ID, "--until", f"{at:%Y-%m-%dT%H:%M}", *WHO_AND_WHY, "--json", TZ=elsewhere)
    assert done.returncode == 0, done.stderr
    assert json.loads(done.stdout) == {"dataset": ID, "public_at": moment_text(at)}
    with connect(settings, "reader") as connection:
        assert [embargo.public_at for embargo in embargoes(connection)] == [at]
    sample.fill(settings, sample.ROWS[:3])
    prepared = run(settings, "r3").version
    (listed,) = json.loads(command("embargo", "--json").stdout)
    assert (listed["dataset"], listed["version"]) == (ID, prepared)
    assert datetime.fromisoformat(listed["public_at"]) == at
    assert json.loads(command("embargo", "--publish-due", "--json").stdout) == {"published": []}
    lifted = command("embargo", ID, "--lift", "--json")
    assert (lifted.returncode, json.loads(lifted.stdout)) == (0, {"dataset": ID, "published": True})
    pointer = json.loads((settings.releases / sample.DATASET.slug / "latest.json").read_text(encoding="utf-8"))
    assert pointer["version"] == prepared
    told(command("embargo", ID, "--lift"), 1, "không bị hoãn công bố")
    assert json.loads(command("embargo", "--json").stdout) == []


def test_publish_due_publishes_what_is_due(settings: Settings, versions: tuple[str, str], command: Odw) -> None:
    at = now() + timedelta(hours=1)
    assert command("embargo", ID, "--until", at.isoformat(), *WHO_AND_WHY).returncode == 0
    sample.fill(settings, sample.ROWS[:3])
    prepared = run(settings, "r3").version
    with connect(settings, "publisher") as connection:
        connection.execute("update ops.embargo set public_at = now() - interval '1 second'")
    done = command("embargo", "--publish-due", "--json")
    assert (done.returncode, json.loads(done.stdout)) == (0, {"published": [ID]})
    page = (settings.releases / sample.DATASET.slug / "latest.json").read_text(encoding="utf-8")
    assert json.loads(page)["version"] == prepared
    assert command("embargo", "--publish-due").stdout == "0 published.\n"


def test_wrong_use_of_embargo_is_told_and_sets_none(settings: Settings, command: Odw) -> None:
    known, until = "giao_duc.truong_tieu_hoc", ("--until", "2999-01-01T08:00")
    told(command("embargo", known, "--until", "2001-01-01T08:00", *WHO_AND_WHY), 2, "is over")
    told(command("embargo", known, "--until", "mai", *WHO_AND_WHY), 2, "is no moment")
    told(command("embargo", known, *until, "--by", "Giám đốc"), 2, "--by and --reason")
    told(command("embargo", known, *until, "--by", "", "--reason", "Sai"), 2, "blank")
    told(command("embargo", known), 2, "Give DATASET with")
    told(command("embargo", "--lift"), 2, "Give DATASET with")
    told(command("embargo", known, "--lift", *until), 2, "Give DATASET with")
    told(command("embargo", "giao_duc.truong_la", *until, *WHO_AND_WHY), 1, "There is no dataset")
    told(command("embargo", known, "--lift"), 1, "không bị hoãn công bố")
    with connect(settings, "reader") as connection:
        assert embargoes(connection) == []
