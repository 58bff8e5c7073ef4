"""A portal gets what was released, whatever happens on the way, and nothing that was withdrawn."""

from __future__ import annotations

import json
from dataclasses import replace
from typing import Any

import pytest

from publish.targets.clients import client_of
from publish.targets.configuration import environment_secrets
from publish.targets.faults import TargetRefusedError
from publish.targets.outbox import queue, retry
from publish.targets.pusher import Pushed
from publish.withdrawal import withdraw
from tests.publish import sample
from tests.publish.targets.ckan_server import FAULTS, TOKEN
from tests.publish.targets.conftest import PACKAGE, Portal
from tests.publish.test_release import CHANGED, run
from warehouse.clock import now
from warehouse.database import connect

ID = sample.DATASET.id
SENT = {
    *(f"{table}.{end}" for table in ("truong_thu", "lop_hoc") for end in ("csv", "json", "xml", "xsd", "schema.json")),
    "README.md",
    "dictionary.xlsx",
}


def released(portal: Portal, run_id: str = "r1", rows: list[Any] | None = None) -> str:
    sample.fill(portal.settings, rows or sample.ROWS)
    return run(portal.settings, run_id).version


def extras(portal: Portal) -> dict[str, str]:
    return {extra["key"]: extra["value"] for extra in portal.ckan.package(PACKAGE)["extras"]}


def assert_shows(portal: Portal, version: str) -> None:
    """The portal holds the very bytes of the version, each once, and its rows in the DataStore."""
    folder = portal.settings.releases / sample.DATASET.slug / version
    package = portal.ckan.package(PACKAGE)
    assert sorted(one["name"] for one in package["resources"]) == sorted(portal.ckan.files(PACKAGE))
    assert set(portal.ckan.files(PACKAGE)) >= SENT
    for name, content in portal.ckan.files(PACKAGE).items():
        assert content == (folder / name).read_bytes(), name
    (table,) = [one for one in package["resources"] if one["name"] == "truong_thu.csv"]
    wanted = json.loads((folder / "truong_thu.json").read_text(encoding="utf-8"), parse_float=str)
    assert portal.ckan.rows[table["id"]] == wanted
    assert (package["state"], package["version"], extras(portal)["odw_version"]) == ("active", version, version)


def waiting(portal: Portal) -> list[tuple[str, str]]:
    with connect(portal.settings, "reader") as connection:
        return [(one.state, one.last_error or "") for one in queue(connection, ["cong"])]


def test_a_release_arrives_whole_and_well_described(portal: Portal) -> None:
    version = released(portal)
    assert portal.push().delivered == 1
    assert_shows(portal, version)
    package = portal.ckan.package(PACKAGE)
    assert package["title"] == sample.DATASET.title
    assert "Dữ liệu mô phỏng" in package["notes"]
    assert [one["name"] for one in package["groups"]] == ["dien-bien-giao-duc"]
    assert portal.ckan.organizations["dien-bien-so-giao-duc"]["title"] == "Sở Giáo dục và Đào tạo"
    assert extras(portal)["dieu_khoan_su_dung"] == "Điều khoản mở"
    assert waiting(portal) == []


