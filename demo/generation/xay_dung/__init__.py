"""Topic XII, construction: the management database, the price notices, and the indices."""

from __future__ import annotations

from demo.generation.table import Generator
from demo.generation.xay_dung import construction, indices, price_notices

GENERATORS: dict[str, Generator] = {
    "csdl_xay_dung": construction.generate,
    "gia_xay_dung": price_notices.generate,
    "chi_so_gia": indices.generate,
}
