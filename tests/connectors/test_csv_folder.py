"""CSV files of every spelling, and those that only look right."""

from __future__ import annotations

import csv
import io
import tracemalloc
from pathlib import Path

import pytest

from catalog.reading import CsvReading
from catalog.system import SourceColumn, SourceTable
from connectors.text.encodings import encode_tcvn3
from tests.connectors.conftest import Source, table_of
from tests.connectors.same_rows import NAMES, ROWS, from_sqlite, land, landed, read
from warehouse.errors import SourceError
from warehouse.settings import Settings


def table(*columns: str | SourceColumn, relation: str = "a.csv", **reading: object) -> SourceTable:
    options = CsvReading.model_validate(reading)
    return table_of(*(columns or ("ma", "ten")), relation=relation, csv=options)


def rows_of(folder: Path, content: bytes | str, described: SourceTable | None = None) -> list[list[str]]:
    (folder / "a.csv").write_bytes(content if isinstance(content, bytes) else content.encode())
    return read("csv", f"file://{folder}", described or table())


def fault(folder: Path, content: bytes | str, described: SourceTable | None = None) -> str:
    with pytest.raises(SourceError) as caught:
        rows_of(folder, content, described)
    return str(caught.value)


def csv_text(delimiter: str = ",", line_end: str = "\r\n") -> str:
    text = io.StringIO()
    writer = csv.writer(text, delimiter=delimiter, lineterminator=line_end)
    writer.writerows([NAMES, *ROWS])
    return text.getvalue()


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16", "utf-16-be-bom"])
@pytest.mark.parametrize("line_end", ["\r\n", "\n"])
def test_a_csv_file_lands_the_same_text_as_a_database(
    settings: Settings, run_id: str, sqlite_source: Source, tmp_path: Path, encoding: str, line_end: str
) -> None:
    from_sqlite(settings, sqlite_source)
    text = csv_text(line_end=line_end)
    content = b"\xfe\xff" + text.encode("utf-16-be") if encoding == "utf-16-be-bom" else text.encode(encoding)
    (tmp_path / "a.csv").write_bytes(content)
    extract = land(settings, "csv", f"file://{tmp_path}", table(*NAMES), "run-2")
    assert (extract.outcome, extract.announced, extract.fault) == ("unchanged", len(ROWS), None)
    assert landed(settings) == ROWS


def test_delimiter_quote_and_header_row_are_those_declared(tmp_path: Path) -> None:
    content = "Báo cáo; năm 2025\n\nten;ma\n'A; ''B''';1\n"
    assert rows_of(tmp_path, content, table(delimiter=";", quote="'", header_row=3)) == [["1", "A; 'B'"]]
    assert rows_of(tmp_path, "ma\tten\n1\tA\n", table(delimiter="\t")) == [["1", "A"]]


def test_embedded_delimiters_quotes_and_line_breaks_stay_in_their_cell(tmp_path: Path) -> None:
    content = 'ma,ten\r\n1,"A, ""B""\r\ndòng hai\\"\r\n2,C\r\n'
    assert rows_of(tmp_path, content) == [["1", r'A, "B"\r\ndòng hai\\'], ["2", "C"]]


def test_header_names_are_found_whatever_their_blanks_and_marks(tmp_path: Path) -> None:
    import unicodedata

    column = SourceColumn(name="ten", source="Tên trường", title="Tên")
    header = unicodedata.normalize("NFD", '"  Tên\n trường ",ma')
    assert rows_of(tmp_path, f"{header}\nA,1\n", table("ma", column)) == [["1", "A"]]


def test_an_empty_cell_is_null_and_a_blank_line_is_no_row(tmp_path: Path) -> None:
    assert rows_of(tmp_path, "ma,ten\n1,\n\n,\n2, \n\n") == [["1", r"\N"], ["2", " "]]


@pytest.mark.parametrize("row", ["1,bí mật,thừa", "bí mật"])
def test_a_ragged_row_is_named_by_its_line_and_never_shown(tmp_path: Path, row: str) -> None:
    message = fault(tmp_path, f'Tiêu đề\nma,ten\n1,"A\nB"\n{row}\n2,C\n', table(header_row=2))
    cells = row.count(",") + 1
    assert f"dòng 5 có {cells} ô, dòng tiêu đề có 2 ô" in message and "bí mật" not in message


@pytest.mark.parametrize("content", ['ma,ten\n1,"bí mật\n2,B\n', 'ma,ten\n1,"bí mật"x\n'])
def test_broken_quotes_refuse_the_file_and_show_no_value(tmp_path: Path, content: str) -> None:
    message = fault(tmp_path, content)
    assert "sai cú pháp CSV" in message and "bí mật" not in message


def test_an_empty_file_is_told_from_one_with_only_a_header(settings: Settings, run_id: str, tmp_path: Path) -> None:
    assert "rỗng, không có cả dòng tiêu đề" in fault(tmp_path, b"")
    (tmp_path / "a.csv").write_bytes(b"ma,ten\n")
    extract = land(settings, "csv", f"file://{tmp_path}", table())
    assert extract.fault is not None and "may_be_empty" in extract.fault
    may_be_empty = table().model_copy(update={"may_be_empty": True})
    assert land(settings, "csv", f"file://{tmp_path}", may_be_empty, "run-2").outcome == "landed"


@pytest.mark.parametrize("content", [b"\xef\xbb\xbf", b"\n\n", b" \n"])
def test_a_file_without_a_header_names_the_missing_columns(
    settings: Settings, run_id: str, tmp_path: Path, content: bytes
) -> None:
    (tmp_path / "a.csv").write_bytes(content)
    assert land(settings, "csv", f"file://{tmp_path}", table()).outcome == "failed"


