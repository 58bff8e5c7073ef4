"""Handbooks and popular science a provincial library buys: a form, its class, what it is about, who publishes it."""

from __future__ import annotations

CROPS = (
    "lúa nương", "lúa Bắc thơm", "ngô lai", "sắn", "khoai sọ", "lạc", "đậu tương", "dong riềng", "chè Shan tuyết",
    "cà phê Arabica", "mắc ca", "cao su", "dứa", "chanh leo", "xoài", "bưởi", "cam sành", "nhãn", "mận tam hoa", "lê",
    "sa nhân", "thảo quả", "sâm Lai Châu", "quế", "keo tai tượng", "tre lấy măng", "rau an toàn", "nấm rơm", "hoa lan",
)  # fmt: skip
ANIMALS = (
    "trâu", "bò sinh sản", "bò thịt", "ngựa", "dê", "lợn bản địa", "lợn nái", "gà thả vườn", "vịt", "ngan", "chim cút",
    "ong mật", "cá lồng", "cá chép ruộng", "cá rô phi", "ba ba", "ếch", "nhím", "dúi", "thỏ",
)  # fmt: skip
ILLNESSES = (
    "tăng huyết áp", "đái tháo đường", "sốt rét", "lao phổi", "viêm gan B", "tiêu chảy trẻ em", "sốt xuất huyết",
    "bướu cổ", "suy dinh dưỡng", "sâu răng", "cận thị", "thoái hóa khớp", "hen phế quản", "viêm phổi", "bệnh dại",
    "giun sán", "thiếu máu", "loãng xương", "viêm dạ dày", "bệnh tay chân miệng",
)  # fmt: skip
LAWS = (
    "Luật Đất đai", "Luật Lâm nghiệp", "Luật Hôn nhân và gia đình", "Luật Trẻ em", "Luật Giáo dục", "Luật Hợp tác xã",
    "Luật Bảo hiểm y tế", "Luật Bảo hiểm xã hội", "Luật Giao thông đường bộ", "Luật Phòng, chống ma túy", "Luật Cư trú",
    "Luật Bảo vệ môi trường", "Luật Khiếu nại", "Luật Tố cáo", "Luật Hộ tịch", "Luật Biên phòng Việt Nam",
    "Luật An ninh mạng", "Luật Dân quân tự vệ", "Luật Bình đẳng giới", "Luật Thư viện",
)  # fmt: skip
WONDERS = (
    "vũ trụ", "đại dương", "động vật rừng", "côn trùng", "thời tiết", "núi lửa", "khủng long", "cơ thể người",
    "các loài chim", "thực vật", "máy bay", "tàu thủy", "đường sắt", "rô bốt", "năng lượng mặt trời", "nước",
    "ánh sáng", "các nhà bác học", "các phát minh", "trò chơi dân gian",
)  # fmt: skip
PEOPLES = (
    "Thái", "Mông", "Khơ Mú", "Lào", "Hà Nhì", "Dao", "Kháng", "Xinh Mun", "Cống", "Si La", "Lự", "La Hủ", "Tày",
    "Nùng", "Mường", "Hoa", "Phù Lá", "Thổ",
)  # fmt: skip
FARMING, HEALTH, LAW = ("NXB Nông nghiệp", "NXB Lao động"), ("NXB Y học", "NXB Phụ nữ"), ("NXB Chính trị quốc gia",)
CHILDREN, CULTURE = ("NXB Kim Đồng", "NXB Trẻ", "NXB Khoa học và Kỹ thuật"), ("NXB Văn hóa dân tộc", "NXB Thế giới")
Handbooks = tuple[tuple[str, str, tuple[str, ...], tuple[str, ...]], ...]

HANDBOOKS: Handbooks = (
    ("Kỹ thuật trồng và chăm sóc {0}", "633", CROPS, FARMING),
    ("Phòng trừ sâu bệnh hại {0}", "632", CROPS, FARMING),
    ("Kỹ thuật nuôi {0}", "636", ANIMALS, FARMING),
    ("Phòng và trị bệnh cho {0}", "636.089", ANIMALS, FARMING),
    ("Phòng và chữa bệnh {0}", "616", ILLNESSES, HEALTH),
    ("Hỏi đáp về {0}", "616", ILLNESSES, HEALTH),
    ("Tìm hiểu {0}", "349.597", LAWS, LAW),
    ("{0} và văn bản hướng dẫn thi hành", "349.597", LAWS, LAW),
    ("Khám phá thế giới: {0}", "500", WONDERS, CHILDREN),
    ("Mười vạn câu hỏi vì sao: {0}", "500", WONDERS, CHILDREN),
    ("Văn hóa dân tộc {0} ở Việt Nam", "305.8", PEOPLES, CULTURE),
    ("Truyện cổ dân tộc {0}", "398.2", PEOPLES, CULTURE),
)
