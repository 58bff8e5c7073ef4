"""Casting by declared format and quarantine, as dbt really does it on PostgreSQL."""

from __future__ import annotations

import json
from collections import Counter
from collections.abc import Iterator
from datetime import date
from decimal import Decimal
from pathlib import Path

import pytest
from click.testing import CliRunner

from catalog import Catalog
from tests.conftest import fresh_warehouse
from tests.transform.dbt_command import run_dbt
from tests.transform.raw_tables import land
from warehouse.cli.warehouse_commands import quarantine_group
from warehouse.database import connect
from warehouse.embedded_postgres import EmbeddedPostgres
from warehouse.settings import Settings

GOOD = {
    "ma_truong": "1100000001",
    "ten_truong": "Trường Tiểu học Thanh Luông",
    "loai_truong": "11",
    "loai_hinh": "1",
    "ma_xa": "03328",
    "vi_do": "21.43",
    "dien_tich_dat_m2": "1.234,50",
    "so_phong_hoc": "12",
    "co_bep_an": "1",
    "muc_dat_chuan": "1",
    "ngay_thanh_lap": "05/09/1998",
    "trang_thai": "1",
    "ngay_cap_nhat": "2026-05-31",
}

# Row number to what differs from GOOD, and the (column, rule) pairs it must be refused for.
CASES: dict[str, tuple[dict[str, str | None], set[tuple[str, str]]]] = {
    "good": ({}, set()),
    "iso date and plain number": ({"ngay_thanh_lap": "1998-09-05", "dien_tich_dat_m2": "1234,5"}, set()),
    "blanks": ({"ten_truong": "  Trường   Tiểu học A ", "dien_tich_dat_m2": " ", "ngay_thanh_lap": ""}, set()),
    "thirteenth month": ({"ngay_thanh_lap": "05/13/1998"}, {("ngay_thanh_lap", "date")}),
    "30 February": ({"ngay_thanh_lap": "30/02/1998"}, {("ngay_thanh_lap", "date")}),
    "two-digit year": ({"ngay_thanh_lap": "05/09/98"}, {("ngay_thanh_lap", "date")}),
    "letter in number": ({"so_phong_hoc": "1O"}, {("so_phong_hoc", "integer")}),
    "hexadecimal": ({"so_phong_hoc": "0x1F"}, {("so_phong_hoc", "integer")}),
    "not a number": ({"vi_do": "NaN"}, {("vi_do", "decimal")}),
    "number out of bigint": ({"so_phong_hoc": "99999999999999999999"}, {("so_phong_hoc", "integer")}),
    "unknown code": ({"loai_truong": "77"}, {("loai_truong", "code")}),
    "missing code": ({"loai_truong": None}, {("loai_truong", "required")}),
    "missing name": ({"ten_truong": "   "}, {("ten_truong", "required")}),
    "bad pattern": ({"ma_xa": "3328"}, {("ma_xa", "pattern")}),
    "lost letters": ({"ten_truong": "Tr??ng Ti?u h?c A"}, {("ten_truong", "lost_letters")}),
    "replacement character": ({"dia_chi": "B\ufffdn Na"}, {("dia_chi", "lost_letters")}),
    "an honest question": ({"ten_truong": 'Trường "Vì sao?" (hỏi?) và tại sao? Hết'}, set()),
    "two faults": ({"ma_xa": "x", "so_phong_hoc": "-"}, {("ma_xa", "pattern"), ("so_phong_hoc", "integer")}),
}


@pytest.fixture(scope="module")
def built(postgres: EmbeddedPostgres, tmp_path_factory: pytest.TempPathFactory, catalog: Catalog) -> Iterator[Settings]:
    """The school table with one row per case, then an exact duplicate and a conflicting key, through dbt."""
    with fresh_warehouse(postgres, tmp_path_factory.mktemp("staging")) as settings:
        table = catalog.source_table("csdl_giao_duc.truong")
        rows = [{**GOOD, "ma_truong": code(place), **changes} for place, (changes, _) in enumerate(CASES.values())]
        rows += [{**GOOD, "ma_truong": "1111111111"}] * 3
        rows += [{**GOOD, "ma_truong": "1122222222", "so_phong_hoc": number} for number in ("7", "8")]
        land(settings, table, rows)
        names = f"stg_{table.raw_name} quarantine_{table.raw_name}".split()
        output = run_dbt(settings, Path(settings.state), ["build", "--select", *names])
        assert "Completed successfully" in output, output
        yield settings


def code(place: int) -> str:
    return f"11{place:08d}"


