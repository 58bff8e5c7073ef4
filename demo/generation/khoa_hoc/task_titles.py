"""What research tasks are about: titles, products and organisations of a mountain province."""

from __future__ import annotations

from random import Random

TOPICS = {
    "4": (
        (
            "Nghiên cứu tuyển chọn và xây dựng mô hình trồng",
            (
                "mắc ca", "cà phê chè", "lúa Séng Cù", "dứa Queen", "sâm Lai Châu", "sa nhân tím", "chè Shan tuyết",
                "khoai sọ", "xoài Đài Loan"
            ),
        ),
        (
            "Xây dựng mô hình chăn nuôi",
            (
                "trâu vỗ béo", "dê lai Bách Thảo", "lợn bản địa", "gà đen H'Mông", "cá tầm", "cá lồng hồ chứa",
                "ong mật"
            ),
        ),
    ),
    "2": (
        (
            "Nghiên cứu ứng dụng công nghệ",
            (
                "sấy lạnh bảo quản nông sản", "tưới nhỏ giọt", "cảnh báo lũ quét, sạt lở đất",
                "xử lý nước sinh hoạt vùng cao", "truy xuất nguồn gốc gạo", "sản xuất gạch không nung"
            ),
        ),
    ),
    "3": (
        (
            "Nghiên cứu thực trạng và giải pháp can thiệp",
            (
                "suy dinh dưỡng trẻ em dưới 5 tuổi", "tăng huyết áp ở người trưởng thành",
                "sốt rét ở vùng biên giới", "bệnh giun sán ở học sinh tiểu học"
            ),
        ),
    ),
    "5": (
        (
            "Nghiên cứu giải pháp nâng cao hiệu quả",
            (
                "giảm nghèo bền vững", "cải cách hành chính cấp xã", "giáo dục hướng nghiệp",
                "phát triển du lịch cộng đồng", "quản lý kinh tế cửa khẩu"
            ),
        ),
    ),
    "6": (
        (
            "Nghiên cứu bảo tồn và phát huy giá trị",
            (
                "nghệ thuật Xòe Thái", "lễ hội Xên bản, Xên mường", "nghề dệt thổ cẩm",
                "tri thức bản địa dân tộc Cống", "chữ Thái cổ", "di tích chiến trường Điện Biên Phủ"
            ),
        ),
    ),
    "1": (
        (
            "Điều tra, đánh giá",
            (
                "đa dạng sinh học khu bảo tồn Mường Nhé", "nguồn nước dưới đất lòng chảo Mường Thanh",
                "tai biến địa chất dọc Quốc lộ 12"
            ),
        ),
    ),
}  # fmt: skip
"""By field of research: beginnings of titles and their subjects."""
FIELD_WEIGHTS = {"4": 42, "2": 18, "5": 16, "6": 9, "3": 10, "1": 5}
PRODUCTS = {
    "MH": ("Mô hình", "ha", (1, 12)), "QT": ("Quy trình kỹ thuật", "quy trình", (1, 3)),
    "GI": ("Giống được tuyển chọn:", "giống", (1, 3)), "BC": ("Báo cáo tổng hợp về", "báo cáo", (1, 2)),
    "PM": ("Cơ sở dữ liệu về", "bộ", (1, 1)), "TB": ("Thiết bị mẫu phục vụ", "chiếc", (1, 5)),
}  # fmt: skip
"""Begin of the name, unit, how many."""
PRODUCTS_OF = {
    "1": ("BC", "PM"), "2": ("QT", "TB", "BC"), "3": ("BC", "PM"), "4": ("MH", "QT", "GI", "BC"), "5": ("BC", "PM"),
    "6": ("BC", "PM"),
}  # fmt: skip
"""What a task of each field hands over."""
HERD = ("trâu vỗ béo", "dê lai Bách Thảo", "lợn bản địa", "gà đen H'Mông", "cá tầm", "cá lồng hồ chứa", "ong mật")
"""Subjects whose models are counted in heads (colonies, thousands of fry), not in hectares."""
PUBLIC_BODIES = (
    "Trung tâm Ứng dụng tiến bộ khoa học và công nghệ", "Trung tâm Khuyến nông", "Trường Cao đẳng Điện Biên",
    "Bệnh viện Đa khoa tỉnh", "Trung tâm Kiểm soát bệnh tật", "Sở Văn hóa, Thể thao và Du lịch", "Bảo tàng tỉnh",
    "Trung tâm Giống cây trồng, vật nuôi", "Viện Khoa học kỹ thuật nông lâm nghiệp miền núi phía Bắc",
    "Học viện Nông nghiệp Việt Nam",
)  # fmt: skip


def title(field: str, place: str, rng: Random) -> tuple[str, str]:
    """A title and its subject; the place is named where the subject has no place of its own."""
    begin, subjects = rng.choice(TOPICS[field])
    subject = rng.choice(subjects)
    return f"{begin} {subject}" + ("" if field in ("1", "6") else f" tại {place}, tỉnh Điện Biên"), subject
