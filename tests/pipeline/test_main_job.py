"""The main job by `odw run`: everything out, nothing twice, and every kind of bad input told and survived.

The tests build on each other's province: one warehouse, broken and mended again and again, as in real life.
"""

from __future__ import annotations

import json
import os
import shutil
import signal
import sqlite3
import subprocess
import time
from pathlib import Path
from typing import Any

import pytest

from tests.cli.test_targets import TARGETS
from tests.pipeline.conftest import ODW, Province
from tests.publish.targets.ckan_server import TOKEN, running_ckan
from warehouse.database import connect
from warehouse.settings import PROJECT_ROOT

VOCATIONAL = "giao_duc.co_so_giao_duc_nghe_nghiep"
VOCATIONAL_SLUG = "giao-duc/co-so-giao-duc-nghe-nghiep"
UNIVERSITIES = "giao_duc.co_so_giao_duc_dai_hoc"


@pytest.fixture(scope="module")
def first_run(province: Province) -> dict[str, Any]:
    """Everything from nothing; only the empty register waits for its owner."""
    return province.run(code=1)


@pytest.fixture(scope="module", autouse=True)
def released(province: Province, first_run: dict[str, Any]) -> None:
    """The owner confirms the empty register, and it goes out too."""
    done = province.odw("confirm-zero", "I.11", "--by", "cán bộ thử nghiệm", "--reason", "chưa có trường đại học")
    assert done.returncode == 0, done.stderr
    second = province.run(code=0)
    assert second[UNIVERSITIES]["state"] == "released"
    assert second[UNIVERSITIES]["rows"] == 0


def versions(province: Province) -> set[Path]:
    return set(province.settings.releases.glob("*/*/20*"))


def test_everything_goes_out_at_the_first_run_but_an_unconfirmed_zero(first_run: dict[str, Any]) -> None:
    assert len(first_run) == 14
    held = {name: entry["reasons"] for name, entry in first_run.items() if entry["state"] != "released"}
    assert set(held) == {UNIVERSITIES}
    assert "odw confirm-zero" in held[UNIVERSITIES][0]


def test_every_released_file_verifies(province: Province) -> None:
    done = province.odw("verify")
    assert done.returncode == 0, done.stdout


def test_a_second_run_finds_nothing_changed(province: Province) -> None:
    before = versions(province)
    again = province.run(code=0)
    assert {entry["state"] for entry in again.values()} == {"reconfirmed"}
    assert versions(province) == before
    with connect(province.settings, "reader") as connection:
        newest = connection.execute("select max(run_id) from ops.run").fetchone()
        assert newest is not None
        outcomes = connection.execute("select distinct outcome from ops.extract where run_id = %s", newest).fetchall()
        builds = connection.execute("select distinct outcome from ops.build where run_id = %s", newest).fetchall()
    assert outcomes == [("unchanged",)]
    assert builds == [("unchanged",)]


def test_a_run_feeds_the_targets_and_one_that_is_down_fails_nothing(province: Province, tmp_path: Path) -> None:
    with running_ckan() as (ckan, address):
        file = tmp_path / "targets.yml"
        file.write_text(TARGETS.format(address=address).replace("ban-sao", str(tmp_path / "ban-sao")), encoding="utf-8")
        environment = {"ODW_TARGETS": str(file), "ODW_TOKEN_CONG": TOKEN}
        ckan.down = True
        province.run("--dataset", "I.9", code=0, **environment)
        waiting = json.loads(province.odw("targets", "queue", "--json", **environment).stdout)
        assert [entry["target"] for entry in waiting] == ["cong"] * 14
        ckan.down = False
        assert province.odw("targets", "retry", **environment).stdout == "14 due now.\n"
        province.run("--dataset", "I.9", code=0, **environment)
        assert json.loads(province.odw("targets", "queue", "--json", **environment).stdout) == []
        assert len(ckan.packages) == 14
        assert all(package["version"] for package in ckan.packages.values())
        copied = {path.relative_to(tmp_path / "ban-sao") for path in (tmp_path / "ban-sao").glob("*/*/20*/*")}
    assert copied == {
        path.relative_to(province.settings.releases) for path in province.settings.releases.glob("*/*/20*/*")
    }


