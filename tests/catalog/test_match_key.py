"""Two spellings of one name meet; two names do not."""

from __future__ import annotations

import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from catalog.match_key import match_key

SAME = [
    ("Hoà Bình", "Hòa Bình"),
    ("Thuý Hoè", "THÚY HÒE"),
    ("khoẻ", "khỏe"),
    ("Ðiện Biên ðông", "điện biên đông"),
    ("  Xã   Mường\u00a0Phăng ", "xã mường phăng"),
    ("Nậm Pồ", unicodedata.normalize("NFD", "Nậm Pồ")),
    ("thưởng", "thửơng"),
]
DIFFERENT = [
    ("Hoà", "Hoa"),
    ("Hòa", "Hóa"),
    ("Đu", "Du"),
    ("Mường Lay", "Mương Lay"),
    ("Pa Ham", "Paham"),
    ("tán", "tấn"),
]


@pytest.mark.parametrize(("one", "other"), SAME)
def test_spellings_of_one_name_have_one_key(one: str, other: str) -> None:
    assert match_key(one) == match_key(other)


@pytest.mark.parametrize(("one", "other"), DIFFERENT)
def test_different_names_have_different_keys(one: str, other: str) -> None:
    assert match_key(one) != match_key(other)


def test_every_syllable_with_two_places_for_its_tone_has_one_key() -> None:
    for tone in "\u0300\u0301\u0309\u0303\u0323":
        for rhyme in ("oa", "oe", "uy"):
            old, new = f"h{rhyme[0]}{tone}{rhyme[1]}", f"h{rhyme}{tone}"
            assert match_key(unicodedata.normalize("NFC", old)) == match_key(unicodedata.normalize("NFC", new))


@given(st.text(alphabet="aàăâđĐoòhHtT nNuưứyỳ\u0301\u0323\u00a0-1"))
def test_a_key_is_its_own_key_and_nfc(text: str) -> None:
    key = match_key(text)
    assert unicodedata.is_normalized("NFC", key)
    assert key == key.lower()
    assert match_key(key) == key
