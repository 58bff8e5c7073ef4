"""Who spends the provincial budget, in which fields, and the levels below that it supports."""

from __future__ import annotations

from demo.generation.communes_today import name_today
from demo.generation.places import places

FIELDS = {
    "QP": "Chi quốc phòng", "AN": "Chi an ninh và trật tự an toàn xã hội", "GD": "Chi giáo dục - đào tạo và dạy nghề",
    "KH": "Chi khoa học và công nghệ", "YT": "Chi y tế, dân số và gia đình", "VH": "Chi văn hóa thông tin",
    "PT": "Chi phát thanh, truyền hình, thông tấn", "TT": "Chi thể dục thể thao", "MT": "Chi bảo vệ môi trường",
    "KT": "Chi các hoạt động kinh tế", "QL": "Chi hoạt động của cơ quan quản lý nhà nước, đảng, đoàn thể",
    "XH": "Chi bảo đảm xã hội", "KC": "Chi khác theo quy định của pháp luật",
}  # fmt: skip
"""Name by our short code, in the order of the forms."""
CURRENT = {
    "QP": 3.2, "AN": 1.6, "GD": 24.0, "KH": 0.8, "YT": 14.0, "VH": 2.1, "PT": 0.9, "TT": 0.8, "MT": 0.7, "KT": 9.5,
    "QL": 13.0, "XH": 3.4, "KC": 0.9,
}  # fmt: skip
"""Weights of the fields in what is spent year by year."""
INVESTED = {
    "QP": 1.2, "AN": 0.6, "GD": 2.2, "KH": 0.3, "YT": 1.7, "VH": 1.1, "PT": 0.2, "TT": 0.4, "MT": 0.5, "KT": 15.0,
    "QL": 1.9, "XH": 0.3,
}  # fmt: skip
REORGANISED = 2026
"""First year whose estimate names the offices merged in March 2025 and the communes of July 2025."""
Office = tuple[str, str, str, float]
"""Name, fields of current spending, fields of investment, size."""
BEFORE: tuple[Office, ...] = (
    ("Văn phòng Đoàn đại biểu Quốc hội và HĐND tỉnh", "QL", "", 1.0), ("Văn phòng UBND tỉnh", "QL KC", "QL", 1.6),
    ("Sở Giáo dục và Đào tạo", "GD QL", "GD", 9.0), ("Sở Y tế", "YT QL", "YT", 7.0),
    ("Sở Nông nghiệp và Phát triển nông thôn", "KT QL MT", "KT", 5.0), ("Sở Giao thông vận tải", "KT QL", "KT", 5.0),
    ("Sở Tài nguyên và Môi trường", "MT KT QL", "MT KT", 2.5), ("Sở Xây dựng", "QL KT", "KT", 1.2),
    ("Sở Kế hoạch và Đầu tư", "QL KT", "", 1.0), ("Sở Tài chính", "QL KC", "", 1.2),
    ("Sở Lao động - Thương binh và Xã hội", "XH GD QL", "XH GD", 2.8), ("Sở Nội vụ", "QL GD", "", 1.4),
    ("Sở Tư pháp", "QL XH", "", 0.8), ("Sở Công Thương", "QL KT", "KT", 1.0),
    ("Sở Khoa học và Công nghệ", "KH QL", "KH", 1.0), ("Sở Thông tin và Truyền thông", "VH QL KT", "QL", 0.9),
    ("Sở Văn hóa, Thể thao và Du lịch", "VH TT QL KT", "VH TT", 2.6), ("Thanh tra tỉnh", "QL", "", 0.7),
    ("Ban Dân tộc tỉnh", "QL XH", "", 0.7), ("Ban Quản lý Khu di tích Điện Biên Phủ", "VH", "VH", 0.8),
)  # fmt: skip
SINCE: tuple[Office, ...] = (
    ("Văn phòng Đoàn đại biểu Quốc hội và HĐND tỉnh", "QL", "", 1.0), ("Văn phòng UBND tỉnh", "QL KC", "QL", 1.6),
    ("Sở Giáo dục và Đào tạo", "GD QL", "GD", 9.6), ("Sở Y tế", "YT XH QL", "YT", 7.6),
    ("Sở Nông nghiệp và Môi trường", "KT MT QL", "KT MT", 7.0), ("Sở Xây dựng", "KT QL", "KT", 6.0),
    ("Sở Tài chính", "QL KT KC", "", 2.0), ("Sở Nội vụ", "QL XH GD", "XH", 3.0), ("Sở Tư pháp", "QL XH", "", 0.8),
    ("Sở Công Thương", "QL KT", "KT", 1.0), ("Sở Khoa học và Công nghệ", "KH VH QL", "KH QL", 1.7),
    ("Sở Văn hóa, Thể thao và Du lịch", "VH TT QL KT", "VH TT", 2.9), ("Thanh tra tỉnh", "QL", "", 1.1),
    ("Sở Dân tộc và Tôn giáo", "QL XH", "", 0.8), ("Ban Quản lý Khu di tích Điện Biên Phủ", "VH", "VH", 0.8),
)  # fmt: skip
ALWAYS: tuple[Office, ...] = (
    ("Bộ Chỉ huy Quân sự tỉnh", "QP", "QP", 3.0), ("Bộ Chỉ huy Bộ đội Biên phòng tỉnh", "QP", "QP", 2.0),
    ("Công an tỉnh", "AN", "AN", 2.0), ("Văn phòng Tỉnh ủy", "QL VH", "QL", 2.6),
    ("Trường Chính trị tỉnh", "GD", "GD", 0.5), ("Trường Cao đẳng Điện Biên", "GD", "GD", 1.2),
    ("Trường Cao đẳng Kinh tế - Kỹ thuật Điện Biên", "GD", "GD", 0.7),
    ("Trường Cao đẳng Y tế Điện Biên", "GD", "", 0.4), ("Bệnh viện Đa khoa tỉnh", "YT", "YT", 2.5),
    ("Báo và Đài Phát thanh - Truyền hình tỉnh", "PT VH", "PT", 1.0),
    ("Ủy ban Mặt trận Tổ quốc tỉnh", "QL XH", "", 0.6), ("Tỉnh đoàn Điện Biên", "QL GD", "QL", 0.5),
    ("Hội Liên hiệp Phụ nữ tỉnh", "QL", "", 0.4), ("Hội Nông dân tỉnh", "QL KT", "", 0.4),
    ("Hội Cựu chiến binh tỉnh", "QL", "", 0.3), ("Hội Nhà báo tỉnh", "QL", "", 0.1),
    ("Liên minh Hợp tác xã tỉnh", "QL KT", "", 0.3), ("Hội Chữ thập đỏ tỉnh", "XH", "", 0.2),
    ("Hội Đông y tỉnh", "YT", "", 0.1), ("Hội Văn học nghệ thuật tỉnh", "VH", "", 0.2),
    ("Liên hiệp các Hội Khoa học và Kỹ thuật tỉnh", "KH", "", 0.2),
    ("Vườn quốc gia, khu bảo tồn thiên nhiên Mường Nhé", "KT MT", "KT", 0.6),
    ("Quỹ Phát triển đất tỉnh", "KC", "", 0.4),
    ("Ban Quản lý dự án các công trình dân dụng và công nghiệp", "KT", "GD YT VH QL", 3.4),
    ("Ban Quản lý dự án các công trình giao thông", "KT", "KT", 5.2),
    ("Ban Quản lý dự án các công trình nông nghiệp", "KT", "KT MT", 3.1),
)  # fmt: skip


def offices(year: int) -> tuple[Office, ...]:
    """The offices that the estimate of ``year`` names."""
    return (*(BEFORE if year < REORGANISED else SINCE), *ALWAYS)


def below(year: int) -> dict[str, float]:
    """Districts, and since their end communes, that the provincial budget supports, with their weights."""
    found: dict[str, float] = {}
    for place in places():
        name = place.district if year < REORGANISED else name_today(place.code_today)
        found[name] = found.get(name, 0.0) + place.weight
    return found
