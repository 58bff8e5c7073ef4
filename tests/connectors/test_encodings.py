"""The legacy tables, letter by letter, against the GNU C library and by round trip."""

from __future__ import annotations

import shutil
import subprocess
import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from catalog.source_column import Encoding
from connectors.text.encoding_tables import VOWELS
from connectors.text.encodings import decode, encode, encode_tcvn3

SMALL = "".join(
    unicodedata.normalize("NFC", vowel + tone)
    for vowel in VOWELS
    for tone in ("", "\u0300", "\u0301", "\u0309", "\u0303", "\u0323")
    if vowel + tone not in "aeiouy"
)
LETTERS = SMALL + "đ" + (SMALL + "đ").upper()
TCVN3_LETTERS = SMALL + "đĂÂÊÔƠƯĐ"


def test_the_alphabet_is_whole() -> None:
    assert len(set(LETTERS)) == 134


def test_tcvn3_example_of_the_brief() -> None:
    assert decode("QuyÕt ®Þnh", "tcvn3") == "Quyết định"
    assert encode_tcvn3("Quyết định") == "QuyÕt ®Þnh"


@pytest.mark.parametrize("letter", TCVN3_LETTERS)
def test_tcvn3_keeps_every_letter_it_has(letter: str) -> None:
    code = encode_tcvn3(letter)
    assert len(code) == 1 and "\xa1" <= code <= "\xfe"
    assert decode(code, "tcvn3") == letter


@pytest.mark.parametrize("letter", sorted(set(LETTERS) - set(TCVN3_LETTERS)))
def test_tcvn3_writes_other_capitals_small_and_gives_them_back_in_words_of_capitals(letter: str) -> None:
    assert encode_tcvn3(letter) == encode_tcvn3(letter.lower())
    assert decode(encode_tcvn3(f"TH{letter}"), "tcvn3") == f"TH{letter}"


def test_tcvn3_leaves_names_in_small_letters_and_mends_headings() -> None:
    for text in ("Hà Nội", "Lê Hà", "Na Ư", "Trường THPT Mường Ảng", "Pú Xi, 15 m²"):
        assert decode(encode_tcvn3(text.replace("Ảng", "ảng")), "tcvn3") == text.replace("Ảng", "ảng")
    assert decode(encode_tcvn3("SỞ GIÁO DỤC HÀ NỘI"), "tcvn3") == "SỞ GIÁO DỤC HÀ NỘI"
    assert decode(encode_tcvn3("UBND HUYỆN Tủa Chùa"), "tcvn3") == "UBND HUYỆN Tủa Chùa"


def test_tcvn3_refuses_letters_without_a_code() -> None:
    for text in ("ў", "é" + "ø", "“"):
        with pytest.raises(ValueError, match=r"U\+"):
            encode_tcvn3(text)


WHOLE: list[Encoding] = ["vni", "viscii", "vps", "cp1258", "utf-8-in-latin1", "utf-8"]
"""Encodings that have every letter in both cases."""


@pytest.mark.parametrize("encoding", WHOLE)
@pytest.mark.parametrize("letter", LETTERS)
def test_every_letter_in_both_cases_comes_back(encoding: Encoding, letter: str) -> None:
    assert decode(encode(letter, encoding), encoding) == letter
    word = f"xã {letter}n {letter}"
    assert decode(encode(word, encoding), encoding) == word


@pytest.mark.parametrize("encoding", ["tcvn3", "viscii", "vps"])
def test_no_two_letters_share_a_code(encoding: Encoding) -> None:
    letters = TCVN3_LETTERS if encoding == "tcvn3" else LETTERS
    codes = [encode(letter, encoding) for letter in letters]
    assert len({*codes}) == len(letters)
    assert all(len(code) == 1 for code in codes)


@pytest.mark.parametrize("encoding", [encoding for encoding in WHOLE if encoding != "vni"])
@given(text=st.text(alphabet=LETTERS + "abcdefghijklmnopqrstuvwxyz 0123456789.,-/"))
def test_round_trip(encoding: Encoding, text: str) -> None:
    assert decode(encode(text, encoding), encoding) == text


def test_vni_round_trip_of_real_syllables() -> None:
    # Letters that never stand together (a before an accented i) could read as one; those of real words do not.
    for text in (*VNI_SENTENCES.values(), "khuỷu tay, ngoằn ngoèo, thuở xưa, rượu, giặt giũ, Ỷ LAN, quýt"):
        assert decode(encode(text, "vni"), "vni") == text


@pytest.mark.parametrize("encoding", ["vni", "viscii", "vps", "cp1258"])
def test_letters_without_a_code_are_refused(encoding: Encoding) -> None:
    with pytest.raises(ValueError, match=r"U\+044F"):
        encode("я", encoding)


@pytest.mark.parametrize("letter", LETTERS)
def test_vps_agrees_with_gnu_recode(letter: str) -> None:
    if shutil.which("recode") is None:
        pytest.skip("recode is missing: the independent table of VPS cannot be consulted")
    if letter == "Ỗ":
        # recode 3.7 has no code for this one; Mozilla's table and xvnkb's say 99, as ours.
        assert encode(letter, "vps") == "\x99"
        return
    code = encode(letter, "vps").encode("latin-1")
    read = subprocess.run(["recode", "-f", "VPS..UTF-8"], input=code, capture_output=True, check=True).stdout
    assert read.decode() == letter


