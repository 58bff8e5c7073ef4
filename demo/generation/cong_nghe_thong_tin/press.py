"""The press directory ``bao_chi``: agencies of the country and the province, and who of them is here."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date, timedelta
from random import Random

from demo.generation.dirt import BAD_CODE, BAD_DATE, date_text, day_between, make_untidy, refused
from demo.generation.people import person
from demo.generation.places import CITY, places
from demo.generation.table import DemoTable, Row, stream

FIELDS = (
    "Kinh tế", "Xây dựng", "Giao thông", "Khoa học", "Giáo dục", "Y học", "Lao động", "Nông thôn", "Dân tộc",
    "Pháp luật", "Môi trường", "Du lịch", "Công Thương", "Tài chính", "Ngân hàng", "Văn hóa", "Nghệ thuật", "Thể thao",
    "Phụ nữ", "Thanh niên", "Thiếu nhi", "Người cao tuổi", "Cựu chiến binh", "Công nghệ thông tin", "Bưu chính",
    "Thủy lợi", "Lâm nghiệp", "Chăn nuôi", "Dược", "Kiến trúc", "Luật học", "Lịch sử", "Khảo cổ", "Ngôn ngữ",
    "Triết học", "Kiểm toán", "Thuế", "Hải quan", "Bảo hiểm", "Chứng khoán",
)  # fmt: skip
FORMS = (
    ("BI", "Báo {}", "HT"), ("BDT", "Báo điện tử {}", "LT"), ("TCI", "Tạp chí {}", "TH"),
    ("TCDT", "Tạp chí điện tử {}", "LT"),
)  # fmt: skip
PROVINCES = (
    "An Giang", "Bắc Ninh", "Cà Mau", "Cao Bằng", "Đắk Lắk", "Đồng Nai", "Đồng Tháp", "Gia Lai", "Hà Tĩnh", "Hưng Yên",
    "Khánh Hòa", "Lai Châu", "Lâm Đồng", "Lạng Sơn", "Lào Cai", "Nghệ An", "Ninh Bình", "Phú Thọ", "Quảng Ngãi",
    "Quảng Ninh", "Quảng Trị", "Sơn La", "Tây Ninh", "Thái Nguyên", "Thanh Hóa", "Tuyên Quang", "Vĩnh Long", "Cần Thơ",
    "Đà Nẵng", "Hải Phòng", "Huế", "Hà Nội", "Thành phố Hồ Chí Minh",
)  # fmt: skip
PRESENT = 14
LETTERS = str.maketrans(
    "áàảãạăắằẳẵặâấầẩẫậéèẻẽẹêếềểễệíìỉĩịóòỏõọôốồổỗộơớờởỡợúùủũụưứừửữựýỳỷỹỵđ",
    "aaaaaaaaaaaaaaaaaeeeeeeeeeeeiiiiiooooooooooooooooouuuuuuuuuuuyyyyyd",
)


def generate(scale: int = 1, seed: int = 2024) -> list[DemoTable]:
    """Both lists. A country has one press: ``scale`` changes nothing here."""
    rng = stream(seed, "press")
    agencies = [_agency(number, *described, rng) for number, described in enumerate(_described(), 1)]
    make_untidy(agencies, ("tenCoQuan", "coQuanChuQuan"), rng)
    offices = [_office(number, rng.choice(agencies[:150]), rng) for number in range(1, PRESENT + 1)]
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
    for field in FIELDS:
        for kind, pattern, period in FORMS:
            yield (
                kind,
                pattern.format(field),
                period,
                f"Hội, viện, cơ quan trung ương ngành {field.lower()}",
                "Hà Nội",
                "TW",
            )
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
    place = rng.choice([p for p in places() if p.district_code == CITY])
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
