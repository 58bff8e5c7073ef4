"""The evidence about encodings: right on every encoding, silent where a sample says nothing, and it changes nothing."""

from __future__ import annotations

import json
import random
import sqlite3
import unicodedata
from pathlib import Path

import pytest
from click.testing import CliRunner

from catalog.administrative_units import read_administrative_units
from catalog.source_column import Encoding
from connectors.source import open_source
from connectors.text.encoding_evidence import ENCODINGS, Evidence, examine, is_syllable
from connectors.text.encoding_samples import sampled_cells
from connectors.text.encodings import encode
from connectors.text.normalisation import clean
from demo.databases import fill
from tests.connectors.conftest import Source, system_of, table_of
from warehouse.cli.encodings_command import encodings_command
from warehouse.settings import PROJECT_ROOT

TITLES = [
    "Sở Giáo dục và Đào tạo tỉnh Điện Biên",
    "Trường Phổ thông dân tộc bán trú Tiểu học Nà Bủng",
    "Quyết định về việc giao chỉ tiêu kế hoạch năm học",
    "Kỹ thuật trồng và chăm sóc cây cà phê chè",
    "Lịch sử Đảng bộ huyện Mường Ảng, tập hai",
    "Truyện cổ dân tộc Thái: Ẳm Ệt luông",
    "Những người khốn khổ",
    "Tủ thuốc gia đình và cách phòng bệnh mùa lũ",
    "Thung lũng Mường Thanh, những ngày chiến dịch",
    "UBND XÃ TÌA DÌNH",
]
LEGACY: list[Encoding] = [encoding for encoding in ENCODINGS if encoding != "utf-8"]


def names() -> list[str]:
    """Real text of a reasonable size: titles, then every commune of the province, old and new."""
    units = read_administrative_units(PROJECT_ROOT / "catalog" / "vocabulary")
    return TITLES + [commune.name for commune in units.communes]


def in_encoding(cells: list[str], encoding: Encoding) -> list[str]:
    return [encode(unicodedata.normalize("NFC", cell), encoding) for cell in cells]


@pytest.mark.parametrize("encoding", ENCODINGS)
def test_each_encoding_is_proposed_for_its_own_text(encoding: Encoding) -> None:
    evidence = examine(in_encoding(names(), encoding))
    assert evidence.proposed == encoding
    assert evidence.best.share > 0.95 or encoding == "utf-8"


@pytest.mark.parametrize(("size", "decided"), [(12, 150), (40, 180)])
@pytest.mark.parametrize("encoding", ENCODINGS)
def test_samples_are_judged_rightly_or_not_at_all(encoding: Encoding, size: int, decided: int) -> None:
    """Accuracy on 200 samples: never a wrong proposal. VPS and VISCII share most codes with Latin-1, and need more."""
    draw = random.Random(7)
    cells = in_encoding(names(), encoding)
    proposed = [examine(draw.sample(cells, size)).proposed for _ in range(200)]
    assert set(proposed) <= {encoding, None}
    assert proposed.count(encoding) >= decided


@pytest.mark.parametrize("encoding", LEGACY)
def test_legacy_bytes_read_as_windows_1252_are_known_too(encoding: Encoding) -> None:
    def windows(letter: str) -> str:
        return letter.encode("latin-1").decode("cp1252", "ignore") or letter if letter <= "\xff" else letter

    cells = ["".join(map(windows, cell)) for cell in in_encoding(names(), encoding)]
    assert examine(cells).proposed == encoding


@pytest.mark.parametrize("encoding", LEGACY)
def test_a_half_converted_column_is_still_known(encoding: Encoding) -> None:
    cells = names()
    evidence = examine(cells[::2] + in_encoding(cells[1::2], encoding))
    assert evidence.proposed == encoding
    assert evidence.unicode_cells > 0


def test_ascii_alone_proposes_nothing() -> None:
    assert examine(["THPT 01", "03127", "Nam", "A & B"] * 50).proposed is None


def test_too_few_words_propose_nothing() -> None:
    assert examine([encode("Quyết định", "tcvn3")]).proposed is None
    assert examine([]).proposed is None


def test_text_with_no_letters_beyond_latin1_is_left_as_it_stands() -> None:
    assert examine(["Lê Hà", "Nà Hì", "Lý Hoà", "Sín Chá", "Bình An", "Tô Hoài"] * 20).proposed == "utf-8"


def test_other_languages_are_no_vietnamese_encoding() -> None:
    french = ["Élève de l'école française à Hanoï", "Où êtes-vous né ?", "Bibliothèque générale", "Théâtre, forêt"]
    assert examine(french * 10).proposed in (None, "utf-8")


def test_samples_show_cells_before_and_after_cut_short() -> None:
    evidence = examine([encode("Quyết định " * 20, "tcvn3"), *in_encoding(names(), "tcvn3")])
    assert len(evidence.samples) == 3
    before, after = evidence.samples[0]
    assert before.startswith("QuyÕt ®Þnh")
    assert after.startswith("Quyết định")
    assert max(map(len, (before, after))) <= 60


