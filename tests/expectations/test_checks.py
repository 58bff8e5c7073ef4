"""Every kind of check, with a row that passes and a row that does not; one judgement serves all."""

from __future__ import annotations

import secrets
import unicodedata
from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

import pytest

from catalog import Column, Rule
from catalog.dataset import AdministrativeUnit, Range, Suppression
from tests.conftest import drop_database
from tests.expectations.builders import Warehouse, column, dataset, resource
from warehouse.embedded_postgres import EmbeddedPostgres
from warehouse.ledger import Verdict
from warehouse.preparation import prepare_warehouse
from warehouse.settings import Settings


@dataclass(frozen=True)
class Kind:
    """A check by name, the contract that asks for it, a good value and a bad one."""

    check: str
    columns: tuple[Column, ...]
    good: dict[str, Any]
    bad: dict[str, Any]
    severity: str = "error"
    rules: tuple[Rule, ...] = field(default=())


def _value(check: str, good: Any, bad: Any, severity: str = "error", **promises: Any) -> Kind:
    return Kind(f"{check}.gia_tri", (column(**promises),), {"gia_tri": good}, {"gia_tri": bad}, severity)


def _rule(condition: str, good: Any, bad: Any, severity: str = "error") -> Kind:
    rule = Rule.model_validate({"name": "thu", "title": "Quy tắc thử", "condition": condition, "severity": severity})
    return Kind("rule.thu", (column(),), {"gia_tri": good}, {"gia_tri": bad}, severity, (rule,))


def _commune(valid_on: str, good: dict[str, Any], bad: dict[str, Any]) -> Kind:
    code = column("ma_xa", administrative_unit=AdministrativeUnit(valid_on=valid_on))
    return Kind("commune.ma_xa", (code, column("nam_hoc"), column("vi_do", "date")), good, bad)


def _cells(check: str, good: dict[str, Any], bad: dict[str, Any]) -> Kind:
    nu = column("nu", "integer", suppress=Suppression(below=5, of="tong", reason_column="ly_do"))
    return Kind(f"{check}.nu", (nu, column("tong", "integer"), column("ly_do")), good, bad)


PLACE = "Điện Biên"
SCHOOL_YEAR = "make_date(left(nam_hoc, 4)::int, 9, 5)"
KINDS = {
    "range_min": _value("range", 0, -1, type="integer", range=Range(min=0, max=100)),
    "range_max": _value("range", 100, 101, type="integer", range=Range(min=0, max=100)),
    "range_edge": _value("range", "22.56", "22.5601", type="decimal", range=Range(min="20.90", max="22.56")),
    "range_null": _value("range", None, -1, type="integer", range=Range(min=0)),
    "pattern": _value("pattern", "03127", "3127", pattern="^[0-9]{5}$"),
    "pattern_word_edge": _value("pattern", "trường A", "trườngA", pattern=r"^trường\b"),
    "codes": _value("codes", "cong_lap", "dan_lap", code_list="loai_hinh"),
    "blanks": Kind("blanks", (column(),), {"gia_tri": "Mường Chà"}, {"gia_tri": "Mường Chà "}, "warn"),
    "blanks_hard": Kind("blanks", (column(),), {"gia_tri": "Mường Chà"}, {"gia_tri": "\u00a0Mường Chà"}, "warn"),
    "phone": _value("phone", "Điện thoại cơ quan 0215 3824 999", "gọi 0912.345.678", free_text=True),
    "phone_abroad": _value("phone", "năm 2024", "+84 912 345 678", free_text=True),
    "identity": _value("identity", "mã số 0123456789", "CCCD 011234567890.", free_text=True),
    "identity_old": _value("identity", "kinh phí 1.234.567.890 đồng", "CMND 040123456", free_text=True),
    "identity_grouped": _value("identity", "123.456.789 đồng", "011 234 567 890", free_text=True),
    "email": _value("email", "a @ b", "thu: nguyen.van@vi-du.vn", free_text=True),
    "commune_old": _commune(
        SCHOOL_YEAR, {"ma_xa": "03127", "nam_hoc": "2024-2025"}, {"ma_xa": "03127", "nam_hoc": "2025-2026"}
    ),
    "commune_today": _commune("current_date", {"ma_xa": "03999"}, {"ma_xa": "03127"}),
    "commune_none": _commune("current_date", {"ma_xa": None}, {"ma_xa": "99999"}),
    "commune_undated": _commune("current_date", {"ma_xa": "03999"}, {"ma_xa": ""}),
    # The list of communes has a column of this name too; the contract means its own row's.
    "commune_homonym": _commune(
        "vi_do", {"ma_xa": "03999", "vi_do": "2025-07-01"}, {"ma_xa": "03999", "vi_do": "2025-06-30"}
    ),
    "cell": _cells("small_cell", {"nu": 5, "tong": 10}, {"nu": 4, "tong": 10}),
    "cell_zero": _cells("small_cell", {"nu": 0, "tong": 10}, {"nu": 1, "tong": None}),
    "cell_complement": _cells("small_cell", {"nu": 10, "tong": 10}, {"nu": 9, "tong": 10}),
    "reason": _cells("reason", {"nu": None, "tong": 10, "ly_do": "khong_cong_bo"}, {"nu": None, "tong": 10}),
    "nfc": Kind("nfc", (column(),), {"gia_tri": PLACE}, {"gia_tri": unicodedata.normalize("NFD", PLACE)}),
    "rule": _rule("gia_tri <> 'xấu'", "tốt", "xấu"),
    "rule_null": _rule("gia_tri <> 'xấu'", None, "xấu"),
    "rule_warn": _rule("gia_tri <> 'xấu'", "tốt", "xấu", "warn"),
    # Signs that mean something to Great Expectations, SQLAlchemy, psycopg and SQL.
    "rule_signs": _rule("gia_tri not like '%:x{y}%' and gia_tri::text <> '\\' -- so", "12:30", "a :x{y} b"),
}


