"""The task database ``khcn_nhiem_vu``: programmes, tasks with titles still in TCVN3, results and products."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, timedelta
from random import Random

from connectors.text.encodings import encode_tcvn3
from demo.generation.dirt import BAD_CODE, BAD_DATE, comma_number, date_text, day_between, make_untidy, refused
from demo.generation.enterprises import Enterprise, active_enterprises
from demo.generation.khoa_hoc.task_titles import FIELD_WEIGHTS, HERD, PRODUCTS, PRODUCTS_OF, PUBLIC_BODIES, title
from demo.generation.people import person
from demo.generation.places import Place, places
from demo.generation.table import CellType, DemoTable, Row, stream

FIRST_YEAR, LAST_YEAR = 2012, 2026
TASKS_A_YEAR = 30
KNOWN = date(2026, 9, 20)
NEW_COMMUNES = date(2025, 7, 1)
PREFIXES = {"DT": "ĐTKH", "DA": "DASX", "DE": "ĐAKH"}
PERIODS = ((2011, 2015), (2016, 2020), (2021, 2025), (2026, 2030))
THEMES = (
    "Chương trình ứng dụng tiến bộ khoa học và công nghệ phục vụ phát triển nông nghiệp, nông thôn",
    "Chương trình nghiên cứu khoa học và phát triển công nghệ tỉnh Điện Biên",
)
STATE_TYPES: dict[str, CellType] = {"TUNAM": "integer", "DENNAM": "integer"}
RESULT_TYPES: dict[str, CellType] = {"BAIBAO": "integer", "DAOTAO": "integer"}


@dataclass(frozen=True)
class Task:
    """What the three tables of a task agree on."""

    code: str
    field: str
    subject: str
    place: Place
    start: date
    end: date
    budget: int
    """State budget in million đồng."""
    state: str


def generate(scale: int = 1, seed: int = 2024) -> list[DemoTable]:
    """All tables; ``scale`` times the tasks, in the same programmes."""
    rng = stream(seed, "tasks")
    companies = active_enterprises(date(2020, 1, 1), ("10309", "01260", "62010"), scale, seed)
    tasks: list[Task] = []
    rows: list[Row] = []
    for year in range(FIRST_YEAR, LAST_YEAR + 1):
        for number in range(1, TASKS_A_YEAR * scale + 1):
            task, row = _task(year, number, companies, rng)
            tasks.append(task)
            rows.append(row)
    accepted = [task for task in tasks if task.state == "NT"]
    results = [_result(task, rng) for task in accepted]
    products = [row for task in accepted for row in _products(task, rng)]
    make_untidy(products, ("TENSP", "DVTN"), rng, share=0.05)
    make_untidy(rows, ("TCCT",), rng)
    bad_tasks: list[Row] = [
        {"MASO": "ĐTKH.ĐB.98/2012", "NGAYQD": BAD_DATE},
        {"MASO": "ĐT 05-2016"},
        {"MASO": "ĐTKH.ĐB.99/2012", "TONGKP_TR": "xem phụ lục"},
    ]
    bad_products: list[Row] = [{"TT": 98, "SLDAT": "vượt"}, {"TT": 99, "LOAISP": BAD_CODE}]
    return [
        _table("CHUONGTRINH", list(_programmes(rng)), STATE_TYPES),
        _table("NHIEMVU", rows + refused(rows, rng, 2, bad_tasks), {}),
        _table("KETQUA", results + refused(results, rng, 2, [{"NGAYNT": BAD_DATE}]), RESULT_TYPES),
        _table("SANPHAM", products + refused(products, rng, 3, bad_products), {"TT": "integer"}),
    ]


def _programmes(rng: Random) -> Iterator[Row]:
    for index, (theme, (first, last)) in enumerate((theme, period) for theme in THEMES for period in PERIODS):
        decided = day_between(date(first - 1, 7, 1), date(first, 6, 30), rng)
        yield {
            "MACT": f"CT{index + 1:02d}",
            "TENCT": f"{theme} giai đoạn {first} - {last}",
            "CAPQL": "TI",
            "TUNAM": first,
            "DENNAM": last,
            "MUCTIEU": "Đưa tiến bộ khoa học và công nghệ vào sản xuất, đời sống phù hợp điều kiện miền núi",
            "CQBH": "Ủy ban nhân dân tỉnh",
            "SOQD": f"{rng.randint(200, 1800)}/QĐ-UBND",
            "NGAYQD": date_text(decided, rng),
            "KINHPHI_TR": comma_number(rng.randrange(40_000, 160_000, 5_000), 0),
        }


def _task(year: int, number: int, companies: list[Enterprise], rng: Random) -> tuple[Task, Row]:
    kind = rng.choices(("DT", "DA", "DE"), (70, 25, 5))[0]
    field = rng.choices(list(FIELD_WEIGHTS), list(FIELD_WEIGHTS.values()))[0]
    place = rng.choice(places())
    code = f"{PREFIXES[kind]}.ĐB.{number:02d}/{year}"
    named, subject = title(field, f"{place.name[0].lower()}{place.name[1:]}", rng)
    decided = day_between(date(year, 1, 5), date(year, 8 if year < LAST_YEAR else 6, 30), rng)
    start = _month_after(decided, rng.randint(0, 4))
    end = _month_after(start, rng.choice((11, 17, 23, 23, 29, 35)))
    state = _state(end, rng)
    total = rng.randrange(280, 4200, 10)
    budget = total if kind != "DA" else round(total * rng.uniform(0.4, 0.7))
    company = rng.choice(companies) if kind == "DA" else None
    written = code.replace("Đ", "Ð") if rng.random() < 0.05 else code
    row: Row = {
        "MASO": written,
        "TENNV": encode_tcvn3(named),
        "LOAINV": kind,
        "CAPQL": rng.choices(("QG", "BO", "TI", "CS"), (3, 5, 72, 20))[0],
        "LINHVUC": field,
        "MACT": _programme(field, start.year) if rng.random() < 0.7 else None,
        "TCCT": company.name if company else rng.choice(PUBLIC_BODIES),
        "MASODN": company.tax_code if company else None,
        "BATDAU": f"{start.month:02d}/{start.year}",
        "KETTHUC": f"Tháng {end.month}/{end.year}" if rng.random() < 0.3 else f"{end.month:02d}/{end.year}",
        "SOQD": f"{rng.randint(100, 1900)}/QĐ-{'UBND' if rng.random() < 0.5 else 'SKHCN'}",
        "NGAYQD": date_text(decided, rng),
        "TONGKP_TR": comma_number(total, 0),
        "NSNN_TR": comma_number(budget, 0),
        "TRANGTHAI": state,
        "NGAYCN": date_text(day_between(date(2026, 7, 1), KNOWN, rng), rng),
        **person(rng),
    }
    return Task(code, field, subject, place, start, end, budget, state), row


def _state(end: date, rng: Random) -> str:
    if end >= date(2026, 9, 1):
        return "TH"
    if end >= date(2025, 12, 1):
        return "CN"
    return rng.choices(("NT", "DU", "CN"), (93, 5, 2))[0]


def _programme(field: str, year: int) -> str | None:
    theme = 0 if field == "4" else 1
    for index, (first, last) in enumerate(PERIODS):
        if first <= year <= last:
            return f"CT{theme * len(PERIODS) + index + 1:02d}"
    return None


def _result(task: Task, rng: Random) -> Row:
    accepted = task.end + timedelta(days=rng.randint(10, 260))
    grade = rng.choices(("XS", "D", "KD"), (22, 75, 3))[0]
    registered = accepted + timedelta(days=rng.randint(15, 90)) if grade != "KD" and rng.random() < 0.92 else None
    return {
        "MASO": task.code,
        "NGAYNT": date_text(accepted, rng),
        "XEPLOAI": grade,
        "SOGCN": f"{rng.randint(1, 60):02d}/{registered.year}/KQNC-SKHCN" if registered else None,
        "NGAYGCN": date_text(registered, rng) if registered else None,
        "BAIBAO": rng.randint(0, 3),
        "DAOTAO": rng.choices((0, 1, 2), (7, 2, 1))[0],
        "QUYETTOAN_TR": comma_number(round(task.budget * rng.uniform(0.88, 1.0) - 0.5), 0),
        "UNGDUNG": rng.choice(("CG", "NR", "TK", "CU")) if rng.random() < 0.9 else None,
    }


def _products(task: Task, rng: Random) -> Iterator[Row]:
    kinds = PRODUCTS_OF[task.field]
    for number, kind in enumerate(rng.sample(kinds, rng.randint(1, len(kinds))), 1):
        name, unit, (least, most) = PRODUCTS[kind]
        if kind == "MH" and task.subject in HERD:
            unit, least, most = "mô hình", 1, 4
        promised = rng.randint(least, most)
        handed = task.end + timedelta(days=rng.randint(20, 280))
        whole = kind != "MH" or unit != "ha"
        yield {
            "MASO": task.code,
            "TT": number,
            "LOAISP": kind,
            "TENSP": f"{name} {task.subject}",
            "DVT": unit,
            "SLDK": comma_number(promised),
            "SLDAT": comma_number(promised if whole else promised * rng.uniform(0.8, 1.3)),
            "DVTN": rng.choice(PUBLIC_BODIES) if rng.random() < 0.8 else None,
            "MAXA": task.place.code if handed < NEW_COMMUNES else task.place.code_today,
            "NGAYBG": date_text(handed, rng),
        }


def _month_after(day: date, months: int) -> date:
    """The first of the month so many months later."""
    count = day.year * 12 + day.month - 1 + months
    return date(count // 12, count % 12 + 1, 1)


def _table(relation: str, rows: list[Row], types: dict[str, CellType]) -> DemoTable:
    return DemoTable(relation, tuple(rows[0]), rows, types)
