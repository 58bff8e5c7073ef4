"""Aquatic species that are traded in Vietnam, with their scientific names; numbers and documents are made up."""

from __future__ import annotations

from demo.generation.dirt import make_untidy, refused
from demo.generation.table import DemoTable, Row, stream

FRESH_FISH = (
    ("Cá trắm cỏ", "Ctenopharyngodon idella"), ("Cá trắm đen", "Mylopharyngodon piceus"),
    ("Cá mè trắng", "Hypophthalmichthys harmandi"), ("Cá mè hoa", "Aristichthys nobilis"),
    ("Cá chép", "Cyprinus carpio"), ("Cá trôi Ấn Độ", "Labeo rohita"), ("Cá mrigal", "Cirrhinus mrigala"),
    ("Cá rô phi vằn", "Oreochromis niloticus"), ("Cá rô đồng", "Anabas testudineus"),
    ("Cá diếc", "Carassius auratus"), ("Cá quả", "Channa striata"), ("Cá chuối hoa", "Channa maculata"),
    ("Cá trê đen", "Clarias fuscus"), ("Cá trê vàng", "Clarias macrocephalus"),
    ("Cá lăng chấm", "Hemibagrus guttatus"), ("Cá lăng nha", "Hemibagrus wyckioides"),
    ("Cá chiên", "Bagarius rutilus"), ("Cá bỗng", "Spinibarbus denticulatus"), ("Cá anh vũ", "Semilabeo notabilis"),
    ("Cá dầm xanh", "Sinilabeo lemassoni"), ("Cá tầm Nga", "Acipenser gueldenstaedtii"),
    ("Cá tầm Xi-bê-ri", "Acipenser baerii"), ("Cá hồi vân", "Oncorhynchus mykiss"),
    ("Cá tra", "Pangasianodon hypophthalmus"), ("Cá ba sa", "Pangasius bocourti"),
    ("Cá sặc rằn", "Trichopodus pectoralis"), ("Cá tai tượng", "Osphronemus goramy"),
    ("Cá thát lát còm", "Chitala ornata"), ("Cá he vàng", "Barbonymus schwanenfeldii"),
    ("Cá mè vinh", "Barbonymus gonionotus"), ("Cá chim trắng", "Piaractus brachypomus"),
    ("Cá nheo Mỹ", "Ictalurus punctatus"), ("Cá nheo", "Silurus asotus"), ("Cá chạch sông", "Mastacembelus armatus"),
    ("Chạch bùn", "Misgurnus anguillicaudatus"), ("Lươn đồng", "Monopterus albus"),
    ("Cá vền", "Megalobrama terminalis"), ("Cá chày mắt đỏ", "Squaliobarbus curriculus"),
    ("Cá măng", "Elopichthys bambusa"), ("Cá bống tượng", "Oxyeleotris marmorata"), ("Cá leo", "Wallago attu"),
    ("Cá hô", "Catlocarpio siamensis"),
)  # fmt: skip
SEA_FISH = (
    ("Cá vược", "Lates calcarifer"), ("Cá song chấm nâu", "Epinephelus coioides"),
    ("Cá song hổ", "Epinephelus fuscoguttatus"), ("Cá giò", "Rachycentron canadum"),
    ("Cá chim vây vàng", "Trachinotus blochii"), ("Cá hồng Mỹ", "Sciaenops ocellatus"),
    ("Cá đối mục", "Mugil cephalus"), ("Cá măng biển", "Chanos chanos"), ("Cá dìa", "Siganus guttatus"),
    ("Cá nâu", "Scatophagus argus"), ("Cá bống bớp", "Bostrychus sinensis"), ("Cá ngựa đen", "Hippocampus kuda"),
)  # fmt: skip
OTHERS = (
    ("Giáp xác", "Tôm sú", "Penaeus monodon", "Lợ"), ("Giáp xác", "Tôm thẻ chân trắng", "Litopenaeus vannamei", "Lợ"),
    ("Giáp xác", "Tôm càng xanh", "Macrobrachium rosenbergii", "Ngọt"),
    ("Giáp xác", "Tôm hùm bông", "Panulirus ornatus", "Mặn"), ("Giáp xác", "Tôm hùm đá", "Panulirus homarus", "Mặn"),
    ("Giáp xác", "Cua xanh", "Scylla paramamosain", "Lợ"), ("Giáp xác", "Cua biển", "Scylla serrata", "Lợ"),
    ("Giáp xác", "Ghẹ xanh", "Portunus pelagicus", "Mặn"),
    ("Giáp xác", "Cua đồng", "Somanniathelphusa sinensis", "Ngọt"),
    ("Giáp xác", "Tôm rảo", "Metapenaeus ensis", "Lợ"), ("Nhuyễn thể", "Nghêu Bến Tre", "Meretrix lyrata", "Mặn"),
    ("Nhuyễn thể", "Ngao dầu", "Meretrix meretrix", "Mặn"),
    ("Nhuyễn thể", "Hàu Thái Bình Dương", "Crassostrea gigas", "Mặn"),
    ("Nhuyễn thể", "Hàu cửa sông", "Crassostrea rivularis", "Lợ"), ("Nhuyễn thể", "Vẹm xanh", "Perna viridis", "Mặn"),
    ("Nhuyễn thể", "Tu hài", "Lutraria rhynchaena", "Mặn"), ("Nhuyễn thể", "Sò huyết", "Anadara granosa", "Mặn"),
    ("Nhuyễn thể", "Ốc hương", "Babylonia areolata", "Mặn"),
    ("Nhuyễn thể", "Bào ngư vành tai", "Haliotis asinina", "Mặn"),
    ("Nhuyễn thể", "Trai ngọc môi vàng", "Pinctada maxima", "Mặn"),
    ("Nhuyễn thể", "Trai cánh mỏng", "Cristaria bialata", "Ngọt"), ("Nhuyễn thể", "Ốc nhồi", "Pila polita", "Ngọt"),
    ("Nhuyễn thể", "Sò điệp quạt", "Chlamys nobilis", "Mặn"), ("Nhuyễn thể", "Mực nang", "Sepia pharaonis", "Mặn"),
    ("Lưỡng cư, bò sát", "Ếch đồng", "Hoplobatrachus rugulosus", "Ngọt"),
    ("Lưỡng cư, bò sát", "Ba ba trơn", "Pelodiscus sinensis", "Ngọt"),
    ("Lưỡng cư, bò sát", "Ba ba gai", "Palea steindachneri", "Ngọt"),
    ("Khác", "Hải sâm cát", "Holothuria scabra", "Mặn"), ("Khác", "Cầu gai sọ", "Tripneustes gratilla", "Mặn"),
    ("Khác", "Sá sùng", "Sipunculus nudus", "Mặn"), ("Khác", "Rươi", "Tylorrhynchus heterochaetus", "Lợ"),
    ("Rong tảo", "Rong sụn", "Kappaphycus alvarezii", "Mặn"),
    ("Rong tảo", "Rong câu chỉ vàng", "Gracilaria vermiculophylla", "Lợ"),
    ("Rong tảo", "Rong nho", "Caulerpa lentillifera", "Mặn"), ("Rong tảo", "Tảo xoắn", "Spirulina platensis", "Ngọt"),
)  # fmt: skip
FARMED_HERE = frozenset(
    ("Cá trắm cỏ", "Cá chép", "Cá mè trắng", "Cá mè hoa", "Cá trôi Ấn Độ", "Cá rô phi vằn", "Cá diếc", "Cá quả",
     "Cá trê vàng", "Cá lăng chấm", "Cá lăng nha", "Cá chiên", "Cá bỗng", "Cá tầm Xi-bê-ri", "Cá nheo", "Lươn đồng",
     "Ếch đồng", "Ba ba trơn", "Ba ba gai", "Ốc nhồi", "Cua đồng", "Chạch bùn")
)  # fmt: skip
NURSED = {"Cá trắm cỏ": 4, "Cá chép": 5, "Cá mè trắng": 3, "Cá rô phi vằn": 2, "Cá trôi Ấn Độ": 2, "Ếch đồng": 1}
DOCUMENT, SINCE = "Nghị định mẫu, Phụ lục VIII", "05/07/2024"


