"""The document service ``van_ban_tnmt``: state-of-environment reports with their figures, decisions on EIA reports."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date, timedelta
from random import Random

from demo.generation.dirt import BAD_DATE, make_untidy, refused
from demo.generation.people import person
from demo.generation.table import CellType, DemoTable, Row, stream
from demo.generation.tai_nguyen_moi_truong.projects import LAND_MERGER, Project, projects

SITE = "https://vanban.dienbien.example"
"""A host that cannot exist: the documents are made up."""
FIRST_YEAR, LAST_YEAR = 2014, 2025
QUARTERS = ("I", "II", "III", "IV")
REPORT_TYPES: dict[str, CellType] = {"soTrang": "integer", "kyBaoCao.tuNam": "integer", "kyBaoCao.denNam": "integer"}
DECISION_TYPES: dict[str, CellType] = {"duAn.dienTichHa": "decimal"}
THEMES = (
    "môi trường nước mặt", "môi trường không khí", "chất thải rắn", "môi trường nông thôn", "đa dạng sinh học",
    "môi trường khu vực khai thác khoáng sản",
)  # fmt: skip
INDICATORS = {
    "CT01": (0.62, 0.012, 3, "%"), "CT02": (0.88, 0.008, 2, "%"), "CT03": (0.31, 0.03, 4, "%"),
    "CT04": (0.92, 0.006, 1, "%"), "CT05": (0.42, 0.004, 0.5, "%"), "CT06": (0.7, 0.02, 3, "%"),
    "CT07": (210, 6, 8, "tan_ngay"), "CT08": (640, 25, 40, "kg_nam"),
}  # fmt: skip
"""First value, yearly growth, scatter, unit; shares as fractions."""
SECTORS = {
    "KS": "Khai thác khoáng sản", "TD": "Thủy điện", "CB": "Chế biến nông sản", "CT": "Xử lý chất thải",
    "DV": "Dịch vụ", "CN": "Sản xuất công nghiệp", "NN": "Lâm nghiệp", "HT": "Hạ tầng",
}  # fmt: skip


def generate(scale: int = 1, seed: int = 2024) -> list[DemoTable]:
    """Reports, indicators and decisions; the reports do not multiply, ``scale`` multiplies the projects."""
    reports = list(_reports(seed))
    decisions = list(_decisions(scale, seed))
    rng = stream(seed, "document dirt")
    make_untidy(decisions, ("duAn.ten", "chuDuAn.ten"), rng, share=0.08)
    broken: list[Row] = [{"maHoSo": "DTM-2099-0001", "ngayBanHanh": BAD_DATE}, {"maHoSo": "DTM-2099-0002", "nhom": "V"}]
    return [
        DemoTable("/v1/bao-cao-moi-truong", tuple(reports[0]), reports, REPORT_TYPES),
        _indicator_table(reports, seed),
        DemoTable(
            "/v1/quyet-dinh-dtm", tuple(decisions[0]), decisions + refused(decisions, rng, 2, broken), DECISION_TYPES
        ),
    ]


def _reports(seed: int) -> Iterator[Row]:
    rng = stream(seed, "reports")
    for year in range(FIRST_YEAR, LAST_YEAR + 1):
        yield _report("CTBV", f"Báo cáo công tác bảo vệ môi trường tỉnh Điện Biên năm {year}", year, year, rng)
        theme = THEMES[year % len(THEMES)]
        yield _report("CD", f"Báo cáo chuyên đề hiện trạng {theme} tỉnh Điện Biên năm {year}", year, year, rng)
        if year % 5 == 0:
            title = f"Báo cáo hiện trạng môi trường tỉnh Điện Biên giai đoạn {year - 4}-{year}"
            yield _report("HT5", title, year - 4, year, rng)
        for campaign in range(1, 5) if year >= 2021 else ():
            title = f"Báo cáo kết quả quan trắc môi trường tỉnh Điện Biên quý {QUARTERS[campaign - 1]} năm {year}"
            yield _report("QT", title, year, year, rng, campaign)


def _report(kind: str, title: str, first: int, last: int, rng: Random, campaign: int = 0) -> Row:
    issued = date(last, 1, 1) + timedelta(
        days=91 * campaign + rng.randint(5, 40) if campaign else 365 + rng.randint(20, 150)
    )
    code = f"BC-{last}-{kind}{campaign or ''}"
    agency = "UBND" if kind == "HT5" else "SNNMT" if issued >= LAND_MERGER else "STNMT"
    return {
        "maBaoCao": code,
        "tieuDe": title,
        "loai": kind,
        "kyBaoCao.tuNam": first,
        "kyBaoCao.denNam": last,
        "soKyHieu": f"{rng.randint(20, 480)}/BC-{agency}",
        "ngayBanHanh": f"{issued:%d/%m/%Y}",
        "coQuan.ma": agency,
        "soTrang": rng.randint(180, 320) if kind == "HT5" else rng.randint(22, 110),
        "tep.vanBan": f"{SITE}/bao-cao/{code.lower()}.pdf",
        "tep.phuLuc": f"{SITE}/bao-cao/{code.lower()}-phu-luc.csv" if last >= 2018 else None,
        **person(rng),
    }


def _indicator_table(reports: list[Row], seed: int) -> DemoTable:
    rng = stream(seed, "indicators")
    rows: list[Row] = []
    for report in reports:
        if report["loai"] == "CTBV":
            year = int(str(report["kyBaoCao.denNam"]))
            rows += [_indicator(str(report["maBaoCao"]), year, code, rng) for code in INDICATORS]
    broken: list[Row] = [{"maChiThi": "CT99"}]
    return DemoTable("/v1/chi-thi-moi-truong", tuple(rows[0]), rows + refused(rows, rng, 1, broken), {"nam": "integer"})


def _indicator(report: str, year: int, code: str, rng: Random) -> Row:
    first, growth, scatter, unit = INDICATORS[code]
    value = first + growth * (year - FIRST_YEAR)
    value = min(value + rng.gauss(0, scatter / 300), 0.995) if unit == "%" else value + rng.gauss(0, scatter)
    return {
        "maBaoCao": report,
        "nam": year,
        "maChiThi": code,
        "giaTri": f"{value * 100:.1f}%" if unit == "%" else f"{value:.1f}",
        "donVi": unit,
        "nguonSoLieu": rng.choice(
            ("Tổng hợp của Sở", "UBND cấp huyện báo cáo" if year < 2025 else "UBND cấp xã báo cáo")
        ),
    }


def _decisions(scale: int, seed: int) -> Iterator[Row]:
    rng = stream(seed, "EIA decisions")
    used: dict[int, int] = {}
    for project in projects(scale, seed):
        used[project.decided.year] = used.get(project.decided.year, 0) + 1
        yield _decision(project, f"DTM-{project.decided.year}-{used[project.decided.year]:04d}", rng)


def _decision(project: Project, code: str, rng: Random) -> Row:
    met = project.decided - timedelta(days=rng.randint(20, 120))
    return {
        "maHoSo": code,
        "soKyHieu": project.decision,
        "ngayBanHanh": f"{project.decided:%d/%m/%Y}",
        "coQuan.ma": "BO" if project.sector == "TD" and project.group == "I" else "UBND",
        "ngayNop": (met - timedelta(days=rng.randint(15, 60))).isoformat(),
        "ngayHop": met.isoformat(),
        "duAn.ten": project.name,
        "duAn.linhVuc": SECTORS[project.sector],
        "duAn.dienTichHa": f"{project.area:.2f}",
        "duAn.maXa": project.enterprise.place.code_today,
        "nhom": project.group,
        "chuDuAn.ten": project.enterprise.name,
        "chuDuAn.maSo": project.enterprise.tax_code,
        "tinhTrang": "HL" if rng.random() < 0.94 else "TT",
        "tep.vanBan": f"{SITE}/dtm/{code.lower()}.pdf",
        "tep.phuLuc": f"{SITE}/dtm/{code.lower()}-cong-trinh-bvmt.csv" if project.decided.year >= 2020 else None,
        **person(rng),
    }
