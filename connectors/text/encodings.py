"""Legacy Vietnamese encodings to precomposed Unicode, and back again for tests and demo data.

What arrives here is what a driver makes of legacy bytes taken for Latin-1 or Windows-1252: "QuyÕt ®Þnh". The same
happens to UTF-8 kept in a column that MySQL takes for latin1: "Quyáº¿t Ä‘á»‹nh".
"""

from __future__ import annotations

import re
import unicodedata
from functools import cache

from catalog.source_column import Encoding
from connectors.text.encoding_tables import TONES, decoding_table, encoding_table

# A word in capitals: two capitals or more, no small letter that TCVN3 could have written as a capital.
TCVN3_WORD = re.compile(r"[^\W\d_]+")
TCVN3_CAPITALS = re.compile("[A-ZĂÂÊÔƠƯĐ]")
TCVN3_SMALL = re.compile("[a-zăâêôơưđ]")


def decode(text: str, encoding: Encoding) -> str:
    """``text``, legacy bytes read as Latin-1 or Windows-1252, as Unicode in form NFC.

    Text that already holds letters no such reading can give (``ế``, ``đ``) is Unicode and is only normalised:
    tables are often half converted. TCVN3 writes ``Á`` and ``Ệ`` with the codes of ``á`` and ``ệ`` (only
    Ă Â Ê Ô Ơ Ư Đ have their own); in words set in capitals they become capitals again, elsewhere they cannot.
    """
    if encoding == "utf-8" or not may_be_legacy(text):
        return unicodedata.normalize("NFC", text)
    if encoding == "utf-8-in-latin1":
        return unicodedata.normalize("NFC", read_as_utf8(text))
    table = decoding_table(encoding)
    decoded = _pattern(encoding).sub(lambda match: table[match[0]], text)
    decoded = unicodedata.normalize("NFC", decoded)
    return _capitals_restored(decoded) if encoding == "tcvn3" else decoded


def encode(text: str, encoding: Encoding) -> str:
    """``text`` as a driver would return it from a database in ``encoding`` read as Latin-1; undoes ``decode``.

    TCVN3 loses the case of capitals with a tone mark, which it cannot write.

    Raises:
        ValueError: a letter has no code in the encoding.
    """
    text = unicodedata.normalize("NFC", text)
    if encoding == "utf-8":
        return text
    if encoding == "utf-8-in-latin1":
        return text.encode().decode("latin-1")
    if encoding == "cp1258":
        text = "".join(_tone_apart(letter) for letter in text)
    return "".join(_code(letter, encoding) for letter in text)


def encode_tcvn3(text: str) -> str:
    """``encode(text, "tcvn3")``: what the demo's library software stores."""
    return encode(text, "tcvn3")


def may_be_legacy(text: str) -> bool:
    """Whether every letter is one that reading bytes as Latin-1 or Windows-1252 can give."""
    return all(letter <= "\xff" or letter in _windows_signs() for letter in text)


def read_as_utf8(text: str) -> str:
    """UTF-8 that was taken for Latin-1 or Windows-1252, read again rightly; any other text as it is."""
    try:
        # Codes 80-9F are signs (``€``) in Windows-1252 and controls in Latin-1.
        read = b"".join(letter.encode("latin-1" if letter <= "\xff" else "cp1252") for letter in text)
        return read.decode()
    except UnicodeError:
        return text


@cache
def _code(letter: str, encoding: Encoding) -> str:
    code = encoding_table(encoding).get(letter)
    if code is None and (letter > "\xff" or letter in decoding_table(encoding)):
        raise ValueError(f"{encoding.upper()} has no code for U+{ord(letter):04X}.")
    return code or letter


def _tone_apart(letter: str) -> str:
    """CP1258 holds ă â ê ô ơ ư đ and some vowels whole, and writes any other tone after its vowel."""
    if letter in encoding_table("cp1258"):
        return letter
    decomposed = unicodedata.normalize("NFD", letter)
    for tone in TONES:
        if tone in decomposed:
            return unicodedata.normalize("NFC", decomposed.replace(tone, "")) + tone
    return letter


@cache
def _pattern(encoding: Encoding) -> re.Pattern[str]:
    longest_first = sorted(decoding_table(encoding), key=len, reverse=True)
    return re.compile("|".join(re.escape(code) for code in longest_first))


@cache
def _windows_signs() -> frozenset[str]:
    return frozenset(bytes(range(0x80, 0xA0)).decode("cp1252", "ignore"))


def _capitals_restored(text: str) -> str:
    if not any(_is_in_capitals(word) for word in TCVN3_WORD.findall(text)):
        return text
    if not TCVN3_SMALL.search(text):
        return text.upper()
    return TCVN3_WORD.sub(lambda match: match[0].upper() if _is_in_capitals(match[0]) else match[0], text)


def _is_in_capitals(word: str) -> bool:
    return len(TCVN3_CAPITALS.findall(word)) >= 2 and not TCVN3_SMALL.search(word) and not word.isupper()