def species_table(seed: int) -> DemoTable:
    """The list of species; it is national and does not grow with the demo."""
    rng = stream(seed, "species")
    listed = [("Cá", name, latin, "Ngọt") for name, latin in FRESH_FISH]
    listed += [
        ("Cá", name, latin, "Lợ" if "Cá đối" in name or "Cá vược" in name else "Mặn") for name, latin in SEA_FISH
    ]
    listed += list(OTHERS)
    numbers: dict[str, int] = {}
    rows: list[Row] = []
    for serial, (group, name, latin, water) in enumerate(listed):
        numbers[group] = numbers.get(group, 0) + 1
        farmed = name in FARMED_HERE
        rows.append(
            {
                "Mã loài": f"TS{serial + 1:04d}",
                "STT phụ lục": str(numbers[group]),
                "Nhóm": group,
                "Tên tiếng Việt": name,
                "Tên khoa học": latin,
                "Môi trường": water,
                "Nuôi tại tỉnh": "1" if farmed else "0",
                "Cơ sở ương giống": str(NURSED.get(name, 0) + rng.randint(0, 1)) if name in NURSED else None,
                "Văn bản": DOCUMENT,
                "Ngày hiệu lực": SINCE,
            }
        )
    make_untidy(rows, ("Tên tiếng Việt", "Văn bản"), rng, share=0.1)
    return DemoTable("loai_thuy_san.xlsx", tuple(rows[0]), rows + refused(rows, rng, 1, []), sheet="Danh mục")
