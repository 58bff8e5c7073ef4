from __future__ import annotations

import logging
import subprocess
import sys
from dataclasses import replace

import psycopg
import pytest

from catalog import Rule
from catalog.dataset import Range, RowBand
from tests.expectations.builders import Warehouse, column, dataset, resource
from warehouse.database import connect
from warehouse.embedded_postgres import EmbeddedPostgres
from warehouse.ledger import Build, confirm_zero
from warehouse.settings import PROJECT_ROOT


def _rows(count: int) -> list[dict[str, str]]:
    return [{"ma": f"A{index}"} for index in range(count)]


def test_held_dataset_does_not_stop_another_and_contract_caveats_stay(warehouse: Warehouse) -> None:
    bad = dataset("xau", resource("thu.xau", column("so", "integer", range=Range(min=0))))
    good = dataset("tot", caveats=("Số liệu tự khai.",))
    warehouse.mart(bad, [{"ma": "A1", "so": -5}])
    warehouse.mart(good, _rows(1))
    warehouse.run("r1")
    verdicts = warehouse.judge("r1", bad, good)
    assert verdicts["xau"].verdict == "held"
    assert verdicts["tot"].verdict == "passed"
    assert verdicts["tot"].caveats == ("Số liệu tự khai.",)
    assert verdicts["tot"].fingerprint == "vân-tay-tot"
    stored = warehouse.query("select dataset, verdict from ops.verdict order by dataset")
    assert stored == [("thu.tot", "passed"), ("thu.xau", "held")]


@pytest.mark.parametrize(
    ("condition", "name"),
    [("khong_co > 1", "UndefinedColumn"), ("gia_tri::bigint > 0", "InvalidTextRepresentation"), ("(", "Syntax")],
)
def test_broken_condition_holds_only_its_dataset_and_tells_no_value(
    warehouse: Warehouse, caplog: pytest.LogCaptureFixture, condition: str, name: str
) -> None:
    caplog.set_level(logging.DEBUG)
    rule = Rule(name="hong", title="Quy tắc hỏng", condition=condition)
    limits = column("so", "integer", range=Range(min=0))
    broken = dataset("hong", resource("thu.hong", column(), limits, rules=[rule]))
    good = dataset("tot")
    warehouse.mart(broken, [{"ma": "A1", "gia_tri": "bí-mật-77", "so": 1}])
    warehouse.mart(good, _rows(1))
    warehouse.run("r1")
    verdicts = warehouse.judge("r1", broken, good)
    assert verdicts["tot"].verdict == "passed"
    assert verdicts["hong"].verdict == "held"
    (reason,) = verdicts["hong"].reasons
    assert reason.startswith("Quy tắc hỏng: không kiểm tra được (")
    assert name in reason
    assert "bí-mật-77" not in warehouse.everything_stored() + caplog.text


def test_unreadable_pattern_is_a_fault_of_its_check_alone(warehouse: Warehouse) -> None:
    target = dataset(
        "mau",
        resource("thu.mau", column(pattern="^[0-9"), column("so", "integer", range=Range(min=0)), column("ten")),
    )
    warehouse.mart(target, [{"ma": "A1", "gia_tri": "1", "so": -1, "ten": "An"}])
    warehouse.run("r1")
    verdict = warehouse.judge("r1")["mau"]
    assert verdict.verdict == "held"
    assert [reason.split(":")[0] for reason in sorted(verdict.reasons)] == ["Cột gia_tri", "Cột so"]


def test_values_and_keys_of_failing_rows_are_in_no_log_line(
    warehouse: Warehouse, caplog: pytest.LogCaptureFixture, capfd: pytest.CaptureFixture[str]
) -> None:
    import expectations.validator  # noqa: F401  what it says while it is imported is no row's

    caplog.set_level(logging.DEBUG)
    target = dataset("kin", resource("thu.kin", column(free_text=True)))
    warehouse.mart(target, [{"ma": "khóa-kín-1", "gia_tri": "gọi 0912345678"}])
    warehouse.run("r1")
    assert warehouse.judge("r1")["kin"].verdict == "held"
    assert not [record for record in caplog.records if record.name.startswith("great_expectations")]
    assert "".join(capfd.readouterr()) == ""
    assert "0912345678" not in caplog.text
    assert "khóa-kín-1" not in caplog.text + warehouse.everything_stored()
    assert warehouse.query("select row_key from ops.failing_row") == [({"ma": "khóa-kín-1"},)]


