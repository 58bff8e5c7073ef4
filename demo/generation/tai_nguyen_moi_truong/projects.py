"""Investment projects the department knows: their EIA decisions, licences and permits refer to each other."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, timedelta
from functools import cache
from random import Random

from demo.generation.dirt import day_between
from demo.generation.enterprises import Enterprise, enterprises
from demo.generation.table import stream

LAST_DAY = date(2026, 8, 31)
FIRST_DECISION = date(2014, 1, 1)
PERMIT_LAW = date(2022, 1, 1)
"""Environmental permits exist since the Law on Environmental Protection of 2020 is in force."""
LAND_MERGER = date(2025, 3, 1)
KINDS = {
    "081": ("KS", "Khai thác mỏ đá làm vật liệu xây dựng thông thường {site}", 0.75),
    "4662": ("KS", "Khai thác cát, sỏi lòng sông {site}", 0.5),
    "3511": ("TD", "Nhà máy thủy điện {site}", 0.85),
    "103": ("CB", "Nhà máy chế biến nông sản {site}", 0.5),
    "012": ("CB", "Nhà máy chế biến cà phê {site}", 0.35),
    "3811": ("CT", "Khu xử lý chất thải rắn {site}", 0.5),
    "551": ("DV", "Khách sạn, khu nghỉ dưỡng {site}", 0.12),
    "4730": ("DV", "Cửa hàng xăng dầu và bãi đỗ xe {site}", 0.1),
    "4663": ("CN", "Nhà máy gạch không nung {site}", 0.08),
    "021": ("NN", "Trồng rừng gỗ lớn kết hợp chế biến lâm sản {site}", 0.12),
    "410": ("HT", "Khu dân cư mới {site}", 0.03),
}
"""Sector, name and share of the enterprises with a project, by the beginning of their VSIC code."""
SITES = (
    "Nậm Núa", "Pa Khoang", "Tây Trang", "Huổi Vang", "Mường Mươn", "Nậm Mức", "Chiềng Sinh", "Ẳng Nưa", "Sông Mã",
    "Na Son", "Phình Giàng", "Nậm Pay", "Trung Thu", "Long Tạo", "Hồng Khếnh", "Nậm He", "Thanh Minh", "Nà Nhạn",
    "Búng Lao", "Mường Đăng", "Pú Nhung", "Ta Ma", "Sá Tổng", "Mường Thín", "Pá Sáng", "Noong Phụ",
)  # fmt: skip


@dataclass(frozen=True)
class Project:
    """One project of an enterprise, with its papers; ``decision`` is that on the EIA report."""

    enterprise: Enterprise
    sector: str
    name: str
    group: str
    """Environmental group: I or II."""
    decision: str
    decided: date
    area: float
    permit: str | None
    """Number of the environmental permit; None when the project has none (yet)."""
    permitted: date | None
    wastewater: int
    """m³ a day."""


@cache
def projects(scale: int, seed: int) -> tuple[Project, ...]:
    """All projects, in the order of the decisions on their EIA reports."""
    rng = stream(seed, "projects")
    drafts = sorted(_drafts(scale, seed, rng), key=lambda draft: (draft[3], draft[0].tax_code))
    decisions: dict[int, int] = {}
    permits: dict[int, int] = {}
    return tuple(_project(draft, decisions, permits, rng) for draft in drafts)


def _drafts(scale: int, seed: int, rng: Random) -> Iterator[tuple[Enterprise, str, str, date]]:
    for enterprise in enterprises(scale, seed):
        for start, (sector, pattern, share) in KINDS.items():
            if enterprise.activity.startswith(start) and rng.random() < share:
                first = max(enterprise.founded + timedelta(days=60), FIRST_DECISION)
                last = min(LAST_DAY, enterprise.ended or LAST_DAY)
                if first < last:
                    name = pattern.format(site=f"{rng.choice(SITES)} {rng.choice(('', '1', '2', '3'))}".rstrip())
                    yield enterprise, sector, f"{name}, {enterprise.place.name}", day_between(first, last, rng)


def _project(
    draft: tuple[Enterprise, str, str, date], decisions: dict[int, int], permits: dict[int, int], rng: Random
) -> Project:
    enterprise, sector, name, decided = draft
    permitted = _permitted(decided, enterprise, rng)
    return Project(
        enterprise=enterprise,
        sector=sector,
        name=name,
        group="I" if sector == "CT" or (sector in ("KS", "TD") and rng.random() < 0.4) else "II",
        decision=f"{_next(decisions, decided.year, rng)}/QĐ-UBND",
        decided=decided,
        area=round(rng.uniform(0.4, 9) if sector in ("DV", "CN") else rng.uniform(2, 45), 2),
        permit=f"{_next(permits, permitted.year, rng)}/GPMT-UBND" if permitted else None,
        permitted=permitted,
        wastewater=rng.choice((4, 6, 10, 15, 20, 30, 45, 60, 80, 120, 200, 350)),
    )


def _permitted(decided: date, enterprise: Enterprise, rng: Random) -> date | None:
    first = max(decided + timedelta(days=90), PERMIT_LAW)
    last = min(LAST_DAY, enterprise.ended or LAST_DAY)
    return day_between(first, last, rng) if first < last and rng.random() < 0.8 else None


def _next(used: dict[int, int], year: int, rng: Random) -> int:
    """Numbers of the people's committee run through the year, with other matters between."""
    used[year] = used.get(year, rng.randint(5, 60)) + rng.randint(1, 60)
    return used[year]
