"""A withdrawn version is gone everywhere and stays gone, whatever comes between."""

from __future__ import annotations

import json
import subprocess
from pathlib import Path

import httpx
import pytest

from catalog import Dataset
from publish import storage
from publish.index import write_index
from publish.verification import verify
from publish.withdrawal import Withdrawn, lift, withdraw
from tests.publish import killing, sample
from tests.publish.test_announcements import told
from tests.publish.test_portal import client
from tests.publish.test_release import CHANGED, assert_good, pointer, run, versions
from warehouse.database import connect
from warehouse.errors import ReleaseError
from warehouse.settings import Settings
from warehouse.standing import overview

__all__ = ["client"]
ID, SLUG = sample.DATASET.id, sample.DATASET.slug
SECRET = "tên mới"
"""A text that only the rows CHANGED hold."""


def take_back(settings: Settings, version: str | None = None) -> Withdrawn:
    return withdraw(settings, ID, version, "Trưởng phòng dữ liệu", "Lộ tên học sinh")


def two_versions(settings: Settings) -> tuple[str, str]:
    sample.fill(settings)
    first = run(settings, "r1").version
    sample.fill(settings, CHANGED)
    return first, run(settings, "r2").version


def everything(folder: Path) -> str:
    """Every byte below the folder of releases, hidden folders included, as one text."""
    return "\n".join(sample.text_of(path) for path in sorted(folder.rglob("*")) if path.is_file())


def test_the_served_version_goes_and_the_one_before_is_served_again(settings: Settings) -> None:
    first, second = two_versions(settings)
    assert SECRET in everything(settings.releases)
    assert take_back(settings) == Withdrawn((second,), first)
    write_index(settings, sample.CATALOG)
    assert SECRET not in everything(settings.releases)
    assert [path.name for path in (settings.releases / SLUG / second).iterdir()] == [storage.TOMBSTONE]
    assert pointer(settings) == first
    assert told(settings)[0] == ("withdrawn", second)
    assert_good(settings)
    with connect(settings, "reader") as connection:
        recorded = connection.execute(
            "select version, withdrawn_by, reason, carried_out_at is not null from ops.withdrawal"
        ).fetchall()
        (standing,) = overview(connection, [sample.DATASET])
    assert recorded == [(second, "Trưởng phòng dữ liệu", "Lộ tên học sinh", True)]
    assert standing.version == first


def test_an_older_version_goes_without_touching_what_is_served(settings: Settings) -> None:
    first, second = two_versions(settings)
    assert take_back(settings, first) == Withdrawn((first,), second)
    assert pointer(settings) == second
    assert_good(settings)


