"""Topic II, information and communications: operators' reports, the postal register, the press, game points."""

from __future__ import annotations

from demo.generation.cong_nghe_thong_tin import games, postal, press, telecom
from demo.generation.table import Generator

GENERATORS: dict[str, Generator] = {
    "vien_thong": telecom.generate,
    "buu_chinh": postal.generate,
    "bao_chi": press.generate,
    "tro_choi_dien_tu": games.generate,
}
