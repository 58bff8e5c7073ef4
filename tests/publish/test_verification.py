from __future__ import annotations

import json
from collections.abc import Callable
from pathlib import Path

import pytest

from publish import storage
from publish.comparison import compare_formats
from publish.verification import verify
from tests.publish import sample
from tests.publish.stores import lose
from tests.publish.test_release import CHANGED, run
from warehouse.settings import Settings

CHANGES: dict[str, list[tuple[bytes, bytes]]] = {
    "truong_thu.csv": [(b"Him Lam", b"Him Lan"), (b"512", b"513"), (b'002,""', b"002,x"), (b"\r\n", b"\n")],
    "truong_thu.json": [(b"Him Lam", b"Him Lan"), (b":512,", b":513,"), (b":512,", b':"512",'), (b"},", b"}")],
    "truong_thu.excel.csv": [(b"Him Lam", b"Him Lan"), (b"512", b"513"), (b'002,""', b"002,x"), (b"\xef\xbb\xbf", b"")],
    "truong_thu.xml": [(b"Him Lam", b"Him Lan"), (b">512<", b">513<"), (b"</dong>", b"</dang>"), (b">512<", b">x<")],
}


def findings(settings: Settings) -> list[str]:
    (result,) = verify(settings, sample.CATALOG, [sample.DATASET])
    return [str(finding) for finding in result.findings]


def damage(path: Path, old: bytes, new: bytes) -> None:
    content = path.read_bytes()
    assert old in content
    path.chmod(0o644)
    path.write_bytes(content.replace(old, new, 1))


def test_a_good_release_has_no_findings_and_is_counted(settings: Settings) -> None:
    sample.fill(settings)
    outcome = run(settings, "r1")
    (result,) = verify(settings, sample.CATALOG, [sample.DATASET])
    assert (result.dataset, result.version, result.files, result.rows, result.findings) == (
        sample.DATASET.id,
        outcome.version,
        31,
        9,
        (),
    )


def test_a_dataset_never_released_gives_nothing_to_verify(settings: Settings) -> None:
    assert verify(settings, sample.CATALOG, [sample.DATASET]) == []


@pytest.mark.parametrize(("name", "position"), [(name, at) for name in CHANGES for at in (0.1, 0.5, 0.9)])
def test_one_flipped_byte_is_found_with_the_name_of_its_file(settings: Settings, name: str, position: float) -> None:
    sample.fill(settings)
    path = run(settings, "r1").folder / name
    content = bytearray(path.read_bytes())
    content[int(len(content) * position)] ^= 1
    path.chmod(0o644)
    path.write_bytes(bytes(content))
    found = findings(settings)
    assert f"{name}: nội dung không khớp mã kiểm tra SHA-256 trong SHA256SUMS" in found
    assert not [line for line in found if not line.startswith((name, "manifest.json"))]


@pytest.mark.parametrize(("name", "old", "new"), [(name, *pair) for name, pairs in CHANGES.items() for pair in pairs])
def test_the_contents_alone_betray_a_change_even_with_forged_checksums(
    settings: Settings, name: str, old: bytes, new: bytes
) -> None:
    sample.fill(settings)
    folder = run(settings, "r1").folder
    damage(folder / name, old, new)
    told: list[tuple[str, str]] = []
    compare_formats(folder, "truong_thu", lambda file, problem: told.append((file, problem)))
    assert {file for file, _ in told} == {name}, told
    assert all("Him Lan" not in problem and "513" not in problem for _, problem in told)


def test_a_missing_or_extra_file_is_named(settings: Settings) -> None:
    sample.fill(settings)
    folder = run(settings, "r1").folder
    (folder / "lop_hoc.xml").unlink()
    (folder / "la.txt").write_text("x", encoding="utf-8")
    found = findings(settings)
    assert "lop_hoc.xml: thiếu tệp mà SHA256SUMS liệt kê" in found
    assert "la.txt: tệp lạ, không có trong SHA256SUMS" in found


@pytest.mark.parametrize("name", ["SHA256SUMS", "manifest.json", "truong_thu.xsd", "truong_thu.schema.json"])
@pytest.mark.parametrize("content", [None, b"", b"{}", b"\xff"])
def test_a_broken_description_is_named_and_stops_nothing(settings: Settings, name: str, content: bytes | None) -> None:
    sample.fill(settings)
    path = run(settings, "r1").folder / name
    path.unlink()
    if content is not None:
        path.write_bytes(content)
    assert [line for line in findings(settings) if name in line]


def test_a_pointer_that_names_another_version_is_found(settings: Settings) -> None:
    sample.fill(settings)
    first = run(settings, "r1")
    sample.fill(settings, CHANGED)
    run(settings, "r2")
    storage.point(settings.releases, sample.DATASET.slug, {"version": first.version})
    assert [line for line in findings(settings) if line.startswith("latest.json: không trỏ đến phiên bản")]


def test_a_manifest_that_disagrees_with_the_ledger_is_found(settings: Settings) -> None:
    sample.fill(settings)
    path = run(settings, "r1").folder / "manifest.json"
    content = json.loads(path.read_text(encoding="utf-8"))
    content["rows"] = content["resources"][0]["rows"] = 99
    path.chmod(0o644)
    path.write_text(json.dumps(content), encoding="utf-8")
    found = findings(settings)
    assert [line for line in found if line.startswith("manifest.json: bộ dữ liệu, phiên bản, số bản ghi")]
    assert [line for line in found if line == "truong_thu.csv: có 6 bản ghi, manifest.json ghi 99"]


def test_a_lost_folder_is_found(settings: Settings) -> None:
    sample.fill(settings)
    lose(run(settings, "r1").folder)
    assert [line for line in findings(settings) if "không còn tệp nào" in line]


def test_old_versions_are_verified_when_asked(settings: Settings) -> None:
    sample.fill(settings)
    first = run(settings, "r1")
    sample.fill(settings, CHANGED)
    run(settings, "r2")
    damage(first.folder / "truong_thu.csv", b"Him Lam", b"Him Lan")
    assert findings(settings) == []
    results = verify(settings, sample.CATALOG, [sample.DATASET], all_versions=True)
    assert [(result.version == first.version, bool(result.findings)) for result in results] == [
        (False, False),
        (True, True),
    ]


def rows_short(content: bytes) -> bytes:
    lines = content.splitlines(keepends=True)
    return b"".join([*lines[:-2], lines[-1]])


@pytest.mark.parametrize(
    ("name", "shorten"),
    [
        ("lop_hoc.csv", lambda content: content[: content.rindex(b"002")]),
        ("lop_hoc.json", lambda content: content.replace(b',\n{"ma_truong":"002","nam":2025,"so_lop":12}', b"")),
        ("lop_hoc.xml", rows_short),
    ],
)
def test_a_format_with_fewer_rows_is_named(settings: Settings, name: str, shorten: Callable[[bytes], bytes]) -> None:
    sample.fill(settings)
    path = run(settings, "r1").folder / name
    path.chmod(0o644)
    path.write_bytes(shorten(path.read_bytes()))
    told: list[str] = []
    compare_formats(path.parent, "lop_hoc", lambda file, problem: told.append(f"{file}: {problem}"))
    assert told == [f"{name}: chỉ có 2 bản ghi, ít hơn các định dạng khác"]
