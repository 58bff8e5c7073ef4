"""Legacy Vietnamese encodings to precomposed Unicode: TCVN3 (ABC), VNI, VISCII and CP1258.

What arrives here is what a driver makes of legacy bytes taken for Latin-1 or Windows-1252: "QuyÕt ®Þnh".
Python has no codec for TCVN3, VNI and VISCII. The tables were compared letter by letter with those of the
GNU C library (TCVN5712-1, VISCII, CP1258) and, for VNI, with three independent conversion tables.
"""

from __future__ import annotations

import re
import unicodedata
from functools import cache

from catalog.system import Encoding

TONES = "\u0300\u0301\u0309\u0303\u0323"
"""Grave, acute, hook, tilde, dot below: the order of every table below."""

VOWELS = "aăâeêioôơuưy"

TCVN3_MARKED = {
    "a": "µ¸¶·¹", "ă": "»¾¼½Æ", "â": "ÇÊÈÉË", "e": "ÌÐÎÏÑ", "ê": "ÒÕÓÔÖ", "i": "×ÝØÜÞ",
    "o": "ßãáâä", "ô": "åèæçé", "ơ": "êíëìî", "u": "ïóñòô", "ư": "õøö÷ù", "y": "úýûüþ",
}  # fmt: skip
"""TCVN3 codes of the vowels with a tone mark, lower case only: the encoding has no upper-case ones."""

TCVN3_PLAIN = dict(zip("ăâêôơưđĂÂÊÔƠƯĐ", "¨©ª«¬\xad®¡¢£¤¥¦§", strict=True))

VISCII_MARKED = {
    "a": "àáäãÕ", "ă": "¢¡ÆÇ£", "â": "¥¤¦ç§", "e": "èéë¨©",
    "ê": "«ª¬\xad®", "i": "ìíïî¸", "o": "òóöõ÷", "ô": "°¯±²µ",
    "ơ": "¶¾·Þþ", "u": "ùúüûø", "ư": "×ÑØæñ", "y": "ÏýÖÛÜ",
    "A": "ÀÁÄÃ\x80", "Ă": "\x82\x81\x02\x05\x83", "Â": "\x85\x84\x86\x06\x87", "E": "ÈÉË\x88\x89",
    "Ê": "\x8b\x8a\x8c\x8d\x8e", "I": "ÌÍ\x9bÎ\x98", "O": "ÒÓ\x99\xa0\x9a", "Ô": "\x90\x8f\x91\x92\x93",
    "Ơ": "\x96\x95\x97³\x94", "U": "ÙÚ\x9c\x9d\x9e", "Ư": "»º¼ÿ¹", "Y": "\x9fÝ\x14\x19\x1e",
}  # fmt: skip
VISCII_PLAIN = dict(zip("ăâêôơưđĂÂÊÔƠƯĐ", "åâêô½ßðÅÂÊÔ´¿Ð", strict=True))

# VNI writes the base letter, then one sign for its marks; ơ ư đ and the forms of i and ỵ have their own.
VNI_TONES = "øùûõï"
VNI_SIGNS = {
    "a": VNI_TONES, "ă": "èéúüë", "â": "àáåãä", "e": VNI_TONES, "ê": "àáåãä", "o": VNI_TONES,
    "ô": "àáåãä", "ơ": VNI_TONES, "u": VNI_TONES, "ư": VNI_TONES, "y": "øùûõ",
}  # fmt: skip
VNI_BASES = {"ă": "a", "â": "a", "ê": "e", "ô": "o", "ơ": "ô", "ư": "ö"}
VNI_OWN = {
    "ă": "aê", "â": "aâ", "ê": "eâ", "ô": "oâ", "ơ": "ô", "ư": "ö", "đ": "ñ",
    "ì": "ì", "í": "í", "ỉ": "æ", "ĩ": "ó", "ị": "ò", "ỵ": "î",
}  # fmt: skip

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
    if encoding == "utf-8" or not _may_be_legacy(text):
        return unicodedata.normalize("NFC", text)
    table = _table(encoding)
    decoded = _pattern(encoding).sub(lambda match: table[match[0]], text)
    decoded = unicodedata.normalize("NFC", decoded)
    return _capitals_restored(decoded) if encoding == "tcvn3" else decoded


