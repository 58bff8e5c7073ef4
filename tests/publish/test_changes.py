"""What a release says it changed, in changes.json, delta file, README, manifest and page."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest

from catalog import Dataset, Resource
from publish.formats.csv_text import read_csv
from publish.index import write_index
from publish.release_work import ReleaseOutcome
from tests.publish import sample
from tests.publish.test_release import CHANGED, assert_good, contents, run
from warehouse.settings import Settings

FEWER_AND_MORE = [
    *sample.ROWS[:3],
    ("004", "có tên", None, None, None, None, None),
    ("007", "", 1, None, None, None, None),
]


def log(outcome: ReleaseOutcome) -> dict[str, Any]:
    content: dict[str, Any] = json.loads((outcome.folder / "changes.json").read_text(encoding="utf-8"))
    return content


def table(outcome: ReleaseOutcome, name: str = "truong_thu") -> dict[str, Any]:
    return next(entry for entry in log(outcome)["tables"] if entry["name"] == name)


def with_tables(*tables: Resource) -> Dataset:
    return sample.DATASET.model_copy(update={"resources": tables})


@pytest.fixture
def every_table_is_large(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("publish.predecessor.DELTA_FROM_ROWS", 0)


def test_a_first_release_says_so(settings: Settings) -> None:
    sample.fill(settings)
    first = run(settings, "r1")
    assert log(first)["predecessor"] is None
    assert [entry["status"] for entry in log(first)["tables"]] == ["first", "first"]
    assert "đây là bản phát hành đầu tiên" in (first.folder / "README.md").read_text(encoding="utf-8")


def test_rows_are_counted_by_key_and_cells_by_column(settings: Settings) -> None:
    sample.fill(settings)
    first = run(settings, "r1")
    sample.fill(settings, FEWER_AND_MORE)
    second = run(settings, "r2")
    found = table(second)
    assert log(second)["predecessor"] == first.version
    assert (found["status"], found["rows_before"], found["rows"]) == ("compared", 6, 5)
    assert (found["added"], found["removed"], found["changed"]) == (1, 2, 1)
    assert found["cells"] == {"ten_truong": 1}
    assert table(second, "lop_hoc")["added"] == table(second, "lop_hoc")["changed"] == 0
    words = "Danh sách trường: thêm 1, bớt 2, sửa 1 bản ghi."
    assert words in log(second)["text"]
    assert f"## Thay đổi so với phiên bản {first.version}" in (second.folder / "README.md").read_text(encoding="utf-8")
    write_index(settings, sample.CATALOG)
    assert words in (settings.releases / "giao-duc/truong-thu/index.html").read_text(encoding="utf-8")
    assert not list(second.folder.glob("*.delta.csv")), "a small table is read whole"
    assert_good(settings)


@pytest.mark.usefixtures("every_table_is_large")
def test_a_large_table_has_a_delta_file_with_keys_only_of_what_is_removed(settings: Settings) -> None:
    sample.fill(settings)
    assert not list(run(settings, "r1").folder.glob("*.delta.csv"))
    sample.fill(settings, FEWER_AND_MORE)
    second = run(settings, "r2")
    assert table(second)["delta"] == "truong_thu.delta.csv"
    header, *rows = read_csv(second.folder / "truong_thu.delta.csv")
    assert header == ("_change", *(column.name for column in sample.SCHOOLS.columns))
    nothing = (None,) * 5
    assert rows == [
        ("changed", "004", "có tên", *nothing),
        ("removed", "005", None, *nothing),
        ("removed", "006", None, *nothing),
        ("added", "007", "", "1", *nothing[1:]),
    ]
    header, *rows = read_csv(second.folder / "lop_hoc.delta.csv")
    assert rows == []
    write_index(settings, sample.CATALOG)
    assert "Các dòng thay đổi (CSV)" in (settings.releases / "giao-duc/truong-thu/index.html").read_text(
        encoding="utf-8"
    )
    assert_good(settings)


@pytest.mark.usefixtures("every_table_is_large")
def test_applying_the_delta_to_the_old_rows_gives_the_new_ones(settings: Settings) -> None:
    def rows(outcome: ReleaseOutcome, name: str) -> list[tuple[str | None, ...]]:
        return list(read_csv(outcome.folder / name))[1:]

    sample.fill(settings)
    first = run(settings, "r1")
    sample.fill(settings, FEWER_AND_MORE, [*sample.SECOND_ROWS[1:], ("010", 9, 1), ("010", 10, 1)])
    second = run(settings, "r2")
    for name, key in (("truong_thu", 1), ("lop_hoc", 2)):
        now = {row[:key]: row for row in rows(first, f"{name}.csv")}
        for change, *row in rows(second, f"{name}.delta.csv"):
            now.pop(tuple(row[:key]), None)
            if change != "removed":
                now[tuple(row[:key])] = tuple(row)
        assert sorted(now.values(), key=str) == sorted(rows(second, f"{name}.csv"), key=str)


@pytest.mark.usefixtures("every_table_is_large")
def test_change_log_and_delta_take_no_part_in_digest_and_version(settings: Settings, tmp_path: Path) -> None:
    sample.fill(settings, CHANGED)
    run(settings, "r1")
    sample.fill(settings)
    second = run(settings, "r2")
    alone = Settings(settings.warehouse_url, tmp_path / "b", settings.state, settings.catalog, settings.environment)
    again = run(alone, "r3")  # an empty folder: the files are made again, with nothing to compare them with
    assert again.version == second.version
    assert log(again)["tables"][0]["problem"] == "tệp của phiên bản trước không còn"
    assert contents(again.folder)["truong_thu.csv"] == contents(second.folder)["truong_thu.csv"]
    assert_good(settings)


@pytest.mark.usefixtures("every_table_is_large")
def test_the_same_rows_after_the_same_predecessor_give_the_same_bytes(settings: Settings) -> None:
    sample.fill(settings)
    run(settings, "r1")
    sample.fill(settings, CHANGED)
    second = run(settings, "r2")
    before = contents(second.folder)
    second.folder.rename(settings.releases / "lost")
    assert run(settings, "r3").kind == "reconfirmed"
    assert contents(second.folder) == before


def test_changed_columns_are_told_and_rows_compared_over_the_rest(settings: Settings) -> None:
    sample.fill(settings)
    run(settings, "r1")
    kept = tuple(c for c in sample.SCHOOLS.columns if c.name != "dat_chuan")
    columns = (*kept[:3], sample.column("dien_tich", "text", "Diện tích"), *kept[4:])
    dataset = with_tables(sample.SCHOOLS.model_copy(update={"columns": columns}), sample.CLASSES)
    second = run(settings, "r2", dataset=dataset)
    found = table(second)
    assert found["columns_removed"] == ["dat_chuan"]
    assert found["retyped"] == [{"name": "dien_tich", "before": "decimal", "now": "text"}]
    assert found["status"] == "compared"
    assert log(second)["descriptions_changed"] == [
        "truong_thu.dictionary.csv",
        "truong_thu.schema.json",
        "truong_thu.xsd",
    ]
    third = run(settings, "r3")
    assert table(third)["columns_added"] == ["dat_chuan"]
    assert "cột mới: dat_chuan" in log(third)["text"][0]


def test_another_key_and_other_tables_are_said_not_guessed(settings: Settings) -> None:
    sample.fill(settings)
    run(settings, "r1")
    rekeyed = sample.CLASSES.model_copy(update={"key": ("nam", "ma_truong")})
    second = run(settings, "r2", dataset=with_tables(rekeyed))
    assert [(entry["name"], entry["status"], entry["problem"]) for entry in log(second)["tables"]] == [
        ("lop_hoc", "not_comparable", "khóa của bảng đã thay đổi"),
        ("truong_thu", "dropped_table", None),
    ]
    assert table(second, "lop_hoc")["key_before"] == ["ma_truong", "nam"]
    third = run(settings, "r3")
    assert table(third)["status"] == "new_table"


@pytest.mark.parametrize("damage", ["missing", "cut", "disordered", "no_log", "broken_log"])
@pytest.mark.usefixtures("every_table_is_large")
def test_a_damaged_predecessor_stops_no_release(settings: Settings, damage: str) -> None:
    sample.fill(settings)
    folder = run(settings, "r1").folder
    path = folder / ("changes.json" if damage.endswith("log") else "truong_thu.csv")
    text = path.read_bytes()
    path.unlink()
    if damage == "cut":
        path.write_bytes(text[:-9] + b'"')
    elif damage == "disordered":
        lines = text.splitlines(keepends=True)
        path.write_bytes(b"".join([lines[0], b"009,,,,,,\r\n", b"008,,,,,,\r\n"]))
    elif damage == "broken_log":
        path.write_bytes(b"[")
    sample.fill(settings, CHANGED)
    second = run(settings, "r2")
    assert table(second)["status"] == "not_comparable"
    assert "không so sánh được từng bản ghi" in log(second)["text"][0]
    assert not (second.folder / "truong_thu.delta.csv").exists()
