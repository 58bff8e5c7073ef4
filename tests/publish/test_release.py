from __future__ import annotations

import json
import subprocess
from datetime import date
from pathlib import Path

import pytest

from catalog import Dataset
from publish import storage
from publish.package import ABOUT_THE_RELEASE
from publish.release import release
from publish.release_work import ReleaseOutcome
from publish.verification import verify
from tests.publish import sample
from tests.publish.stores import being_assembled, lose
from warehouse.database import connect
from warehouse.errors import ReleaseError
from warehouse.ledger import last_release
from warehouse.settings import Settings

CHANGED = [*sample.ROWS[:-1], ("006", "tên mới", 2, None, None, None, None)]


def run(settings: Settings, run_id: str, verdict: str = "passed", dataset: Dataset = sample.DATASET) -> ReleaseOutcome:
    reasons = ("Số dòng giảm 90%",) if verdict == "held" else ()
    sample.judged(settings, run_id, verdict, dataset=dataset, reasons=reasons, fingerprint=run_id)
    return release(settings, sample.catalog_with(dataset), dataset, run_id)


def pointer(settings: Settings) -> str:
    found = storage.read_pointer(settings.releases, sample.DATASET.slug)
    assert found is not None
    return str(found["version"])


def contents(folder: Path) -> dict[str, bytes]:
    return {path.name: path.read_bytes() for path in sorted(folder.iterdir())}


def versions(settings: Settings) -> list[str]:
    return sorted(path.name for path in (settings.releases / sample.DATASET.slug).iterdir() if path.is_dir())


def assert_good(settings: Settings) -> None:
    results = verify(settings, sample.CATALOG, [sample.DATASET], all_versions=True)
    assert results
    assert [str(finding) for result in results for finding in result.findings] == []
    assert being_assembled(settings) == []


def test_a_first_release_is_whole_checked_and_pointed_at(settings: Settings) -> None:
    sample.fill(settings)
    outcome = run(settings, "r1")
    assert (outcome.kind, outcome.rows) == ("released", 9)
    assert outcome.folder == settings.releases / "giao-duc/truong-thu" / outcome.version
    assert sorted(path.name for path in outcome.folder.iterdir()) == [
        "CITATION.cff",
        "LICENSE.md",
        "README.en.md",
        "README.md",
        "SHA256SUMS",
        "changes.json",
        "datapackage.json",
        "dcat.jsonld",
        "dictionary.html",
        "dictionary.xlsx",
        "lop_hoc.csv",
        "lop_hoc.csv-metadata.json",
        "lop_hoc.dictionary.csv",
        "lop_hoc.excel.csv",
        "lop_hoc.json",
        "lop_hoc.parquet",
        "lop_hoc.schema.json",
        "lop_hoc.xlsx",
        "lop_hoc.xml",
        "lop_hoc.xsd",
        "manifest.json",
        "truong_thu.csv",
        "truong_thu.csv-metadata.json",
        "truong_thu.dictionary.csv",
        "truong_thu.excel.csv",
        "truong_thu.json",
        "truong_thu.parquet",
        "truong_thu.schema.json",
        "truong_thu.xlsx",
        "truong_thu.xml",
        "truong_thu.xsd",
    ]
    assert pointer(settings) == outcome.version
    assert_good(settings)


def test_sha256sum_itself_accepts_the_checksums_and_gives_the_digest(settings: Settings) -> None:
    sample.fill(settings)
    folder = run(settings, "r1").folder
    command = f"grep -vE ' ({ABOUT_THE_RELEASE.pattern})$' SHA256SUMS | sha256sum"
    with storage.local_copy(settings.releases, folder) as copy:
        subprocess.run(["sha256sum", "--check", "--strict", "SHA256SUMS"], cwd=copy, check=True, capture_output=True)
        printed = subprocess.run(["sh", "-c", command], cwd=copy, check=True, capture_output=True, text=True).stdout
    with connect(settings, "publisher") as connection:
        recorded = last_release(connection, sample.DATASET.id)
    assert recorded is not None
    assert printed.split()[0] == recorded.digest
    assert outcome_digest(folder) == recorded.digest


