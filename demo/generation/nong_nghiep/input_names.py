"""Names of ingredients, brands, uses and fertilisers. Ingredients are common names; brands and numbers are made up."""

from __future__ import annotations

from typing import TypeAlias

Form: TypeAlias = tuple[str, float, str]
"""Formulation, content and its unit."""

LEAFFOLDER, ARMYWORM, BORER = "sâu cuốn lá nhỏ/lúa", "sâu keo mùa thu/ngô", "sâu đục thân/lúa"
HOPPER, MITE, BLAST, SNAIL = "rầy nâu/lúa", "nhện đỏ/cam", "đạo ôn/lúa", "ốc bươu vàng/lúa"
INGREDIENTS: tuple[tuple[str, str, tuple[Form, ...], tuple[str, ...]], ...] = (
    ("Abamectin", "TS", (("EC", 1.8, "%"), ("EC", 3.6, "%"), ("WG", 5, "%")), (LEAFFOLDER, "sâu tơ/bắp cải", MITE)),
    ("Emamectin benzoate", "TS", (("EC", 1.9, "%"), ("WG", 5, "%")), (LEAFFOLDER, ARMYWORM, "sâu tơ/bắp cải")),
    ("Chlorantraniliprole", "TS", (("SC", 200, "g/l"), ("WG", 350, "g/kg")), (LEAFFOLDER, ARMYWORM, BORER)),
    ("Spinetoram", "TS", (("SC", 60, "g/l"), ("SC", 120, "g/l")), (ARMYWORM, "sâu tơ/bắp cải", "bọ trĩ/xoài")),
    ("Indoxacarb", "TS", (("SC", 150, "g/l"), ("WG", 300, "g/kg")), (LEAFFOLDER, ARMYWORM, "sâu khoang/lạc")),
    ("Imidacloprid", "TS", (("WP", 10, "%"), ("WG", 700, "g/kg")), (HOPPER, "bọ trĩ/lúa", "rầy xanh/chè")),
    ("Thiamethoxam", "TS", (("WG", 250, "g/kg"), ("SC", 240, "g/l")), (HOPPER, "rệp sáp/cà phê", "bọ phấn/sắn")),
    ("Pymetrozine", "TS", (("WG", 500, "g/kg"), ("WP", 25, "%")), (HOPPER, "rầy lưng trắng/lúa")),
    ("Dinotefuran", "TS", (("WP", 20, "%"), ("SG", 20, "%")), (HOPPER, "rầy bông/xoài", "bọ phấn/sắn")),
    ("Buprofezin", "TS", (("WP", 25, "%"), ("SC", 400, "g/l")), (HOPPER, "rệp sáp/cà phê", "rầy xanh/chè")),
    ("Cypermethrin", "TS", (("EC", 100, "g/l"), ("EC", 250, "g/l")), ("bọ xít/nhãn", "bọ xít muỗi/chè", BORER)),
    ("Lambda-cyhalothrin", "TS", (("EC", 25, "g/l"), ("CS", 25, "g/l")), ("bọ xít/nhãn", "sâu xanh/đậu tương")),
    ("Bacillus thuringiensis", "TS", (("WP", 16, "g/kg"), ("WG", 32, "g/kg")), ("sâu tơ/bắp cải", "sâu xanh/cải xanh")),
    ("Matrine", "TS", (("SL", 0.5, "%"), ("EC", 1, "%")), ("rầy xanh/chè", "sâu tơ/bắp cải", "nhện đỏ/chè")),
    ("Tricyclazole", "TB", (("WP", 75, "%"), ("WG", 75, "%")), (BLAST,)),
    ("Isoprothiolane", "TB", (("EC", 40, "%"), ("WP", 40, "%")), (BLAST,)),
    ("Validamycin", "TB", (("SL", 3, "%"), ("SL", 5, "%")), ("khô vằn/lúa", "khô vằn/ngô", "nấm hồng/cao su")),
    ("Hexaconazole", "TB", (("SC", 5, "%"), ("SC", 100, "g/l")), ("khô vằn/lúa", "gỉ sắt/cà phê", "phấn trắng/cao su")),
    ("Azoxystrobin", "TB", (("SC", 250, "g/l"),), ("thán thư/xoài", "gỉ sắt/cà phê", BLAST)),
    ("Difenoconazole", "TB", (("EC", 250, "g/l"), ("WG", 100, "g/kg")), ("thán thư/xoài", "lem lép hạt/lúa")),
    ("Mancozeb", "TB", (("WP", 80, "%"), ("WG", 750, "g/kg")), ("sương mai/cà chua", "thán thư/xoài", "đốm lá/lạc")),
    ("Kasugamycin", "TB", (("SL", 2, "%"), ("WP", 4, "%")), ("bạc lá/lúa", BLAST)),
    (
        "Copper hydroxide",
        "TB",
        (("WP", 77, "%"), ("WG", 53.8, "%")),
        ("loét/cam", "gỉ sắt/cà phê"),
    ),
    ("Metalaxyl", "TB", (("WP", 35, "%"),), ("bạch tạng/ngô", "sương mai/khoai tây")),
    ("Trichoderma spp.", "TB", (("WP", 10, "g/kg"),), ("thối rễ/cà phê", "lở cổ rễ/bắp cải")),
    ("Pretilachlor", "TC", (("EC", 300, "g/l"), ("EC", 360, "g/l")), ("cỏ/lúa gieo thẳng", "cỏ/lúa cấy")),
    ("Bispyribac-sodium", "TC", (("SC", 100, "g/l"), ("WP", 10, "%")), ("cỏ/lúa gieo thẳng",)),
    ("Quinclorac", "TC", (("SC", 250, "g/l"), ("WP", 50, "%")), ("cỏ lồng vực/lúa gieo thẳng",)),
    ("Atrazine", "TC", (("WP", 80, "%"), ("SC", 500, "g/l")), ("cỏ/ngô", "cỏ/mía")),
    ("Mesotrione", "TC", (("SC", 100, "g/l"),), ("cỏ/ngô",)),
    ("Glufosinate ammonium", "TC", (("SL", 150, "g/l"), ("SL", 200, "g/l")), ("cỏ/cà phê", "cỏ/đất không trồng trọt")),
    ("Bromadiolone", "CH", (("AB", 0.005, "%"), ("CB", 0.25, "%")), ("chuột/đồng ruộng", "chuột/quần cư")),
    ("Flocoumafen", "CH", (("AB", 0.005, "%"),), ("chuột/đồng ruộng",)),
    ("Niclosamide", "OC", (("WP", 70, "%"), ("SC", 250, "g/l")), (SNAIL,)),
    ("Metaldehyde", "OC", (("GR", 6, "%"), ("WP", 80, "%")), (SNAIL, "ốc sên/cải xanh")),
    ("Saponin", "OC", (("WP", 15, "%"),), (SNAIL,)),
    ("Gibberellic acid", "DH", (("TB", 20, "%"), ("SP", 10, "%")), ("kích thích sinh trưởng/lúa, chè, rau",)),
    (
        "Paclobutrazol",
        "DH",
        (("WP", 15, "%"), ("SC", 250, "g/l")),
        ("kích thích ra hoa/xoài",),
    ),
    ("Bifenthrin", "MO", (("SC", 100, "g/l"),), ("mối/công trình xây dựng",)),
    ("Boric acid", "LS", (("SP", 99, "%"),), ("nấm, mọt/gỗ",)),
    ("Aluminium phosphide", "KT", (("TB", 56, "%"),), ("mọt/kho nông sản",)),
    ("Methyl eugenol", "DD", (("SL", 75, "%"),), ("ruồi đục quả/cây ăn quả",)),
)
"""Common name, group, forms on the market, and what each is used against: pest/crop."""
BRANDS = (
    "Hoa Ban", "Tây Bắc", "Nậm Rốm", "Pha Đin", "Sao Mai", "Lúa Vàng", "Mùa Xanh", "Đồng Xanh", "Bông Sen", "Con Ong",
    "Đại Phong", "Thần Nông", "Phú Điền", "An Nông", "Vạn Mùa", "Kim Sơn", "Ngân Hà", "Thiên Bình", "Trường Sơn",
)  # fmt: skip
BANNED: tuple[tuple[str, str, str | None, int], ...] = (
    ("Aldrin", "TS", "309-00-2", 1992), ("Carbofuran", "TS", "1563-66-2", 2015), ("Chlordane", "TS", "57-74-9", 1992),
    ("Chlorpyrifos ethyl", "TS", "2921-88-2", 2019), ("DDT", "TS", "50-29-3", 1992),
    ("Dieldrin", "TS", "60-57-1", 1992), ("Endosulfan", "TS", "115-29-7", 2012), ("Endrin", "TS", "72-20-8", 1992),
    ("Fipronil", "TS", "120068-37-3", 2019), ("Heptachlor", "TS", "76-44-8", 1992),
    ("Lindane", "TS", "58-89-9", 1992), ("Methamidophos", "TS", "10265-92-6", 1994),
    ("Methyl parathion", "TS", "298-00-0", 1994), ("Monocrotophos", "TS", "6923-22-4", 1994),
    ("Parathion ethyl", "TS", "56-38-2", 1992), ("Phosphamidon", "TS", "13171-21-6", 1994),
    ("Trichlorfon", "TS", "52-68-6", 2017), ("Hợp chất chì", "TS", None, 1992), ("Hợp chất cadimi", "TS", None, 1992),
    ("Captan", "TB", "133-06-2", 1992), ("Captafol", "TB", "2425-06-1", 1992),
    ("Hexachlorobenzene", "TB", "118-74-1", 1992), ("Hợp chất thủy ngân", "TB", None, 1992),
    ("Hợp chất asen", "TB", None, 1992), ("Hợp chất selen", "TB", None, 1992), ("Hợp chất tali", "CH", None, 1994),
    ("2,4,5-T", "TC", "93-76-5", 1992), ("2,4-D", "TC", "94-75-7", 2017), ("Paraquat", "TC", "4685-14-7", 2017),
    ("Glyphosate", "TC", "1071-83-6", 2019), ("Pentachlorophenol", "LS", "87-86-5", 1994),
)  # fmt: skip
Nutrients: TypeAlias = tuple[float, float, float, float]
FERTILISERS: tuple[tuple[str, str, Nutrients, float], ...] = (
    ("Urê hạt đục", "N", (46.3, 0, 0, 0), 11.5), ("Đạm amoni sunphat", "N", (20.5, 0, 0, 0), 7.2),
    ("Supe lân", "P", (0, 16, 0, 0), 4.6), ("Lân nung chảy", "P", (0, 15.5, 0, 0), 4.5),
    ("Kali clorua", "K", (0, 0, 60, 0), 11.0), ("Kali sunphat", "K", (0, 0, 50, 0), 19.0),
    ("NPK 5-10-3", "NPK", (5, 10, 3, 0), 6.2), ("NPK 12-5-10", "NPK", (12, 5, 10, 0), 9.6),
    ("NPK 16-16-8", "NPK", (16, 16, 8, 0), 13.8), ("NPK 20-20-15", "NPK", (20, 20, 15, 0), 17.5),
    ("NPK 13-13-13", "NPK", (13, 13, 13, 0), 13.0), ("NPK 17-7-17", "NPK", (17, 7, 17, 0), 14.6),
    ("NPK 10-12-5", "NPK", (10, 12, 5, 0), 8.1), ("Hữu cơ sinh học", "HC", (2, 0, 0, 22), 5.2),
    ("Hữu cơ ủ hoai", "HC", (1.5, 0, 0, 25), 4.0), ("Hữu cơ vi sinh", "HCVS", (0, 0, 0, 18), 4.2),
    ("Hữu cơ khoáng", "HCK", (4, 3, 2, 20), 6.4), ("Vi lượng kẽm - bo", "TVL", (0, 0, 0, 0), 92.0),
    ("Trung lượng canxi - magie", "TVL", (0, 0, 0, 0), 24.0),
)  # fmt: skip
