"""The library software ``csdl_thu_vien``: libraries, and their records with titles still in TCVN3."""

from __future__ import annotations

import zlib
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from random import Random

from connectors.text.encodings import encode_tcvn3
from demo.generation.apportion import apportion
from demo.generation.dirt import (
    BAD_CODE,
    BAD_DATE,
    comma_number,
    date_text,
    day_between,
    make_blank,
    make_untidy,
    refused,
)
from demo.generation.giao_duc.schools import schools
from demo.generation.giao_duc.titles import Title, title
from demo.generation.people import person
from demo.generation.places import Place, places
from demo.generation.table import CellType, DemoTable, Row, stream

LIBRARY_TYPES: dict[str, CellType] = {
    "VIDO": "decimal", "KINHDO": "decimal", "CHONGOI": "integer", "TONGBAN": "integer", "MAYTINH": "integer",
    "LUOTDOC": "integer", "NAMTL": "integer",
}  # fmt: skip
RECORD_TYPES: dict[str, CellType] = {"SOBAN": "integer"}
SCHOOL_LIBRARIES = 215
COMMUNITY_LIBRARIES = 14
RECORDS = 60_000
MAIN_WEIGHT = 120.0
WEIGHTS = {"CC": 12.0, "NN": 6.0}
"""How much more than a school a public library and the college hold; the provincial library ten times as much again."""
OLDEST_PURCHASE = date(2005, 1, 1)
NEWEST_PURCHASE = date(2026, 6, 30)


@dataclass(frozen=True)
class Library:
    """One library before its holdings are known."""

    code: str
    name: str
    kind: str
    place: Place
    weight: float


def generate(scale: int = 1, seed: int = 2024) -> list[DemoTable]:
    """Both tables of the library software; ``scale`` times the libraries and records."""
    libraries = _libraries(scale, seed)
    records = list(_records(libraries, scale, seed))
    copies: dict[str, int] = {}
    for record in records:
        copies[str(record["MATV"])] = copies.get(str(record["MATV"]), 0) + int(str(record["SOBAN"]))
    rng = stream(seed, "library rows")
    rows = [_library_row(library, copies.get(library.code, 0), rng) for library in libraries]
    make_untidy(rows, ("TENTV", "DIACHI"), rng)
    make_blank(rows, ("VIDO", "KINHDO"), rng)
    broken: list[Row] = [{"MATV": "TV99998", "NGAYCN": BAD_DATE}, {"MATV": "TV99999", "LOAITV": BAD_CODE}]
    return [
        DemoTable("THUVIEN", tuple(rows[0]), rows + refused(rows, rng, 2, broken), LIBRARY_TYPES),
        _record_table(records, seed),
    ]


def _libraries(scale: int, seed: int) -> list[Library]:
    rng = stream(seed, "libraries")
    found = list(_named(scale, seed, rng))
    return [
        Library(f"TV{index + 1:05d}", name, kind, place, _weight(index, kind, rng))
        for index, (name, kind, place) in enumerate(found)
    ]


def _weight(index: int, kind: str, rng: Random) -> float:
    return MAIN_WEIGHT if index == 0 else WEIGHTS.get(kind, rng.uniform(0.5, 1.5))


def _named(scale: int, seed: int, rng: Random) -> Iterator[tuple[str, str, Place]]:
    seats = {place.district_code: place for place in reversed(places())}
    capital = places()[0]
    yield "Thư viện tỉnh Điện Biên", "CC", capital
    for seat in seats.values():
        yield f"Thư viện {seat.district[0].lower()}{seat.district[1:]}", "CC", seat
    yield "Thư viện Trường Cao đẳng Điện Biên", "NN", capital
    for place in rng.choices(places(), k=COMMUNITY_LIBRARIES * scale):
        yield f"Thư viện cộng đồng {place.name}", "CD", place
    candidates = [s for s in schools(scale, seed) if s.last_year is None and "nha_tre" not in s.levels]
    for school in rng.sample(candidates, SCHOOL_LIBRARIES * scale):
        yield f"Thư viện {school.name}", "TH", school.place


