"""The forms of the provincial level: its spending by field, by office, and what it gives to the levels below.

All are divided from the balance of the provincial level, so that they agree with it and with each other.
"""

from __future__ import annotations

from collections.abc import Mapping

from demo.generation.apportion import apportion
from demo.generation.table import stream
from demo.generation.tai_chinh.agencies import CURRENT, FIELDS, INVESTED, below, offices
from demo.generation.tai_chinh.budget_forms import Item

Amounts = dict[str, int]
BY_FIELD, BY_OFFICE, INVESTMENT, YEARLY, SUPPORT = "by field", "by office", "investment", "yearly", "support"
SUBJECTS = {
    "50": BY_FIELD, "51": BY_OFFICE, "52": INVESTMENT, "53": YEARLY, "55": SUPPORT, "65": BY_FIELD, "66": BY_OFFICE,
    "67": SUPPORT,
}  # fmt: skip
"""What each form divides, in the estimate and in the accounts."""
OTHERS = {"3": ("Chi trả nợ lãi các khoản vay", 0.2), "4": ("Chi bổ sung quỹ dự trữ tài chính", 0.03),
          "5": ("Dự phòng ngân sách", 2.2)}  # fmt: skip
OF_SUPPORT = {"1": "Bổ sung cân đối ngân sách", "2": "Bổ sung có mục tiêu"}


def provincial_tree(form: str, year: int) -> Item:
    """The lines of a form of the provincial level as the estimate of ``year`` has them."""
    subject = SUBJECTS[form]
    if subject == BY_FIELD:
        return _tree_by_field()
    if subject == SUPPORT:
        return _numbered("Tổng số bổ sung cho ngân sách cấp dưới", {n: list(OF_SUPPORT.values()) for n in below(year)})
    if subject == BY_OFFICE:
        both = ["Chi đầu tư phát triển", "Chi thường xuyên"]
        return _numbered("Tổng chi của các cơ quan, tổ chức", {office[0]: both for office in offices(year)})
    place, title = (2, "Tổng chi đầu tư phát triển") if subject == INVESTMENT else (1, "Tổng chi thường xuyên")
    spending = {office[0]: str(office[place]).split() for office in offices(year) if office[place]}
    return _numbered(title, {name: [FIELDS[field] for field in fields] for name, fields in spending.items()})


def _numbered(title: str, lines: Mapping[str, list[str]]) -> Item:
    return Item("A", title, children=tuple(
        Item(str(number), name, children=tuple(Item(str(turn), part) for turn, part in enumerate(parts, 1)))
        for number, (name, parts) in enumerate(lines.items(), 1)
    ))  # fmt: skip


def _tree_by_field() -> Item:
    by_field = (_fields("1", "Chi đầu tư phát triển", INVESTED), _fields("2", "Chi thường xuyên", CURRENT))
    others = tuple(Item(number, name) for number, (name, _) in OTHERS.items())
    return Item("A", "Tổng chi ngân sách cấp tỉnh", children=(
        Item("I", "Chi bổ sung cho ngân sách cấp dưới"),
        Item("II", "Chi ngân sách cấp tỉnh theo lĩnh vực", children=(*by_field, *others)),
        Item("III", "Chi chuyển nguồn sang năm sau"),
    ))  # fmt: skip


def _fields(number: str, title: str, weights: Mapping[str, float]) -> Item:
    return Item(number, title, children=tuple(Item(str(n), FIELDS[field]) for n, field in enumerate(weights, 1)))


def provincial_amounts(form: str, balance: Amounts, drawn_by: tuple[int, int, str | None]) -> Amounts:
    """Amounts of a form by code, in million đồng, from those of the balance of the provincial level.

    ``drawn_by`` is the year, the seed, and the stage, None for the estimate.
    """
    subject = SUBJECTS[form]
    if subject == SUPPORT:
        return _support(balance, drawn_by)
    by_field = _by_field(balance, drawn_by)
    if subject == BY_FIELD:
        return by_field
    invested = _by_office(by_field, "1", INVESTED, 2, drawn_by)
    yearly = _by_office(by_field, "2", CURRENT, 1, drawn_by)
    names = [office[0] for office in offices(drawn_by[0])]
    if subject == BY_OFFICE:
        return _summed([[sum(invested.get(n, {}).values()), sum(yearly.get(n, {}).values())] for n in names])
    chosen = invested if subject == INVESTMENT else yearly
    return _summed([list(chosen[name].values()) for name in names if name in chosen])


def _by_field(balance: Amounts, drawn_by: tuple[int, int, str | None]) -> Amounts:
    codes = [*(f"1.{n}" for n in range(1, len(INVESTED) + 1)), *(f"2.{n}" for n in range(1, len(CURRENT) + 1)), *OTHERS]
    weights = [*INVESTED.values(), *CURRENT.values(), *(weight for _, weight in OTHERS.values())]
    drawn = [weight * _draw(f"field {code}", drawn_by) for code, weight in zip(codes, weights, strict=True)]
    parts = dict(zip(codes, apportion(balance["B.I"], drawn), strict=True))
    found = {f"A.II.{code}": amount for code, amount in parts.items()}
    for group in ("1", "2"):
        found[f"A.II.{group}"] = sum(amount for code, amount in parts.items() if code.startswith(f"{group}."))
    found |= {"A.I": balance["B.II"], "A.II": balance["B.I"], "A.III": balance["B.III"]}
    return found | {"A": found["A.I"] + found["A.II"] + found["A.III"]}


def _by_office(
    by_field: Amounts, group: str, weights: Mapping[str, float], place: int, drawn_by: tuple[int, int, str | None]
) -> dict[str, dict[str, int]]:
    """What each office gets in each of its fields; an office shares a field with others by its size."""
    found: dict[str, dict[str, int]] = {}
    for number, field in enumerate(weights, 1):
        sharing = [office for office in offices(drawn_by[0]) if field in str(office[place]).split()]
        drawn = [office[3] * _draw(f"{office[0]} {group} {field}", drawn_by) for office in sharing]
        parts = apportion(by_field[f"A.II.{group}.{number}"], drawn)
        for office, part in zip(sharing, parts, strict=True):
            found.setdefault(office[0], {})[field] = part
    order = {office[0]: str(office[place]).split() for office in offices(drawn_by[0])}
    return {name: {field: parts[field] for field in order[name]} for name, parts in found.items()}


def _support(balance: Amounts, drawn_by: tuple[int, int, str | None]) -> Amounts:
    drawn = [weight * _draw(f"support of {name}", drawn_by) for name, weight in below(drawn_by[0]).items()]
    kinds = [apportion(balance[f"B.II.{kind}"], drawn) for kind in OF_SUPPORT]
    return _summed([list(parts) for parts in zip(*kinds, strict=True)])


def _summed(rows: list[list[int]]) -> Amounts:
    """Amounts by code of a total, its numbered lines and the numbered parts of each."""
    found = {f"A.{line}.{part}": amount for line, row in enumerate(rows, 1) for part, amount in enumerate(row, 1)}
    found |= {f"A.{line}": sum(row) for line, row in enumerate(rows, 1)}
    return found | {"A": sum(map(sum, rows))}


def _draw(what: str, drawn_by: tuple[int, int, str | None]) -> float:
    """How far a part is from its usual share in the year, and how far execution was from the estimate."""
    year, seed, stage = drawn_by
    usual = stream(seed, f"provincial estimate:{what}:{year}").uniform(0.85, 1.15)
    return usual if stage is None else usual * stream(seed, f"provincial:{what}:{year}:{stage}").uniform(0.93, 1.07)
