"""Topic XIII, health: facilities, food safety, medicines, pharmacies and the prices of medical services."""

from __future__ import annotations

from demo.generation.table import Generator
from demo.generation.y_te import food_safety, health_sector, medicines, pharmacies, service_prices

GENERATORS: dict[str, Generator] = {
    "csdl_y_te": health_sector.generate,
    "an_toan_thuc_pham": food_safety.generate,
    "csdl_duoc": medicines.generate,
    "cap_phep_duoc": pharmacies.generate,
    "gia_dich_vu_y_te": service_prices.generate,
}
