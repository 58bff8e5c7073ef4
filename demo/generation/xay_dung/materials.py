"""What the price notices list: building materials with their specifications, producers and usual prices."""

# ruff: noqa: E501  (a line of these tables is a line of a price list: wrapped, nobody could compare them)

from __future__ import annotations

from dataclasses import dataclass

SAND_PITS = ("Mỏ cát Nậm Rốm", "Mỏ cát sông Mã", "Mỏ cát Nậm Núa")
QUARRIES = ("Mỏ đá Ka Hâu", "Mỏ đá Tây Trang", "Mỏ đá Minh Thắng", "Mỏ đá Nà Nghè")
KILNS = ("Nhà máy gạch tuynel Thanh Chăn", "Nhà máy gạch không nung Pom Lót", "Cơ sở gạch block Tuần Giáo")
CEMENTS = ("Công ty Xi măng Điện Biên", "Công ty Xi măng Mai Sơn", "Công ty Xi măng Vicem Bút Sơn")
STEELS = ("Thép Hòa Phát", "Thép Việt Đức", "Thép Thái Nguyên")
MIXERS = ("Trạm bê tông Pom Lót", "Trạm bê tông Mường Ảng")
PIPES = ("Nhựa Tiền Phong", "Nhựa Bình Minh")
PAINTS = ("Sơn Kova", "Sơn Jotun", "Sơn Nippon")
CABLES = ("Dây cáp điện Trần Phú", "Dây cáp điện Cadivi")
TILES = ("Gạch Viglacera", "Gạch Prime", "Gạch Đồng Tâm")
SANITARY = ("Sứ Viglacera", "Sứ Inax", "Sứ Caesar")
ROOFS = ("Tôn Hoa Sen", "Tôn Phương Nam")
DOORS = ("Cửa Xingfa Thành Đạt", "Xưởng gỗ Noong Bua")


@dataclass(frozen=True)
class Kind:
    """A line of products: its group in the notice, name, specifications, unit, standard, producers and base price."""

    number: str
    group: str
    name: str
    specifications: tuple[str, ...]
    unit: str
    standard: str | None
    producers: tuple[str, ...]
    price: int
    """Đồng for the first specification; each further one costs an eighth more."""
    everywhere: bool
    """Whether it has a price in every area, or only in the province's capital."""
    delivery: str


@dataclass(frozen=True)
class Material:
    """One line of a notice: a kind in one specification of one producer."""

    code: str
    kind: Kind
    specification: str
    producer: str
    price: int


