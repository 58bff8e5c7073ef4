"""Text at the border: what is mended, what is left alone, and that COPY's own signs survive it all."""

from __future__ import annotations

import re
import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from catalog.system import SourceColumn
from connectors.landing import land_system
from connectors.text import normalisation
from connectors.text.encodings import encode_tcvn3
from connectors.text.normalisation import INVISIBLE, clean, normalised
from tests.connectors.conftest import Source, raw_rows, system_of, table_of
from warehouse.errors import SourceError
from warehouse.settings import Settings

ESCAPED = {"\\": "\\\\", "\t": "\\t", "\n": "\\n", "\r": "\\r"}


def escape(text: str) -> str:
    return "".join(ESCAPED.get(sign, sign) for sign in text)


def unescape(text: str) -> str:
    """COPY text as PostgreSQL reads it."""
    signs = {"n": "\n", "t": "\t", "r": "\r", "b": "\b", "f": "\f", "v": "\v"}

    def sign(match: re.Match[str]) -> str:
        return chr(int(match[1], 8)) if match[1].isdigit() else signs.get(match[1], match[1])

    return re.sub(r"\\([0-7]{3}|.)", sign, text, flags=re.DOTALL)


def cleaned(text: str) -> str:
    return unescape(clean(f"{escape(text)}\n".encode()).decode()[:-1])


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (unicodedata.normalize("NFD", "Quyết định Đường"), "Quyết định Đường"),
        ("Nà\u200b Tấu\ufeff", "Nà Tấu"),
        ("Điện\u00a0Biên\u202fPhủ", "Điện Biên Phủ"),
        ("Ðiện ðông", "Điện đông"),
        ("a\0b", "ab"),
        ("Tr&#432;&#7901;ng &aacute; &amp; &quot;B&quot;&nbsp;C", 'Trường á & "B" C'),
        ("a&#10;b &#9; &D; &khong; R&D", "a&#10;b &#9; &D; &khong; R&D"),
        ("Trường Tiểu học".encode().decode("latin-1"), "Trường Tiểu học"),
        ("XÃ “NGÔ” ĐÃ", "XÃ “NGÔ” ĐÃ"),
        ("45 m² – 3º »", "45 m² – 3º »"),
        ("Vũ".encode().decode("latin-1"), "Vũ"),
        ("ＴＨＣＳ\u3000Ｎà Ｔấu，１２／０３", "THCS Nà Tấu,12/03"),
        ("a＼nb＆", "a\\nb&"),
        # Cyrillic letters in Latin words, then words that are left alone: all Cyrillic, Russian, a code with digits.
        ("Nà Тấu, Мường Рhăng", "Nà Tấu, Mường Phăng"),
        ("а\u0301nh", "ánh"),
        ("СОС, Война и мир, Аk\u0436, А1", "СОС, Война и мир, Аk\u0436, А1"),
        ("dòng\nСОС", "dòng\nСОС"),
        ("hoà, hòa, thuý, thúy", "hoà, hòa, thuý, thúy"),
        ("5\u2009000", "5 000"),
    ],
)
def test_text_is_mended(text: str, expected: str) -> None:
    assert cleaned(text) == expected


def test_utf8_read_as_windows_1252_is_read_again() -> None:
    for word in ("Trường", "Điện Biên", "học sinh", "Ủy ban", "xã Nà Tấu", "MƯỜNG LAY"):
        twice = "".join(
            bytes([byte]).decode("latin-1" if byte in b"\x81\x8d\x8f\x90\x9d" else "cp1252") for byte in word.encode()
        )
        assert cleaned(twice) == word


def test_clean_chunks_are_the_same_object() -> None:
    for chunk in (b"1\tA\\N\\t\n", "1\tTrường Nà Tấu\n".encode()):
        assert clean(chunk) is chunk


def test_a_mark_after_an_escaped_newline_does_not_join_the_letter_n() -> None:
    assert cleaned("a\n\u0303b") == "a\n\u0303b"
    assert cleaned("a\\n\u0303") == "a\\" + unicodedata.normalize("NFC", "n\u0303")


ALPHABET = st.sampled_from("abnrtNv\\\t\n\r ăâđêôơưếứẰ\u0303\u0301\u0323\u00a0\u200bðÃ&＼Ａ")


@given(st.lists(st.lists(st.text(ALPHABET), min_size=3, max_size=3), max_size=4))
def test_cleaning_a_chunk_is_cleaning_each_cell(rows: list[list[str]]) -> None:
    chunk = "".join("\t".join(map(escape, row)) + "\n" for row in rows)
    lines = clean(chunk.encode()).decode().split("\n")[:-1]
    assert [[unescape(cell) for cell in line.split("\t")] for line in lines] == [
        [expected(c) for c in row] for row in rows
    ]


def expected(cell: str) -> str:
    spaced = cell.replace("\u00a0", " ").replace("ð", "đ").replace("＼", "\\").replace("Ａ", "A")
    return unicodedata.normalize("NFC", "".join(sign for sign in spaced if sign not in INVISIBLE))


def legacy_table(encoding: str) -> object:
    return table_of("ma", SourceColumn(name="ten", source="ten", title="Tên", encoding=encoding))  # type: ignore[arg-type]


