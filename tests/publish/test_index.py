from __future__ import annotations

import json
from dataclasses import replace
from decimal import Decimal
from html.parser import HTMLParser
from pathlib import Path

import pytest

from catalog import Catalog
from publish import storage
from publish.index import write_index
from publish.release import release
from tests.publish import sample
from tests.publish.stores import being_assembled, lose
from tests.publish.test_release import CHANGED, run
from warehouse.database import connect
from warehouse.errors import ReleaseError
from warehouse.ledger import confirm_zero
from warehouse.settings import Settings

PAGE = "giao-duc/truong-thu/index.html"


class Links(HTMLParser):
    """Collects where a page's links lead, its language, and anything fetched from elsewhere."""

    def __init__(self) -> None:
        super().__init__()
        self.links: list[str] = []
        self.ids: set[str] = set()
        self.language: str | None = None
        self.fetched: list[str] = []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        given = dict(attrs)
        if tag == "html":
            self.language = given.get("lang")
        if given.get("id"):
            self.ids.add(str(given["id"]))
        is_pointer = tag == "link" and given.get("rel") == "alternate"  # offered to readers of feeds, never fetched
        if tag == "a" or is_pointer:
            self.links.append(str(given["href"]))
        if tag in ("script", "link", "img", "iframe") and not is_pointer:
            self.fetched.append(tag)


def read(path: Path) -> tuple[str, Links]:
    text = path.read_text(encoding="utf-8")
    parser = Links()
    parser.feed(text)
    return text, parser


def listed(settings: Settings, number: str = "I.5") -> dict[str, object]:
    content = json.loads((settings.releases / "catalog.json").read_text(encoding="utf-8"))
    return next(entry for entry in content["datasets"] if entry["number"] == number)


def test_the_index_lists_all_132_promises_and_says_what_is_not_there(settings: Settings) -> None:
    sample.fill(settings)
    outcome = run(settings, "r1")
    path = write_index(settings, sample.CATALOG)
    text, _ = read(path)
    assert path == settings.releases / "index.html"
    assert text.count('<span class="no">') == 132
    assert text.count('<li class="planned">') == 131
    assert "Chưa triển khai" in text
    assert outcome.version in text
    assert "Dữ liệu mô phỏng" in text
    content = json.loads((settings.releases / "catalog.json").read_text(encoding="utf-8"))
    assert len(content["datasets"]) == 132
    assert content["du_lieu_mo_phong"] is True


@pytest.mark.folder_only
def test_every_link_of_every_page_leads_to_a_file(settings: Settings) -> None:
    sample.fill(settings)
    run(settings, "r1")
    sample.fill(settings, CHANGED)
    run(settings, "r2")
    write_index(settings, sample.CATALOG)
    pages = sorted(settings.releases.rglob("*.html"))
    assert len(pages) == 4, "index, dataset, and the dictionary of each version"
    for page in pages:
        _, found = read(page)
        assert found.language == "vi"
        assert found.fetched == [], "a page needs nothing from elsewhere"
        for link in found.links:
            target, _, anchor = link.partition("#")
            path = (page.parent / target).resolve() if target else page
            assert path.is_file(), f"{page.name}: {link}"
            assert not anchor or anchor in read(path)[1].ids, f"{page.name}: {link}"


