"""The pests that plant protection officers look for, each with its crop, its weeks and the unit it is counted in."""

from __future__ import annotations

from dataclasses import dataclass

WINTER_RICE = ("đẻ nhánh", "đứng cái - làm đòng", "trỗ - phơi màu", "ngậm sữa - chín")
MAIZE = ("3-5 lá", "7-9 lá", "xoáy nõn - trỗ cờ", "phun râu - chín sữa")
TREES = ("phát triển lộc", "ra hoa", "quả non", "nuôi quả")
CASSAVA = ("mọc mầm", "phát triển thân lá", "hình thành củ", "tích lũy bột")


@dataclass(frozen=True)
class Pest:
    """One pest on one crop within some weeks of the year."""

    code: str
    crop: str
    weeks: tuple[int, int]
    unit: str
    usual: tuple[float, float]
    """Usual density of a mild and a bad week."""
    share: float
    """Share of the reporting communes that find it in such a week."""
    stages: tuple[str, ...] = TREES
    hectares: float = 8.0
    """Infested area of a commune in a usual week."""


PESTS = (
    Pest("RN", "C01", (12, 22), "con/m2", (15, 400), 0.14, WINTER_RICE, 9),
    Pest("RLT", "C01", (10, 21), "con/m2", (20, 600), 0.14, WINTER_RICE, 9),
    Pest("SCLN", "C01", (12, 20), "con/m2", (1, 25), 0.12, WINTER_RICE, 7),
    Pest("DOL", "C01", (9, 18), "% lá", (0.5, 9), 0.14, WINTER_RICE, 6),
    Pest("DOCB", "C01", (18, 22), "% bông", (0.3, 4), 0.1, WINTER_RICE, 4),
    Pest("OBV", "C01", (5, 10), "con/m2", (0.2, 4), 0.16, WINTER_RICE[:1], 10),
    Pest("CHUOT", "C01", (8, 21), "% dảnh", (0.3, 5), 0.1, WINTER_RICE, 4),
    Pest("BT", "C01", (6, 10), "% dảnh", (1, 15), 0.08, WINTER_RICE[:1], 6),
    Pest("RN", "C01", (31, 41), "con/m2", (15, 450), 0.13, WINTER_RICE, 9),
    Pest("SCLN", "C01", (29, 38), "con/m2", (1, 30), 0.12, WINTER_RICE, 8),
    Pest("SDT2C", "C01", (33, 40), "% dảnh", (0.2, 4), 0.1, WINTER_RICE, 5),
    Pest("KV", "C01", (31, 41), "% dảnh", (1, 16), 0.13, WINTER_RICE, 8),
    Pest("BL", "C01", (32, 40), "% lá", (0.5, 12), 0.1, WINTER_RICE, 5),
    Pest("DOL", "C02", (28, 38), "% lá", (0.5, 6), 0.05, WINTER_RICE, 5),
    Pest("SKMT", "C03", (15, 33), "con/m2", (0.3, 6), 0.16, MAIZE, 9),
    Pest("SDTN", "C03", (22, 34), "% cây", (0.5, 8), 0.08, MAIZE, 5),
    Pest("DLL", "C03", (25, 34), "% lá", (1, 14), 0.07, MAIZE, 5),
    Pest("CCT", "C03", (18, 32), "con/m2", (0.5, 60), 0.03, MAIZE, 6),
    Pest("KLS", "C06", (18, 44), "% cây", (0.5, 20), 0.05, CASSAVA, 6),
    Pest("RSBH", "C06", (14, 36), "% cây", (0.5, 10), 0.03, CASSAVA, 3),
    Pest("ST", "C11", (1, 16), "con/m2", (0.5, 12), 0.06, ("cây con", "phát triển thân lá", "thu hoạch"), 1.5),
    Pest("BN", "C11", (36, 52), "con/m2", (1, 20), 0.06, ("cây con", "phát triển thân lá", "thu hoạch"), 1.5),
    Pest("GSCP", "C22", (32, 48), "% lá", (0.5, 14), 0.04, TREES, 12),
    Pest("MDQ", "C22", (28, 46), "% quả", (0.3, 7), 0.04, TREES, 9),
    Pest("SDTMT", "C22", (12, 42), "% cây", (0.2, 4), 0.03, TREES, 6),
    Pest("KCQ", "C22", (10, 40), "% cành", (0.5, 9), 0.04, TREES, 10),
    Pest("RXC", "C21", (12, 42), "con/cây", (0.5, 12), 0.02, ("phát triển búp", "thu hái"), 4),
    Pest("PTCS", "C23", (5, 16), "% lá", (1, 30), 0.03, ("ra lá non", "lá ổn định"), 15),
    Pest("TT", "C33", (6, 20), "% lá", (0.5, 10), 0.05, TREES, 3),
    Pest("ND", "C36", (10, 40), "con/cây", (0.5, 25), 0.03, TREES, 1.5),
    Pest("BXN", "C34", (8, 24), "con/cây", (0.2, 6), 0.03, TREES, 2),
    Pest("RS", "C35", (12, 40), "% cành", (0.5, 8), 0.02, TREES, 1.5),
    Pest("BXM", "C24", (10, 30), "% cành", (0.3, 8), 0.05, TREES, 6),
    Pest("TT", "C24", (14, 36), "% lá", (0.5, 8), 0.02, TREES, 4),
)