def encode_tcvn3(text: str) -> str:
    """``text`` as a driver would return it from a TCVN3 database read as Latin-1; the inverse of ``decode``.

    Raises:
        ValueError: a letter has no code in TCVN3.
    """
    codes = {letter: code for code, letter in _table("tcvn3").items()}
    encoded = []
    for letter in unicodedata.normalize("NFC", text):
        code = codes.get(letter) or codes.get(letter.lower())
        if code is None and (letter > "\xff" or letter in codes.values()):
            raise ValueError(f"TCVN3 has no code for U+{ord(letter):04X}.")
        encoded.append(code or letter)
    return "".join(encoded)


@cache
def _table(encoding: Encoding) -> dict[str, str]:
    """From what the driver returns to the letter; VNI keys are one or two characters long."""
    if encoding == "vni":
        return _vni_table()
    if encoding == "cp1258":
        codes = {bytes([code]): bytes([code]).decode("cp1258", "ignore") for code in range(0x80, 0x100)}
        return _with_windows_reading({code.decode("latin-1"): letter for code, letter in codes.items() if letter})
    marked, plain = (TCVN3_MARKED, TCVN3_PLAIN) if encoding == "tcvn3" else (VISCII_MARKED, VISCII_PLAIN)
    table = {code: letter for letter, code in plain.items()}
    for vowel, codes_of_vowel in marked.items():
        table |= {code: _with_tone(vowel, tone) for code, tone in zip(codes_of_vowel, TONES, strict=True)}
    return _with_windows_reading(table)


def _vni_table() -> dict[str, str]:
    small = {code: letter for letter, code in VNI_OWN.items()}
    for vowel, signs in VNI_SIGNS.items():
        base = VNI_BASES.get(vowel, vowel)
        small |= {base + sign: _with_tone(vowel, tone) for sign, tone in zip(signs, TONES, strict=False)}
    table = dict(small)
    for code, letter in small.items():
        # Typists mix "AØ" and "Aø": the case of the base letter decides.
        table |= {code.upper(): letter.upper(), code[0].upper() + code[1:]: letter.upper()}
    return table


def _with_tone(vowel: str, tone: str) -> str:
    return unicodedata.normalize("NFC", vowel + tone)


def _with_windows_reading(table: dict[str, str]) -> dict[str, str]:
    """Codes 80-9F are controls in Latin-1 and signs (``€``, ``‘``) in Windows-1252: accept both readings."""
    windows = {
        code.encode("latin-1").decode("cp1252", "ignore"): letter
        for code, letter in table.items()
        if "\x80" <= code <= "\x9f"
    }
    return table | {code: letter for code, letter in windows.items() if code}


@cache
def _pattern(encoding: Encoding) -> re.Pattern[str]:
    longest_first = sorted(_table(encoding), key=len, reverse=True)
    return re.compile("|".join(re.escape(code) for code in longest_first))


@cache
def _windows_signs() -> frozenset[str]:
    return frozenset(bytes(range(0x80, 0xA0)).decode("cp1252", "ignore"))


def _may_be_legacy(text: str) -> bool:
    return all(letter <= "\xff" or letter in _windows_signs() for letter in text)


def _capitals_restored(text: str) -> str:
    if not any(_is_in_capitals(word) for word in TCVN3_WORD.findall(text)):
        return text
    if not TCVN3_SMALL.search(text):
        return text.upper()
    return TCVN3_WORD.sub(lambda match: match[0].upper() if _is_in_capitals(match[0]) else match[0], text)


def _is_in_capitals(word: str) -> bool:
    return len(TCVN3_CAPITALS.findall(word)) >= 2 and not TCVN3_SMALL.search(word) and not word.isupper()
