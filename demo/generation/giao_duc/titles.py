"""Titles a provincial library holds: classics with their true authors, textbooks, papers, local documents."""

from __future__ import annotations

from dataclasses import dataclass
from random import Random

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
TEXTBOOK_FORMS = ("{0} {1}", "Bài tập {0} {1}", "Vở bài tập {0} {1}", "{0} {1} - Sách giáo viên", "Để học tốt {0} {1}")
MAGAZINES = ("Tạp chí Giáo dục", "Tạp chí Văn hóa các dân tộc", "Tạp chí Toán học và Tuổi trẻ", "Tạp chí Thư viện")
NEWSPAPERS = ("Báo Điện Biên Phủ", "Báo Nhân Dân", "Báo Giáo dục và Thời đại", "Báo Thiếu niên Tiền phong")
LOCAL_FORMS = (
    "Lịch sử Đảng bộ {0}", "Truyện cổ dân gian {0}", "Di tích và danh thắng {0}", "Địa chí {0}", "Dân ca Thái {0}",
)  # fmt: skip
PUBLISHERS = ("NXB Giáo dục Việt Nam", "NXB Kim Đồng", "NXB Văn học", "NXB Trẻ", "NXB Đại học Sư phạm")
LANGUAGES = (("V", 92), ("A", 4), ("P", 1), ("TQ", 1), ("TH", 1), ("M", 1))


@dataclass(frozen=True)
class Title:
    """One title as a librarian describes it."""

    name: str
    kind: str
    author: str | None
    subject: str
    publisher: str
    language: str = "V"


def title(rng: Random) -> Title:
    """A title, by the shares of a school library."""
    make = rng.choices((_textbook, _classic, _magazine, _newspaper, _local), (55, 25, 8, 5, 7))[0]
    return make(rng)


def _textbook(rng: Random) -> Title:
    subject, number, grades = rng.choice(SUBJECTS)
    name = rng.choice(TEXTBOOK_FORMS).format(subject, rng.choice(grades))
    volume = rng.choice(("", "", ", tập một", ", tập hai"))
    return Title(name + volume, "S", None, number, PUBLISHERS[0], "A" if subject == "Tiếng Anh" else "V")


def _classic(rng: Random) -> Title:
    name, author, number = rng.choice(CLASSICS)
    language = rng.choices([code for code, _ in LANGUAGES], [share for _, share in LANGUAGES])[0]
    return Title(name, "S", author, number, rng.choice(PUBLISHERS), language)


def _magazine(rng: Random) -> Title:
    name = rng.choice(MAGAZINES)
    return Title(f"{name}, số {rng.randint(1, 24)}", "T", None, "050", name.removeprefix("Tạp chí "))


def _newspaper(rng: Random) -> Title:
    name = rng.choice(NEWSPAPERS)
    return Title(f"{name}, quý {rng.choice(('I', 'II', 'III', 'IV'))}", "B", None, "079", name)


def _local(rng: Random) -> Title:
    name = rng.choice(LOCAL_FORMS).format(rng.choice(places()).bare_name)
    return Title(name, "K", "Ban Biên soạn địa phương", "959.7", "Lưu hành nội bộ")
