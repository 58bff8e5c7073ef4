"""What a work item is made of: materials, labour and machines, each with the price a unit price counts with."""

# ruff: noqa: E501  (the tables below are compared column by column)

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True)
class Input:
    """One input of the norms."""

    code: str
    name: str
    unit: str
    price: int
    """Đồng for a unit; 0 for what is counted in percent."""

    @property
    def kind(self) -> str:
        """VL, NC or M, as the norm database says it."""
        return {"V": "VL", "N": "NC", "M": "M"}[self.code[0]]


_LISTED = (
    ("V0001", "Cát vàng", "m3", 300_000), ("V0002", "Đá 1x2", "m3", 270_000), ("V0003", "Đá 4x6", "m3", 235_000),
    ("V0004", "Đá hộc", "m3", 190_000), ("V0005", "Xi măng PCB30", "kg", 1_480), ("V0006", "Nước", "lít", 9),
    ("V0007", "Gạch đặc 6,5x10,5x22", "viên", 1_400), ("V0008", "Gạch bê tông 10x15x39", "viên", 5_600),
    ("V0009", "Gỗ ván", "m3", 4_200_000), ("V0010", "Đinh", "kg", 22_000), ("V0011", "Đinh đỉa", "cái", 1_900),
    ("V0012", "Thép tròn", "kg", 15_300), ("V0013", "Dây thép", "kg", 21_000), ("V0014", "Que hàn", "kg", 27_000),
    ("V0015", "Thép hình", "kg", 18_500), ("V0016", "Gạch lát 50x50", "m2", 132_000), ("V0017", "Sơn lót", "kg", 82_000),
    ("V0018", "Sơn phủ", "kg", 96_000), ("V0019", "Bột bả", "kg", 9_800), ("V0020", "Tôn múi", "m2", 115_000),
    ("V0021", "Ống nhựa", "m", 48_000), ("V0022", "Cút nhựa", "cái", 9_500), ("V0023", "Dây điện", "m", 9_200),
    ("V0024", "Băng dính điện", "cái", 8_000), ("V0025", "Cấp phối đá dăm", "m3", 205_000),
    ("V0026", "Nhựa đường", "kg", 17_800), ("V0027", "Bê tông nhựa", "tấn", 1_750_000), ("V0028", "Cọc bê tông", "m", 410_000),
    ("V0029", "Mũi khoan hợp kim", "cái", 165_000), ("V0030", "Tre", "cây", 28_000), ("V0031", "Ngói", "viên", 7_400),
    ("V0032", "Gỗ nhóm IV", "m3", 11_500_000), ("V0033", "Đá phiến lợp", "viên", 14_000), ("V0034", "Phụ gia", "kg", 31_000),
    ("V0035", "Thuốc nổ", "kg", 62_000), ("V0036", "Lưới thép địa kỹ thuật", "m2", 88_000),
    ("V9999", "Vật liệu khác", "%", 0),
    ("N0001", "Nhân công bậc 2,7/7, nhóm 1", "công", 205_000), ("N0002", "Nhân công bậc 3,0/7, nhóm 1", "công", 216_000),
    ("N0003", "Nhân công bậc 3,5/7, nhóm 2", "công", 252_000), ("N0004", "Nhân công bậc 4,0/7, nhóm 2", "công", 273_000),
    ("N0005", "Nhân công bậc 3,5/7, nhóm 3", "công", 260_000), ("N0006", "Nhân công bậc 4,5/7, nhóm 4", "công", 312_000),
    ("N0007", "Kỹ sư bậc 4/8", "công", 295_000), ("N0008", "Nghệ nhân bậc 1/2", "công", 540_000),
    ("M0001", "Máy đào 1,25 m3", "ca", 3_350_000), ("M0002", "Máy ủi 110 CV", "ca", 2_150_000),
    ("M0003", "Ô tô tự đổ 10 T", "ca", 2_480_000), ("M0004", "Máy đầm đất 70 kg", "ca", 365_000),
    ("M0005", "Máy trộn bê tông 250 lít", "ca", 315_000), ("M0006", "Máy đầm dùi 1,5 kW", "ca", 262_000),
    ("M0007", "Máy vận thăng 0,8 T", "ca", 405_000), ("M0008", "Máy hàn 23 kW", "ca", 378_000),
    ("M0009", "Máy cắt uốn 5 kW", "ca", 258_000), ("M0010", "Máy lu rung 25 T", "ca", 3_050_000),
    ("M0011", "Máy lu bánh thép 10 T", "ca", 1_180_000), ("M0012", "Máy rải 130 CV", "ca", 4_800_000),
    ("M0013", "Cần cẩu 16 T", "ca", 2_420_000), ("M0014", "Máy ép cọc 150 T", "ca", 1_050_000),
    ("M0015", "Máy khoan xoay 54 CV", "ca", 2_650_000), ("M0016", "Máy nén khí 600 m3/h", "ca", 1_420_000),
    ("M0017", "Máy bơm bê tông 50 m3/h", "ca", 4_100_000), ("M0018", "Máy cắt gạch 1,7 kW", "ca", 232_000),
    ("M0019", "Máy khoan cầm tay", "ca", 246_000), ("M0020", "Máy toàn đạc điện tử", "ca", 285_000),
    ("M9999", "Máy khác", "%", 0),
)  # fmt: skip
INPUTS = {code: Input(code, name, unit, price) for code, name, unit, price in _LISTED}
