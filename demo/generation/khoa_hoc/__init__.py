"""Topic IV, science: research tasks, industrial property, and standards, metrology and quality."""

from __future__ import annotations

from demo.generation.khoa_hoc import industrial_property, quality, tasks
from demo.generation.table import Generator

GENERATORS: dict[str, Generator] = {
    "khcn_nhiem_vu": tasks.generate,
    "so_huu_cong_nghiep": industrial_property.generate,
    "do_luong_chat_luong": quality.generate,
}
