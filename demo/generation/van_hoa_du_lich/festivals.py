"""Recurring festivals, by lunar or solar day."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, timedelta

from demo.generation.places import Place
from demo.generation.van_hoa_du_lich.intangible import LISTED, code_of
from demo.generation.van_hoa_du_lich.localities import place_of

NEW_YEAR = {
    2022: date(2022, 2, 1), 2023: date(2023, 1, 22), 2024: date(2024, 2, 10), 2025: date(2025, 1, 29),
    2026: date(2026, 2, 17), 2027: date(2027, 2, 6),
}  # fmt: skip
LEAP_AFTER = {2023: 2, 2025: 6}
"""Lunar years with a month twice, and which."""
LUNAR_MONTH = 29.530588
FESTIVALS = (
    ("Lễ hội Hoa Ban", "VH", "Các dân tộc", "03130", "DUONG", 3, 12, 4, 1, None, 2014, 60_000),
    ("Lễ hội Thành Bản Phủ", "TT", "Thái, Kinh", "03352", "AM", 2, 24, 2, 1, "Lễ hội Thành Bản Phủ", 1993, 9000),
    ("Lễ hội đua thuyền đuôi én Mường Lay", "TT", "Thái trắng", "03148", "AM", 1, 10, 2, 1, None, 2014, 7000),
    ("Lễ hội hoa anh đào Pá Khoang", "VH", "Các dân tộc", "03326", "DUONG", 1, 3, 3, 1, None, 2018, 15_000),
    ("Lễ Xên bản Che Căn", "TT", "Thái đen", "03325", "AM", 2, 5, 1, 1, "Lễ Xên bản", 2006, 1200),
    ("Lễ hội té nước Bun Huột Nặm", "TT", "Lào", "03358", "DUONG", 4, 14, 2, 1, LISTED[10][0], 2010, 2500),
    ("Tết hoa của người Cống", "TT", "Cống", "03340", "AM", 10, 15, 2, 1, "Tết hoa (Mền loóng phạt ái)", 2012, 800),
    ("Tết Khù sự chà", "TT", "Hà Nhì", "03154", "AM", 11, 4, 3, 1, "Tết Khù sự chà", 2008, 1500),
    ("Lễ Gạ ma thú", "TT", "Hà Nhì", "03155", "AM", 2, 2, 2, 1, "Lễ Gạ ma thú", 2009, 1300),
    ("Tết Nào pê chầu", "TT", "Mông đen", "03370", "AM", 12, 1, 3, 1, "Tết Nào pê chầu", 2012, 2000),
    ("Lễ Pang phoóng", "TT", "Kháng", "03277", "AM", 3, 8, 1, 2, "Lễ Pang phoóng", 2013, 600),
    ("Lễ cầu mưa của người Khơ Mú", "TT", "Khơ Mú", "03364", "AM", 3, 15, 1, 1, LISTED[15][0], 2011, 700),
    ("Lễ Kin Pang Then", "TT", "Thái trắng", "03151", "AM", 1, 12, 2, 1, "Lễ Kin Pang Then", 2007, 900),
    ("Lễ mừng cơm mới của người Si La", "TT", "Si La", "03157", "AM", 9, 9, 1, 1, LISTED[19][0], 2015, 500),
    ("Hội xuân Tủa Chùa", "VH", "Mông", "03217", "AM", 1, 6, 2, 1, None, 2005, 4000),
    ("Hội xuân Mường Ảng", "VH", "Thái", "03256", "AM", 1, 8, 2, 1, None, 2009, 3500),
    ("Ngày hội cà phê Mường Ảng", "NG", "Các dân tộc", "03256", "DUONG", 11, 20, 3, 2, None, 2023, 6000),
    ("Ngày hội trâu, bò và đặc sản Tuần Giáo", "NG", "Các dân tộc", "03253", "DUONG", 12, 5, 2, 2, None, 2022, 5000),
    ("Hội hoa đào Pha Đin", "VH", "Các dân tộc", "03280", "AM", 1, 15, 2, 1, None, 2019, 3000),
    ("Lễ hội chè Shan tuyết Tủa Chùa", "NG", "Mông", "03223", "DUONG", 3, 25, 2, 2, None, 2022, 2500),
)  # fmt: skip
"""Name, type, community, commune before July 2025, calendar, month, day, days, cycle, heritage, since, visitors."""


@dataclass(frozen=True)
class Festival:
    """One recurring festival."""

    code: str
    name: str
    kind: str
    community: str
    place: Place
    lunar: bool
    month: int
    day: int
    days: int
    cycle: int
    heritage: str | None
    since: int
    visitors: int

    def first_day(self, year: int) -> date:
        """Its first day in a year of its own calendar."""
        return lunar_day(year, self.month, self.day) if self.lunar else date(year, self.month, self.day)


def festivals() -> list[Festival]:
    """All festivals; there are as many as the province has, whatever the scale."""
    listed = [entry[0] for entry in LISTED]
    return [
        Festival(
            code=f"LH11{number + 1:03d}", name=name, kind=kind, community=community, place=place_of(place),
            lunar=calendar == "AM", month=month, day=day, days=days, cycle=cycle,
            heritage=code_of(listed.index(heritage)) if heritage else None, since=since, visitors=visitors,
        )
        for number, (name, kind, community, place, calendar, month, day, days, cycle, heritage, since, visitors)
        in enumerate(FESTIVALS)
    ]  # fmt: skip


def lunar_day(year: int, month: int, day: int) -> date:
    """The solar day of a lunar one, a day out at most; of a doubled month, the first."""
    months = month - 1 + (1 if month > LEAP_AFTER.get(year, 12) else 0)
    return NEW_YEAR[year] + timedelta(days=round(months * LUNAR_MONTH) + day - 1)
