"""The service ``tu_phap``: notary organisations, law practices, legal aid organisations."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date, timedelta
from random import Random

from demo.generation.dirt import BAD_DATE, date_text, day_between, make_untidy, refused
from demo.generation.enterprises import active_enterprises
from demo.generation.people import person
from demo.generation.places import CITY, Place, places
from demo.generation.table import DemoTable, Row, stream

TODAY = date(2026, 9, 30)
NOTARY_OFFICES = ("Mường Thanh", "Hoa Ban", "Him Lam", "Tây Bắc", "Tuần Giáo", "Mường Ảng")
LAW_FIRMS = 16
FORM_OF_ENTERPRISE = {"tnhh1tv": "CTLTNHH1", "tnhh2tv": "CTLTNHH2", "hop_danh": "CTLHD"}
"""Law companies are never joint-stock companies or private enterprises."""
OFFICES = ("Công Tâm", "Minh Tâm", "An Pháp", "Thiên Thanh", "Pha Đin")
PRACTICE = ("tham gia tố tụng", "tư vấn pháp luật", "đại diện ngoài tố tụng", "dịch vụ pháp lý khác")
AID = ("hình sự", "dân sự", "hôn nhân và gia đình", "đất đai", "hành chính", "lao động")
YEAR = 2025


def generate(scale: int = 1, seed: int = 2024) -> list[DemoTable]:
    """The three resources. A province has the notaries and lawyers it has: ``scale`` changes little here."""
    rng = stream(seed, "justice")
    notaries = list(_notaries(rng))
    firms = list(_firms(scale, seed, rng))
    aid = list(_aid(firms, rng))
    for rows in (notaries, firms, aid):
        make_untidy(rows, ("tenToChuc", "diaChi.chiTiet"), rng)
    spoiled = refused(firms, rng, 0, [{"soDKHD": "11999999/TP/ĐKHĐ", "ngayDKHD": BAD_DATE}]) if len(firms) >= 20 else []
    return [
        DemoTable("/v1/to-chuc-cong-chung", tuple(notaries[0]), notaries),
        DemoTable("/v1/to-chuc-luat-su", tuple(firms[0]), firms + spoiled),
        DemoTable("/v1/to-chuc-tro-giup-phap-ly", tuple(aid[0]), aid),
    ]


def _seat(place: Place, rng: Random) -> Row:
    return {
        "diaChi.maXa": place.code_today,
        "diaChi.chiTiet": place.address(rng),
        "dienThoaiCoQuan": f"0215 3{rng.randint(700, 899)} {rng.randint(100, 999)}"
        if rng.random() < 0.8
        else f"0900{rng.randrange(10**6):06d}",
        "trangThai": "HOAT_DONG",
        "ngayCapNhat": date_text(day_between(date(2026, 1, 5), TODAY, rng), rng),
        **person(rng),
    }


def _notaries(rng: Random) -> Iterator[Row]:
    city = [place for place in places() if place.district_code == CITY and place.name.startswith("Phường")]
    names = [(f"Phòng Công chứng số {number}", "PCC") for number in (1, 2)]
    names += [(f"Văn phòng công chứng {name}", "VPCC") for name in NOTARY_OFFICES]
    for number, (name, kind) in enumerate(names, start=1):
        place = next((p for p in places() if p.bare_name in name), rng.choice(city))
        latitude, longitude = place.point(rng)
        decided = day_between(date(2002, 1, 1), date(2022, 12, 31), rng)
        people = rng.randint(2, 4)
        office = kind == "VPCC"
        yield {
            "maSo": f"CC11{number:03d}",
            "tenToChuc": name,
            "loaiToChuc": kind,
            "quyetDinh.so": f"{rng.randint(100, 1500)}/QĐ-UBND",
            "quyetDinh.ngay": date_text(decided, rng),
            "dangKy.so": f"{rng.randint(1, 40):02d}/TP-ĐKHĐ-CC" if office else None,
            "dangKy.ngay": date_text(decided + timedelta(rng.randint(20, 90)), rng) if office else None,
            "diaChi.viDo": str(latitude),
            "diaChi.kinhDo": str(longitude),
            "soCongChungVien": str(people if office else people - 1),
            "thongKe.soViecCongChung": str(people * rng.randint(700, 2400)),
            "thongKe.soViecChungThuc": str(people * rng.randint(200, 3000)),
            "thongKe.nam": str(YEAR),
            **_seat(place, rng),
        }


def _firms(scale: int, seed: int, rng: Random) -> Iterator[Row]:
    """Law companies are organisations with a tax code, but registered with the department of justice."""
    companies = [c for c in active_enterprises(TODAY, ("69101",), scale, seed) if c.form in FORM_OF_ENTERPRISE]
    for number, company in enumerate(companies[: LAW_FIRMS * scale], start=1):
        form = FORM_OF_ENTERPRISE[company.form]
        partners = 1 if form == "CTLTNHH1" else rng.randint(2, 3)
        yield _firm(number, company.name, form, company.tax_code, company.founded, partners, company.place, rng)
    wards = [place for place in places() if place.district_code == CITY and place.name.startswith("Phường")]
    first = len(companies[: LAW_FIRMS * scale]) + 1
    for number, name in enumerate(OFFICES, start=first):
        day = day_between(date(2008, 1, 1), date(2024, 12, 31), rng)
        yield _firm(number, f"Văn phòng luật sư {name}", "VPLS", None, day, 1, rng.choice(wards), rng)
    for number, name in enumerate(("Hà Thành", "Thăng Long"), start=first + len(OFFICES)):
        yield _firm(
            number, f"Chi nhánh Công ty Luật TNHH {name} tại Điện Biên", "CN", None, date(2021, 3, 1), 1, wards[0], rng
        )


def _firm(
    number: int, name: str, form: str, tax_code: str | None, day: date, partners: int, place: Place, rng: Random
) -> Row:
    return {
        "soDKHD": f"11{day:%y}{number:04d}/TP/ĐKHĐ",
        "tenToChuc": name,
        "hinhThuc": form,
        "maSoThue": tax_code,
        "ngayDKHD": date_text(day, rng),
        "linhVuc": ", ".join(PRACTICE[: rng.randint(2, 4)]),
        "soLuatSu": str(partners + rng.randint(0, 4)),
        "soThanhVien": str(partners),
        **_seat(place, rng),
    }


def _aid(firms: list[Row], rng: Random) -> Iterator[Row]:
    capital = places()[0]
    yield _aid_row(1, "Trung tâm Trợ giúp pháp lý nhà nước tỉnh Điện Biên", "TT", None, None, capital, rng)
    branches = list({place.district_code: place for place in reversed(places())}.values())[2:6]
    for number, place in enumerate(branches, start=2):
        yield _aid_row(number, f"Chi nhánh trợ giúp pháp lý số {number - 1}", "CN", "TG11001", None, place, rng)
    for number, firm in enumerate(firms[:5], start=6):
        kind = "HD" if number < 9 else "DK"
        place = next(p for p in places() if p.code_today == firm["diaChi.maXa"])
        yield _aid_row(number, str(firm["tenToChuc"]), kind, None, str(firm["soDKHD"]), place, rng)
    yield _aid_row(11, "Trung tâm Tư vấn pháp luật Hội Luật gia tỉnh Điện Biên", "DK", None, None, capital, rng)


def _aid_row(
    number: int, name: str, kind: str, parent: str | None, registration: str | None, place: Place, rng: Random
) -> Row:
    officers = {"TT": rng.randint(14, 22), "CN": rng.randint(2, 4)}.get(kind)
    begins = (
        day_between(date(2020, 1, 1), date(2025, 12, 31), rng) if kind in ("HD", "DK") else date(1998 + number, 3, 16)
    )
    cases = officers * rng.randint(20, 45) if officers else rng.choice((0, 2, 3, 6, 11, 18))
    return {
        "maSo": f"TG11{number:03d}",
        "tenToChuc": name,
        "loaiToChuc": kind,
        "trucThuoc": parent,
        "soDKHD": registration,
        "hieuLuc.tu": date_text(begins, rng),
        "hieuLuc.den": date_text(begins + timedelta(1095), rng) if kind == "HD" else None,
        "linhVuc": ", ".join(AID[: rng.randint(3, 6)]),
        "soTroGiupVien": str(officers) if officers else None,
        "soNguoiKhac": str(rng.randint(1, 9)),
        "thongKe.soVuViec": str(cases),
        "thongKe.nam": str(YEAR),
        **_seat(place, rng),
    }
