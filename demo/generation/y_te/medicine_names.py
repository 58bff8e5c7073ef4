"""Words for medicines: substances and herbs are real, brands and makers are made up."""

from __future__ import annotations

SUBSTANCES = (
    "Paracetamol", "Amoxicilin", "Cefalexin", "Cefuroxim", "Ceftriaxon", "Cefotaxim", "Azithromycin", "Clarithromycin",
    "Ciprofloxacin", "Levofloxacin", "Metronidazol", "Fluconazol", "Aciclovir", "Ibuprofen", "Diclofenac natri",
    "Meloxicam", "Celecoxib", "Prednisolon", "Methylprednisolon", "Dexamethason", "Omeprazol", "Esomeprazol",
    "Pantoprazol", "Rabeprazol", "Domperidon", "Loperamid", "Amlodipin", "Nifedipin", "Losartan kali", "Telmisartan",
    "Enalapril maleat", "Perindopril", "Bisoprolol fumarat", "Metoprolol", "Furosemid", "Spironolacton", "Atorvastatin",
    "Rosuvastatin", "Fenofibrat", "Metformin hydroclorid", "Gliclazid", "Glimepirid", "Sitagliptin", "Empagliflozin",
    "Salbutamol", "Montelukast", "Ambroxol", "Acetylcystein", "Cetirizin", "Loratadin", "Fexofenadin", "Vitamin C",
    "Vitamin B1", "Vitamin B6", "Vitamin B12", "Acid folic", "Calci carbonat", "Kẽm gluconat", "Sắt fumarat",
    "Piracetam",
    "Gabapentin", "Pregabalin", "Carbamazepin", "Diazepam", "Sulpirid", "Olanzapin", "Clopidogrel", "Rifampicin",
    "Isoniazid", "Tenofovir disoproxil fumarat", "Entecavir", "Albendazol", "Mebendazol", "Natri clorid", "Glucose",
)  # fmt: skip
STRENGTHS = (
    "5 mg",
    "10 mg",
    "20 mg",
    "40 mg",
    "50 mg",
    "100 mg",
    "150 mg",
    "200 mg",
    "250 mg",
    "500 mg",
    "1 g",
    "2,5 mg",
    "80 mg",
)
FORMS = (
    "Viên nén", "Viên nén bao phim", "Viên nang cứng", "Viên nén", "Viên nén bao phim", "Viên nén sủi bọt",
    "Bột pha tiêm",
    "Dung dịch tiêm", "Siro", "Thuốc bột uống", "Kem bôi da", "Dung dịch nhỏ mắt", "Viên nang mềm", "Thuốc cốm",
)  # fmt: skip
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
FOREIGN_MAKERS = (
    "Lindemann Pharma Limited", "Orivance Laboratories", "Santé Rive Gauche S.A.", "Hankook Biopharm Co., Ltd.",
    "Medivera S.p.A.", "Northbridge Generics Inc.", "Chao Phraya Pharma Co., Ltd.",
)  # fmt: skip