def test_truths_across_tables_were_tested_and_hold(province: Province) -> None:
    """dbt's singular tests ran in the first run; a truth that fails is a failed build of all it reads."""
    said = "".join(path.read_text(encoding="utf-8") for path in (province.settings.state / "dbt").glob("*/dbt.log"))
    assert "PASS giao_duc__hoc_sinh_cua_truong_khong_vuot_thong_ke" in said
    with connect(province.settings, "reader") as connection:
        assert connection.execute("select count(*) from ops.build where outcome = 'failed'").fetchone() == (0,)
        (difference,) = connection.execute(
            "select (select sum(so_hoc_sinh) from mart.giao_duc__hoc_sinh_theo_cap where cap_hoc = 'tieu_hoc' "
            "and nam_hoc = '2025-2026') - (select sum(so_hoc_sinh) from mart.giao_duc__truong_tieu_hoc)"
        ).fetchone() or (None,)
    assert difference is not None
    assert difference >= 0


def held_alone(province: Province, fault: str, *words: str) -> None:
    """Break the vocational register: its dataset is held with a clear reason, all others confirm, its files stay."""
    served = province.served(VOCATIONAL_SLUG)
    province.break_source("csdl_gdnn", fault)
    try:
        after = province.run(code=1)
        assert {name for name, entry in after.items() if entry["state"] == "held"} == {VOCATIONAL}
        reasons = " ".join(after[VOCATIONAL]["reasons"])
        for word in words:
            assert word in reasons, reasons
        assert province.served(VOCATIONAL_SLUG) == served
        assert (province.settings.releases / VOCATIONAL_SLUG / served["version"] / "SHA256SUMS").exists()
        assert province.odw("status").returncode == 1
    finally:
        province.mend("csdl_gdnn")
    mended = province.run("--dataset", "I.9", code=0)
    assert mended[VOCATIONAL]["version"] == served["version"]


def test_a_missing_table(province: Province) -> None:
    held_alone(province, "drop_table", "csdl_gdnn.co_so_gdnn", "tbl_co_so", "không thấy bảng")


def test_a_missing_column(province: Province) -> None:
    held_alone(province, "drop_column", "csdl_gdnn.co_so_gdnn", "TenCoSo", "thiếu cột")


def test_a_renamed_column_is_suggested(province: Province) -> None:
    held_alone(province, "rename_column", "'TenCoSo'", "'TenCoSo_moi'")


def test_an_empty_pull_never_becomes_zero_rows_published(province: Province) -> None:
    held_alone(province, "empty_table", "csdl_gdnn.co_so_gdnn", "rỗng")


def test_rows_that_cannot_be_cast_beyond_the_threshold(province: Province) -> None:
    held_alone(province, "bad_dates", "bị từ chối", "vượt ngưỡng")


def test_accented_letters_lost_for_good(province: Province) -> None:
    held_alone(province, "break_encoding", "bị từ chối", "vượt ngưỡng")


def test_a_source_that_is_down(province: Province) -> None:
    served = province.served(VOCATIONAL_SLUG)
    after = province.run(code=1, AIRFLOW_CONN_CSDL_GDNN="mysql://reader:s3cret@127.0.0.1:1/gdnn")
    assert {name for name, entry in after.items() if entry["state"] == "held"} == {VOCATIONAL}
    reasons = " ".join(after[VOCATIONAL]["reasons"])
    assert "127.0.0.1:1" in reasons
    assert "s3cret" not in reasons
    assert province.served(VOCATIONAL_SLUG) == served


def test_a_faulty_contract_is_named_and_hides_no_other(province: Province, tmp_path: Path) -> None:
    root = shutil.copytree(province.environment["ODW_CATALOG"], tmp_path / "catalog")
    contract = root / "datasets/giao_duc/thu_vien.yml"
    text = contract.read_text(encoding="utf-8")
    text = (
        text.replace("cadence: ", "cadence: x_")
        .replace("licence: ", "licence: x_")
        .replace("number: I.8", "number: X.8")
    )
    contract.write_text(text, encoding="utf-8")
    done = province.odw("run", ODW_CATALOG=str(root))
    assert done.returncode == 1
    for place in ("cadence", "licence", "number"):
        assert f"{place}: " in done.stdout
    assert done.stdout.count("datasets/giao_duc/thu_vien.yml:") == 3
    assert done.stdout.count("reconfirmed") == 13


