"""Topic I, education: the sector database, the libraries and the vocational education database."""

from __future__ import annotations

from demo.generation.giao_duc import education, libraries, vocational
from demo.generation.table import Generator

GENERATORS: dict[str, Generator] = {
    "csdl_giao_duc": education.generate,
    "csdl_thu_vien": libraries.generate,
    "csdl_gdnn": vocational.generate,
}