def test_syllables() -> None:
    for word in (
        "nghiêng",
        "Quyết",
        "khuỷu",
        "ỉa",
        "giếng",
        "PHƯỢNG",
        "ngoằn",
        "ươm",
        "xoong",
        "gì",
        "quý",
        "hoà",
        "hòa",
    ):
        assert is_syllable(word), word
    for word in ("QuyÕt", "các̀", "cac", "bè́", "đz", "ngẹĩ", "àá", "ưng̃c", "ợp̀", "Tröôøng"):
        assert not is_syllable(unicodedata.normalize("NFC", word)), word


def without_dirt(name: str) -> str:
    """A name of the demo without the characters nobody sees, which no legacy encoding could hold."""
    return clean(name.encode()).decode()


def evidence_of(source: Source, encoding: Encoding = "utf-8") -> dict[str, Evidence]:
    table = table_of("ma", "ten")
    system = system_of(source.kind, table)
    with open_source(source.url, system) as snapshot:
        return {name: examine(cells) for name, cells in sampled_cells(snapshot, table, 50).items()}


def test_a_real_source_is_sampled_column_by_column(source: Source) -> None:
    source.execute("create table truong (ma varchar(9), ten text, cmnd text)")
    for number, name in enumerate(in_encoding(names(), "tcvn3")[:80]):
        source.execute("insert into truong values (%s, %s, %s)", (f"T{number}\t\\n", name, "012345678"))
    found = evidence_of(source)
    assert set(found) == {"ma", "ten"}
    assert found["ten"].proposed == "tcvn3"
    assert found["ten"].cells == 50
    assert found["ma"].proposed is None


def test_binary_columns_are_read_as_bytes(mysql_source: Source, sqlite_source: Source) -> None:
    for source in (mysql_source, sqlite_source):
        source.execute("create table truong (ma varchar(9), ten blob)")
        for name in in_encoding(names(), "vps")[:20]:
            source.execute("insert into truong values ('a', %s)", (name.encode("latin-1"),))
        assert evidence_of(source)["ten"].proposed == "vps"


@pytest.fixture
def library(tmp_path: Path) -> dict[str, str]:
    """The demo's library database, whose titles are in TCVN3, and the environment that leads to it."""
    url = f"sqlite:///{tmp_path / 'thu_vien.sqlite'}"
    fill("csdl_thu_vien", url)
    return {"ODW_WAREHOUSE_URL": "postgresql://odw@127.0.0.1:1/none", "AIRFLOW_CONN_CSDL_THU_VIEN": url}


def test_connections_of_the_settings_file_lead_to_the_source_too(library: dict[str, str], tmp_path: Path) -> None:
    file = tmp_path / "settings.env"
    file.write_text("".join(f"{key}={value}\n" for key, value in library.items()), encoding="utf-8")
    done = CliRunner().invoke(encodings_command, ["csdl_thu_vien", "--json"], env={"ODW_SETTINGS": str(file)})
    assert done.exit_code == 0, done.output


def test_the_command_agrees_with_the_contract_of_the_demo_library(library: dict[str, str]) -> None:
    done = CliRunner().invoke(encodings_command, ["csdl_thu_vien", "--json"], env=library)
    assert done.exit_code == 0, done.output
    records = {record["column"]: record for record in json.loads(done.output)}
    title, name = records["dau_sach.nhan_de"], records["thu_vien.ten_thu_vien"]
    assert (title["declared"], title["proposed"], title["state"]) == ("tcvn3", "tcvn3", "agrees")
    assert title["samples"][0]["before"] != title["samples"][0]["after"]
    assert (name["declared"], name["proposed"], name["state"]) == ("utf-8", "utf-8", "agrees")
    assert records["thu_vien.ma_xa"]["state"] == "ascii only"
    assert "differs" not in {record["state"] for record in records.values()}
    assert "thu_vien.dien_tich_m2" not in records


def test_the_command_exits_1_where_the_contract_says_otherwise(library: dict[str, str]) -> None:
    with sqlite3.connect(library["AIRFLOW_CONN_CSDL_THU_VIEN"].removeprefix("sqlite:///")) as connection:
        for place, name in connection.execute("select rowid, TENTV from THUVIEN").fetchall():
            connection.execute(
                "update THUVIEN set TENTV = ? where rowid = ?", (encode(without_dirt(name), "vni"), place)
            )
    done = CliRunner().invoke(encodings_command, ["csdl_thu_vien", "--table", "thu_vien", "--rows", "100"], env=library)
    assert done.exit_code == 1, done.output
    assert "differs" in done.output
    assert "vni" in done.output
    assert "dau_sach" not in done.output


def test_the_command_names_the_tables_it_knows(library: dict[str, str]) -> None:
    done = CliRunner().invoke(encodings_command, ["csdl_thu_vien", "--table", "sach"], env=library)
    assert done.exit_code == 2
    assert "dau_sach" in done.output
