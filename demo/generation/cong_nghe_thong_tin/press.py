"""The press directory ``bao_chi``: agencies of the country and the province, and who of them is here."""

# ruff: noqa: E501  (the tables below are compared column by column)

from __future__ import annotations

from collections.abc import Iterator
from datetime import date, timedelta
from random import Random

from demo.generation.dirt import BAD_CODE, BAD_DATE, date_text, day_between, make_untidy, refused
from demo.generation.people import person
from demo.generation.places import CITY, places
from demo.generation.table import DemoTable, Row, stream

NEWSPAPERS = (
    ("BI", "Báo Nhân Dân", "HN", "Đảng Cộng sản Việt Nam"), ("BI", "Báo Quân đội nhân dân", "HN", "Bộ Quốc phòng"),
    ("BI", "Báo Công an nhân dân", "HN", "Bộ Công an"), ("BI", "Báo Đại biểu Nhân dân", "HN", "Văn phòng Quốc hội"),
    ("BI", "Báo Lao Động", "HN", "Tổng Liên đoàn Lao động Việt Nam"), ("BI", "Báo Xây dựng", "HT", "Bộ Xây dựng"),
    ("BI", "Báo Tiền Phong", "HN", "Trung ương Đoàn TNCS Hồ Chí Minh"), ("BI", "Báo Công Thương", "HT", "Bộ Công Thương"),
    ("BI", "Báo Pháp luật Việt Nam", "HN", "Bộ Tư pháp"), ("BI", "Báo Sức khỏe và Đời sống", "HT", "Bộ Y tế"),
    ("BI", "Báo Giáo dục và Thời đại", "HN", "Bộ Giáo dục và Đào tạo"), ("BI", "Báo Văn hóa", "HT", "Bộ VHTTDL"),
    ("BDT", "Báo điện tử VietnamPlus", "LT", "Thông tấn xã Việt Nam"), ("BDT", "Báo điện tử Chính phủ", "LT", "Văn phòng Chính phủ"),
    ("BDT", "Báo điện tử Đảng Cộng sản Việt Nam", "LT", "Ban Tuyên giáo và Dân vận Trung ương"),
    ("TH", "Đài Truyền hình Việt Nam", "LT", "Chính phủ"), ("PT", "Đài Tiếng nói Việt Nam", "LT", "Chính phủ"),
    ("DPT", "Báo Nông nghiệp và Môi trường", "HN", "Bộ Nông nghiệp và Môi trường"),
)  # fmt: skip
"""Kind, name, periodicity and governing body of some central agencies."""
JOURNALS = (
    ("Cộng sản", "Ban Chấp hành Trung ương Đảng"), ("Quốc phòng toàn dân", "Bộ Quốc phòng"), ("Kiểm sát", "Viện Kiểm sát nhân dân tối cao"),
    ("Tòa án nhân dân", "Tòa án nhân dân tối cao"), ("Kiến trúc", "Hội Kiến trúc sư Việt Nam"), ("Xây dựng Đảng", "Ban Tổ chức Trung ương"),
    ("Ngân hàng", "Ngân hàng Nhà nước Việt Nam"), ("Tài chính", "Bộ Tài chính"), ("Giao thông vận tải", "Bộ Xây dựng"),
    ("Khoa học và Công nghệ Việt Nam", "Bộ Khoa học và Công nghệ"), ("Lịch sử quân sự", "Viện Lịch sử quân sự Việt Nam"),
    ("Khảo cổ học", "Viện Khảo cổ học"), ("Dân tộc học", "Viện Dân tộc học"), ("Ngôn ngữ", "Viện Ngôn ngữ học"),
    ("Văn học", "Viện Văn học"), ("Triết học", "Viện Triết học"), ("Nghiên cứu Kinh tế", "Viện Kinh tế Việt Nam"),
    ("Y học thực hành", "Bộ Y tế"), ("Dược học", "Bộ Y tế"), ("Văn nghệ Quân đội", "Tổng cục Chính trị"),
    ("Người cao tuổi", "Hội Người cao tuổi Việt Nam"), ("Nông thôn mới", "Hội Nông dân Việt Nam"), ("Luật học", "Trường Đại học Luật Hà Nội"),
    ("Thủy lợi và Môi trường", "Trường Đại học Thủy lợi"), ("Lâm nghiệp", "Viện Khoa học Lâm nghiệp"), ("Du lịch", "Hiệp hội Du lịch Việt Nam"),
)  # fmt: skip
PROVINCES = (
    "An Giang", "Bắc Ninh", "Cà Mau", "Cao Bằng", "Đắk Lắk", "Đồng Nai", "Đồng Tháp", "Gia Lai", "Hà Tĩnh", "Hưng Yên",
    "Khánh Hòa", "Lai Châu", "Lâm Đồng", "Lạng Sơn", "Lào Cai", "Nghệ An", "Ninh Bình", "Phú Thọ", "Quảng Ngãi",
    "Quảng Ninh", "Quảng Trị", "Sơn La", "Tây Ninh", "Thái Nguyên", "Thanh Hóa", "Tuyên Quang", "Vĩnh Long", "Cần Thơ",
    "Đà Nẵng", "Hải Phòng", "Huế", "Hà Nội", "Thành phố Hồ Chí Minh",
)  # fmt: skip
PRESENT = 12
LETTERS = str.maketrans(
    "áàảãạăắằẳẵặâấầẩẫậéèẻẽẹêếềểễệíìỉĩịóòỏõọôốồổỗộơớờởỡợúùủũụưứừửữựýỳỷỹỵđ",
    "aaaaaaaaaaaaaaaaaeeeeeeeeeeeiiiiiooooooooooooooooouuuuuuuuuuuyyyyyd",
)


