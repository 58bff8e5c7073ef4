"""Names of procedures that price annexes repeat for many parts of the body: therapy, teeth, eyes, wounds, skin."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import product

Service = tuple[str, str, float]
"""Group, name and a typical price in thousand đồng."""
NEEDLES = {
    "Điện mãng châm": 78, "Ôn châm": 76, "Laser châm": 52, "Nhĩ châm": 70, "Từ châm": 49, "Xông hơi thuốc": 45,
}  # fmt: skip
NEEDLED = (
    "đau lưng", "đau vai gáy", "viêm quanh khớp vai", "thoái hóa khớp", "đau thần kinh tọa", "mất ngủ", "đau đầu",
    "tăng huyết áp", "hội chứng tiền đình", "hen phế quản", "viêm mũi xoang", "rối loạn tiêu hóa", "táo bón",
    "rối loạn kinh nguyệt", "tê bì chi", "liệt chi trên", "liệt chi dưới", "liệt dây thần kinh VII ngoại biên",
    "suy nhược cơ thể", "đái dầm", "béo phì", "giảm thị lực",
)  # fmt: skip
THERAPIES = {
    "Điều trị bằng siêu âm": 47, "Điều trị bằng sóng ngắn": 42, "Điều trị bằng tia hồng ngoại": 38,
    "Chườm ngải cứu": 37, "Điều trị bằng parafin": 45, "Điều trị bằng dòng điện xung": 43,
    "Tập vận động có trợ giúp": 53, "Kéo giãn": 50,
}  # fmt: skip
PARTS = (
    "cột sống cổ", "cột sống thắt lưng", "khớp vai", "khớp khuỷu", "khớp cổ tay", "bàn tay", "khớp háng", "khớp gối",
    "khớp cổ chân", "bàn chân",
)  # fmt: skip
TEETH = ("răng cửa", "răng nanh", "răng hàm nhỏ", "răng hàm lớn hàm trên", "răng hàm lớn hàm dưới", "răng sữa")
DENTAL = {
    "Nhổ": 110, "Điều trị tủy": 580, "Điều trị tủy lại": 960, "Trám bít hố rãnh": 220,
    "Điều trị sâu ngà bằng composite": 260, "Phục hồi cổ": 340, "Chụp tủy bằng MTA": 270,
    "Chụp sứ kim loại": 1200, "Cắt chóp": 680, "Nắn chỉnh trật khớp": 540,
}  # fmt: skip
EYES = {
    "Phẫu thuật lấy thể thủy tinh": 2650, "Phẫu thuật mộng": 870, "Phẫu thuật quặm": 640, "Cắt bè củng giác mạc": 1100,
    "Khâu giác mạc": 770, "Khâu da mi": 690, "Lấy dị vật giác mạc": 83, "Bơm thông lệ đạo": 95, "Chích chắp, lẹo": 79,
    "Laser bao sau": 258, "Soi đáy mắt": 53, "Tiêm dưới kết mạc": 48,
}  # fmt: skip
SIDES = ("một mắt", "hai mắt", "một mắt, gây mê", "hai mắt, gây mê")
WOUNDED = (
    "vùng đầu", "vùng mặt", "vùng cổ", "thành ngực", "thành bụng", "cánh tay", "cẳng tay", "bàn tay", "đùi",
    "cẳng chân", "bàn chân",
)  # fmt: skip
DEPTHS = {
    "nông dài dưới 10 cm": 180, "nông dài từ 10 cm trở lên": 240,
    "sâu dài dưới 10 cm": 258, "sâu dài từ 10 cm trở lên": 306,
}  # fmt: skip
CARE = {
    "Khâu vết thương": 1.0, "Thay băng vết thương": 0.4, "Cắt lọc vết thương": 1.5, "Cắt chỉ vết thương": 0.2,
    "Rạch dẫn lưu ổ mủ": 0.9,
}  # fmt: skip
WOMEN = {
    "Đỡ đẻ": 710, "Phẫu thuật lấy thai": 2430, "Khâu tầng sinh môn": 1560, "Nạo hút buồng tử cung": 350,
    "Bóc nhân xơ tử cung": 3400, "Cắt tử cung": 3900, "Phẫu thuật chửa ngoài tử cung": 2950, "Đặt dụng cụ tử cung": 220,
}  # fmt: skip
CIRCUMSTANCES = ("thường", "lần hai trở lên", "có bệnh kèm theo", "cấp cứu", "thai đôi hoặc nhiều khối")
SKIN = {
    "Đốt sùi mào gà": 333, "Đốt hạt cơm": 332, "Đốt u mềm treo": 310, "Đốt sẩn cục": 318, "Đốt dày sừng da dầu": 332,
    "Đốt u tuyến mồ hôi": 333, "Đắp mặt nạ điều trị bệnh da": 210, "Tiêm nội thương tổn": 260,
}  # fmt: skip
TOOLS = ("bằng laser CO2", "bằng plasma", "bằng đốt điện", "bằng nitơ lỏng")
BURNS = ("dưới 5% diện tích cơ thể", "từ 5% đến 9%", "từ 10% đến 19%", "từ 20% đến 39%", "từ 40% trở lên")
BURN_CARE = {"Thay băng điều trị bỏng": 190, "Cắt hoại tử bỏng": 2300, "Ghép da bỏng": 3600}
ENDOSCOPIES = {
    "thực quản, dạ dày, tá tràng": 244, "đại tràng sigma": 305, "đại tràng toàn bộ": 408, "trực tràng": 189,
    "phế quản": 753, "tai mũi họng": 104, "bàng quang": 525, "ổ bụng": 825, "buồng tử cung": 1350, "khớp gối": 1950,
}  # fmt: skip
WITH = {"chẩn đoán": 1.0, "có sinh thiết": 1.4, "cắt polyp": 2.2, "cầm máu": 2.6, "lấy dị vật": 2.4, "gây mê": 2.9}


def procedures() -> Iterator[Service]:
    """Every procedure, operation and functional test of the lists above, each combination once."""
    yield from (("TT", f"{way} điều trị {what}", NEEDLES[way]) for way, what in product(NEEDLES, NEEDLED))
    yield from (("TT", f"{way} vùng {part}", THERAPIES[way]) for way, part in product(THERAPIES, PARTS))
    yield from (("TT", f"{what} {tooth}", DENTAL[what]) for what, tooth in product(DENTAL, TEETH))
    yield from ((_eye_group(what), f"{what} ({side})", EYES[what]) for what, side in product(EYES, SIDES))
    for care, place, depth in product(CARE, WOUNDED, DEPTHS):
        yield "TT", f"{care} {place} {depth}", round(DEPTHS[depth] * CARE[care])
    for turn, (what, case) in enumerate(product(WOMEN, CIRCUMSTANCES)):
        yield "PT", f"{what} ({case})", round(WOMEN[what] * (1 + turn % len(CIRCUMSTANCES) / 8))
    yield from (("TT", f"{what} {tool}", SKIN[what]) for what, tool in product(SKIN, TOOLS))
    for turn, (care, share) in enumerate(product(BURN_CARE, BURNS)):
        yield "TT", f"{care} {share}", round(BURN_CARE[care] * (1 + turn % len(BURNS) / 3))
    for place, what in product(ENDOSCOPIES, WITH):
        yield "TDCN", f"Nội soi {place} {what}", round(ENDOSCOPIES[place] * WITH[what])


def _eye_group(what: str) -> str:
    return "PT" if what.startswith(("Phẫu thuật", "Cắt", "Khâu")) else "TT"
