"""Names of the activities in which the demo's enterprises and cooperatives work, by VSIC 2018 code."""

from __future__ import annotations

NAMES = {
    "01110": "Trồng lúa", "01181": "Trồng rau các loại", "01260": "Trồng cây cà phê",
    "01450": "Chăn nuôi lợn và sản xuất giống lợn",
    "02102": "Trồng rừng và chăm sóc rừng họ tre", "03221": "Nuôi cá", "08101": "Khai thác đá",
    "10309": "Chế biến và bảo quản rau quả khác", "13120": "Sản xuất vải dệt thoi", "35111": "Thủy điện",
    "36000": "Khai thác, xử lý và cung cấp nước", "38110": "Thu gom rác thải không độc hại",
    "41020": "Xây dựng nhà không để ở", "42102": "Xây dựng công trình đường bộ", "46621": "Bán buôn quặng kim loại",
    "46639": "Bán buôn vật liệu, thiết bị lắp đặt khác trong xây dựng",
    "47110": "Bán lẻ lương thực, thực phẩm, đồ uống trong các cửa hàng kinh doanh tổng hợp",
    "47300": "Bán lẻ nhiên liệu động cơ trong các cửa hàng chuyên doanh",
    "47721": "Bán lẻ dược phẩm, dụng cụ y tế trong các cửa hàng chuyên doanh",
    "49332": "Vận tải hàng hóa bằng ô tô loại khác", "55101": "Khách sạn", "62010": "Lập trình máy vi tính",
    "64190": "Hoạt động trung gian tiền tệ khác", "69101": "Hoạt động đại diện, tư vấn pháp luật",
    "71101": "Hoạt động kiến trúc", "79120": "Điều hành tua du lịch",
}  # fmt: skip
