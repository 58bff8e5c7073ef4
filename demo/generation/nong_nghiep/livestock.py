"""The workbooks ``chan_nuoi_thu_y``: farms, herds, certificates, feed producers and aquatic species."""

from __future__ import annotations

from datetime import date
from random import Random

from demo.generation.dirt import BAD_DATE, comma_number, date_text, day_between, make_blank, make_untidy, refused
from demo.generation.enterprises import Enterprise, active_enterprises
from demo.generation.nong_nghiep.aquatic_species import species_table
from demo.generation.nong_nghiep.feed import feed_table
from demo.generation.nong_nghiep.herds import LARGE_HERDS, Herd, herds, units
from demo.generation.nong_nghiep.territory import is_city
from demo.generation.people import person
from demo.generation.places import Place, places
from demo.generation.table import Cell, DemoTable, Row, stream

FARMS = {"nho": 150, "vua": 62, "lon": 14}
CERTIFIED = 11
"""Large farms that have their certificate; the others have applied."""
OWNERS = ("1030", "4711")
ORGANISED = {"nho": 0.06, "vua": 0.25, "lon": 0.9}
"""Share of the farms of each size that an organisation runs."""
WASTE = ("Biogas", "Ủ phân", "Đệm lót", "Hồ sinh học")
DAY = date(2026, 9, 30)


def generate(scale: int = 1, seed: int = 2024) -> list[DemoTable]:
    """All workbooks; ``scale`` times the farms."""
    rng = stream(seed, "farms")
    companies = active_enterprises(DAY, OWNERS, scale, seed)
    sizes = [size for size, number in FARMS.items() for _ in range(number * scale)]
    herds_of = [herds(size, rng) for size in sizes]
    rows = [_farm(number, size, herds_of[number], companies, rng) for number, size in enumerate(sizes)]
    for row in rows[5:150:45]:
        if row["Loại chủ thể"] != "Tổ chức":
            row["Tên tổ chức"] = (
                f"Trang trại {row['hieu_truong_ho_ten']}"  # a clerk's slip the warehouse must not pass on
            )
    large = [(row, herds_of[number]) for number, row in enumerate(rows) if sizes[number] == "lon"]
    return [
        _farm_table(rows, seed),
        _herd_table(rows, herds_of, seed),
        _certificate_table(large[: CERTIFIED * scale], seed),
        feed_table(scale, seed),
        species_table(seed),
    ]


def _farm(number: int, size: str, kept: list[Herd], companies: list[Enterprise], rng: Random) -> Row:
    organised = rng.random() < ORGANISED[size]
    company = rng.choice(companies) if organised and rng.random() < 0.7 else None
    place = company.place if company else rng.choice([place for place in places() if not is_city(place)])
    latitude, longitude = place.point(rng)
    return {
        "Mã cơ sở": f"CN11{number + 1:05d}",
        "Loại chủ thể": "Tổ chức" if organised else rng.choice(("Cá nhân", "Hộ KD")),
        "Tên tổ chức": _name(company, place) if organised else None,
        # Excel exports keep the apostrophe that made the code a text.
        "Mã số DN": f"'{company.tax_code}" if company and number % 3 == 0 else company.tax_code if company else None,
        "Mã xã": place.code_today.lstrip("0") if number % 4 == 0 else place.code_today,
        "Địa chỉ tổ chức": (company.address if company else place.address(rng)) if organised else None,
        "Thôn, bản": place.address(rng).partition(",")[0],
        "Quy mô kê khai": _declared(size, rng),
        "DT chuồng trại (m2)": comma_number(units(kept) * rng.uniform(18, 40) + 40),
        "Cách khu dân cư (m)": str(rng.randint(420, 2500) if size == "lon" else rng.randint(30, 900)),
        "Xử lý chất thải": "Chưa có" if size == "nho" and rng.random() < 0.15 else rng.choice(WASTE),
        "ATDB": ("1" if rng.random() < (0.6 if size == "lon" else 0.08) else "0"),
        "Năm bắt đầu": str(rng.randint(2008, 2024)),
        "Vĩ độ": f"{latitude}".replace(".", ","),
        "Kinh độ": f"{longitude}".replace(".", ","),
        "Tình trạng": "Hoạt động"
        if size == "lon"
        else rng.choices(("Hoạt động", "Tạm dừng", "Đã nghỉ"), (92, 5, 3))[0],
        "Ngày kê khai": date_text(day_between(date(2026, 7, 1), DAY, rng), rng),
        **person(rng),
    }