def test_at_most_a_hundred_failing_rows_are_kept_and_all_are_counted(warehouse: Warehouse) -> None:
    target = dataset("nhieu", resource("thu.nhieu", column("so", "integer", range=Range(min=0))))
    warehouse.mart(target, [{"ma": f"A{index}", "so": -1} for index in range(130)])
    warehouse.run("r1")
    warehouse.judge("r1")
    assert warehouse.query("select count(*) from ops.failing_row") == [(100,)]
    counts = "select unexpected, checked from ops.check_result where check_name = 'range.so'"
    assert warehouse.query(counts) == [(130, 130)]


def test_judging_a_run_again_replaces_results_failing_rows_and_verdict(warehouse: Warehouse) -> None:
    target = dataset("lai", resource("thu.lai", column("so", "integer", range=Range(min=0))))
    warehouse.mart(target, [{"ma": "A1", "so": -1}])
    warehouse.run("r1")
    assert warehouse.judge("r1")["lai"].verdict == "held"
    warehouse.mart(target, [{"ma": "A1", "so": 1}])
    assert warehouse.judge("r1")["lai"].verdict == "passed"
    assert warehouse.query("select count(*) from ops.failing_row") == [(0,)]
    assert warehouse.query("select count(*) from ops.check_result where not passed") == [(0,)]
    assert warehouse.query("select verdict, reasons from ops.verdict") == [("passed", [])]


@pytest.mark.parametrize(("count", "verdict"), [(1, "held"), (2, "passed"), (3, "passed"), (4, "held")])
def test_row_band_is_closed_at_both_ends(warehouse: Warehouse, count: int, verdict: str) -> None:
    target = dataset("dai", resource("thu.dai", column(), rows=RowBand(min=2, max=3)))
    warehouse.mart(target, _rows(count))
    warehouse.run("r1")
    judged = warehouse.judge("r1")["dai"]
    assert judged.verdict == verdict
    if verdict == "held":
        assert judged.reasons == (f"Số dòng nằm trong khoảng từ 2 đến 3: không đạt, hiện có {count} dòng.",)


def test_a_demo_of_two_provinces_rows_may_hold_twice_the_rows(warehouse: Warehouse) -> None:
    target = dataset("gap_doi", resource("thu.gap_doi", column(), rows=RowBand(min=2, max=3)))
    scaled = replace(warehouse.settings, environment={**warehouse.settings.environment, "ODW_DEMO_SCALE": "2"})
    for settings, count, verdict in ((scaled, 6, "passed"), (scaled, 7, "held"), (warehouse.settings, 6, "held")):
        place = Warehouse(settings)
        place.mart(target, _rows(count))
        place.run(f"r-{settings.demo_scale}-{count}")
        assert place.judge(f"r-{settings.demo_scale}-{count}")["gap_doi"].verdict == verdict


@pytest.mark.parametrize(("count", "reasons", "caveats"), [(6, 1, 0), (7, 0, 0), (10, 0, 0), (13, 0, 0), (14, 0, 1)])
def test_drop_against_the_last_release_holds_and_growth_is_a_caveat(
    warehouse: Warehouse, count: int, reasons: int, caveats: int
) -> None:
    target = dataset("doi", resource("thu.doi", column(), rows=RowBand(min=0, max=99, max_change_percent=30)))
    warehouse.mart(target, _rows(count))
    warehouse.run("r0")
    warehouse.release(target, "r0", 10)
    warehouse.run("r1")
    verdict = warehouse.judge("r1")["doi"]
    assert (len(verdict.reasons), len(verdict.caveats)) == (reasons, caveats)
    assert all("30 % so với bản công bố gần nhất (10 dòng)" in text for text in verdict.reasons + verdict.caveats)