def test_the_page_of_a_dataset_tells_everything_about_it(settings: Settings) -> None:
    sample.fill(settings)
    first = run(settings, "r1")
    sample.fill(settings, CHANGED)
    sample.judged(settings, "r2", caveats=("Hai trường thiếu <tọa độ>.",), fingerprint="r2")
    second = release(settings, sample.CATALOG, sample.DATASET, "r2")
    write_index(settings, sample.CATALOG)
    text, _ = read(settings.releases / PAGE)
    for expected in (
        "Dữ liệu các trường tiểu học trên địa bàn",
        "Đang phát hành",
        "Sở Giáo dục và Đào tạo (hiện nay; từ 01/03/2025)",
        "Sở Cũ (đến hết 28/02/2025)",
        "Điều khoản mở",
        "Phải ghi nguồn.",
        "Văn bản thử, Dữ liệu thử",
        "Không đọc họ tên",
        "Số liệu đầu năm học.",
        "Hai trường thiếu &lt;tọa độ&gt;.",
        "cong_lap = Công lập<br>tu_thuc = Tư thục",
        "<code>r2</code>",
        first.version,
        second.version,
        "Dữ liệu mô phỏng",
    ):
        assert expected in text, expected
    entry = listed(settings)
    assert (entry["state"], entry["version"], entry["rows"]) == ("released", second.version, 9)
    assert entry["versions"] == [second.version, first.version]


def test_page_and_catalogue_say_which_format_is_missing_and_why(settings: Settings) -> None:
    sample.fill(settings, [("001", "x" * 32_768, 1, Decimal("0.12345678901"), None, None, None)])
    folder = run(settings, "r1").folder
    write_index(settings, sample.CATALOG)
    text, _ = read(settings.releases / PAGE)
    reason = "cột dien_tich có giá trị mà kiểu decimal128(38, 10) của Parquet không chứa được"
    assert f'<p class="hint">Không có Parquet: {reason}.</p>' in text
    assert "<dt>CSV cho Excel</dt><dd>mở bằng Excel không lỗi chữ Việt" in text
    told = listed(settings)
    sheet = "ô bảng tính chứa được nhiều nhất 32767 chữ"
    assert told["left_out"] == [
        {"resource": "truong_thu", "format": "Parquet", "reason": reason},
        {"resource": "truong_thu", "format": "Excel (XLSX)", "reason": sheet},
    ]
    formats = {file["name"]: file["format"] for file in told["files"]}
    assert (formats["truong_thu.excel.csv"], formats["lop_hoc.parquet"]) == ("CSV cho Excel", "Parquet")
    assert (formats["truong_thu.xsd"], "truong_thu.parquet" in formats) == (None, False)
    assert f"Bảng `truong_thu` không có Excel (XLSX): {sheet}." in (folder / "README.md").read_text(encoding="utf-8")


def test_a_held_dataset_says_why_and_still_serves_the_last_good_version(settings: Settings) -> None:
    sample.fill(settings)
    first = run(settings, "r1")
    sample.judged(settings, "r2", "held", reasons=("Số trường giảm 90% so với bản trước.",))
    write_index(settings, sample.CATALOG)
    text, found = read(settings.releases / PAGE)
    assert "Số trường giảm 90% so với bản trước." in text
    assert "vẫn phục vụ bản tốt gần nhất" in text
    assert f"../../giao-duc/truong-thu/{first.version}/truong_thu.csv" in found.links
    assert listed(settings)["held_because"] == ["Số trường giảm 90% so với bản trước."]
    assert listed(settings)["state"] == "held"


def test_a_dataset_held_from_the_start_offers_no_file(settings: Settings) -> None:
    sample.judged(settings, "r1", "held", reasons=("Nguồn không trả lời.",))
    write_index(settings, sample.CATALOG)
    text, _ = read(settings.releases / PAGE)
    assert "Bị giữ lại, chưa phát hành lần nào" in text
    assert "Nguồn không trả lời." in text
    assert ".csv" not in text
    assert listed(settings)["state"] == "held_never"


def test_a_dataset_never_run_says_so(settings: Settings) -> None:
    write_index(settings, sample.CATALOG)
    assert "Chưa phát hành lần nào" in read(settings.releases / PAGE)[0]
    assert listed(settings)["state"] == "never"


def test_zero_rows_are_told_as_confirmed_only_when_the_owner_said_so(settings: Settings) -> None:
    sample.fill(settings, [], [])
    run(settings, "r1")
    write_index(settings, sample.CATALOG)
    assert listed(settings)["state"] == "released"
    with connect(settings, "publisher") as connection:
        confirm_zero(connection, sample.DATASET.id, "so_giao_duc", "Chưa có trường nào")
    write_index(settings, sample.CATALOG)
    assert listed(settings)["state"] == "zero"
    assert "đã xác nhận rằng đây là sự thật" in read(settings.releases / PAGE)[0]