def _declared(size: str, rng: Random) -> Cell:
    """Owners do not always know which size they are; some leave the cell empty."""
    known = {"nho": "Nhỏ", "vua": "Vừa", "lon": "Lớn"}
    return rng.choices((known[size], "Nhỏ", None), (94, 3, 3))[0]


def _name(company: Enterprise | None, place: Place) -> str:
    return company.name if company else f"Hợp tác xã chăn nuôi {place.bare_name}"


def _farm_table(rows: list[Row], seed: int) -> DemoTable:
    rng = stream(seed, "farm dirt")
    make_untidy(rows, ("Tên tổ chức", "Địa chỉ tổ chức", "Thôn, bản"), rng)
    make_blank(rows, ("Vĩ độ", "Kinh độ"), rng, share=0.05)
    broken: list[Row] = [
        {"Mã cơ sở": "CN1199998", "Ngày kê khai": BAD_DATE},
        {"Mã cơ sở": "CN1199999", "DT chuồng trại (m2)": "~500"},
        {"Mã cơ sở": "TỔNG CỘNG"},
    ]
    return DemoTable("co_so_chan_nuoi.xlsx", tuple(rows[0]), rows + refused(rows, rng, 2, broken), sheet="Trang trại")


def _herd_table(farms: list[Row], herds_of: list[list[Herd]], seed: int) -> DemoTable:
    rng = stream(seed, "herd rows")
    rows: list[Row] = [
        {
            "Mã cơ sở": farm["Mã cơ sở"],
            "Loại vật nuôi": herd.kind,
            "Số con": str(herd.head),
            "Hệ số ĐVN": f"{herd.factor:g}".replace(".", ","),
            "Xuất chuồng/năm": str(round(herd.head * rng.uniform(1.2, 2.6))) if herd.fattened else None,
            "Tiêm phòng": _vaccinated(rng),
        }
        for farm, kept in zip(farms, herds_of, strict=True)
        for herd in kept
    ]
    broken: list[Row] = [{"Loại vật nuôi": "Chó"}, {"Số con": "trên 200"}, {"Mã cơ sở": "CN110001"}]
    return DemoTable("dan_vat_nuoi.xlsx", tuple(rows[0]), rows + refused(rows, rng, 2, broken), sheet="Đàn vật nuôi")


def _vaccinated(rng: Random) -> Cell:
    if rng.random() < 0.06:
        return None
    return f"{rng.uniform(70, 100) if rng.random() < 0.95 else rng.uniform(40, 59):.1f}".replace(".", ",") + " %"


def _certificate_table(large: list[tuple[Row, list[Herd]]], seed: int) -> DemoTable:
    rng = stream(seed, "farm certificates")
    rows: list[Row] = []
    for number, (farm, kept) in enumerate(large):
        issued = day_between(date(2021, 3, 1), date(2025, 12, 31), rng)
        inspected = day_between(max(issued, date(2024, 10, 1)), DAY, rng) if issued < date(2025, 6, 1) else None
        main = max(kept, key=lambda herd: herd.head * herd.factor)
        rows.append(
            {
                "Số GCN": f"{number + 1:02d}/GCN-ĐKCN",
                "Mã cơ sở": farm["Mã cơ sở"],
                "Loại vật nuôi": main.kind if main.kind in LARGE_HERDS else "Lợn thịt",
                "Quy mô tối đa (ĐVN)": comma_number(units(kept) * rng.uniform(1.02, 1.3), 0),
                "Ngày cấp": date_text(issued, rng),
                "Lần cấp": str(rng.choice((1, 1, 1, 2))),
                "Ngày giám sát": date_text(inspected, rng) if inspected else None,
                "Kết quả": rng.choices(("Đạt", "Khắc phục"), (85, 15))[0] if inspected else None,
                "GPMT": f"{rng.randint(100, 2500)}/GPMT-UBND" if rng.random() < 0.85 else None,
                "Trạng thái": "Còn hiệu lực",
            }
        )
    return DemoTable("gcn_chan_nuoi_quy_mo_lon.xlsx", tuple(rows[0]), rows, sheet="GCN")
