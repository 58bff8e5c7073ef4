"""The workbooks of food safety: establishments and their certificates, laboratories and import inspection."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date, timedelta
from random import Random

from demo.generation.dirt import BAD_CODE, BAD_DATE, date_text, day_between, make_untidy, refused
from demo.generation.enterprises import Enterprise, active_enterprises
from demo.generation.people import FAMILY, GIVEN, MIDDLE, person
from demo.generation.places import Place, places
from demo.generation.table import DemoTable, Row, stream
from demo.generation.y_te.laboratories import import_inspection, laboratories

TODAY = date(2026, 9, 30)
ENTERPRISES = 120
CANTEENS = 190
HOUSEHOLDS = 640
HOUSEHOLD_TRADES = (
    ("Nhà hàng ăn uống", "Dịch vụ ăn uống", ("Quán phở", "Quán cơm", "Nhà hàng", "Quán lẩu", "Quán ăn sáng"), 40),
    ("Thức ăn đường phố", "Dịch vụ ăn uống", ("Xôi nếp nương", "Bánh mì", "Bún chả", "Cháo", "Gà nướng"), 25),
    ("Kinh doanh", "Thực phẩm khác", ("Cửa hàng thực phẩm", "Tạp hóa", "Đại lý bánh kẹo"), 22),
    ("Sản xuất", "Nước uống đóng chai", ("Cơ sở nước uống tinh khiết",), 4),
    ("Sản xuất", "Nước đá dùng liền", ("Cơ sở nước đá",), 4),
    ("Kinh doanh", "Bao bì dụng cụ", ("Cửa hàng đồ nhựa, bao bì",), 3),
)
SIGNS = (
    "Hoa Ban",
    "Mường Thanh",
    "Nậm Rốm",
    "Pha Đin",
    "Him Lam",
    "Bản Phủ",
    "Tây Bắc",
    "Hương Rừng",
    "Sông Mã",
    "Noong Bua",
)
SCHOOLS = ("Mầm non", "Tiểu học", "PTDTBT Tiểu học", "PTDTBT THCS")
SCOPES = {
    "Nước uống đóng chai": "Sản xuất nước uống đóng chai, bình 19 lít",
    "Nước đá dùng liền": "Sản xuất nước đá dùng liền",
    "Dịch vụ ăn uống": "Dịch vụ ăn uống", "Bao bì dụng cụ": "Kinh doanh dụng cụ, vật liệu bao gói thực phẩm",
    "TP bảo vệ sức khỏe": "Kinh doanh thực phẩm bảo vệ sức khỏe", "Thực phẩm khác": "Kinh doanh thực phẩm tổng hợp",
}  # fmt: skip
GMP_SCOPE = "Sản xuất thực phẩm bảo vệ sức khỏe dạng viên nang cứng, trà túi lọc"


def generate(scale: int = 1, seed: int = 2024) -> list[DemoTable]:
    """The four workbooks; ``scale`` times the establishments and certificates, the national lists once."""
    rng = stream(seed, "food safety")
    rows = [
        {"Mã cơ sở": f"TP11{number + 1:05d}", **row} for number, row in enumerate(_establishments(scale, seed, rng))
    ]
    certificates = _certificates(rows, rng)
    make_untidy(rows, ("Tên cơ sở", "Địa chỉ"), rng)
    broken: list[Row] = [
        {"Mã cơ sở": f"TP1199{n:03d}", **bad}
        for n, bad in enumerate(({"Ngày cập nhật": BAD_DATE}, {"Loại hình": BAD_CODE}) * 3)
    ]
    spoiled: list[Row] = [{"Số GCN": f"{99990 + n}/2024/ATTP-CNĐK", "Ngày cấp": BAD_DATE} for n in range(3)]
    return [
        DemoTable("so_co_so_thuc_pham.xlsx", tuple(rows[0]), rows + refused(rows, rng, 6, broken), sheet="Cơ sở"),
        DemoTable(
            "so_cap_giay_chung_nhan.xlsx",
            tuple(certificates[0]),
            certificates + refused(certificates, rng, 3, spoiled),
            sheet="GCN",
        ),
        laboratories(seed),
        import_inspection(seed),
    ]


def _establishments(scale: int, seed: int, rng: Random) -> Iterator[Row]:
    companies = active_enterprises(TODAY, ("55101", "47110", "10309", "01260", "79120"), scale, seed)
    for company in companies[: ENTERPRISES * scale]:
        yield _company_row(company, rng)
    weights = [place.weight for place in places()]
    for place in rng.choices(places(), weights, k=CANTEENS * scale):
        name = f"Bếp ăn Trường {rng.choice(SCHOOLS)} {place.bare_name}"
        yield _row(name, "Đơn vị sự nghiệp", None, "Bếp ăn tập thể", "Dịch vụ ăn uống", place, place.address(rng), rng)
    trade_weights = [trade[3] for trade in HOUSEHOLD_TRADES]
    for place in rng.choices(places(), weights, k=HOUSEHOLDS * scale):
        kind, product, words, _ = rng.choices(HOUSEHOLD_TRADES, trade_weights)[0]
        sign = rng.choice(SIGNS) if rng.random() < 0.7 else " ".join(rng.choice(n) for n in (FAMILY, MIDDLE, GIVEN))
        address = place.address(rng) if rng.random() < 0.6 else f"Số nhà {rng.randint(1, 600)}, {place.address(rng)}"
        yield _row(
            f"{rng.choice(words)} {sign}",
            rng.choice(("Hộ KD", "Hộ KD", "Cá nhân")),
            None,
            kind,
            product,
            place,
            address,
            rng,
        )


def _company_row(company: Enterprise, rng: Random) -> Row:
    kind, product = {
        "10309": ("Sản xuất", "Nước uống đóng chai"), "01260": ("Sản xuất", "Thực phẩm khác"),
        "47110": ("Kinh doanh", rng.choice(("TP bảo vệ sức khỏe", "Thực phẩm khác"))),
    }.get(company.activity, ("Nhà hàng ăn uống", "Dịch vụ ăn uống"))  # fmt: skip
    return _row(company.name, "Doanh nghiệp", company.tax_code, kind, product, company.place, company.address, rng)


def _row(
    name: str, holder: str, tax_code: str | None, kind: str, product: str, place: Place, address: str, rng: Random
) -> Row:
    meals = {"Bếp ăn tập thể": (60, 500), "Nhà hàng ăn uống": (20, 250)}.get(kind)
    workers = rng.randint(4, 12) if kind == "Bếp ăn tập thể" else rng.randint(2, 9)
    updated = day_between(date(2026, 1, 5), TODAY, rng)
    inspected = rng.random() < 0.7
    return {
        "Tên cơ sở": name,
        "Chủ thể": holder,
        "Mã số DN": tax_code,
        "Loại hình": kind,
        "Nhóm sản phẩm": product,
        "Cấp QL": "Xã" if kind == "Thức ăn đường phố" or holder == "Cá nhân" else rng.choice(("Tỉnh", "Huyện", "Xã")),
        "Hình thức QL": _attestation(kind, holder, rng),
        "Số suất ăn/ngày": str(rng.randint(*meals)) if meals else None,
        "Số LĐ trực tiếp": str(workers),
        "Mã xã": place.code_today.lstrip("0") if rng.random() < 0.3 else place.code_today,
        "Địa chỉ": address,
        "Ngày KT gần nhất": date_text(day_between(date(2025, 1, 5), updated - timedelta(1), rng), rng)
        if inspected
        else None,
        "Kết quả KT": rng.choices(("Đạt", "Chờ khắc phục", "Không đạt"), (86, 9, 5))[0] if inspected else None,
        "Tình trạng": rng.choices(("Đang HĐ", "Tạm nghỉ", "Đã nghỉ"), (92, 3, 5))[0],
        "Ngày cập nhật": str((updated - date(1899, 12, 30)).days) if rng.random() < 0.1 else date_text(updated, rng),
        **person(rng),
    }


def _attestation(kind: str, holder: str, rng: Random) -> str:
    if kind == "Thức ăn đường phố" or holder == "Cá nhân":
        return rng.choices(("Cam kết", "Chưa có"), (85, 15))[0]
    if kind == "Sản xuất":
        return rng.choices(("GCN", "ISO/HACCP"), (92, 8))[0]
    return rng.choices(("GCN", "Cam kết", "ISO/HACCP", "Chưa có"), (48, 46, 2, 4))[0]


def _certificates(establishments: list[Row], rng: Random) -> list[Row]:
    """The certificate in force of those that need one, most with an earlier one, numbered within the year."""
    serial: dict[int, int] = {}
    rows: list[Row] = []
    for establishment in establishments:
        if establishment["Hình thức QL"] != "GCN":
            continue
        newest = day_between(date(2023, 6, 1), date(2026, 6, 30), rng)
        days = [newest] if rng.random() < 0.4 else [newest - timedelta(rng.randint(1000, 1095)), newest]
        rows += [_certificate(establishment, day, serial, rng) for day in days]
    return rows


def _certificate(establishment: Row, day: date, serial: dict[int, int], rng: Random) -> Row:
    serial[day.year] = serial.get(day.year, 0) + 1
    good_practice = establishment["Nhóm sản phẩm"] == "TP bảo vệ sức khỏe" and rng.random() < 0.15
    withdrawn = day + timedelta(rng.randint(60, 900)) if rng.random() < 0.04 else None
    product = str(establishment["Nhóm sản phẩm"])
    return {
        "Số GCN": f"{serial[day.year]}/{day.year}/{'GMP-ATTP' if good_practice else 'ATTP-CNĐK'}",
        "Mã cơ sở": establishment["Mã cơ sở"],
        "Loại GCN": "GMP" if good_practice else "ĐĐK",
        "Phạm vi chứng nhận": GMP_SCOPE if good_practice else SCOPES[product],
        "Cơ quan cấp": "Cục ATTP - BYT" if good_practice else rng.choices(("CC ATVSTP", "Sở Y tế"), (80, 20))[0],
        "Ngày cấp": date_text(day, rng),
        "Ngày hết hạn": date_text(day + timedelta(1095), rng),
        "Ngày thu hồi": date_text(withdrawn, rng) if withdrawn else None,
        "Lý do thu hồi": rng.choice(("Ngừng KD", "Vi phạm", "Đổi tên/địa chỉ")) if withdrawn else None,
    }
