"""The public investment projects of the demo, before anything is written in a clerk's way."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from random import Random

from demo.generation.dirt import day_between
from demo.generation.places import Place, places
from demo.generation.table import stream

PROJECTS = 450
FIRST_CODE = 7_600_000
THIS_YEAR = 2026
NEW_COMMUNES = date(2025, 7, 1)
FIELDS = {
    "GT": (("Đường giao thông {a} - {b}", "Nâng cấp đường {a} - {b}", "Cầu treo dân sinh {a}"), 30),
    "NN": (("Thủy lợi {a}", "Kè bảo vệ khu dân cư {a}", "Hồ chứa nước {a}"), 17),
    "GD": (("Trường PTDTBT tiểu học {a}", "Nhà lớp học và nhà công vụ giáo viên xã {a}", "Trường mầm non {a}"), 20),
    "YT": (("Trạm y tế {a}", "Cải tạo, nâng cấp phòng khám đa khoa khu vực {a}"), 7),
    "VH": (("Nhà văn hóa xã {a}", "Bảo tồn, tôn tạo di tích {a}"), 6),
    "NS": (("Cấp nước sinh hoạt bản {a}", "Khu xử lý chất thải rắn {a}"), 9),
    "TS": (("Trụ sở làm việc Đảng ủy, HĐND, UBND {a}",), 5),
    "QP": (("Đường tuần tra biên giới {a}",), 2),
    "KH": (("Hạ tầng cụm công nghiệp {a}", "Hạ tầng công nghệ thông tin {a}"), 4),
}
"""Names of projects by field, and the field's weight."""
GROUPS = {"A": (1_500_000, 2_600_000, 5), "B": (130_000, 700_000, 4), "C": (4_000, 85_000, 3)}
"""Smallest and largest investment in million đồng, and years it may take."""
PROGRAMMES = ("MTQG-NTM", "MTQG-GNBV", "MTQG-DTTS", "PHKT", "TINH-DT", "TINH-GT", "ODA-NT", "ODA-YT")


@dataclass(frozen=True)
class Project:
    """One project with what its decision says."""

    code: str
    name: str
    field: str
    group: str
    programme: str | None
    places: tuple[Place, ...]
    approved: date
    total: int
    """Million đồng."""
    first_year: int
    last_year: int
    paused: bool

    @property
    def status(self) -> str:
        """As the department's software counts it: 1 in preparation to 5 paused."""
        if self.first_year > THIS_YEAR:
            return "1"
        if self.paused:
            return "5"
        if self.last_year >= THIS_YEAR:
            return "2"
        return "4" if self.last_year < THIS_YEAR - 2 else "3"

    @property
    def communes(self) -> list[str]:
        """Codes of its communes as they were when it was approved."""
        old = self.approved < NEW_COMMUNES
        return list(dict.fromkeys(place.code if old else place.code_today for place in self.places))


def projects(scale: int, seed: int) -> list[Project]:
    """``scale`` times the province's projects."""
    rng = stream(seed, "projects")
    by_district: dict[str, list[Place]] = {}
    for place in places():
        by_district.setdefault(place.district_code, []).append(place)
    return [_project(f"{FIRST_CODE + 7 * number}", by_district, rng) for number in range(PROJECTS * scale)]


def _project(code: str, by_district: dict[str, list[Place]], rng: Random) -> Project:
    field = rng.choices(list(FIELDS), [weight for _, weight in FIELDS.values()])[0]
    group = rng.choices("ABC", (1, 16, 83))[0]
    smallest, largest, years = GROUPS[group]
    first = rng.randint(2021, 2027)
    where = _where(field, group, by_district, rng)
    approved = day_between(date(first - 1, 2, 1), date(min(first, THIS_YEAR), 5, 31), rng)
    return Project(
        code=code,
        name=_name(field, where, rng),
        field=field,
        group=group,
        programme=_programme(field, rng),
        places=where,
        approved=approved,
        total=rng.randint(smallest, largest),
        first_year=first,
        last_year=first + rng.randint(1 if group == "C" else 2, years) - 1,
        paused=rng.random() < 0.02,
    )


def _where(field: str, group: str, by_district: dict[str, list[Place]], rng: Random) -> tuple[Place, ...]:
    """A road passes several communes of a district; a school stands in one."""
    nearby = rng.choice(list(by_district.values()))
    most = {"GT": 3, "NN": 2}.get(field, 1) + (group != "C")
    return tuple(rng.sample(nearby, min(len(nearby), rng.randint(2 if field == "GT" else 1, max(2, most)))))


def _name(field: str, where: tuple[Place, ...], rng: Random) -> str:
    pattern = rng.choice(FIELDS[field][0])
    district = where[0].district[0].lower() + where[0].district[1:]
    return f"{pattern.format(a=where[0].bare_name, b=where[-1].bare_name)}, {district}"


def _programme(field: str, rng: Random) -> str | None:
    if rng.random() < 0.45:
        return None
    fitting = {"YT": ("ODA-YT", "PHKT"), "GT": ("TINH-GT", "MTQG-DTTS", "MTQG-GNBV", "PHKT"), "KH": ("TINH-DT",)}
    return rng.choice(fitting.get(field, ("MTQG-NTM", "MTQG-GNBV", "MTQG-DTTS", "ODA-NT")))