def outcome_digest(folder: Path) -> str:
    return str(json.loads((folder / "manifest.json").read_text(encoding="utf-8"))["digest"])


def test_the_same_rows_give_the_same_bytes_in_another_folder(settings: Settings, tmp_path: Path) -> None:
    sample.fill(settings)
    first = run(settings, "r1")
    with connect(settings, "publisher") as connection:
        connection.execute("create temp table forget (x int)")
    sample.fill(settings, reversed(sample.ROWS), reversed(sample.SECOND_ROWS))
    other = Settings(settings.warehouse_url, tmp_path / "other", settings.state, settings.catalog, settings.environment)
    second = run(other, "r2")  # the folder is empty there, so everything is written anew
    assert second.folder != first.folder
    assert contents(second.folder) == contents(first.folder)


def test_unchanged_rows_make_no_new_version_but_a_confirmation(settings: Settings) -> None:
    sample.fill(settings)
    first = run(settings, "r1")
    before = contents(first.folder)
    sample.fill(settings, reversed(sample.ROWS))
    second = run(settings, "r2")
    third = run(settings, "r3", "unchanged")
    assert (second.kind, third.kind) == ("reconfirmed", "reconfirmed")
    assert versions(settings) == [first.version]
    assert contents(first.folder) == before
    with connect(settings, "publisher") as connection:
        confirmed = connection.execute("select run_id, version from ops.reconfirmation order by run_id").fetchall()
        recorded = last_release(connection, sample.DATASET.id)
    assert confirmed == [("r2", first.version), ("r3", first.version)]
    assert recorded is not None
    assert recorded.fingerprint == "r3"


def test_a_changed_row_makes_a_version_and_the_old_one_stays_byte_for_byte(settings: Settings) -> None:
    sample.fill(settings)
    first = run(settings, "r1")
    before = contents(first.folder)
    sample.fill(settings, CHANGED)
    second = run(settings, "r2")
    assert second.kind == "released"
    assert versions(settings) == sorted([first.version, second.version])
    assert contents(first.folder) == before
    assert pointer(settings) == second.version
    assert_good(settings)


def test_a_changed_schema_alone_makes_a_version(settings: Settings) -> None:
    sample.fill(settings)
    first = run(settings, "r1")
    columns = (*sample.CLASSES.columns[:-1], sample.column("so_lop", "integer", "Số lớp học"))
    renamed = sample.CLASSES.model_copy(update={"columns": columns})
    dataset = sample.DATASET.model_copy(update={"resources": (sample.SCHOOLS, renamed)})
    second = run(settings, "r2", dataset=dataset)
    assert (second.kind, second.version == first.version) == ("released", False)


def test_data_that_changes_and_changes_back_on_one_day_gets_three_versions(settings: Settings) -> None:
    sample.fill(settings)
    first = run(settings, "r1")
    sample.fill(settings, CHANGED)
    run(settings, "r2")
    sample.fill(settings)
    third = run(settings, "r3")
    assert third.version == f"{first.version}-2"
    assert pointer(settings) == third.version
    assert_good(settings)
    assert run(settings, "r4").kind == "reconfirmed"


@pytest.mark.parametrize("verdict", ["held", None])
def test_a_held_or_unjudged_dataset_never_goes_out_and_the_last_stays(settings: Settings, verdict: str | None) -> None:
    sample.fill(settings)
    first = run(settings, "r1")
    sample.fill(settings, CHANGED)
    with pytest.raises(ReleaseError, match=r"Số dòng giảm 90%|chưa được kiểm tra"):
        if verdict:
            run(settings, "r2", verdict)
        else:
            release(settings, sample.CATALOG, sample.DATASET, "r2")
    assert versions(settings) == [first.version]
    assert pointer(settings) == first.version
    assert_good(settings)


