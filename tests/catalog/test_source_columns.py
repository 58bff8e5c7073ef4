"""Keys of a source column that contradict or need each other are faults, named where they stand."""

from __future__ import annotations

from typing import Any

import pytest
from pydantic import ValidationError

from catalog.source_column import SourceColumn
from catalog.source_column_faults import source_column_faults


def column(name: str = "gia_tri", **keys: Any) -> SourceColumn:
    return SourceColumn.model_validate({"name": name, "source": name, "title": name, **keys})


def problems(*columns: SourceColumn) -> str:
    return " ".join(problem for problem, _ in source_column_faults(columns[0], columns))


@pytest.mark.parametrize(
    ("keys", "said"),
    [
        ({"type": "date"}, "needs its formats"),
        ({"type": "date", "date_formats": ["DD/MM/YY"]}, "need century_pivot"),
        ({"type": "date", "date_formats": ["DD/MM/YYYY"], "century_pivot": "30"}, "is for the format DD/MM/YY"),
        ({"type": "date", "date_formats": ["EXCEL", "EXCEL1904"]}, "both systems of Excel"),
        ({"type": "date", "date_formats": ["EXCEL", "YYYY"]}, "may be a year or a day number"),
        ({"century_pivot": "30"}, "'century_pivot' means nothing for a column of type text"),
        ({"multiply_by": "1000"}, "'multiply_by' means nothing"),
        ({"suffix": "%"}, "'suffix' means nothing"),
        ({"group_mark": "space"}, "'group_mark' means nothing"),
        ({"below_detection": {}}, "'below_detection' means nothing"),
        ({"type": "integer", "pad_to": "5"}, "'pad_to' means nothing for a column of type integer"),
        ({"type": "date", "date_formats": ["YYYY"], "text_format": "month"}, "'text_format' means nothing"),
        ({"type": "decimal", "decimal_mark": ",", "group_mark": ","}, "the same mark"),
        ({"pad_to": "5", "text_format": "phone"}, "'text_format' and 'pad_to' exclude each other"),
        ({"codes": {"1": "a"}, "pad_to": "5"}, "'codes' and 'pad_to' exclude each other"),
        ({"type": "decimal", "codes": {"1": "1"}, "below_detection": {"words": ["ND"]}}, "exclude each other"),
        ({"type": "decimal", "below_detection": {"words": ["ND"], "limit": "khac"}}, "no other number column"),
        ({"type": "decimal", "below_detection": {"words": ["ND"], "limit": "gia_tri"}}, "no other number column"),
        ({"type": "decimal", "below_detection": {"limit": "nguong"}}, "A limit is for words"),
    ],
)
def test_keys_that_make_no_sense_together_are_faults(keys: dict[str, Any], said: str) -> None:
    assert said in problems(column(**keys), column("nguong", type="decimal"))


@pytest.mark.parametrize(
    "keys",
    [
        {"decimal_mark": ",", "date_formats": ["DD/MM/YY", "EXCEL"]},  # inherited from the table by every column
        {"type": "date", "date_formats": ["DD/MM/YY"], "century_pivot": "0"},
        {"type": "decimal", "below_detection": {"words": ["ND"], "limit": "nguong"}},
        {"type": "integer", "multiply_by": "1000000", "group_mark": "none", "suffix": "đồng"},
        {"pad_to": "5", "pattern": "^03"},
    ],
)
def test_sensible_columns_have_no_fault(keys: dict[str, Any]) -> None:
    assert problems(column(**keys), column("nguong", type="decimal")) == ""


def test_a_limit_may_not_lie_below_detection_itself() -> None:
    measured = column(type="decimal", below_detection={"words": ["ND"], "limit": "nguong"})
    limit = column("nguong", type="decimal", below_detection={"words": ["ND"]})
    assert "may itself lie below detection" in problems(measured, limit)


def test_the_companion_column_may_not_exist_already() -> None:
    measured = column(type="decimal", below_detection={"words": ["ND"]})
    assert measured.staged_names == ("gia_tri", "gia_tri_dau")
    assert "exists already" in problems(measured, column("gia_tri_dau"))


@pytest.mark.parametrize(
    "keys",
    [{"multiply_by": "0"}, {"multiply_by": "-1"}, {"multiply_by": "NaN"}, {"century_pivot": "100"}, {"pad_to": "1"}],
)
def test_numbers_out_of_range_are_refused(keys: dict[str, str]) -> None:
    with pytest.raises(ValidationError):
        column(**keys)


def test_a_factor_is_kept_exactly() -> None:
    assert column(type="decimal", multiply_by="0.001").model_dump(mode="json")["multiply_by"] == "0.001"
