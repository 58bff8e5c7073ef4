"""Words for medicines: substances and herbs are real, brands and makers are made up."""

from __future__ import annotations

TABLETS = ("Viên nén", "Viên nén bao phim", "Viên nén", "Viên nén bao phim", "Viên nang cứng")
CAPSULES = ("Viên nang cứng", "Viên nén bao tan trong ruột", "Viên nang cứng")
SYRUPS = ("Viên nén", "Viên nén bao phim", "Siro", "Thuốc bột uống")
INJECTIONS = ("Bột pha tiêm", "Thuốc bột pha tiêm")
AMPOULES = ("Viên nén", "Dung dịch tiêm")
CREAMS = ("Kem bôi da", "Viên nén")
GRANULES = ("Viên nén sủi bọt", "Thuốc cốm", "Viên nén bao phim")
Kind = tuple[tuple[str, ...], tuple[str, ...], tuple[str, ...]]
"""Substances that share strengths and forms."""
KINDS: tuple[Kind, ...] = (
    (
        ("Paracetamol", "Acid acetylsalicylic", "Ibuprofen", "Acetylcystein", "Calci carbonat", "Vitamin C"),
        ("200 mg", "250 mg", "325 mg", "500 mg", "600 mg"),
        GRANULES,
    ),
    (
        ("Amoxicilin", "Cefalexin", "Cefuroxim", "Cefixim", "Azithromycin", "Clarithromycin", "Cefaclor", "Cefadroxil"),
        ("125 mg", "200 mg", "250 mg", "500 mg"),
        SYRUPS,
    ),
    (
        ("Ceftriaxon", "Cefotaxim", "Ceftazidim", "Cefoperazon", "Ampicilin", "Meropenem", "Imipenem", "Vancomycin"),
        ("500 mg", "1 g", "2 g"),
        INJECTIONS,
    ),
    (
        (
            "Ciprofloxacin",
            "Levofloxacin",
            "Metronidazol",
            "Ofloxacin",
            "Aciclovir",
            "Albendazol",
            "Rifampicin",
            "Isoniazid",
        ),
        ("200 mg", "250 mg", "400 mg", "500 mg"),
        TABLETS,
    ),
    (
        ("Amlodipin", "Nifedipin", "Enalapril maleat", "Perindopril", "Bisoprolol fumarat", "Lisinopril", "Felodipin"),
        ("2,5 mg", "5 mg", "10 mg"),
        TABLETS,
    ),
    (
        ("Losartan kali", "Telmisartan", "Valsartan", "Irbesartan", "Candesartan", "Atorvastatin", "Rosuvastatin"),
        ("10 mg", "20 mg", "40 mg", "80 mg"),
        TABLETS,
    ),
    (
        ("Metformin hydroclorid", "Gliclazid", "Piracetam", "Levetiracetam", "Gabapentin", "Fenofibrat", "Ursodiol"),
        ("160 mg", "300 mg", "400 mg", "500 mg", "850 mg"),
        TABLETS,
    ),
    (("Omeprazol", "Esomeprazol", "Pantoprazol", "Rabeprazol", "Lansoprazol"), ("10 mg", "20 mg", "40 mg"), CAPSULES),
    (
        (
            "Diclofenac natri",
            "Meloxicam",
            "Methylprednisolon",
            "Dexamethason",
            "Furosemid",
            "Metoclopramid",
            "Salbutamol",
        ),
        ("4 mg", "15 mg", "40 mg", "75 mg"),
        AMPOULES,
    ),
    (
        ("Cetirizin", "Loratadin", "Desloratadin", "Montelukast", "Ambroxol", "Domperidon", "Bromhexin"),
        ("5 mg", "10 mg", "30 mg"),
        SYRUPS,
    ),
    (("Clotrimazol", "Ketoconazol", "Fluconazol", "Terbinafin"), ("100 mg", "150 mg", "200 mg"), CREAMS),
    (
        ("Sulpirid", "Olanzapin", "Risperidon", "Diazepam", "Amitriptylin", "Sertralin", "Carbamazepin", "Pregabalin"),
        ("5 mg", "25 mg", "50 mg", "75 mg", "200 mg"),
        TABLETS,
    ),
    (
        ("Acid folic", "Kẽm gluconat", "Sắt fumarat", "Vitamin B1", "Vitamin B6", "Magnesi lactat"),
        ("5 mg", "10 mg", "50 mg", "100 mg"),
        TABLETS,
    ),
    (
        (
            "Entecavir",
            "Tenofovir disoproxil fumarat",
            "Lamivudin",
            "Efavirenz",
            "Clopidogrel",
            "Sitagliptin",
            "Empagliflozin",
        ),
        ("25 mg", "75 mg", "100 mg", "300 mg"),
        TABLETS,
    ),
)
HERBS = (
    "Cao khô lá thường xuân", "Đương quy", "Bạch truật", "Cam thảo", "Ích mẫu", "Hà thủ ô đỏ", "Sinh địa",
    "Xuyên khung",
    "Đinh lăng", "Bạch quả", "Diệp hạ châu", "Kim tiền thảo", "Râu mèo", "Actiso", "Nhân trần", "Hoàng kỳ", "Đảng sâm",
    "Ngưu tất", "Độc hoạt", "Phòng phong", "Tang ký sinh", "Thục địa", "Hoài sơn", "Bạch linh", "Tam thất", "Sa nhân",
)  # fmt: skip
HERBAL_NAMES = (
    "Hoạt huyết dưỡng não", "Bổ phế", "Kim tiền thảo", "Ích mẫu", "Độc hoạt tang ký sinh", "Thập toàn đại bổ",
    "Lục vị", "Bổ trung ích khí", "Dưỡng tâm an thần", "Diệp hạ châu", "Cảm xuyên hương", "Viên khớp",
)  # fmt: skip
VACCINES = (
    "viêm gan B", "sởi - rubella", "uốn ván", "bạch hầu - ho gà - uốn ván", "viêm não Nhật Bản", "dại", "cúm mùa",
    "thủy đậu", "phế cầu", "rota",
)  # fmt: skip
BRAND_STEMS = (
    "Anvi", "Bidi", "Cadi", "Dopha", "Eryl", "Faba", "Gasto", "Hapa", "Imexi", "Kavi", "Lopi", "Medi", "Nadi", "Opti",
    "Phano", "Quami", "Rova", "Savi", "Tava", "Usama", "Vaco", "Zento", "Agi", "Besta", "Cozi", "Davi", "Euvi", "Glori",
)  # fmt: skip
BRAND_ENDS = (
    "cef",
    "prazol",
    "min",
    "dol",
    "zin",
    "tin",
    "mox",
    "lin",
    "cort",
    "xim",
    "fen",
    "mycin",
    "pril",
    "sartan",
    "lax",
)
LOCAL_MAKERS = (
    "Công ty Cổ phần Dược phẩm Mường Hoa", "Công ty Cổ phần Dược phẩm Hồng Lam",
    "Công ty Cổ phần Dược - Vật tư y tế Thái Sơn",
    "Công ty TNHH Dược phẩm Đông Hải", "Công ty Cổ phần Dược phẩm Trường An", "Công ty TNHH Liên doanh Việt Tín",
    "Công ty Cổ phần Dược liệu Tây Bắc", "Công ty Cổ phần Hóa - Dược phẩm Bắc Hà", "Công ty TNHH Dược phẩm Phương Nam",
)  # fmt: skip
FOREIGN_MAKERS = {
    "IN": "Lindavati Pharma Limited", "FR": "Santé Rive Gauche S.A.", "DE": "Orivance Arzneimittel GmbH",
    "KR": "Hanbit Biopharm Co., Ltd.", "IT": "Medivera S.p.A.", "US": "Northbridge Generics Inc.",
    "TH": "Chao Phraya Pharma Co., Ltd.",
}  # fmt: skip
