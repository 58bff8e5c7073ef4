"""Topic IX, finance: public investment, budget disclosure and land prices."""

from __future__ import annotations

from demo.generation.table import Generator
from demo.generation.tai_chinh import budget, investment, land_prices

GENERATORS: dict[str, Generator] = {
    "csdl_dau_tu_cong": investment.generate,
    "csdl_ngan_sach": budget.generate,
    "bang_gia_dat": land_prices.generate,
}
