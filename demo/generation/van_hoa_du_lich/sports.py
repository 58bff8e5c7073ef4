"""The workbooks ``the_thao_van_hoa_co_so``: results by competition and sport; venues of which there are none."""

from __future__ import annotations

from datetime import date, timedelta
from random import Random

from demo.generation.dirt import BAD_CODE, BAD_DATE, date_text, day_between, make_untidy, refused
from demo.generation.people import PERSONAL_COLUMNS, person
from demo.generation.table import DemoTable, Row, stream

YEARS = range(2021, 2027)
LAST = date(2026, 9, 30)
ETHNIC_SPORTS = ("Đẩy gậy", "Kéo co", "Bắn nỏ", "Tung còn")
COMPETITIONS = (
    ("Giải vô địch đẩy gậy quốc gia", "Quốc gia", "Vô địch", ("Đẩy gậy",), 34),
    ("Giải vô địch kéo co quốc gia", "Quốc gia", "Vô địch", ("Kéo co",), 22),
    ("Giải vô địch bắn nỏ quốc gia", "Quốc gia", "Vô địch", ("Bắn nỏ",), 26),
    ("Giải vô địch Boxing trẻ toàn quốc", "Quốc gia", "Trẻ", ("Boxing",), 40),
    ("Giải vô địch Taekwondo trẻ quốc gia", "Quốc gia", "Trẻ", ("Taekwondo",), 45),
    ("Giải Karate các lứa tuổi trẻ quốc gia", "Quốc gia", "Trẻ", ("Karate",), 48),
    ("Giải võ cổ truyền các tỉnh phía Bắc", "Khu vực", "Vô địch", ("Võ cổ truyền",), 18),
    ("Hội thi thể thao các dân tộc thiểu số khu vực I", "Khu vực", "Phong trào", ETHNIC_SPORTS, 15),
    ("Giải điền kinh trẻ quốc gia", "Quốc gia", "Trẻ", ("Điền kinh",), 50),
    ("Giải bóng bàn, cầu lông các tỉnh Tây Bắc", "Khu vực", "Phong trào", ("Bóng bàn", "Cầu lông"), 8),
    ("Giải giao hữu thể thao các tỉnh Bắc Lào", "Quốc tế", "Phong trào", ("Bóng chuyền", "Bóng đá", "Bóng bàn"), 6),
    ("Đại hội, hội thao cấp tỉnh", "Tỉnh", "Phong trào", ("Điền kinh", "Bóng chuyền", "Cầu lông", *ETHNIC_SPORTS), 45),
    ("Giải đua thuyền đuôi én", "Tỉnh", "Phong trào", ("Đua thuyền",), 16),
    ("Giải bóng đá nhi đồng, thiếu niên tỉnh", "Tỉnh", "Trẻ", ("Bóng đá",), 24),
)  # fmt: skip
"""Name, level, class, sports, teams."""
PLACES = ("Hà Nội", "Sơn La", "Lào Cai", "Phú Thọ", "Thanh Hóa", "Đắk Lắk", "Hòa Bình", "Nghệ An")
VENUE_COLUMNS = (
    "Mã công trình", "Tên công trình", "Loại", "Loại hình", "Đơn vị quản lý", "Mã xã", "Địa chỉ", "Vĩ độ", "Kinh độ",
    "Số chỗ ngồi", "Số phòng", "Diện tích sàn (m2)", "Năm đưa vào sử dụng", "Số buổi trong năm",
    "Lượt khách trong năm", "Trạng thái", "Ngày cập nhật", *PERSONAL_COLUMNS,
)  # fmt: skip


def generate(scale: int = 1, seed: int = 2024) -> list[DemoTable]:
    """Both workbooks; ``scale`` times the competitions of each year, never a venue."""
    rng = stream(seed, "sports")
    rows: list[Row] = []
    for year in YEARS:
        number = 0
        for _ in range(scale):
            for competition in COMPETITIONS:
                first = day_between(date(year, 3, 1), date(year, 11, 20), rng)
                if first < LAST:
                    number += 1
                    rows += _results(f"G{year}-{number:03d}", year, first, competition, rng)
    make_untidy(rows, ("Tên giải", "Nơi tổ chức"), rng, share=0.06)
    broken: list[Row] = [
        {"Mã giải": "G2024-99998", "Từ ngày": BAD_DATE}, {"Mã giải": "G2024-99997", "Môn": BAD_CODE},
    ]  # fmt: skip
    results = rows + refused(rows, rng, 1, broken)
    return [
        DemoTable("thanh_tich_the_thao.xlsx", tuple(rows[0]), results, sheet="Thành tích"),
        DemoTable("cong_trinh_van_hoa.xlsx", VENUE_COLUMNS, [], sheet="Công trình"),
    ]


def _results(
    code: str, year: int, first: date, competition: tuple[str, str, str, tuple[str, ...], int], rng: Random
) -> list[Row]:
    name, level, group, sports, teams = competition
    home = level == "Tỉnh"
    last = first + timedelta(days=rng.randint(1, 9))
    rank = None if home or rng.random() < 0.2 else str(rng.randint(2, teams))
    where = "Điện Biên" if home else "Luông Pha Băng (Lào)" if level == "Quốc tế" else rng.choice(PLACES)
    days = {"Từ ngày": date_text(first, rng), "Đến ngày": date_text(last, rng)}
    shared: Row = {
        "Mã giải": code, "Tên giải": f"{name} năm {year}", "Cấp giải": level, "Nhóm tuổi": group, **days,
        "Nơi tổ chức": where, "Hạng toàn đoàn": rank, "Số đoàn dự giải": str(teams),
    }  # fmt: skip
    return [{**shared, **_sport(sport, home, rng)} for sport in sports]


def _sport(sport: str, home: bool, rng: Random) -> Row:
    athletes = rng.randint(60, 420) if home else rng.randint(4, 32)
    most = 24 if home else max(1, athletes // 5)
    gold = rng.randint(6, most) if home else rng.choices((0, rng.randint(1, most)), (55, 45))[0]
    silver = gold if home else rng.randint(0, most)
    bronze = 2 * gold if home else rng.randint(0, most + 1)
    return {
        "Môn": sport,
        "Số VĐV": str(athletes),
        "Số VĐV nữ": None if rng.random() < 0.03 else str(round(athletes * rng.uniform(0.05, 0.6))),
        "HCV": str(gold),
        "HCB": str(silver),
        "HCĐ": str(bronze),
        "Tổng HC": str(gold + silver + bronze),
        "Huấn luyện viên": "Xem danh sách kèm theo",
        **person(rng),
    }
