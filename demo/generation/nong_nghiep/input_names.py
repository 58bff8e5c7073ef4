"""Names of ingredients, brands, uses and fertilisers. Ingredients are common names; brands and numbers are made up."""

from __future__ import annotations

from typing import TypeAlias

Form: TypeAlias = tuple[str, float, str]
"""Formulation, content and its unit."""

INGREDIENTS: tuple[tuple[str, str, tuple[Form, ...]], ...] = (
    ("Abamectin", "TS", (("EC", 1.8, "%"), ("EC", 3.6, "%"), ("WG", 5, "%"))),
    ("Emamectin benzoate", "TS", (("EC", 1.9, "%"), ("WG", 5, "%"), ("SC", 50, "g/l"))),
    ("Chlorantraniliprole", "TS", (("SC", 200, "g/l"), ("WG", 350, "g/kg"))),
    ("Spinetoram", "TS", (("SC", 60, "g/l"), ("SC", 120, "g/l"))),
    ("Indoxacarb", "TS", (("SC", 150, "g/l"), ("WG", 300, "g/kg"))),
    ("Imidacloprid", "TS", (("WP", 10, "%"), ("WG", 700, "g/kg"))),
    ("Thiamethoxam", "TS", (("WG", 250, "g/kg"), ("SC", 240, "g/l"))),
    ("Pymetrozine", "TS", (("WG", 500, "g/kg"), ("WP", 25, "%"))),
    ("Dinotefuran", "TS", (("WP", 20, "%"), ("SG", 20, "%"))),
    ("Buprofezin", "TS", (("WP", 25, "%"), ("SC", 400, "g/l"))),
    ("Cypermethrin", "TS", (("EC", 100, "g/l"), ("EC", 250, "g/l"))),
    ("Lambda-cyhalothrin", "TS", (("EC", 25, "g/l"), ("CS", 25, "g/l"))),
    ("Bacillus thuringiensis", "TS", (("WP", 16, "g/kg"), ("WG", 32, "g/kg"))),
    ("Matrine", "TS", (("SL", 0.5, "%"), ("EC", 1, "%"))),
    ("Tricyclazole", "TB", (("WP", 75, "%"), ("WG", 75, "%"))),
    ("Isoprothiolane", "TB", (("EC", 40, "%"), ("WP", 40, "%"))),
    ("Validamycin", "TB", (("SL", 3, "%"), ("SL", 5, "%"))),
    ("Hexaconazole", "TB", (("SC", 5, "%"), ("SC", 100, "g/l"))),
    ("Azoxystrobin", "TB", (("SC", 250, "g/l"),)),
    ("Difenoconazole", "TB", (("EC", 250, "g/l"), ("WG", 100, "g/kg"))),
    ("Mancozeb", "TB", (("WP", 80, "%"), ("WG", 750, "g/kg"))),
    ("Kasugamycin", "TB", (("SL", 2, "%"), ("WP", 4, "%"))),
    ("Copper hydroxide", "TB", (("WP", 77, "%"), ("WG", 53.8, "%"))),
    ("Metalaxyl", "TB", (("WP", 35, "%"),)),
    ("Trichoderma spp.", "TB", (("WP", 10, "g/kg"),)),
    ("Pretilachlor", "TC", (("EC", 300, "g/l"), ("EC", 360, "g/l"))),
    ("Bispyribac-sodium", "TC", (("SC", 100, "g/l"), ("WP", 10, "%"))),
    ("Quinclorac", "TC", (("SC", 250, "g/l"), ("WP", 50, "%"))),
    ("Atrazine", "TC", (("WP", 80, "%"), ("SC", 500, "g/l"))),
    ("Mesotrione", "TC", (("SC", 100, "g/l"),)),
    ("Glufosinate ammonium", "TC", (("SL", 150, "g/l"), ("SL", 200, "g/l"))),
    ("Bromadiolone", "CH", (("AB", 0.005, "%"), ("CB", 0.25, "%"))),
    ("Flocoumafen", "CH", (("AB", 0.005, "%"),)),
    ("Niclosamide", "OC", (("WP", 70, "%"), ("SC", 250, "g/l"))),
    ("Metaldehyde", "OC", (("GR", 6, "%"), ("WP", 80, "%"))),
    ("Saponin", "OC", (("WP", 15, "%"),)),
    ("Gibberellic acid", "DH", (("TB", 20, "%"), ("SP", 10, "%"))),
    ("Paclobutrazol", "DH", (("WP", 15, "%"), ("SC", 250, "g/l"))),
    ("Bifenthrin", "MO", (("SC", 100, "g/l"),)),
    ("Boric acid", "LS", (("SP", 99, "%"),)),
    ("Aluminium phosphide", "KT", (("TB", 56, "%"),)),
    ("Methyl eugenol", "DD", (("SL", 75, "%"),)),
)
BRANDS = (
    "Hoa Ban", "Tây Bắc", "Nậm Rốm", "Pha Đin", "Sao Mai", "Lúa Vàng", "Mùa Xanh", "Đồng Xanh", "Bông Sen", "Con Ong",
    "Đại Phong", "Thần Nông", "Phú Điền", "An Nông", "Vạn Mùa", "Kim Sơn", "Ngân Hà", "Thiên Bình", "Trường Sơn",
)  # fmt: skip
TARGETS = {
    "TS": ("sâu cuốn lá nhỏ/lúa", "rầy nâu/lúa", "sâu keo mùa thu/ngô", "sâu tơ/bắp cải", "bọ xít muỗi/chè",
           "rệp sáp/cà phê", "bọ trĩ/lúa; rầy lưng trắng/lúa"),
    "TB": ("đạo ôn/lúa", "khô vằn/lúa", "bạc lá/lúa", "gỉ sắt/cà phê", "thán thư/xoài", "sương mai/cà chua"),
    "TC": ("cỏ/lúa gieo thẳng", "cỏ/ngô", "cỏ/cà phê", "cỏ/đất không trồng trọt"),
    "CH": ("chuột/đồng ruộng", "chuột/quần cư"),
    "OC": ("ốc bươu vàng/lúa",),
    "DH": ("kích thích sinh trưởng/lúa", "kích thích sinh trưởng/chè", "ức chế sinh trưởng/xoài"),
    "MO": ("mối/công trình xây dựng",),
    "LS": ("nấm, mọt/gỗ",),
    "KT": ("mọt/kho nông sản",),
    "DD": ("ruồi đục quả/cây ăn quả",),
}  # fmt: skip
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
