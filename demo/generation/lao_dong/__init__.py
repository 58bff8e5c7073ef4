"""Topic VI, labour: employment services and the figures of the labour force survey."""

from __future__ import annotations

from demo.generation.lao_dong import employment, survey
from demo.generation.table import Generator

GENERATORS: dict[str, Generator] = {
    "dich_vu_viec_lam": employment.generate,
    "thong_ke_lao_dong": survey.generate,
}