def test_only_declared_columns_are_decoded() -> None:
    chunk = "QuyÕt\tQuyÕt ®Þnh\n2\t\\N\n3\tTHÞ X·\\nm\\\\\n".encode()
    (result,) = normalised([chunk], legacy_table("tcvn3"))  # type: ignore[arg-type]
    assert [unescape(line) for line in result.decode().split("\n")[:2]] == ["QuyÕt\tQuyết định", "2\tN"]
    assert unescape(result.decode().split("\n")[2]) == "3\tTHỊ Xã\nm\\"


def test_raw_legacy_bytes_are_decoded_where_declared() -> None:
    chunk = b"1\t" + encode_tcvn3("Quyết định").encode("latin-1") + b"\n"
    (result,) = normalised([chunk], legacy_table("tcvn3"))  # type: ignore[arg-type]
    assert result.decode() == "1\tQuyết định\n"


def test_bytes_that_are_not_utf8_are_an_error_with_a_remedy() -> None:
    with pytest.raises(SourceError, match="encoding"):
        list(normalised([b"1\tQuy\xd5t\n"], table_of("ma", "ten")))


@pytest.mark.parametrize(("encoding", "code"), [("viscii", b"\x06"), ("vps", b"\x1c")])
def test_letters_among_control_codes_are_decoded(encoding: str, code: bytes) -> None:
    (result,) = normalised([b"1\tH" + code + b"U\n"], legacy_table(encoding))  # type: ignore[arg-type]
    assert result.decode() == "1\tHẪU\n"


CREATE = {
    "postgresql": "create table truong (ma int, ten text, cu text)",
    "mysql": "create table truong (ma int, ten text, cu varchar(99) character set latin1)",
    "sqlite": "create table truong (ma int, ten text, cu text)",
}


def test_text_lands_normalised_from_every_engine(settings: Settings, source: Source, run_id: str) -> None:
    source.execute(CREATE[source.kind])
    dirty = unicodedata.normalize("NFD", "Quyết định") + "\u200b\u00a0Ð"
    source.execute("insert into truong values (1, %s, %s)", (dirty, encode_tcvn3("Trường Tiểu học\nNà Tấu")))
    column = SourceColumn(name="cu", source="cu", title="Cũ", encoding="tcvn3")
    system = system_of(source.kind, table_of("ma", "ten", column))
    (extract,) = land_system(settings, system, run_id, lambda _: source.url)
    assert extract.fault is None
    assert raw_rows(settings, "ten, cu") == [("Quyết định Đ", "Trường Tiểu học\nNà Tấu")]


def test_legacy_bytes_land_from_binary_columns_and_unknown_encodings(
    settings: Settings, mysql_source: Source, sqlite_source: Source, run_id: str
) -> None:
    legacy = encode_tcvn3("Xã Mường Phăng").encode("latin-1")
    column = SourceColumn(name="cu", source="cu", title="Cũ", encoding="tcvn3")
    for source in (mysql_source, sqlite_source):
        source.execute("create table truong (ma int, cu blob)")
        source.execute("insert into truong values (1, %s)", (legacy,))
        system = system_of(source.kind, table_of("ma", column))
        (extract,) = land_system(settings, system, run_id, lambda _, url=source.url: url)
        assert extract.fault is None
        assert raw_rows(settings, "cu") == [("Xã Mường Phăng",)]


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-in-latin1"])
def test_utf8_in_a_latin1_column_of_mysql_lands_as_it_was_meant(
    settings: Settings, mysql_source: Source, run_id: str, encoding: str
) -> None:
    mysql_source.execute("create table truong (ma int, ten varchar(99) character set latin1)")
    words = ["Trường Tiểu học Vũ Ẩn", "Điện Biên", "Lê Hà", "ĐỖ"]
    for number, word in enumerate(words):
        # What a PHP program does that never said `set names`: the server takes each byte for a letter of latin1.
        mysql_source.execute(f"insert into truong values ({number}, _latin1 x'{word.encode().hex()}')")
    column = SourceColumn(name="ten", source="ten", title="Tên", encoding=encoding)  # type: ignore[arg-type]
    (extract,) = land_system(settings, system_of("mysql", table_of("ma", column)), run_id, lambda _: mysql_source.url)
    assert extract.fault is None
    assert raw_rows(settings, "ten") == [(word,) for word in words]


def test_nul_characters_are_removed(settings: Settings, mysql_source: Source, run_id: str) -> None:
    mysql_source.execute("create table truong (ma int, ten text)")
    mysql_source.execute("insert into truong values (1, %s)", ("a\0b",))
    (extract,) = land_system(settings, system_of("mysql", table_of("ma", "ten")), run_id, lambda _: mysql_source.url)
    assert extract.fault is None
    assert raw_rows(settings, "ten") == [("ab",)]


def test_what_passes_the_quick_look_needs_nothing_whatever_stands_beside_it() -> None:
    """Every letter of Unicode, alone, and thousands of those that pass in one text."""
    letters = [chr(code) for code in range(0x80, 0x110000) if not 0xD800 <= code < 0xE000]
    plain = [letter for letter in letters if normalisation._is_plain(letter.encode())]
    assert set("ăâđêôơưằẵặểỗỡừựỵĂÂĐÊÔƠƯẰẴẶỂỖỠỪỰỴàéíóúỳ") <= set(plain)
    together = "".join(plain) + "".join(reversed(plain)) + "e".join(plain)
    for text in [*plain, together]:
        assert normalisation.SUSPECT.search(text) is None
        assert unicodedata.is_normalized("NFC", text)
        assert unicodedata.normalize("NFC", f"e{text}") == f"e{text}"
