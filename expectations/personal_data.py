"""What personal data looks like in Vietnamese free text; the regexes mean the same to Python and PostgreSQL."""

from __future__ import annotations

from dataclasses import dataclass

_ALONE = r"(?<![0-9.,]){digits}(?![0-9]|[.,][0-9])"


@dataclass(frozen=True)
class PersonalData:
    """One kind of personal data: ``regex`` finds it anywhere in a text."""

    key: str
    title: str
    regex: str


KINDS = (
    # Ten digits in use, and the eleven of before 2018; landlines (02…) are agencies' and not meant.
    PersonalData(
        "phone",
        "số điện thoại di động",
        r"(?<![0-9])(?:\+?84|0)[ .-]?(?:[35789]|1[2689])(?:[ .-]?[0-9]){8}(?![0-9])",
    ),
    # 12 digits, also in groups of three (then they begin with the 0 of a province's code), or the old 9.
    PersonalData(
        "identity",
        "số định danh cá nhân, căn cước hoặc chứng minh nhân dân",
        "|".join(_ALONE.format(digits=digits) for digits in ("[0-9]{12}", "0[0-9]{2}(?:[ .][0-9]{3}){3}", "[0-9]{9}")),
    ),
    PersonalData("email", "địa chỉ thư điện tử", r"[A-Za-z0-9._%+-]+@[A-Za-z0-9-]+\.[A-Za-z]{2}"),
)
