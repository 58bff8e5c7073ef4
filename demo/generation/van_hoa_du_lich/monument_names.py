"""The 33 ranked monuments and the parts of the Điện Biên Phủ battlefield; numbers and areas in the rows are made up."""

from __future__ import annotations

BATTLEFIELD = "Chiến trường Điện Biên Phủ"
MONUMENTS = (
    (BATTLEFIELD, "LS", "DB", "03136", "Chiến dịch Điện Biên Phủ năm 1954"),
    ("Nhà tù Lai Châu", "LS", "QG", "03151", "Thời kỳ thuộc địa, đầu thế kỷ XX"),
    ("Thành Bản Phủ", "LS", "QG", "03352", "Thế kỷ XVIII"),
    ("Thành Sam Mứn", "LS", "T", "03355", "Thế kỷ XI đến thế kỷ XVIII"),
    ("Tháp Mường Luân", "KT", "QG", "03214", "Thế kỷ XVI"),
    ("Tháp Chiềng Sơ", "KT", "QG", "03211", "Thế kỷ XVI"),
    ("Thành Vàng Lồng", "KT", "QG", "03232", "Cuối thế kỷ XIX"),
    ("Hang Mường Tỉnh", "LS", "T", "03373", "Kháng chiến chống thực dân Pháp"),
    ("Hang Thẩm Khương", "KC", "QG", "03299", "Thời đại đá"),
    ("Di tích Noong Nhai", "LS", "QG", "03334", "Tháng 4 năm 1954"),
    ("Khu căn cứ cách mạng Pú Nhung", "LS", "QG", "03271", "1949-1954"),
    ("Địa điểm chiến đấu Mường Pồn", "LS", "T", "03319", "Tháng 12 năm 1953"),
    ("Đồn Công an nhân dân vũ trang Leng Su Sìn", "LS", "T", "03158", "1959-1979"),
    ("Hang Thẩm Hái", "KC", "T", "03301", "Thời đại đá"),
    ("Dấu tích thành Chiềng Lề", "LS", "T", "03130", "Thế kỷ XIX"),
    ("Kho thóc phục vụ chiến dịch tại Nà Tấu", "LS", "T", "03316", "1953-1954"),
    ("Dấu tích cầu Hang Tôm cũ", "LS", "T", "03148", "1967-1973"),
    ("Đồi Pú Hồng Mèo", "LS", "T", "03365", "Tháng 3 năm 1954"),
    ("Nghĩa trang liệt sĩ Tông Khao", "LS", "T", "03322", "Từ năm 1958"),
    ("Hang Thẩm Búng", "KC", "T", "03184", "Thời đại đá"),
    ("Di chỉ khảo cổ Huổi Ca", "KC", "T", "03184", "Thời đại kim khí"),
    ("Hang cơ quan tỉnh sơ tán", "LS", "T", "03145", "1965-1972"),
    ("Khu mộ liệt sĩ tình nguyện Tây Trang", "LS", "T", "03361", "Sau năm 1954"),
    ("Hang động Pa Thơm", "DL", "QG", "03340", ""),
    ("Hang động Xá Nhè", "DL", "QG", "03244", ""),
    ("Hang động Khó Chua La", "DL", "QG", "03244", ""),
    ("Hang động Pê Răng Ky", "DL", "QG", "03220", ""),
    ("Hang động Chua Ta", "DL", "QG", "03359", ""),
    ("Hang Há Chớ", "DL", "T", "03241", ""),
    ("Hang Mùn Chung", "DL", "T", "03262", ""),
    ("Hồ Pá Khoang", "DL", "T", "03326", ""),
    ("Hồ Noong U", "DL", "T", "03371", ""),
    ("Cao nguyên đá Tả Phìn", "DL", "T", "03232", ""),
)
"""Name, type, rank, commune's code before July 2025, period."""

PARTS = (
    ("Đồi A1", "03136"), ("Đồi C1", "03136"), ("Đồi C2", "03136"), ("Đồi D1", "03136"), ("Đồi E1", "03124"),
    ("Đồi E2", "03124"), ("Hầm chỉ huy tập đoàn cứ điểm Điện Biên Phủ", "03136"), ("Cầu Mường Thanh", "03136"),
    ("Sân bay Mường Thanh", "03142"), ("Trung tâm đề kháng Him Lam", "03127"), ("Đồi Độc Lập", "03142"),
    ("Đồi Bản Kéo", "03142"), ("Trung tâm đề kháng Hồng Cúm", "03343"), ("Đồi F", "03136"),
    ("Sở chỉ huy chiến dịch tại Mường Phăng", "03325"), ("Sở chỉ huy chiến dịch tại hang Huổi He", "03317"),
    ("Sở chỉ huy chiến dịch tại hang Thẩm Púa", "03299"), ("Đường kéo pháo bằng tay", "03317"),
    ("Trận địa pháo 105 mm", "03127"), ("Trận địa pháo H6", "03317"), ("Đài quan sát trên đỉnh Pú Đồn", "03325"),
    ("Khu hầm Cục Hậu cần tiền phương", "03316"), ("Đèo Pha Đin", "03280"),
)  # fmt: skip
"""Parts of the battlefield: name and commune's code before July 2025."""


def code_of(name: str) -> str:
    """The code of a monument or part at scale 1."""
    names = [monument[0] for monument in MONUMENTS] + [part[0] for part in PARTS]
    return f"DT11{names.index(name) + 1:04d}"