def test_the_datastore_gets_more_rows_than_one_call_takes(portal: Portal, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("publish.targets.ckan_datastore.ROWS_AT_ONCE", 2)
    version = released(portal)
    portal.push()
    assert_shows(portal, version)
    assert portal.ckan.calls.count("datastore_upsert") == 3


def test_every_format_is_told_as_the_data_of_its_table(portal: Portal) -> None:
    released(portal)
    portal.push()
    told = {one["name"]: (one["format"], one["description"]) for one in portal.ckan.package(PACKAGE)["resources"]}
    for ending, shown in {"csv": "CSV", "excel.csv": "CSV", "parquet": "PARQUET", "xlsx": "XLSX"}.items():
        assert told[f"truong_thu.{ending}"] == (shown, sample.SCHOOLS.title)
    assert told["truong_thu.xsd"] == ("XSD", f"Mô tả: {sample.SCHOOLS.title}")


def test_what_is_there_already_is_not_sent_again(portal: Portal) -> None:
    released(portal)
    portal.push()
    portal.ckan.calls.clear()
    assert portal.push() == Pushed("cong")
    assert portal.ckan.calls == []
    with connect(portal.settings, "publisher") as connection:
        assert retry(connection, ["cong"], now(), again=True) == 1
    assert portal.push().delivered == 1
    assert {call for call in portal.ckan.calls if not call.endswith("_show")} == set()


def test_a_new_version_takes_the_place_of_the_old_one(portal: Portal) -> None:
    released(portal)
    portal.push()
    before = {one["name"]: one["id"] for one in portal.ckan.package(PACKAGE)["resources"]}
    second = released(portal, "r2", CHANGED)
    portal.push()
    assert_shows(portal, second)
    assert {one["name"]: one["id"] for one in portal.ckan.package(PACKAGE)["resources"]} == before


def test_a_withdrawn_dataset_leaves_no_byte_and_no_row_behind(portal: Portal) -> None:
    released(portal)
    portal.push()
    withdraw(portal.settings, ID, None, "Giám đốc", "Lộ tên học sinh")
    assert portal.push().delivered == 1
    assert (portal.ckan.disk, portal.ckan.rows) == ({}, {})
    assert portal.ckan.package(PACKAGE)["state"] == "deleted"
    third = released(portal, "r3", CHANGED)
    portal.push()
    assert_shows(portal, third)


def test_after_a_withdrawal_the_version_before_is_shown(portal: Portal) -> None:
    first = released(portal)
    released(portal, "r2", CHANGED)
    portal.push()
    withdraw(portal.settings, ID, None, "Giám đốc", "Sai")
    portal.push()
    assert_shows(portal, first)


def test_what_was_withdrawn_before_it_arrived_is_never_sent(portal: Portal) -> None:
    released(portal)
    withdraw(portal.settings, ID, None, "Giám đốc", "Sai")
    assert portal.push().delivered == 1
    assert not [call for call in portal.ckan.calls if call.endswith(("create", "patch"))]


@pytest.mark.parametrize("fault", FAULTS)
@pytest.mark.parametrize("at", [0, 9])
def test_after_any_fault_at_any_call_the_next_try_makes_it_whole(portal: Portal, fault: str, at: int) -> None:
    version = released(portal)
    portal.ckan.faults = [*([None] * at), fault]
    done = portal.push()
    assert (done.delivered, done.failed, done.waiting) == (0, 1, 1)
    ((state, told),) = waiting(portal)
    assert state == ("failed" if fault in ("redirect", "401", "403html", "413") else "queued")
    assert TOKEN not in told
    assert "<html>" not in told
    portal.due()
    assert portal.push().delivered == 1
    assert_shows(portal, version)


@pytest.mark.parametrize("at", range(0, 45, 9))
def test_a_withdrawal_is_finished_wherever_it_was_cut_off(portal: Portal, at: int) -> None:
    released(portal)
    portal.push()
    withdraw(portal.settings, ID, None, "Giám đốc", "Sai")
    portal.ckan.faults = [*([None] * at), "lost"]
    portal.push()
    portal.ckan.faults = []
    portal.due()
    portal.push()
    assert (portal.ckan.disk, portal.ckan.rows) == ({}, {})
    assert waiting(portal) == []


def test_a_portal_down_for_a_day_gets_the_newest_state_and_only_that(portal: Portal) -> None:
    portal.ckan.down = True
    for number, rows in enumerate((sample.ROWS, CHANGED, sample.ROWS[:3])):
        version = released(portal, f"r{number}", list(rows))
        assert portal.push().delivered == 0
    assert len(waiting(portal)) == 1
    portal.ckan.down = False
    assert portal.push().delivered == 0  # it asked for two hours of rest
    portal.due()
    assert portal.push().delivered == 1
    assert_shows(portal, version)


def test_a_wrong_token_is_told_by_check_and_by_push_and_is_never_repeated(portal: Portal) -> None:
    wrong = replace(portal.settings, environment={**portal.settings.environment, "ODW_TOKEN_CONG": "a-bad-secret"})
    client = client_of(wrong, portal.target, environment_secrets(wrong.environment))
    with pytest.raises(TargetRefusedError, match="không nhận ra mã truy cập"):
        client.check()
    good = client_of(portal.settings, portal.target, environment_secrets(portal.settings.environment))
    assert good.check() == "CKAN 2.11.6, dien-bien"
    portal.settings = wrong
    released(portal)
    problem = portal.push().problem
    assert problem is not None
    assert "mã truy cập" in problem
    assert "a-bad-secret" not in problem


def test_a_package_of_somebody_else_is_left_alone(portal: Portal) -> None:
    portal.ckan.organizations["khac"] = {"id": "o", "name": "khac"}
    portal.ckan.do_package_create({"name": PACKAGE, "owner_org": "khac", "title": "Của người khác"}, None)
    released(portal)
    assert "không phải của kho này" in (portal.push().problem or "")
    assert portal.ckan.package(PACKAGE)["title"] == "Của người khác"


def test_a_file_beyond_the_portals_limit_is_linked_or_refused(portal: Portal, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("publish.targets.ckan.MIB", 20)
    version = released(portal)
    assert "ODW_PUBLIC_URL" in (portal.push().problem or "")
    given = {**portal.settings.environment, "ODW_PUBLIC_URL": "https://dulieumo.example.vn"}
    portal.settings = replace(portal.settings, environment=given)
    portal.due()
    assert portal.push().delivered == 1
    (table,) = [one for one in portal.ckan.package(PACKAGE)["resources"] if one["name"] == "truong_thu.csv"]
    assert table["url"] == f"https://dulieumo.example.vn/{sample.DATASET.slug}/{version}/truong_thu.csv"
    assert not table["datastore_active"]


def test_a_file_that_outgrew_the_limit_leaves_no_old_rows_or_bytes(
    portal: Portal, monkeypatch: pytest.MonkeyPatch
) -> None:
    released(portal)
    portal.push()
    given = {**portal.settings.environment, "ODW_PUBLIC_URL": "https://dulieumo.example.vn"}
    portal.settings = replace(portal.settings, environment=given)
    monkeypatch.setattr("publish.targets.ckan.MIB", 0)
    second = released(portal, "r2", CHANGED)
    assert portal.push().delivered == 1
    assert (portal.ckan.disk, portal.ckan.rows) == ({}, {})
    assert all(second in one["url"] for one in portal.ckan.package(PACKAGE)["resources"])


def test_invented_data_never_reaches_a_real_portal(portal: Portal) -> None:
    portal.target = portal.target.model_copy(update={"takes_synthetic": False})
    released(portal)
    assert "mô phỏng" in (portal.push().problem or "")
    assert portal.ckan.calls == []