def _library_row(library: Library, copies: int, rng: Random) -> Row:
    latitude, longitude = library.place.point(rng)
    seats = rng.randint(16, 60) if library.kind == "TH" else rng.randint(20, 150)
    return {
        "MATV": library.code,
        "TENTV": library.name,
        "LOAITV": library.kind,
        "MAXA": library.place.code_today,
        "DIACHI": library.place.address(rng),
        "VIDO": latitude,
        "KINHDO": longitude,
        "DIENTICH": comma_number(seats * rng.uniform(0.75, 2.2) + 15),
        "CHONGOI": seats,
        "TONGBAN": copies + rng.randint(150, 4000),
        "MAYTINH": rng.randint(0, 6) if library.kind == "TH" else rng.randint(2, 25),
        "LUOTDOC": rng.randint(300, 9000),
        "NAMTL": rng.randint(1975, 2020),
        "TRANGTHAI": "S" if rng.random() < 0.02 else "A",
        "NGAYCN": date_text(day_between(date(2025, 9, 1), date(2026, 8, 31), rng), rng),
        **person(rng),
    }


def _records(libraries: list[Library], scale: int, seed: int) -> Iterator[Row]:
    rng = stream(seed, "records")
    number = 0
    shares = apportion(RECORDS * scale, [library.weight for library in libraries], minimum=5)
    for library, share in zip(libraries, shares, strict=True):
        for described in _holdings(share, rng):
            number += 1
            yield _record(f"BG{number:08d}", library.code, described, rng)


def _holdings(count: int, rng: Random) -> Iterator[Title]:
    """Titles of one library: an edition is described once, with all its copies."""
    held: set[Title] = set()
    while len(held) < count:
        described = title(rng)
        if described not in held:
            held.add(described)
            yield described


def _record(code: str, library: str, described: Title, rng: Random) -> Row:
    book = described.kind in ("S", "K")
    bought = day_between(max(OLDEST_PURCHASE, date(described.published, 6, 1)), NEWEST_PURCHASE, rng)
    return {
        "MABG": code,
        "MATV": library,
        "NHANDE": encode_tcvn3(described.name),
        "TACGIA": described.author,
        "LOAITL": described.kind,
        "DDC": described.subject,
        "NXB": described.publisher,
        "NAMXB": str(described.published),
        "NGONNGU": described.language,
        "ISBN": _isbn(described) if described.kind == "S" and described.published >= 2008 else None,
        "SOTRANG": str(rng.randint(24, 620)) if book else None,
        "SOBAN": rng.randint(1, 40) if described.publisher.endswith("Giáo dục Việt Nam") else rng.randint(1, 6),
        "NGAYNHAP": date_text(bought, rng),
    }


def _isbn(described: Title) -> str:
    """A made-up number with a true check digit, in Vietnam's range, the same wherever the edition is held."""
    edition = f"{described.name}/{described.publisher}/{described.published}/{described.language}"
    digits = f"978604{zlib.crc32(edition.encode()) % 10**6:06d}"
    weighted = sum(int(digit) * (3 if place % 2 else 1) for place, digit in enumerate(digits))
    return f"{digits}{-weighted % 10}"


def _record_table(records: list[Row], seed: int) -> DemoTable:
    rng = stream(seed, "record dirt")
    make_untidy(records, ("TACGIA", "NXB"), rng, share=0.02)
    make_blank(records, ("DDC",), rng)
    broken = [
        {"MABG": f"BG{99_900_000 + turn:08d}", **fault}
        for turn, fault in enumerate(
            [{"NGAYNHAP": BAD_DATE}, {"NAMXB": "199?"}, {"LOAITL": BAD_CODE}, {"DDC": "VV 12"}, {"SOTRANG": "~200"}] * 4
        )
    ]
    rows = records + refused(records, rng, 15, broken)
    return DemoTable("BIEUGHI", tuple(records[0]), rows, RECORD_TYPES)