def test_unchanged_without_any_release_is_refused(settings: Settings) -> None:
    sample.fill(settings)
    with pytest.raises(ReleaseError, match="chưa từng có bản nào"):
        run(settings, "r1", "unchanged")
    assert not (settings.releases / sample.DATASET.slug).exists()


def test_a_retry_of_the_run_that_released_says_released_again(settings: Settings) -> None:
    sample.fill(settings)
    first = run(settings, "r1")
    assert run(settings, "r1") == first
    with connect(settings, "publisher") as connection:
        assert connection.execute("select count(*) from ops.reconfirmation").fetchone() == (0,)


def test_a_lost_folder_is_made_again_from_the_same_rows(settings: Settings) -> None:
    sample.fill(settings)
    first = run(settings, "r1")
    before = contents(first.folder)
    lose(first.folder)
    assert run(settings, "r2", "unchanged").version == first.version
    assert contents(first.folder) == before


def test_a_lost_folder_is_not_replaced_by_rows_nobody_judged(settings: Settings) -> None:
    sample.fill(settings)
    first = run(settings, "r1")
    lose(first.folder)
    sample.fill(settings, CHANGED)
    with pytest.raises(ReleaseError, match="nội dung khác"):
        run(settings, "r2", "unchanged")
    assert versions(settings) == []


def test_data_and_schemas_carry_neither_run_nor_day(settings: Settings, monkeypatch: pytest.MonkeyPatch) -> None:
    sample.fill(settings)
    folder = run(settings, "run-1f3a").folder
    day = folder.name[:10]
    for name, content in contents(folder).items():
        if not ABOUT_THE_RELEASE.fullmatch(name):
            assert b"run-1f3a" not in content
            assert day.encode() not in content, name
    monkeypatch.setattr("publish.new_version.today", lambda: date(2031, 1, 2))
    assert run(settings, "r2").kind == "reconfirmed"


def test_caveats_and_synthetic_notice_reach_manifest_and_readme(settings: Settings) -> None:
    sample.fill(settings)
    sample.judged(settings, "r1", caveats=("Hai dòng thiếu tọa độ.", "Số liệu đầu năm học."))
    folder = release(settings, sample.CATALOG, sample.DATASET, "r1").folder
    manifest = json.loads((folder / "manifest.json").read_text(encoding="utf-8"))
    assert manifest["caveats"] == ["Số liệu đầu năm học.", "Hai dòng thiếu tọa độ."]
    assert manifest["du_lieu_mo_phong"] is True
    readme = (folder / "README.md").read_text(encoding="utf-8")
    assert "- Hai dòng thiếu tọa độ." in readme
    assert "DỮ LIỆU MÔ PHỎNG" in readme
    real = Settings(settings.warehouse_url, settings.releases / "real", settings.state, settings.catalog, {})
    sample.judged(settings, "r2")
    folder = release(real, sample.CATALOG, sample.DATASET, "r2").folder
    assert "du_lieu_mo_phong" not in json.loads((folder / "manifest.json").read_text(encoding="utf-8"))
    assert "MÔ PHỎNG" not in (folder / "README.md").read_text(encoding="utf-8")


def test_two_releases_at_once_make_one_version(settings: Settings) -> None:
    from concurrent.futures import ThreadPoolExecutor

    sample.fill(settings)
    for name in ("r1", "r2", "r3"):
        sample.judged(settings, name)
    with ThreadPoolExecutor(3) as pool:
        tasks = [pool.submit(release, settings, sample.CATALOG, sample.DATASET, name) for name in ("r1", "r2", "r3")]
        outcomes = [task.result() for task in tasks]
    assert sorted(outcome.kind for outcome in outcomes) == ["reconfirmed", "reconfirmed", "released"]
    assert len(versions(settings)) == 1
    assert_good(settings)
