"""Topic X, culture and tourism: tourism and heritage databases, events, sport and copyright files."""

from __future__ import annotations

from demo.generation.table import Generator
from demo.generation.van_hoa_du_lich import copyrights, events, heritage, sports, tourism

GENERATORS: dict[str, Generator] = {
    "csdl_du_lich": tourism.generate,
    "di_san": heritage.generate,
    "le_hoi_su_kien": events.generate,
    "quyen_tac_gia": copyrights.generate,
    "the_thao_van_hoa_co_so": sports.generate,
}