def test_each_of_several_resources_is_compared_with_its_own_last_count(warehouse: Warehouse) -> None:
    target = dataset("doi", resource("thu.doi", column(), name="mot"), resource("thu.doi", column(), name="hai"))
    warehouse.mart(target, _rows(10), 0)
    warehouse.mart(target, _rows(90), 1)
    warehouse.run("r1")
    warehouse.judge("r1")
    warehouse.release(target, "r1", 100)
    warehouse.mart(target, _rows(5), 0)
    warehouse.run("r2")
    (reason,) = warehouse.judge("r2")["doi"].reasons
    assert reason.startswith("Bảng mot: Số dòng không giảm quá 30 %")


def test_empty_mart_is_held_until_the_owner_confirms(warehouse: Warehouse) -> None:
    target = dataset("rong")
    warehouse.mart(target, [])
    warehouse.run("r0")
    warehouse.release(target, "r0", 10)
    warehouse.run("r1")
    held = warehouse.judge("r1")["rong"]
    assert held.verdict == "held"
    assert "odw confirm-zero thu.rong --by … --reason …" in held.reasons[0]
    with connect(warehouse.settings, "publisher") as connection:
        confirm_zero(connection, target.id, "Sở thử", "Không có đối tượng.")
    confirmed = warehouse.judge("r1")["rong"]
    assert confirmed.verdict == "passed"
    assert confirmed.caveats == ("Bảng thu.rong: 0 dòng, đơn vị chủ trì đã xác nhận.",)


def test_confirmation_does_not_help_where_the_contract_promises_rows(warehouse: Warehouse) -> None:
    target = dataset("rong", resource("thu.rong", column(), rows=RowBand(min=5, max=9)))
    warehouse.mart(target, [])
    with connect(warehouse.settings, "publisher") as connection:
        confirm_zero(connection, target.id, "Sở thử", "Nhầm.")
    warehouse.run("r1")
    verdict = warehouse.judge("r1")["rong"]
    assert verdict.verdict == "held"
    assert "phải có ít nhất 5 dòng" in verdict.reasons[0]


@pytest.mark.parametrize(("refused", "verdict"), [(0, "passed"), (12, "passed"), (150, "passed"), (151, "held")])
def test_refused_share_is_a_caveat_up_to_the_threshold_and_holds_above(
    warehouse: Warehouse, refused: int, verdict: str
) -> None:
    target = dataset("tu_choi", max_refused_percent=5)
    warehouse.mart(target, _rows(1))
    warehouse.run("r1", landed=3000, refused=refused)
    judged = warehouse.judge("r1")["tu_choi"]
    assert judged.verdict == verdict
    if refused == 12:
        assert judged.caveats[0].startswith("12 dòng (0,4 %) của bảng nguồn “Bảng gốc” (nguon.bang) bị từ chối")
    if verdict == "held":
        assert "trên tổng số 3.000 dòng, vượt ngưỡng 5 %" in judged.reasons[0]


def test_source_fault_is_named_before_the_build_fault(warehouse: Warehouse) -> None:
    target = dataset("nguon")
    warehouse.datasets.append(target)
    warehouse.run("r1", Build("r1", target.id, "failed", "bảng trống"), fault="Máy chủ không trả lời.")
    verdict = warehouse.judge("r1")["nguon"]
    assert verdict.verdict == "held"
    assert verdict.reasons == (
        "Không lấy được dữ liệu bảng nguồn “Bảng gốc” (nguon.bang): Máy chủ không trả lời.",
        "Không dựng được bảng dữ liệu: bảng trống",
    )


