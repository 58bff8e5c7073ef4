"""A key under which two spellings of one Vietnamese name meet; for comparing, never for showing."""

from __future__ import annotations

import re
import unicodedata

# Icelandic eth and African D look like đ and are typed for it.
D_WITH_STROKE = str.maketrans({"ð": "đ", "Ð": "đ", "Đ": "đ", "Ɖ": "đ", "ɖ": "đ"})
TONES = "\u0300\u0301\u0309\u0303\u0323"
# Letters with the marks of ă â ê ô ơ ư and the tones standing apart from them.
WORD = re.compile(rf"(?:[^\W\d_]|[{TONES}\u0302\u0306\u031b])+")


def match_key(text: str) -> str:
    """``text`` in lower case and form NFC, blanks folded, ``ð`` as ``đ``, and every tone at the end of its word.

    ``hoà`` and ``hòa`` (both spellings are in use) give one key, ``hoa`` and ``hòa`` do not. The text itself is
    never changed to either spelling.
    """
    decomposed = unicodedata.normalize("NFD", text.translate(D_WITH_STROKE).lower())
    return unicodedata.normalize("NFC", " ".join(WORD.sub(_tone_last, decomposed).split()))


def _tone_last(word: re.Match[str]) -> str:
    tones = "".join(letter for letter in word[0] if letter in TONES)
    return "".join(letter for letter in word[0] if letter not in TONES) + tones
