"""The public investment database ``csdl_dau_tu_cong``: projects, yearly funds, communes and programmes."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from random import Random

from demo.generation.apportion import apportion
from demo.generation.dirt import (
    BAD_CODE,
    BAD_DATE,
    BAD_NUMBER,
    SHORT_COMMUNE,
    comma_number,
    date_text,
    day_between,
    make_untidy,
    refused,
)
from demo.generation.people import person
from demo.generation.table import CellType, DemoTable, Row, stream
from demo.generation.tai_chinh.projects import PROGRAMMES, THIS_YEAR, Project, projects

FIGURES_OF = date(2026, 9, 30)
FUNDS = {"MTQG": "CTMT", "PHKT": "NSTW", "ODA-": "ODA", "TINH": "NSDP"}
"""Where the money of a programme's projects comes from, by the beginning of its code."""
OWN_FUNDS = ("NSTW", "NSDP", "NSDP", "SDD", "XSKT")
AGENCY = "Ban Quản lý dự án đầu tư xây dựng các công trình tỉnh"
AGENCIES = {
    "GT": "Ban Quản lý dự án các công trình giao thông tỉnh",
    "NN": "Ban Quản lý dự án các công trình nông nghiệp và phát triển nông thôn tỉnh",
    "QP": "Bộ Chỉ huy Bộ đội Biên phòng tỉnh",
}
"""Who builds what, where it is not the agency for all other fields."""
TITLES = (
    ("Chương trình mục tiêu quốc gia xây dựng nông thôn mới", "MTQG", "Sở Nông nghiệp và Môi trường"),
    ("Chương trình mục tiêu quốc gia giảm nghèo bền vững", "MTQG", "Sở Nông nghiệp và Môi trường"),
    (
        "Chương trình mục tiêu quốc gia phát triển kinh tế - xã hội vùng đồng bào dân tộc thiểu số và miền núi",
        "MTQG",
        "UBND tỉnh Điện Biên",
    ),
    ("Chương trình phục hồi và phát triển kinh tế - xã hội", "PH", "Sở Tài chính"),
    ("Chương trình chuyển đổi số của tỉnh", "TINH", "Sở Khoa học và Công nghệ"),
    ("Chương trình phát triển giao thông nông thôn của tỉnh", "TINH", "Sở Xây dựng"),
    ("Chương trình phát triển hạ tầng nông thôn sử dụng vốn vay", "ODA", "Sở Nông nghiệp và Môi trường"),
    ("Chương trình đầu tư y tế cơ sở sử dụng vốn vay", "ODA", "Sở Y tế"),
)
PLAN_TYPES: dict[str, CellType] = {"nam_kh": "integer", "kh_trong_nam": "integer", "kh_keo_dai": "integer"}
PROGRAMME_TYPES: dict[str, CellType] = dict.fromkeys(("tu_nam", "den_nam", "tong_von_trd"), "integer")


def generate(scale: int = 1, seed: int = 2024) -> list[DemoTable]:
    """All tables; ``scale`` times the projects, and always the same programmes."""
    found = projects(scale, seed)
    return [
        _project_table(found, seed),
        _plan_table(found, seed),
        _commune_table(found, seed),
        _programmes(found, seed),
    ]


def _project_table(found: list[Project], seed: int) -> DemoTable:
    rng = stream(seed, "project rows")
    rows = [_project_row(project, rng) for project in found]
    broken: list[Row] = [{"ngayQD": BAD_DATE}, {"nhom_da": BAD_CODE}, {"tmdt_trd": BAD_NUMBER}, {"ma_da": "760"}]
    make_untidy(rows, ("tenDuAn", "ten_cdt"), rng, share=0.05)
    return DemoTable("dtc_du_an", tuple(rows[0]), rows + refused(rows, rng, 2, broken))


def _project_row(project: Project, rng: Random) -> Row:
    province = project.group != "C" or rng.random() < 0.4
    district = project.places[0].district[0].lower() + project.places[0].district[1:]
    old = project.approved < date(2025, 7, 1)
    owner = AGENCIES.get(project.field, AGENCY) if province or not old else f"Ban Quản lý dự án {district}"
    approver = "UBND tỉnh Điện Biên" if province or not old else f"UBND {district}"
    return {
        "ma_da": project.code,
        "tenDuAn": project.name,
        "ten_cdt": owner,
        "nhom_da": project.group,
        "ma_nganh": project.field,
        "ma_ct": project.programme,
        "soQD": f"{rng.randint(100, 3600)}/QĐ-UBND",
        "ngayQD": date_text(project.approved, rng),
        "cqPheDuyet": approver,
        "tmdt_trd": comma_number(project.total, 3) if rng.random() < 0.5 else str(project.total),
        "namKC": str(project.first_year),
        "namHT": str(project.last_year),
        "tien_do": _progress(project, rng),
        "trang_thai": project.status,
        "ngayCapNhat": date_text(day_between(FIGURES_OF, date(2026, 10, 20), rng), rng),
        **person(rng),
    }