@pytest.mark.parametrize(("days", "stale"), [(365, False), (366, True)])
def test_a_source_that_stood_still_beyond_its_cadence_becomes_a_caveat(
    warehouse: Warehouse, postgres: EmbeddedPostgres, days: int, stale: bool
) -> None:
    target = dataset("cham")
    warehouse.run("r1", Build("r1", target.id, "unchanged"))
    warehouse.release(target, "r1", 10)
    name = warehouse.settings.warehouse_url.rsplit("/", 1)[1]
    with psycopg.connect(postgres.url(name)) as administrator:
        administrator.execute("update ops.extract set finished_at = now() - make_interval(days => %s)", [days])
    verdict = warehouse.judge("r1", target)["cham"]
    assert verdict.verdict == "unchanged"
    assert any("Nguồn không thay đổi từ ngày" in caveat for caveat in verdict.caveats) == stale


def test_unchanged_is_not_claimed_when_the_source_was_not_seen(warehouse: Warehouse) -> None:
    target = dataset("nguon")
    warehouse.run("r1", Build("r1", target.id, "unchanged"), fault="Máy chủ không trả lời.")
    assert warehouse.judge("r1", target)["nguon"].verdict == "held"


def test_dataset_without_extract_build_or_table_is_held_with_the_reason(warehouse: Warehouse) -> None:
    target = dataset("thieu")
    with connect(warehouse.settings, "loader") as connection:
        connection.execute("insert into ops.run (run_id, door, scope) values ('r0', 'odw', 'thu')")
    reasons = warehouse.judge("r0", target)["thieu"].reasons
    assert "chưa lấy dữ liệu bảng nguồn “Bảng gốc”" in reasons[0]
    assert "chưa dựng bảng dữ liệu" in reasons[1]
    warehouse.datasets.append(target)
    warehouse.run("r1")
    (reason,) = warehouse.judge("r1")["thieu"].reasons
    assert "Chưa có bảng mart.thu__thieu" in reason


def test_table_that_cannot_be_read_holds_its_dataset_alone(warehouse: Warehouse) -> None:
    closed, good = dataset("kin"), dataset("tot")
    warehouse.mart(closed, _rows(1))
    warehouse.mart(good, _rows(1))
    with connect(warehouse.settings, "transformer") as connection:
        connection.execute("revoke all on mart.thu__kin from odw_publisher")
    warehouse.run("r1")
    verdicts = warehouse.judge("r1")
    assert (verdicts["kin"].verdict, verdicts["tot"].verdict) == ("held", "passed")
    assert "InsufficientPrivilege" in verdicts["kin"].reasons[0]


def test_condition_cannot_change_the_warehouse(warehouse: Warehouse) -> None:
    rule = Rule(name="ghi", title="Ghi", condition="nextval('mart.so_dem') > 0")
    target = dataset("ghi", resource("thu.ghi", column(), rules=[rule]))
    warehouse.mart(target, _rows(1))
    with connect(warehouse.settings, "transformer") as connection:
        connection.execute("create sequence mart.so_dem")
        connection.execute("grant all on sequence mart.so_dem to odw_publisher")
    warehouse.run("r1")
    assert "ReadOnlySqlTransaction" in warehouse.judge("r1")["ghi"].reasons[0]


UNCHANGED = """
import sys
from expectations.gate import judge
from tests.expectations.builders import catalog_of, dataset
from warehouse.settings import read_settings
target = dataset("cu")
(verdict,) = judge(read_settings(), catalog_of(target), [target], "r2", {target.id: "f"})
assert verdict.verdict == "unchanged", verdict
assert verdict.caveats == ("Như lần trước.",), verdict
assert "great_expectations" not in sys.modules
assert "pandas" not in sys.modules
"""


def test_unchanged_dataset_keeps_its_caveats_and_never_imports_great_expectations(warehouse: Warehouse) -> None:
    target = dataset("cu")
    warehouse.run("r1", Build("r1", target.id, "built"))
    warehouse.release(target, "r1", 10, "Như lần trước.")
    warehouse.run("r2", Build("r2", target.id, "unchanged"))
    environment = {**warehouse.settings.environment, "PYTHONPATH": str(PROJECT_ROOT)}
    subprocess.run([sys.executable, "-c", UNCHANGED], env=environment, cwd=PROJECT_ROOT, check=True)
    assert warehouse.query("select verdict from ops.verdict where run_id = 'r2'") == [("unchanged",)]