def test_what_the_next_version_told_of_the_withdrawn_rows_goes_with_them(
    settings: Settings, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("publish.predecessor.DELTA_FROM_ROWS", 0)
    leaked = [*sample.ROWS, ("079203001234", "Nguyễn Văn A", 1, None, None, None, None)]
    sample.fill(settings, leaked)
    first = run(settings, "r1").version
    sample.fill(settings)
    second = run(settings, "r2")
    assert "079203001234" in (second.folder / "truong_thu.delta.csv").read_text(encoding="utf-8")
    assert "Nguyễn Văn A" not in (second.folder / "truong_thu.delta.csv").read_text(encoding="utf-8")
    take_back(settings, first)
    write_index(settings, sample.CATALOG)
    assert "079203001234" not in everything(settings.releases)
    assert pointer(settings) == second.version
    assert_good(settings)
    with storage.local_copy(settings.releases, second.folder) as copy:
        subprocess.run(["sha256sum", "--check", "--strict", "SHA256SUMS"], cwd=copy, check=True)


def test_with_the_only_version_nothing_is_served_and_the_page_says_so(settings: Settings) -> None:
    sample.fill(settings)
    version = run(settings, "r1").version
    write_index(settings, sample.CATALOG)
    assert take_back(settings) == Withdrawn((version,), None)
    write_index(settings, sample.CATALOG)
    assert storage.read_pointer(settings.releases, SLUG) is None
    page = (settings.releases / SLUG / "index.html").read_text(encoding="utf-8")
    assert "Đã thu hồi, hiện không có bản nào được phục vụ" in page
    assert "Lộ tên học sinh" in page
    assert "Trưởng phòng" not in page
    (listed,) = [
        entry
        for entry in json.loads((settings.releases / "catalog.json").read_text(encoding="utf-8"))["datasets"]
        if entry["dataset"] == ID
    ]
    assert (listed["state"], listed["version"], listed["files"]) == ("withdrawn", None, [])
    assert [gone["version"] for gone in listed["withdrawn"]] == [version]
    assert verify(settings, sample.CATALOG, [sample.DATASET]) == []


def test_every_version_with_the_same_rows_goes_with_it(settings: Settings) -> None:
    first, second = two_versions(settings)
    sample.fill(settings)
    third = run(settings, "r3").version
    assert set(take_back(settings).versions) == {first, third}
    assert pointer(settings) == second


def test_the_same_rows_stay_held_until_they_change(settings: Settings) -> None:
    first, second = two_versions(settings)
    take_back(settings)
    for run_id in ("r3", "r4"):
        with pytest.raises(ReleaseError, match=f"Nội dung này đã bị thu hồi cùng phiên bản {second}"):
            run(settings, run_id)
    assert pointer(settings) == first
    assert SECRET not in everything(settings.releases)
    with connect(settings, "reader") as connection:
        (standing,) = overview(connection, [sample.DATASET])
    assert (standing.state, standing.version) == ("held", first)
    assert "Lộ tên học sinh" in standing.reasons[0]
    sample.fill(settings, [*CHANGED[:-1], ("006", "tên khác", 2, None, None, None, None)])
    third = run(settings, "r5")
    assert (third.kind, pointer(settings)) == ("released", third.version)
    assert_good(settings)


def test_another_title_does_not_bring_withdrawn_rows_back(settings: Settings) -> None:
    two_versions(settings)
    take_back(settings)
    columns = (*sample.CLASSES.columns[:-1], sample.column("so_lop", "integer", "Số lớp học"))
    renamed: Dataset = sample.DATASET.model_copy(
        update={"resources": (sample.SCHOOLS, sample.CLASSES.model_copy(update={"columns": columns}))}
    )
    with pytest.raises(ReleaseError, match="đã bị thu hồi"):
        run(settings, "r3", dataset=renamed)


def test_lifting_lets_the_rows_go_out_as_another_version(settings: Settings) -> None:
    _, second = two_versions(settings)
    take_back(settings)
    assert lift(settings, ID, second, "Giám đốc", "Thu hồi nhầm") == (second,)
    assert versions(settings).count(second) == 1
    third = run(settings, "r3")
    assert third.version == f"{second}-2"
    assert pointer(settings) == third.version
    assert told(settings)[0] == ("restored", third.version)
    grave = json.loads((settings.releases / SLUG / second / storage.TOMBSTONE).read_text(encoding="utf-8"))
    assert grave["lift_reason"] == "Thu hồi nhầm"
    with pytest.raises(ReleaseError, match="không ở trạng thái bị thu hồi"):
        lift(settings, ID, second, "Giám đốc", "lần nữa")
    assert_good(settings)


def test_what_is_not_there_cannot_be_withdrawn(settings: Settings) -> None:
    with pytest.raises(ReleaseError, match="không có phiên bản"):
        take_back(settings)
    _, second = two_versions(settings)
    with pytest.raises(ReleaseError, match="không có phiên bản 2001-01-01-00000000"):
        take_back(settings, "2001-01-01-00000000")
    take_back(settings, second)
    with pytest.raises(ReleaseError, match="đã bị thu hồi từ trước"):
        take_back(settings, second)


def test_the_portal_says_gone_and_why_at_every_address(settings: Settings, client: httpx.Client) -> None:
    first, second = two_versions(settings)
    write_index(settings, sample.CATALOG)
    address = f"/{SLUG}/{second}/truong_thu.csv"
    tag = client.get(address).headers["etag"]
    take_back(settings)
    for path in (address, f"/{SLUG}/{second}/", f"/{SLUG}/{second}", f"/{SLUG}/{second}/WITHDRAWN.json"):
        answer = client.get(path, headers={"If-None-Match": tag})
        assert (answer.status_code, answer.json()["reason"]) == (410, "Lộ tên học sinh"), path
        page = client.get(path, headers={"Accept": "text/html,*/*"})
        assert page.status_code == 410
        assert "Phiên bản này đã bị thu hồi" in page.text
        assert "Lộ tên học sinh" in page.text
    assert client.get(f"/{SLUG}/latest/truong_thu.csv").content == client.get(f"/{SLUG}/{first}/truong_thu.csv").content
    assert "max-age=3600" in client.get(f"/{SLUG}/{first}/truong_thu.csv").headers["cache-control"]


KILLED = killing.program(
    "import publish.withdrawal, publish.storage, publish.pointing",
    'publish.withdrawal.withdraw(settings, argument, None, "officer", "reason")',
)
"""Withdraws what is served of the dataset ``argument``."""
BOUNDARIES = [
    (f"publish.{name}", moment)
    for name in (
        "withdrawal.record_withdrawal",
        "withdrawal.announce",
        "withdrawal.point_back",
        "storage.bury",
        "storage.replace_text",
        "withdrawal.forget_predecessor",
        "withdrawal.mark_carried_out",
    )
    for moment in ("before", "after")
]


@pytest.mark.parametrize(("target", "moment"), BOUNDARIES)
@pytest.mark.parametrize("mended_by", ["pages", pytest.param("run", marks=pytest.mark.folder_only)])
def test_a_kill_at_any_step_leaves_all_or_is_finished_by_run_or_pages(
    settings: Settings, target: str, moment: str, mended_by: str
) -> None:
    first, second = two_versions(settings)
    killing.kill_around(KILLED, settings, target, moment, ID)
    is_decided = ("withdrawn", second) in told(settings)
    if mended_by == "pages":
        write_index(settings, sample.CATALOG)
    elif is_decided:
        with pytest.raises(ReleaseError, match="đã bị thu hồi"):
            run(settings, "r3")
    else:
        assert run(settings, "r3").kind == "reconfirmed"
    assert pointer(settings) == (first if is_decided else second)
    assert (SECRET in everything(settings.releases)) is not is_decided
    assert_good(settings)