def _progress(project: Project, rng: Random) -> str:
    if project.status in "34":
        return "100%"
    done = 0.0 if project.status == "1" else rng.uniform(15, 92)
    return comma_number(done) + ("%" if rng.random() < 0.3 else "")


def _plan_table(found: list[Project], seed: int) -> DemoTable:
    rng = stream(seed, "plan rows")
    rows = [row for project in found for row in _plans(project, rng)]
    broken: list[Row] = [{"giai_ngan": "chưa"}, {"den_ngay": BAD_DATE}, {"ma_nguon": BAD_CODE}, {"nam_kh": None}]
    return DemoTable("dtc_ke_hoach_von", tuple(rows[0]), rows + refused(rows, rng, 5, broken), PLAN_TYPES)


def _plans(project: Project, rng: Random) -> Iterator[Row]:
    """The funds of every year up to this one, each source apart; together no more than the investment."""
    years = range(project.first_year, min(project.last_year, THIS_YEAR) + 1)
    if not years:
        return
    of_whole = len(years) / (project.last_year - project.first_year + 1)
    planned = apportion(round(project.total * of_whole * rng.uniform(0.86, 0.99)), [rng.uniform(1, 2) for _ in years])
    sources = _sources(project, rng)
    carried = dict.fromkeys(sources, 0)
    for year, funds in zip(years, planned, strict=True):
        for source, share in zip(sources, apportion(funds, list(sources.values())), strict=True):
            paid = round(share * _paid_share(project, year, rng))
            yield _plan_row(project.code, year, source, share, carried[source], paid, rng)
            carried[source] = share - paid if year >= THIS_YEAR - 2 and rng.random() < 0.4 else 0


def _sources(project: Project, rng: Random) -> dict[str, float]:
    if project.programme:
        main = FUNDS[project.programme[:4]]
        return {main: 8.0, "NSDP": 1.0} if main != "NSDP" and rng.random() < 0.5 else {main: 1.0}
    return dict.fromkeys(rng.sample(sorted(set(OWN_FUNDS)), 2 if project.group != "C" else 1), 1.0)


def _paid_share(project: Project, year: int, rng: Random) -> float:
    if year == THIS_YEAR:
        return rng.uniform(0.22, 0.78)
    if project.paused:
        return rng.uniform(0.3, 0.7)
    return 1.0 if rng.random() < 0.5 else rng.uniform(0.78, 0.999)


def _plan_row(code: str, year: int, source: str, planned: int, carried: int, paid: int, rng: Random) -> Row:
    day = FIGURES_OF if year == THIS_YEAR else date(year + 1, 1, 31)
    return {
        "ma_da": code,
        "nam_kh": year,
        "ma_nguon": source,
        "kh_trong_nam": planned,
        "kh_keo_dai": carried,
        "giai_ngan": f"{paid:,}".replace(",", ".") if rng.random() < 0.3 else str(paid),
        "den_ngay": date_text(day, rng),
    }


def _commune_table(found: list[Project], seed: int) -> DemoTable:
    rng = stream(seed, "project communes")
    rows: list[Row] = [
        {"ma_da": project.code, "ma_xa": commune, "dia_ban_chinh": place == 0}
        for project in found
        for place, commune in enumerate(project.communes)
    ]
    broken: list[Row] = [{"ma_xa": SHORT_COMMUNE}, {"ma_da": None}]
    return DemoTable("dtc_du_an_xa", tuple(rows[0]), rows + refused(rows, rng, 4, broken), {"dia_ban_chinh": "boolean"})


def _programmes(found: list[Project], seed: int) -> DemoTable:
    rng = stream(seed, "programmes")
    rows: list[Row] = []
    for code, (title, kind, lead) in zip(PROGRAMMES, TITLES, strict=True):
        total = sum(project.total for project in found if project.programme == code)
        decided = day_between(date(2021, 7, 1), date(2022, 6, 30), rng)
        rows.append(
            {
                "ma_ct": code,
                "ten_ct": title,
                "loai_ct": kind,
                "cq_chu_tri": lead,
                "tu_nam": 2022 if kind == "PH" else 2021,
                "den_nam": 2023 if kind == "PH" else 2025 if kind == "MTQG" else 2030,
                "tong_von_trd": round(total * rng.uniform(0.85, 1.1)),
                "soQD": f"{rng.randint(10, 2400)}/QĐ-TTg"
                if kind in ("MTQG", "PH")
                else f"{rng.randint(10, 90)}/NQ-HĐND",
                "ngayQD": date_text(decided, rng),
            }
        )
    return DemoTable("dtc_chuong_trinh", tuple(rows[0]), rows, PROGRAMME_TYPES)