KINDS = (
    Kind("01", "CAT", "Cát vàng xây, trát", ("Hạt mịn", "Hạt trung"), "m3", "QCVN 16:2023/BXD", SAND_PITS[:2], 240_000, True, "NM"),
    Kind("01", "CAT", "Cát bê tông", ("Hạt thô",), "m3", "QCVN 16:2023/BXD", SAND_PITS, 320_000, True, "NM"),
    Kind("02", "DA", "Đá dăm", ("0,5x1", "1x2", "2x4", "4x6"), "m3", "QCVN 16:2023/BXD", QUARRIES[:2], 230_000, True, "NM"),
    Kind("02", "DA", "Đá hộc xây", ("15-30 cm",), "m3", None, QUARRIES[2:], 190_000, True, "NM"),
    Kind("02", "DA", "Cấp phối đá dăm", ("Loại I", "Loại II"), "m3", "TCVN 8859:2023", QUARRIES[:1], 205_000, True, "NM"),
    Kind("03", "GACH", "Gạch đất sét nung", ("Đặc 220x105x60", "2 lỗ 220x105x60"), "viên", "QCVN 16:2023/BXD", KILNS[:1], 1_350, True, "NM"),
    Kind("03", "GACH", "Gạch bê tông không nung", ("Đặc 220x105x60", "Rỗng 390x150x190"), "viên", "TCVN 6477:2016", KILNS[1:], 1_450, True, "NM"),
    Kind("04", "XM", "Xi măng bao", ("PCB30", "PCB40"), "tấn", "TCVN 6260:2020", CEMENTS, 1_480_000, True, "CH"),
    Kind("04", "XM", "Xi măng rời", ("PC40",), "tấn", "TCVN 2682:2020", CEMENTS[:1], 1_390_000, False, "NM"),
    Kind("05", "THEP", "Thép tròn cuộn", ("D6 CB240-T", "D8 CB240-T"), "kg", "QCVN 7:2019/BKHCN", STEELS, 15_200, True, "CH"),
    Kind("05", "THEP", "Thép thanh vằn", ("D10 CB300-V", "D12 CB300-V", "D14-D22 CB300-V"), "kg", "QCVN 7:2019/BKHCN", STEELS[:2], 15_100, True, "CH"),
    Kind("05", "THEP", "Thép hình", ("L50x50x5", "U100", "I200"), "kg", "TCVN 7571", STEELS[2:], 18_500, False, "CH"),
    Kind("06", "BT", "Bê tông thương phẩm", ("M200", "M250", "M300", "M350"), "m3", "TCVN 9340:2012", MIXERS, 1_280_000, False, "CT"),
    Kind("06", "BT", "Ống cống bê tông cốt thép", ("D600", "D800", "D1000"), "m", "TCVN 9113:2012", MIXERS[:1], 620_000, False, "NM"),
    Kind("06", "BT", "Cột điện bê tông ly tâm", ("8,5 m", "10 m", "12 m"), "cây", "TCVN 5847:2016", MIXERS[:1], 2_650_000, False, "NM"),
    Kind("07", "NHUA", "Nhựa đường phuy", ("60/70",), "kg", "TCVN 13567:2022", ("Công ty Nhựa đường Petrolimex",), 17_600, False, "CH"),
    Kind("07", "NHUA", "Bê tông nhựa nóng", ("BTN C16", "BTN C19"), "tấn", "TCVN 13567:2022", ("Trạm trộn Nà Tấu",), 1_750_000, False, "NM"),
    Kind("08", "GO", "Cửa đi nhôm kính", ("Kính 6,38 mm", "Kính 8 mm"), "m2", "TCVN 9366:2012", DOORS[:1], 2_350_000, False, "CT"),
    Kind("08", "GO", "Gỗ cốp pha", ("Nhóm VI-VII",), "m3", None, DOORS[1:], 4_200_000, True, "CH"),
    Kind("09", "SON", "Sơn nước nội thất", ("Thùng 18 lít", "Lon 5 lít"), "kg", "TCVN 8652:2020", PAINTS, 78_000, False, "CH"),
    Kind("09", "SON", "Bột bả tường", ("Bao 40 kg",), "kg", "TCVN 7239:2014", PAINTS[:2], 9_800, False, "CH"),
    Kind("10", "LOP", "Tôn mạ màu", ("Dày 0,40 mm", "Dày 0,45 mm"), "m2", "TCVN 3601", ROOFS, 112_000, True, "CH"),
    Kind("10", "LOP", "Ngói đất nung", ("22 viên/m2",), "viên", "TCVN 1452:2004", KILNS[:1], 7_400, False, "NM"),
    Kind("11", "ONG", "Ống uPVC", ("D27 C2", "D42 C2", "D60 C2", "D90 C2", "D110 C2"), "m", "TCVN 8491:2011", PIPES[:1], 14_500, False, "CH"),
    Kind("11", "ONG", "Ống HDPE PN10", ("D25", "D32", "D50", "D63"), "m", "TCVN 7305:2008", PIPES, 11_900, False, "CH"),
    Kind("12", "DIEN", "Dây điện Cu/PVC", ("1x1,5 mm2", "1x2,5 mm2", "2x4 mm2"), "m", "TCVN 6610", CABLES, 6_900, False, "CH"),
    Kind("12", "DIEN", "Bóng đèn LED", ("9 W", "18 W"), "cái", "TCVN 8782:2017", ("Rạng Đông",), 48_000, False, "CH"),
    Kind("13", "OPLAT", "Gạch ceramic lát nền", ("400x400", "500x500", "600x600"), "m2", "QCVN 16:2023/BXD", TILES, 118_000, False, "CH"),
    Kind("14", "VS", "Bệ xí bệt", ("Hai khối", "Một khối"), "bộ", "QCVN 16:2023/BXD", SANITARY, 2_150_000, False, "CH"),
    Kind("14", "VS", "Chậu rửa treo tường", ("Kèm chân lửng",), "bộ", "QCVN 16:2023/BXD", SANITARY[:2], 640_000, False, "CH"),
    Kind("15", "XD", "Dầu diesel", ("0,05S-II",), "lít", "QCVN 1:2022/BKHCN", ("Petrolimex Điện Biên",), 17_900, False, "CH"),
    Kind("15", "XD", "Xăng không chì", ("RON 95-III", "E5 RON 92-II"), "lít", "QCVN 1:2022/BKHCN", ("Petrolimex Điện Biên",), 20_100, False, "CH"),
    Kind("04", "XM", "Xi măng xây trát", ("MC25",), "tấn", "TCVN 9202:2012", CEMENTS[:2], 1_290_000, True, "CH"),
    Kind("13", "OPLAT", "Gạch terrazzo lát vỉa hè", ("300x300x30", "400x400x32"), "m2", "TCVN 7744:2013", KILNS[1:], 92_000, False, "NM"),
    Kind("05", "THEP", "Thép buộc", ("1 ly",), "kg", "TCVN 197", STEELS[:2], 19_800, True, "CH"),
    Kind("05", "THEP", "Thép hộp mạ kẽm", ("20x40x1,2", "30x60x1,4", "40x80x1,4"), "kg", "TCVN 3783:1983", STEELS[:1], 20_600, True, "CH"),
    Kind("06", "BT", "Bó vỉa bê tông", ("180x220x1000", "260x230x1000"), "m", "TCVN 10797:2015", MIXERS, 96_000, False, "NM"),
    Kind("09", "SON", "Sơn chống thấm", ("Gốc xi măng", "Gốc acrylic"), "kg", "TCVN 8652:2020", PAINTS[:2], 102_000, False, "CH"),
    Kind("10", "LOP", "Tấm lợp fibro xi măng", ("1,5 m", "1,8 m"), "m2", "TCVN 4434:2000", ROOFS[:1], 46_000, True, "CH"),
    Kind("10", "LOP", "Tôn xốp cách nhiệt", ("Dày 0,40 mm", "Dày 0,45 mm"), "m2", "TCVN 3601", ROOFS, 176_000, True, "CH"),
    Kind("11", "ONG", "Ống PPR PN10", ("D20", "D25", "D32", "D40"), "m", "TCVN 10097:2013", PIPES, 23_500, False, "CH"),
    Kind("11", "ONG", "Ống HDPE cấp nước bản", ("D40 PN8", "D50 PN8", "D63 PN8"), "m", "TCVN 7305:2008", PIPES[:1], 19_400, True, "CH"),
    Kind("12", "DIEN", "Dây điện Cu/PVC/PVC", ("2x1,5 mm2", "2x2,5 mm2"), "m", "TCVN 6610", CABLES[:1], 13_800, True, "CH"),
    Kind("12", "DIEN", "Aptomat", ("1 pha 20 A", "1 pha 32 A", "2 pha 63 A"), "cái", "TCVN 6434", ("Sino", "Panasonic"), 96_000, False, "CH"),
    Kind("13", "OPLAT", "Gạch ốp tường", ("300x600", "400x800"), "m2", "QCVN 16:2023/BXD", TILES, 148_000, False, "CH"),
    Kind("13", "OPLAT", "Gạch lát sân vườn", ("400x400",), "m2", "QCVN 16:2023/BXD", TILES[:2], 105_000, True, "CH"),
    Kind("14", "VS", "Bồn nước inox", ("1.000 lít", "1.500 lít", "2.000 lít"), "cái", "TCVN 6151", ("Tân Á", "Sơn Hà"), 3_150_000, False, "CH"),
)  # fmt: skip


def materials(scale: int) -> list[Material]:
    """Every material of a notice; above scale 1 further batches of the same producers, numbered on."""
    found: list[Material] = []
    serials: dict[str, int] = {}
    for batch in range(scale):
        for kind in KINDS:
            for producer in kind.producers:
                for step, specification in enumerate(kind.specifications):
                    serials[kind.number] = serials.get(kind.number, 0) + 1
                    code = f"VL{kind.number}.{serials[kind.number]:04d}"
                    label = specification if batch == 0 else f"{specification}, lô {batch + 1}"
                    found.append(Material(code, kind, label, producer, kind.price + kind.price * step // 8))
    return found