def generate(scale: int = 1, seed: int = 2024) -> list[DemoTable]:
    """Both lists. A country has one press: ``scale`` changes nothing here."""
    rng = stream(seed, "press")
    agencies = [_agency(number, *described, rng) for number, described in enumerate(_described(), 1)]
    make_untidy(agencies, ("tenCoQuan", "coQuanChuQuan"), rng)
    offices = [_office(number, rng.choice(agencies[: len(NEWSPAPERS)]), rng) for number in range(1, PRESENT + 1)]
    broken: list[Row] = [
        {"maCoQuan": "BCH9998", "ngayCap": BAD_DATE}, {"maCoQuan": "BCH9999", "loaiHinh": BAD_CODE},
        {"maCoQuan": "BC01"},
    ]  # fmt: skip
    return [
        DemoTable("co-quan-bao-chi.xml", tuple(agencies[0]), agencies + refused(agencies, rng, 2, broken)),
        DemoTable("van-phong-dai-dien.xml", tuple(offices[0]), offices),
    ]


def _described() -> Iterator[tuple[str, str, str, str, str, str]]:
    """Kind, name, periodicity, governing body, seat and scope of every agency."""
    for kind, name, period, body in NEWSPAPERS:
        yield kind, name, period, body, "Hà Nội", "TW"
    for field, body in JOURNALS:
        yield "TCI", f"Tạp chí {field}", "TH", body, "Hà Nội", "TW"
        yield "TCDT", f"Tạp chí điện tử {field}", "LT", body, "Hà Nội", "TW"
    for province in PROVINCES:
        yield "DPT", f"Báo và phát thanh, truyền hình {province}", "HN", f"Tỉnh ủy, thành ủy {province}", province, "DP"
        yield "TCI", f"Tạp chí Văn nghệ {province}", "TH", f"Hội Văn học nghệ thuật {province}", province, "DP"
    yield "DPT", "Báo và phát thanh, truyền hình Điện Biên", "HN", "Tỉnh ủy Điện Biên", "Điện Biên", "DP"
    yield "TCI", "Tạp chí Văn nghệ Điện Biên", "HT", "Hội Văn học nghệ thuật tỉnh Điện Biên", "Điện Biên", "DP"


def _agency(number: int, kind: str, name: str, period: str, body: str, seat: str, scope: str, rng: Random) -> Row:
    issued = day_between(date(2016, 1, 4), date(2025, 12, 31), rng)
    online = kind in ("BDT", "TCDT", "DPT")
    slug = "".join(letter for letter in name.lower().translate(LETTERS) if letter.isascii() and letter.isalnum())
    return {
        "maCoQuan": f"BCH{number:04d}",
        "tenCoQuan": name,
        "phamVi": scope,
        "loaiHinh": kind,
        "coQuanChuQuan": body,
        "soGiayPhep": f"{rng.randint(10, 700)}/GP-{'BTTTT' if issued < date(2025, 3, 1) else 'BVHTTDL'}",
        "ngayCap": date_text(issued, rng),
        "ngayHetHan": date_text(issued + timedelta(days=3652), rng) if rng.random() < 0.85 else None,
        "tinhThanh": seat,
        "tenMien": f"{slug}.example.vn" if online else None,
        "kyHan": period,
        "ngonNgu": "Tiếng Việt; tiếng Thái; tiếng Mông" if seat == "Điện Biên" and kind == "DPT" else "Tiếng Việt",
        "nguon": "TINH" if seat == "Điện Biên" else "BO",
        "tinhTrang": rng.choices(("HD", "TN", "CD"), (95, 2, 3))[0] if seat != "Điện Biên" else "HD",
        "ngayCapNhat": date_text(day_between(date(2026, 1, 5), date(2026, 9, 30), rng), rng),
        **person(rng),
    }


def _office(number: int, agency: Row, rng: Random) -> Row:
    place = rng.choice([p for p in places() if p.district_code == CITY and p.name.startswith("Phường")])
    reporter = rng.random() < 0.6
    return {
        "maVanPhong": f"VPBC{number:03d}",
        "maCoQuan": agency["maCoQuan"],
        "hinhThuc": "PV" if reporter else "VP",
        "maXa": place.code_today,
        "diaChi": place.address(rng),
        "soVanBan": f"{rng.randint(20, 900)}/TB-{'STTTT' if number < 9 else 'SVHTTDL'}",
        "ngayVanBan": date_text(day_between(date(2018, 1, 1), date(2026, 5, 31), rng), rng),
        "soNhanSu": "1" if reporter else str(rng.randint(2, 6)),
        "ngayCapNhat": date_text(day_between(date(2026, 1, 5), date(2026, 9, 30), rng), rng),
        **person(rng),
    }
