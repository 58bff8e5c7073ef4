"""Names of medical services, built as price annexes build them: a procedure, then the part of the body."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import product

from demo.generation.y_te.procedure_names import procedures

BONES = (
    "xương đòn", "xương cánh tay", "đầu dưới xương cánh tay", "lồi cầu ngoài xương cánh tay", "xương trụ", "xương quay",
    "hai xương cẳng tay", "đầu dưới xương quay", "xương đốt bàn tay", "xương đốt ngón tay", "cổ xương đùi",
    "thân xương đùi", "lồi cầu xương đùi", "mâm chày", "thân xương chày", "hai xương cẳng chân", "mắt cá chân",
    "xương gót", "xương bàn chân", "xương bánh chè",
)  # fmt: skip
XRAY = (
    "sọ", "xoang hàm", "cột sống cổ", "cột sống ngực", "cột sống thắt lưng", "xương cùng cụt", "khung chậu",
    "khớp háng",
    "khớp vai", "khớp khuỷu", "khớp cổ tay", "khớp gối", "khớp cổ chân", "xương cánh tay", "xương cẳng tay", "bàn tay",
    "xương đùi", "xương cẳng chân", "bàn chân", "xương gót", "ngực", "xương đòn", "xương bả vai", "xương hàm dưới",
)  # fmt: skip
SCANNED = (
    "sọ não", "hàm mặt", "tai - xương đá", "hốc mắt", "cổ", "lồng ngực", "ổ bụng thường quy", "tiểu khung",
    "hệ tiết niệu",
    "cột sống cổ", "cột sống ngực", "cột sống thắt lưng", "khớp háng", "khớp gối", "khớp vai", "động mạch chủ",
    "động mạch cảnh", "tầng trên ổ bụng",
)  # fmt: skip
ULTRASOUND = (
    "ổ bụng", "tuyến giáp", "tuyến vú hai bên", "phần mềm vùng cổ", "thai", "tử cung, phần phụ", "tiền liệt tuyến",
    "tinh hoàn",
    "khớp gối", "khớp vai", "khớp cổ tay", "màng phổi", "tim qua thành ngực", "Doppler động mạch cảnh",
    "Doppler động mạch chi dưới", "Doppler tĩnh mạch chi dưới", "Doppler thai nhi", "hạch vùng cổ", "hốc mắt",
    "thóp trẻ em",
)  # fmt: skip
DISEASES = (
    "đau lưng", "đau vai gáy", "viêm quanh khớp vai", "thoái hóa khớp", "đau thần kinh tọa",
    "liệt nửa người do tai biến",
    "liệt dây thần kinh VII ngoại biên", "mất ngủ", "đau đầu", "tăng huyết áp", "hội chứng tiền đình", "hen phế quản",
    "viêm mũi xoang", "viêm da thần kinh", "rối loạn tiêu hóa", "táo bón", "bí đái cơ năng", "rối loạn kinh nguyệt",
    "hội chứng thắt lưng hông", "tê bì chi", "liệt chi trên", "liệt chi dưới", "đau dây thần kinh liên sườn", "nấc",
    "giảm thính lực", "giảm thị lực", "béo phì", "suy nhược cơ thể", "viêm khớp dạng thấp",
    "chậm phát triển trí tuệ trẻ em",
    "bại não trẻ em", "đái dầm", "cảm cúm", "stress", "sa dạ dày", "trĩ", "thất vận ngôn", "ù tai", "khàn tiếng",
    "đau do ung thư",
)  # fmt: skip
JOINTS = ("gối", "vai", "khuỷu", "cổ tay", "cổ chân", "háng", "bàn ngón tay", "ức đòn", "thái dương hàm")
TUMOURS = (
    "da đầu", "vùng mặt", "mi mắt", "vòm họng", "tuyến giáp", "tuyến vú", "thành ngực", "thành bụng", "buồng trứng",
    "tử cung", "bao hoạt dịch cổ tay", "phần mềm chi trên", "phần mềm chi dưới", "vùng cùng cụt", "đại tràng",
)  # fmt: skip
KEYHOLE = (
    "cắt ruột thừa", "cắt túi mật", "khâu lỗ thủng dạ dày", "thoát vị bẹn", "lấy sỏi niệu quản",
    "cắt u nang buồng trứng",
    "điều trị chửa ngoài tử cung", "cắt đại tràng phải", "cắt đại tràng trái", "gỡ dính ruột",
    "tái tạo dây chằng chéo trước",
    "cắt sụn chêm khớp gối", "cắt tử cung", "tán sỏi bàng quang", "mở xoang hàm", "cắt amiđan",
)  # fmt: skip
ANALYTES = (
    "Glucose", "Ure", "Creatinin", "Acid uric", "Cholesterol toàn phần", "Triglycerid", "HDL-C", "LDL-C", "AST",
    "ALT", "GGT",
    "Bilirubin toàn phần", "Bilirubin trực tiếp", "Protein toàn phần", "Albumin", "Amylase", "Lipase", "CK", "CK-MB",
    "LDH",
    "Calci toàn phần", "Calci ion hóa", "Sắt", "Ferritin", "Transferrin", "Natri", "Kali", "Clo", "Magie", "Phospho",
    "CRP",
    "Procalcitonin", "HbA1c", "TSH", "FT3", "FT4", "Cortisol", "Prolactin", "FSH", "LH", "Estradiol", "Testosterol",
    "Beta hCG", "AFP", "CEA", "CA 125", "CA 19-9", "PSA toàn phần", "PSA tự do", "Troponin T", "Troponin I",
    "NT-proBNP",
    "D-Dimer", "Fibrinogen", "Vitamin D", "Vitamin B12", "Folate", "Lactat", "Ethanol", "Insulin", "C-Peptid", "PTH",
)  # fmt: skip
GERMS = (
    "HBsAg", "HBeAg", "Anti-HBs", "Anti-HCV", "HIV Ab", "Dengue NS1", "Dengue IgM/IgG", "EV71 IgM", "Rotavirus",
    "Influenza A, B",
    "SARS-CoV-2", "RSV", "H. pylori", "Treponema pallidum", "Chlamydia", "Leptospira", "Plasmodium", "HAV IgM",
    "Rubella IgM",
    "Salmonella", "Toxocara", "Strongyloides", "Fasciola", "Mycobacterium tuberculosis",
)  # fmt: skip
BLOOD = (
    "Tổng phân tích tế bào máu ngoại vi", "Huyết đồ", "Máu lắng", "Thời gian prothrombin", "Thời gian APTT",
    "Thời gian máu chảy",
    "Định nhóm máu hệ ABO", "Định nhóm máu hệ Rh", "Nghiệm pháp Coombs trực tiếp", "Nghiệm pháp Coombs gián tiếp",
    "Phản ứng chéo", "Hồng cầu lưới", "Tế bào cặn nước tiểu", "Tổng phân tích nước tiểu", "Điện di huyết sắc tố",
    "Tủy đồ",
)  # fmt: skip
TRACINGS = (
    "Điện tim thường", "Điện tim gắng sức", "Holter điện tâm đồ", "Holter huyết áp", "Điện não đồ", "Lưu huyết não",
    "Đo chức năng hô hấp",
    "Đo mật độ xương", "Đo thính lực đơn âm", "Đo nhĩ lượng", "Đo nhãn áp", "Đo khúc xạ máy",
    "Nghiệm pháp dung nạp glucose",
    "Điện cơ", "Đo đa ký giấc ngủ", "Nghiệm pháp hồi phục phế quản", "Đo thị trường", "Test lẩy da",
)  # fmt: skip
SPECIALITIES = (
    "Nội", "Nhi", "Ngoại", "Phụ sản", "Mắt", "Tai mũi họng", "Răng hàm mặt", "Da liễu", "Y học cổ truyền", "Tâm thần",
    "Lao",
    "Truyền nhiễm", "Phục hồi chức năng", "Ung bướu", "Nội tiết", "Tim mạch", "Thận tiết niệu",
)  # fmt: skip
BEDS = (
    "điều trị hồi sức tích cực", "hồi sức cấp cứu", "nội khoa loại 1", "nội khoa loại 2", "nội khoa loại 3",
    "ngoại khoa loại 1",
    "ngoại khoa loại 2", "ngoại khoa loại 3", "ngoại khoa loại 4", "điều trị ban ngày", "tại trạm y tế",
)  # fmt: skip


def services() -> Iterator[tuple[str, str, float]]:
    """Group, name and a typical price in thousand đồng."""
    yield from (("Khám", f"Khám {speciality}", 42) for speciality in SPECIALITIES)
    yield from (("Giường", f"Ngày giường {kind}", 180 + 25 * turn) for turn, kind in enumerate(reversed(BEDS)))
    yield from _surgery()
    yield from _procedures()
    yield from _imaging()
    yield from (("XN", f"Định lượng {analyte} [máu]", 24 + 6 * (turn % 30)) for turn, analyte in enumerate(ANALYTES))
    yield from (
        ("XN", f"Định lượng {analyte} [nước tiểu]", 22 + 5 * (turn % 20)) for turn, analyte in enumerate(ANALYTES[:34])
    )
    yield from (
        ("XN", f"Định lượng {analyte} [dịch chọc dò]", 24 + 5 * (turn % 20))
        for turn, analyte in enumerate(ANALYTES[:20])
    )
    yield from (("XN", f"{germ} {method}", cost) for germ, (method, cost) in product(GERMS, GERM_METHODS))
    yield from (("XN", name, 30 + 9 * turn) for turn, name in enumerate(BLOOD))
    yield from (("TDCN", name, 39 + 28 * turn) for turn, name in enumerate(TRACINGS))
    yield from procedures()


GERM_METHODS = (("test nhanh", 58), ("miễn dịch tự động", 135), ("Real-time PCR", 760))


def _surgery() -> Iterator[tuple[str, str, float]]:
    for bone, means in product(BONES, ("bằng nẹp vít", "bằng đinh nội tủy", "bằng kim Kirschner")):
        yield "PT", f"Phẫu thuật kết hợp xương gãy {bone} {means}", 4100
    yield from (("PT", f"Phẫu thuật tháo phương tiện kết hợp {bone}", 1900) for bone in BONES)
    yield from (("PT", f"Phẫu thuật nội soi {operation}", 2600 + 150 * turn) for turn, operation in enumerate(KEYHOLE))
    for site, size in product(TUMOURS, ("đường kính dưới 5 cm", "đường kính từ 5 cm trở lên")):
        yield "PT", f"Phẫu thuật cắt u {site} {size}", 1350 if "dưới" in size else 2200


def _procedures() -> Iterator[tuple[str, str, float]]:
    for bone, cast in product(BONES, ("bột liền", "bột tự cán")):
        yield "TT", f"Nắn, bó bột gãy {bone} ({cast})", 270 if cast == "bột liền" else 190
    for joint, guided in product(JOINTS, ("", " dưới hướng dẫn của siêu âm")):
        yield "TT", f"Tiêm khớp {joint}{guided}", 145 if guided else 98
        yield "TT", f"Hút dịch khớp {joint}{guided}", 140 if guided else 125
    for method, disease in product(TRADITIONAL, DISEASES):
        yield "TT", f"{method} điều trị {disease}", TRADITIONAL[method]


TRADITIONAL = {"Điện châm": 74, "Thủy châm": 70, "Cấy chỉ": 156, "Cứu": 37, "Xoa bóp bấm huyệt": 70, "Kéo nắn": 50}


def _imaging() -> Iterator[tuple[str, str, float]]:
    for part, view, films in product(XRAY, ("thẳng", "nghiêng", "thẳng nghiêng", "chếch"), ("phim thường", "số hóa")):
        yield "CĐHA", f"Chụp X-quang {part} {view} ({films})", 73 if films == "số hóa" else 58
    yield from (("CĐHA", f"Siêu âm {organ}", 250 if "Doppler" in organ else 58) for organ in ULTRASOUND)
    for part, contrast in product(SCANNED, ("không tiêm thuốc cản quang", "có tiêm thuốc cản quang")):
        yield "CĐHA", f"Chụp cắt lớp vi tính {part} {contrast}", 550 if contrast.startswith("không") else 660
    for part, contrast in product(SCANNED, ("không tiêm chất tương phản", "có tiêm chất tương phản")):
        yield "CĐHA", f"Chụp cộng hưởng từ {part} {contrast}", 1340 if contrast.startswith("không") else 2200