def test_utf8_in_a_latin1_column_is_read_again_whatever_the_driver_made_of_it() -> None:
    for text in ("Vũ Thị Ũ", "Nguyễn Văn Ẩn", "45 m²", "“Hà Nội” – 1945", "Đỗ"):
        as_latin1 = text.encode().decode("latin-1")
        as_windows = "".join(
            bytes([byte]).decode("latin-1" if byte in b"\x81\x8d\x8f\x90\x9d" else "cp1252") for byte in text.encode()
        )
        assert decode(as_latin1, "utf-8-in-latin1") == text
        assert decode(as_windows, "utf-8-in-latin1") == text


def test_a_half_converted_column_keeps_what_is_right_already() -> None:
    for text in ("Vũ Thị Ẩn", "Lê Hà", "THPT", "café"):
        assert decode(text, "utf-8-in-latin1") == text


@given(st.text(alphabet=TCVN3_LETTERS.lower() + "abcdefghijklmnopqrstuvwxyz 0123456789.,-/\\\t\n"))
def test_tcvn3_round_trip(text: str) -> None:
    assert decode(encode_tcvn3(text), "tcvn3") == text


@pytest.mark.parametrize(("encoding", "codec"), [("viscii", "VISCII"), ("cp1258", "CP1258")])
@pytest.mark.parametrize("letter", LETTERS)
def test_viscii_and_cp1258_agree_with_the_c_library(encoding: str, codec: str, letter: str) -> None:
    if shutil.which("iconv") is None:
        pytest.skip("iconv is missing: the independent tables cannot be consulted")
    spelled = letter if encoding == "viscii" else _cp1258_spelling(letter)
    legacy = subprocess.run(["iconv", "-t", codec], input=spelled.encode(), capture_output=True, check=True).stdout
    assert decode(legacy.decode("latin-1"), encoding) == letter  # type: ignore[arg-type]
    windows = legacy.decode("cp1252", "ignore")
    if len(windows) == len(legacy):
        assert decode(windows, encoding) == letter  # type: ignore[arg-type]


@pytest.mark.parametrize("letter", TCVN3_LETTERS)
def test_tcvn3_agrees_with_the_c_library(letter: str) -> None:
    if shutil.which("iconv") is None:
        pytest.skip("iconv is missing: the independent tables cannot be consulted")
    code = encode_tcvn3(letter).encode("latin-1")
    # A space after the letter: the C library waits for a combining mark.
    read = subprocess.run(["iconv", "-f", "TCVN5712-1"], input=code + b" ", capture_output=True, check=True).stdout
    assert read.decode() == f"{letter} "


def test_cp1258_composes_base_letters_and_tones() -> None:
    legacy = "".join(_cp1258_spelling(letter) for letter in LETTERS).encode("cp1258")
    assert decode(legacy.decode("latin-1"), "cp1258") == LETTERS


VNI_SENTENCES = {
    "Coäng hoøa xaõ hoäi chuû nghóa Vieät Nam": "Cộng hòa xã hội chủ nghĩa Việt Nam",
    "Ñoäc laäp - Töï do - Haïnh phuùc": "Độc lập - Tự do - Hạnh phúc",
    "SÔÛ GIAÙO DUÏC VAØ ÑAØO TAÏO ÑIEÄN BIEÂN": "SỞ GIÁO DỤC VÀ ĐÀO TẠO ĐIỆN BIÊN",
    "Möôøng Aûng, Tuûa Chuøa, Möôøng Nheù": "Mường Ảng, Tủa Chùa, Mường Nhé",
    "kyõ thuaät, lyù do, quyù, thuûy, yù, kî": "kỹ thuật, lý do, quý, thủy, ý, kỵ",
}


@pytest.mark.parametrize("legacy", VNI_SENTENCES)
def test_vni_sentences(legacy: str) -> None:
    assert decode(legacy, "vni") == VNI_SENTENCES[legacy]


VNI_SMALL = (
    "aø aù aû aõ aï aê aè aé aú aü aë aâ aà aá aå aã aä eø eù eû eõ eï eâ eà eá eå eã eä ì í æ ó ò "
    "oø où oû oõ oï oâ oà oá oå oã oä ô ôø ôù ôû ôõ ôï uø uù uû uõ uï ö öø öù öû öõ öï yø yù yû yõ î ñ"
)


def test_vni_has_every_letter_in_both_cases() -> None:
    expected = " ".join(SMALL + "đ")
    assert decode(VNI_SMALL, "vni") == expected
    assert decode(VNI_SMALL.upper(), "vni") == expected.upper()


@pytest.mark.parametrize("encoding", ["tcvn3", "vni", "viscii", "vps", "cp1258", "utf-8-in-latin1"])
def test_text_that_is_unicode_already_is_left_alone(encoding: str) -> None:
    assert decode("Trường Tiểu học Nà Tấu", encoding) == "Trường Tiểu học Nà Tấu"  # type: ignore[arg-type]
    assert decode("THPT 01 (A-B)", encoding) == "THPT 01 (A-B)"  # type: ignore[arg-type]


def _cp1258_spelling(letter: str) -> str:
    """CP1258 holds ă â ê ô ơ ư đ whole and writes the tone after its vowel."""
    for tone in ("\u0300", "\u0301", "\u0309", "\u0303", "\u0323"):
        decomposed = unicodedata.normalize("NFD", letter)
        if tone in decomposed:
            return unicodedata.normalize("NFC", decomposed.replace(tone, "")) + tone
    return letter
