"""The legacy tables, letter by letter, against the GNU C library and by round trip."""

from __future__ import annotations

import shutil
import subprocess
import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from connectors.encodings import VOWELS, decode, encode_tcvn3

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


@pytest.mark.parametrize("encoding", ["tcvn3", "vni", "viscii", "cp1258"])
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