def test_nul_characters_are_removed_like_those_of_a_database(settings: Settings, run_id: str, tmp_path: Path) -> None:
    (tmp_path / "a.csv").write_bytes(b"ma,ten\n1,A\0B\n")
    assert land(settings, "csv", f"file://{tmp_path}", table()).outcome == "landed"
    assert landed(settings, ["ma", "ten"]) == [("1", "AB")]


def test_utf_16_without_its_mark_says_so(tmp_path: Path) -> None:
    content = "ma,ten\n1,A\n".encode("utf-16-le")
    assert "NUL" in fault(tmp_path, content)
    assert "thiếu dấu BOM" in fault(tmp_path, content, table(encoding="utf-16"))
    assert "UTF-16" in fault(tmp_path, b"\xff\xfe" + content + b"\x00\xd8")


def test_a_legacy_file_is_decoded_header_and_all(settings: Settings, run_id: str, tmp_path: Path) -> None:
    text = "ma,Tên trường\n1,Trường mầm non Điện Biên\n"
    content = encode_tcvn3(text).encode("latin-1")
    column = SourceColumn(name="ten", source="Tên trường", title="Tên")
    for encoded in (
        table("ma", column, encoding="tcvn3"),
        # Said of the column instead, the file's bytes reach normalisation as they are.
        table("ma", column.model_copy(update={"encoding": "tcvn3"})),
    ):
        (tmp_path / "a.csv").write_bytes(content)
        extract = land(settings, "csv", f"file://{tmp_path}", encoded)
        assert extract.fault is None
        assert landed(settings, ["ma", "ten"]) == [("1", "Trường mầm non Điện Biên")]


def test_undeclared_legacy_bytes_are_refused(settings: Settings, run_id: str, tmp_path: Path) -> None:
    (tmp_path / "a.csv").write_bytes(b"ma,ten\n1," + encode_tcvn3("Điện Biên").encode("latin-1"))
    extract = land(settings, "csv", f"file://{tmp_path}", table())
    assert extract.fault is not None and "không phải UTF-8" in extract.fault


def test_a_cell_of_ten_megabytes_is_landed_whole(settings: Settings, run_id: str, tmp_path: Path) -> None:
    cell = "Điện Biên, " * 1_000_000
    (tmp_path / "a.csv").write_text(f'ma,ten\n1,"{cell}"\n', encoding="utf-8")
    assert land(settings, "csv", f"file://{tmp_path}", table()).outcome == "landed"
    assert landed(settings, ["length(ten)", "md5(ten) = md5(repeat('Điện Biên, ', 1000000))"]) == [(len(cell), True)]


def test_memory_does_not_grow_with_the_file(tmp_path: Path) -> None:
    with (tmp_path / "a.csv").open("w", encoding="utf-8") as file:
        file.write("ma,ten\n")
        file.writelines(f'{row},"{"a" * 1000}"\n' for row in range(30_000))
    tracemalloc.start()
    from connectors.source import open_source
    from tests.connectors.conftest import system_of

    with open_source(f"file://{tmp_path}", system_of("csv", table())) as snapshot:
        assert snapshot.count(table()) == 30_000
        assert sum(chunk.count(b"\n") for chunk in snapshot.copy_rows(table())) == 30_000
    _, peak = tracemalloc.get_traced_memory()
    tracemalloc.stop()
    assert (tmp_path / "a.csv").stat().st_size > 30_000_000
    assert peak < 6_000_000


def test_a_file_that_changes_while_it_is_copied_is_refused(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    from connectors.files.folders import LocalFolder

    whole = LocalFolder.copy

    def copy_and_write(self: LocalFolder, path: str, target: io.BufferedRandom) -> None:
        whole(self, path, target)
        with (tmp_path / "a.csv").open("ab") as file:
            file.write(b"2,B\n")

    monkeypatch.setattr(LocalFolder, "copy", copy_and_write)
    assert "đang được ghi" in fault(tmp_path, "ma,ten\n1,A\n")


def test_a_file_in_a_folder_below_is_found(tmp_path: Path) -> None:
    (tmp_path / "2025").mkdir()
    (tmp_path / "2025" / "truong.csv").write_text("ma,ten\n1,A\n", encoding="utf-8")
    assert read("csv", f"file://{tmp_path}", table(relation="2025/tr*.csv")) == [["1", "A"]]
    with pytest.raises(SourceError, match="không đọc được '2024'"):
        read("csv", f"file://{tmp_path}", table(relation="2024/tr*.csv"))


def test_a_folder_that_is_no_path_of_this_machine_is_refused(tmp_path: Path) -> None:
    with pytest.raises(SourceError, match="ba dấu gạch"):
        read("csv", "file://srv/drop", table())
    with pytest.raises(SourceError, match="'sai_ten'"):
        read("csv", f"file://{tmp_path}?sai_ten=1", table())


def test_a_folder_for_a_database_is_refused_outside_the_demo(settings: Settings, run_id: str, tmp_path: Path) -> None:
    from dataclasses import replace

    (tmp_path / "a.csv").write_text("ma,ten\n1,A\n", encoding="utf-8")
    real = replace(settings, environment={})
    extract = land(real, "postgresql", f"file://{tmp_path}", table_of("ma"))
    assert extract.fault is not None and "hợp đồng khai báo postgresql" in extract.fault
