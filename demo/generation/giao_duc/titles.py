"""Titles a provincial library holds: classics with their true authors, textbooks, papers, local documents."""

from __future__ import annotations

from dataclasses import dataclass
from random import Random

from demo.generation.giao_duc.handbooks import HANDBOOKS
from demo.generation.places import places

CLASSICS = (
    ("Truyện Kiều", "Nguyễn Du", "895.9221"), ("Lục Vân Tiên", "Nguyễn Đình Chiểu", "895.9221"),
    ("Chinh phụ ngâm", "Đặng Trần Côn", "895.9221"), ("Nhật ký trong tù", "Hồ Chí Minh", "895.9221"),
    ("Từ ấy", "Tố Hữu", "895.9221"), ("Góc sân và khoảng trời", "Trần Đăng Khoa", "895.9221"),
    ("Tắt đèn", "Ngô Tất Tố", "895.9223"), ("Số đỏ", "Vũ Trọng Phụng", "895.9223"),
    ("Chí Phèo", "Nam Cao", "895.9223"), ("Dế Mèn phiêu lưu ký", "Tô Hoài", "895.9223"),
    ("Truyện Tây Bắc", "Tô Hoài", "895.9223"), ("Đất rừng phương Nam", "Đoàn Giỏi", "895.9223"),
    ("Gió đầu mùa", "Thạch Lam", "895.9223"), ("Bỉ vỏ", "Nguyên Hồng", "895.9223"),
    ("Bước đường cùng", "Nguyễn Công Hoan", "895.9223"), ("Vang bóng một thời", "Nguyễn Tuân", "895.9223"),
    ("Vợ nhặt", "Kim Lân", "895.9223"), ("Không gia đình", "Hector Malot", "843"),
    ("Hai vạn dặm dưới đáy biển", "Jules Verne", "843"), ("Những người khốn khổ", "Victor Hugo", "843"),
)  # fmt: skip
SUBJECTS = (
    ("Toán", "510", range(1, 13)), ("Tiếng Việt", "495.922", range(1, 6)), ("Ngữ văn", "495.922", range(6, 13)),
    ("Vật lí", "530", range(10, 13)), ("Hóa học", "540", range(10, 13)), ("Sinh học", "570", range(10, 13)),
    ("Khoa học tự nhiên", "507", range(6, 10)), ("Lịch sử và Địa lí", "900", range(4, 10)),
    ("Tin học", "004", range(3, 13)), ("Tiếng Anh", "425", range(3, 13)), ("Công nghệ", "607", range(3, 13)),
    ("Giáo dục công dân", "170", range(6, 10)), ("Âm nhạc", "780", range(1, 10)), ("Mĩ thuật", "700", range(1, 10)),
)  # fmt: skip
SERIES = ("Kết nối tri thức với cuộc sống", "Cánh Diều", "Chân trời sáng tạo")
NEW_PROGRAMME = 2020
"""Since then each subject has textbooks of three series."""
TEXTBOOK_FORMS = ("{0} {1}", "Bài tập {0} {1}", "Vở bài tập {0} {1}", "{0} {1} - Sách giáo viên", "Để học tốt {0} {1}")
MAGAZINES = ("Tạp chí Giáo dục", "Tạp chí Văn hóa các dân tộc", "Tạp chí Toán học và Tuổi trẻ", "Tạp chí Thư viện")
NEWSPAPERS = ("Báo Điện Biên Phủ", "Báo Nhân Dân", "Báo Giáo dục và Thời đại", "Báo Thiếu niên Tiền phong")
LOCAL_FORMS = (
    "Lịch sử Đảng bộ {0}", "Truyện cổ dân gian {0}", "Di tích và danh thắng {0}", "Địa chí {0}", "Dân ca Thái {0}",
)  # fmt: skip
PUBLISHERS = ("NXB Giáo dục Việt Nam", "NXB Kim Đồng", "NXB Văn học", "NXB Trẻ", "NXB Đại học Sư phạm")
OLDEST, NEWEST = 1995, 2025
LANGUAGES = (("V", 92), ("A", 4), ("P", 1), ("TQ", 1), ("TH", 1), ("M", 1))


@dataclass(frozen=True)
class Title:
    """One title as a librarian describes it."""

    name: str
    kind: str
    author: str | None
    subject: str
    publisher: str
    published: int
    language: str = "V"


def title(rng: Random) -> Title:
    """A title, by the shares of a library's holdings."""
    make = rng.choices(MAKERS, SHARES)[0]
    return make(rng.randint(OLDEST, NEWEST), rng)


def _textbook(year: int, rng: Random) -> Title:
    subject, number, grades = rng.choice(SUBJECTS)
    name = rng.choice(TEXTBOOK_FORMS).format(subject, rng.choice(grades))
    name += rng.choice(("", "", ", tập một", ", tập hai"))
    if year >= NEW_PROGRAMME:
        name += f" ({rng.choice(SERIES)})"
    return Title(name, "S", None, number, PUBLISHERS[0], year, "A" if subject == "Tiếng Anh" else "V")


def _classic(year: int, rng: Random) -> Title:
    name, author, number = rng.choice(CLASSICS)
    language = rng.choices([code for code, _ in LANGUAGES], [share for _, share in LANGUAGES])[0]
    return Title(name, "S", author, number, rng.choice(PUBLISHERS), year, language)


def _handbook(year: int, rng: Random) -> Title:
    form, number, subjects, publishers = rng.choice(HANDBOOKS)
    return Title(form.format(rng.choice(subjects)), "S", None, number, rng.choice(publishers), year)


def _magazine(year: int, rng: Random) -> Title:
    name = rng.choice(MAGAZINES)
    issue = f"{name}, số {rng.randint(1, 24)} năm {year}"
    return Title(issue, "T", None, "050", name.removeprefix("Tạp chí "), year)


def _newspaper(year: int, rng: Random) -> Title:
    name = rng.choice(NEWSPAPERS)
    return Title(f"{name}, tháng {rng.randint(1, 12)} năm {year}", "B", None, "079", name, year)


def _local(year: int, rng: Random) -> Title:
    name = rng.choice(LOCAL_FORMS).format(rng.choice(places()).bare_name)
    return Title(name, "K", "Ban Biên soạn địa phương", "959.7", "Lưu hành nội bộ", year)


MAKERS = (_textbook, _handbook, _classic, _magazine, _local, _newspaper)
SHARES = (46, 20, 12, 10, 8, 4)
