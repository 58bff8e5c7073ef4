"""The functions that rules of contracts share."""

from __future__ import annotations

from random import Random

import pytest

from demo.generation.enterprises import enterprises, tax_code
from demo.generation.people import person
from warehouse.database import connect
from warehouse.settings import Settings


def valid(settings: Settings, code: str | None) -> object:
    with connect(settings, "publisher") as connection:
        return connection.execute("select rule.tax_code_is_valid(%s)", [code]).fetchone()[0]  # type: ignore[index]


@pytest.mark.parametrize("code", ["0100109106", "0300588569", "0100109106-001", "0101248141"])
def test_tax_codes_of_well_known_companies_are_valid(settings: Settings, code: str) -> None:
    assert valid(settings, code) is True


@pytest.mark.parametrize("code", ["0100109107", "010010910", "0100109106-1", "01001091O6", "", "001085012345"])
def test_a_wrong_digit_a_short_code_a_letter_and_a_personal_number_are_not(settings: Settings, code: str) -> None:
    assert valid(settings, code) is False


def test_no_code_is_neither(settings: Settings) -> None:
    assert valid(settings, None) is None


def test_the_demo_makes_only_codes_the_rule_accepts(settings: Settings) -> None:
    codes = [enterprise.tax_code for enterprise in enterprises()]
    assert len(set(codes)) == len(codes)
    assert None in {tax_code(serial) for serial in range(100)}
    with connect(settings, "publisher") as connection:
        bad = connection.execute("select c from unnest(%s::text[]) c where not rule.tax_code_is_valid(c)", [codes])
        assert bad.fetchall() == []


def test_a_point_is_near_its_commune_and_not_near_another(settings: Settings) -> None:
    with connect(settings, "transformer") as connection:
        connection.execute(
            "create table staging.communes (ma_xa text, hieu_luc_tu date, hieu_luc_den date, dien_tich_km2 numeric, "
            "vi_do numeric, kinh_do numeric)"
        )
        connection.execute(
            "insert into staging.communes values ('03127', '2025-07-01', null, 50, 21.39, 103.02), "
            "('03158', '2025-07-01', null, 300, 22.38, 102.25), ('03127', null, '2025-06-30', null, null, null)"
        )
        query = "select rule.near_commune(%s, %s::numeric, %s::numeric, %s::date)"
        found = [
            connection.execute(query, arguments).fetchone()
            for arguments in (
                ("03127", 21.40, 103.03, "2026-01-01"),
                ("03158", 21.40, 103.03, "2026-01-01"),
                ("03127", 21.40, 103.03, "2024-01-01"),
                ("03127", None, 103.03, "2026-01-01"),
            )
        ]
        connection.rollback()
    assert found == [(True,), (False,), (None,), (None,)]


@pytest.mark.parametrize(
    ("text", "named"),
    [
        ("Quán cơm Lò Văn Hặc", True),
        ("Nguyễn Thị Hoa - hộ kinh doanh", True),
        ("Nhà thuốc Hoàng Lan", False),
        ("Quầy thuốc Trần Phú, phường Mường Thanh", False),
        ("Nhà nghỉ Mường Thanh", False),
        (None, None),
    ],
)
def test_a_full_name_on_a_sign_is_a_family_name_and_two_words(
    settings: Settings, text: str | None, named: bool | None
) -> None:
    with connect(settings, "transformer") as connection:
        assert connection.execute("select rule.holds_full_name(%s)", [text]).fetchone() == (named,)


def test_every_person_the_demo_invents_is_found_by_the_rule(settings: Settings) -> None:
    rng = Random(1)
    names = {f"Hộ kinh doanh {person(rng)['hieu_truong_ho_ten']}" for _ in range(300)}
    with connect(settings, "publisher") as connection:
        missed = connection.execute("select n from unnest(%s::text[]) n where not rule.holds_full_name(n)", [[*names]])
        assert missed.fetchall() == []