def test_a_dataset_whose_contract_became_faulty_keeps_its_last_release_in_the_list(settings: Settings) -> None:
    sample.fill(settings)
    first = run(settings, "r1")
    write_index(settings, sample.CATALOG)
    without = replace(sample.CATALOG, datasets={}, skipped=(sample.DATASET.id,))
    write_index(settings, without)
    entry = listed(settings)
    assert (entry["state"], entry["version"], entry["title"]) == ("faulty", first.version, sample.DATASET.title)
    assert entry["page"] == PAGE


def test_lost_files_are_told_and_break_no_page(settings: Settings) -> None:
    sample.fill(settings)
    lose(run(settings, "r1").folder)
    write_index(settings, sample.CATALOG)
    assert "đang được khôi phục" in read(settings.releases / PAGE)[0]
    assert listed(settings)["files"] == []


def test_a_manifest_cut_off_by_the_disk_breaks_no_page_of_another(settings: Settings) -> None:
    sample.fill(settings)
    manifest = run(settings, "r1").folder / "manifest.json"
    text = manifest.read_text(encoding="utf-8")
    manifest.unlink()
    storage.replace_text(settings.releases, manifest, text[:100])
    write_index(settings, sample.CATALOG)
    assert listed(settings)["files"] == []
    assert "Danh mục dữ liệu mở" in read(settings.releases / "index.html")[0]


def test_without_demo_there_is_no_synthetic_banner(settings: Settings) -> None:
    write_index(replace(settings, environment={}), sample.CATALOG)
    assert "mô phỏng" not in read(settings.releases / "index.html")[0]
    assert "mô phỏng" not in read(settings.releases / PAGE)[0]


@pytest.mark.folder_only
def test_pages_of_the_real_catalog_can_be_written(settings: Settings, catalog: Catalog) -> None:
    write_index(settings, catalog)
    for dataset in catalog.datasets.values():
        assert (settings.releases / dataset.slug / "index.html").is_file()


@pytest.mark.folder_only
def test_a_page_that_cannot_be_written_leaves_the_old_one(settings: Settings, monkeypatch: pytest.MonkeyPatch) -> None:
    path = write_index(settings, sample.CATALOG)
    before = path.read_bytes()

    def fail(descriptor: int) -> None:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr("publish.storage.os.fsync", fail)
    with pytest.raises(ReleaseError, match="Giải phóng dung lượng"):
        write_index(replace(settings, environment={}), sample.CATALOG)  # every page says something else
    assert path.read_bytes() == before
    assert being_assembled(settings) == []


@pytest.mark.folder_only
def test_pages_that_say_the_same_are_left_as_they_are(settings: Settings) -> None:
    sample.fill(settings)
    run(settings, "r1")
    write_index(settings, sample.CATALOG)
    before = {path: path.stat().st_mtime_ns for path in settings.releases.rglob("*") if path.is_file()}
    assert settings.releases / PAGE in before
    write_index(settings, sample.CATALOG)
    assert {path: path.stat().st_mtime_ns for path in before} == before


@pytest.mark.folder_only
def test_a_reconfirmation_is_shown_and_describes_nothing_anew(settings: Settings) -> None:
    sample.fill(settings)
    run(settings, "r1")
    write_index(settings, sample.CATALOG)
    described = [path for path in settings.releases.rglob("*") if path.suffix in (".jsonld", ".ttl", ".rdf")]
    before = {path: path.read_bytes() for path in described}
    assert run(settings, "r2").kind == "reconfirmed"
    write_index(settings, sample.CATALOG)
    assert {path: path.read_bytes() for path in described} == before != {}
    assert "Xác nhận lần cuối" in read(settings.releases / PAGE)[0]
