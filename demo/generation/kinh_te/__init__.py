"""Topic V, economy: the business register, trade infrastructure, e-commerce and rural industry."""

from __future__ import annotations

from demo.generation.kinh_te import ecommerce, registration, rural_products, trade
from demo.generation.table import Generator

GENERATORS: dict[str, Generator] = {
    "csdl_dang_ky_kinh_doanh": registration.generate,
    "quan_ly_thuong_mai": trade.generate,
    "cong_tmdt": ecommerce.generate,
    "khuyen_cong": rural_products.generate,
}