@pytest.mark.parametrize("step", ["transform", "check", "release"])
def test_a_run_killed_in_any_step_is_finished_by_the_next(province: Province, step: str) -> None:
    """kill -9 of `odw` and all it started, while a changed source is on its way."""
    served = province.served(VOCATIONAL_SLUG)
    change_an_address(province, f"Tổ dân phố số {len(step)}")
    assert start_and_kill(province, before=step), "the run ended before it could be killed"
    assert province.served(VOCATIONAL_SLUG) == served
    assert province.odw("verify", "--dataset", "I.9").returncode == 0
    after = province.run("--dataset", "I.9", code=0)
    assert after[VOCATIONAL]["state"] == "released"
    assert province.served(VOCATIONAL_SLUG)["version"] == after[VOCATIONAL]["version"] != served["version"]
    assert province.odw("verify", "--dataset", "I.9").returncode == 0


def change_an_address(province: Province, address: str) -> None:
    path = province.sources["csdl_gdnn"].url.removeprefix("sqlite:///")
    with sqlite3.connect(path) as connection:
        done = connection.execute(
            'update tbl_co_so set "DiaChi" = ? where "MaCoSo" = (select min("MaCoSo") from tbl_co_so)', [address]
        )
        assert done.rowcount >= 1


def start_and_kill(province: Province, before: str) -> bool:
    """Start a run and kill its whole process group as soon as the step ``before`` is the next to be done."""
    steps = ["extract", "transform", "check", "release"]
    process = subprocess.Popen(
        [*ODW, "run", "--dataset", "I.9"],
        stdout=subprocess.PIPE,
        text=True,
        env={**province.environment, "PYTHONUNBUFFERED": "1"},
        cwd=PROJECT_ROOT,
        start_new_session=True,
    )
    assert process.stdout is not None
    previous = steps[steps.index(before) - 1]
    for line in process.stdout:
        if line.startswith(previous):
            time.sleep(0.05)
            break
    running = process.poll() is None
    os.killpg(process.pid, signal.SIGKILL)
    process.wait()
    return running


def test_a_full_disk_leaves_the_last_release_and_says_where(province: Province, tmp_path: Path) -> None:
    """A real full disk: a tmpfs of one megabyte behind the folder of the releases."""
    served = province.served(VOCATIONAL_SLUG)
    small = tmp_path / "small"
    small.mkdir()
    mounted = subprocess.run(["mount", "-t", "tmpfs", "-o", "size=1m", "tmpfs", small], check=False)
    if mounted.returncode != 0:
        if os.environ.get("CI"):
            pytest.fail("CI must be able to mount a small disk")
        pytest.skip("LOUDLY SKIPPED: only root can mount the small disk this test needs")
    try:
        (small / "filler").write_bytes(b"\0" * 1_000_000)
        change_an_address(province, "Bản Na Lộm")
        done = province.run("--dataset", "I.9", code=1, ODW_RELEASES=str(small))
        reasons = " ".join(done[VOCATIONAL]["reasons"])
        assert str(small) in reasons
        assert not list(small.glob("giao-duc/*/20*"))
    finally:
        subprocess.run(["umount", small], check=True)
    assert province.served(VOCATIONAL_SLUG) == served
    assert province.run("--dataset", "I.9", code=0)[VOCATIONAL]["state"] == "released"


def test_verify_names_a_damaged_file(province: Province) -> None:
    served = province.served(VOCATIONAL_SLUG)
    file = province.settings.releases / VOCATIONAL_SLUG / served["version"] / "co_so_giao_duc_nghe_nghiep.csv"
    good = file.read_bytes()
    try:
        file.write_bytes(good.replace(b"0", b"1", 1))
        done = province.odw("verify", "--dataset", "I.9")
        assert done.returncode == 1
        assert file.name in done.stdout
    finally:
        file.write_bytes(good)


def test_no_personal_column_of_the_sources_ever_reached_the_warehouse(province: Province) -> None:
    with connect(province.settings, "publisher") as connection:
        columns = connection.execute(
            "select column_name from information_schema.columns where table_schema in ('raw', 'staging', 'mart')"
        ).fetchall()
    names = {name.lower() for (name,) in columns}
    assert not {name for name in names if "cccd" in name or "ho_ten" in name or "di_dong" in name}