def refused(settings: Settings) -> dict[str, set[tuple[str, str]]]:
    with connect(settings, "publisher") as connection:
        rows = connection.execute(
            "select row ->> 'ma_truong', reasons from quarantine.csdl_giao_duc__truong"
        ).fetchall()
    found: dict[str, set[tuple[str, str]]] = {}
    for key, reasons in rows:
        found.setdefault(key, set()).update((reason["column"], reason["rule"]) for reason in reasons)
    return found


@pytest.mark.parametrize("case", CASES)
def test_a_row_is_refused_for_exactly_its_faults(built: Settings, case: str) -> None:
    assert refused(built).get(code(list(CASES).index(case)), set()) == CASES[case][1]


def test_accepted_values_are_typed_and_translated(built: Settings) -> None:
    with connect(built, "transformer") as connection:
        row = connection.execute(
            "select loai_truong, dien_tich_dat_m2, so_phong_hoc, co_bep_an, ngay_thanh_lap "
            "from staging.stg_csdl_giao_duc__truong where ma_truong = %s",
            [code(0)],
        ).fetchone()
    assert row == ("tieu_hoc", Decimal("1234.50"), 12, True, date(1998, 9, 5))


def test_both_date_formats_give_the_same_date_and_blanks_fold(built: Settings) -> None:
    with connect(built, "transformer") as connection:
        dates = connection.execute(
            "select ngay_thanh_lap from staging.stg_csdl_giao_duc__truong where ma_truong in (%s, %s)",
            [code(0), code(1)],
        ).fetchall()
        blanks = connection.execute(
            "select ten_truong, dien_tich_dat_m2, ngay_thanh_lap from staging.stg_csdl_giao_duc__truong "
            "where ma_truong = %s",
            [code(2)],
        ).fetchone()
    assert dates == [(date(1998, 9, 5),)] * 2
    assert blanks == ("Trường Tiểu học A", None, None)


def test_of_exact_duplicates_one_stays_and_of_conflicting_keys_none(built: Settings) -> None:
    with connect(built, "publisher") as connection:
        kept = connection.execute(
            "select ma_truong, count(*) from staging.stg_csdl_giao_duc__truong "
            "where ma_truong in ('1111111111', '1122222222') group by 1"
        ).fetchall()
        rules = connection.execute(
            "select row_key ->> 'ma_truong', reasons -> 0 ->> 'rule', count(*) from quarantine.csdl_giao_duc__truong "
            "where row_key ->> 'ma_truong' in ('1111111111', '1122222222') group by 1, 2 order by 1"
        ).fetchall()
    assert kept == [("1111111111", 1)]
    assert rules == [("1111111111", "duplicate", 2), ("1122222222", "key_conflict", 2)]


def test_no_row_vanishes(built: Settings) -> None:
    with connect(built, "publisher") as connection:
        counts = connection.execute(
            "select (select count(*) from raw.csdl_giao_duc__truong), "
            "(select count(*) from staging.stg_csdl_giao_duc__truong), "
            "(select count(*) from quarantine.csdl_giao_duc__truong)"
        ).fetchone()
    assert counts is not None
    assert counts[0] == counts[1] + counts[2]


def test_quarantine_keeps_the_row_as_received(built: Settings) -> None:
    with connect(built, "publisher") as connection:
        row = connection.execute(
            "select row from quarantine.csdl_giao_duc__truong where row_key ->> 'ma_truong' = %s", [code(3)]
        ).fetchone()
    assert row is not None
    assert row[0]["ngay_thanh_lap"] == "05/13/1998"
    assert not [name for name in row[0] if name.startswith("_")]


def test_quarantine_is_counted_by_rule_and_shown_with_its_reasons(
    built: Settings, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("ODW_WAREHOUSE_URL", built.warehouse_url)
    listed = CliRunner().invoke(quarantine_group, ["list", "--json"], catch_exceptions=False)
    counted = {(entry["column"], entry["rule"]): entry["rows"] for entry in json.loads(listed.output)}
    pairs = Counter(pair for reasons in refused(built).values() for pair in reasons)
    assert counted.keys() == pairs.keys()
    assert all(counted[pair] >= pairs[pair] for pair in pairs)

    arguments = ["show", "csdl_giao_duc.truong", "--limit", "10000", "--json"]
    shown = json.loads(CliRunner().invoke(quarantine_group, arguments, catch_exceptions=False).output)
    (wrong_date,) = (entry for entry in shown if entry["key"]["ma_truong"] == code(3))
    assert wrong_date["row"]["ngay_thanh_lap"] == "05/13/1998"
    assert wrong_date["reasons"].startswith("ngay_thanh_lap: ")