@dataclass(frozen=True)
class Judged:
    warehouse: Warehouse
    verdicts: dict[str, Verdict]

    def result(self, name: str, check: str) -> tuple[Any, ...]:
        return self.warehouse.query(
            "select passed, severity, unexpected, checked, observed from ops.check_result "
            "where dataset = %s and check_name = %s",
            f"thu.{name}",
            check,
        )[0]

    def not_passed(self, name: str) -> list[str]:
        found = self.warehouse.query(
            "select check_name from ops.check_result where dataset = %s and not passed", f"thu.{name}"
        )
        return [row[0] for row in found]


@pytest.fixture(scope="module")
def judged(postgres: EmbeddedPostgres, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Judged]:
    name = f"warehouse_{secrets.token_hex(4)}"
    url = postgres.create_database(name, owner="odw")
    prepare_warehouse(postgres.url(name), "odw")
    folder: Path = tmp_path_factory.mktemp("gate")
    warehouse = Warehouse(Settings(url, folder, folder, folder, {})).prepare()
    for key, kind in KINDS.items():
        for suffix, rows in (("tot", [kind.good]), ("xau", [kind.good, kind.bad])):
            full_name = f"{key}_{suffix}"
            target = dataset(full_name, resource(f"thu.{full_name}", *kind.columns, rules=kind.rules))
            warehouse.mart(target, [{"ma": f"A{index}", **row} for index, row in enumerate(rows)])
    warehouse.run("r1")
    yield Judged(warehouse, warehouse.judge("r1"))
    drop_database(postgres, name)


@pytest.mark.parametrize("key", KINDS)
def test_good_row_passes_every_check(judged: Judged, key: str) -> None:
    assert judged.verdicts[f"{key}_tot"].verdict == "passed"
    assert judged.not_passed(f"{key}_tot") == []
    assert judged.result(f"{key}_tot", KINDS[key].check)[:4] == (True, KINDS[key].severity, 0, 1)


@pytest.mark.parametrize("key", KINDS)
def test_bad_row_fails_its_check_and_no_other(judged: Judged, key: str) -> None:
    kind = KINDS[key]
    assert judged.not_passed(f"{key}_xau") == [kind.check]
    assert judged.result(f"{key}_xau", kind.check) == (False, kind.severity, 1, 2, None)


@pytest.mark.parametrize("key", KINDS)
def test_error_holds_and_warning_becomes_a_caveat(judged: Judged, key: str) -> None:
    verdict = judged.verdicts[f"{key}_xau"]
    said = verdict.reasons if KINDS[key].severity == "error" else verdict.caveats
    assert verdict.verdict == ("held" if KINDS[key].severity == "error" else "passed")
    assert len(said) == 1
    assert said[0].endswith(": 1/2 dòng không đạt.")


@pytest.mark.parametrize("key", KINDS)
def test_key_of_the_failing_row_is_kept_in_the_protected_ledger(judged: Judged, key: str) -> None:
    found = judged.warehouse.query(
        "select check_name, row_key from ops.failing_row where dataset = %s", f"thu.{key}_xau"
    )
    assert found == [(KINDS[key].check, {"ma": "A1"})]


def test_no_value_of_a_row_is_in_results_or_verdicts(judged: Judged) -> None:
    stored = judged.warehouse.everything_stored()
    for secret in ("0912.345.678", "011234567890", "nguyen.van@vi-du.vn", "dan_lap", "xấu"):
        assert secret not in stored
