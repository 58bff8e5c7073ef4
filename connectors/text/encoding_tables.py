"""The code tables of TCVN3 (ABC), VNI, VISCII, VPS and CP1258, written down vowel by vowel.

Python has no codec for the first four. They were compared letter by letter with the GNU C library (TCVN5712-1,
VISCII, CP1258), with GNU recode and Mozilla's table (VPS) and with three independent conversion tables (VNI).
"""

from __future__ import annotations

import unicodedata
from functools import cache

from catalog.source_column import Encoding

TONES = "\u0300\u0301\u0309\u0303\u0323"
"""Grave, acute, hook, tilde, dot below: the order of every table below."""

VOWELS = "aăâeêioôơuưy"
PLAIN_LETTERS = "ăâêôơưđĂÂÊÔƠƯĐ"

TCVN3_MARKED = {
    "a": "µ¸¶·¹", "ă": "»¾¼½Æ", "â": "ÇÊÈÉË", "e": "ÌÐÎÏÑ", "ê": "ÒÕÓÔÖ", "i": "×ÝØÜÞ",
    "o": "ßãáâä", "ô": "åèæçé", "ơ": "êíëìî", "u": "ïóñòô", "ư": "õøö÷ù", "y": "úýûüþ",
}  # fmt: skip
"""TCVN3 codes of the vowels with a tone mark, lower case only: the encoding has no upper-case ones."""

TCVN3_PLAIN = "¨©ª«¬\xad®¡¢£¤¥¦§"

VISCII_MARKED = {
    "a": "àáäãÕ", "ă": "¢¡ÆÇ£", "â": "¥¤¦ç§", "e": "èéë¨©",
    "ê": "«ª¬\xad®", "i": "ìíïî¸", "o": "òóöõ÷", "ô": "°¯±²µ",
    "ơ": "¶¾·Þþ", "u": "ùúüûø", "ư": "×ÑØæñ", "y": "ÏýÖÛÜ",
    "A": "ÀÁÄÃ\x80", "Ă": "\x82\x81\x02\x05\x83", "Â": "\x85\x84\x86\x06\x87", "E": "ÈÉË\x88\x89",
    "Ê": "\x8b\x8a\x8c\x8d\x8e", "I": "ÌÍ\x9bÎ\x98", "O": "ÒÓ\x99\xa0\x9a", "Ô": "\x90\x8f\x91\x92\x93",
    "Ơ": "\x96\x95\x97³\x94", "U": "ÙÚ\x9c\x9d\x9e", "Ư": "»º¼ÿ¹", "Y": "\x9fÝ\x14\x19\x1e",
}  # fmt: skip
VISCII_PLAIN = "åâêô½ßðÅÂÊÔ´¿Ð"

VPS_MARKED = {
    "a": "àáäãå", "ă": "¢¡£¤¥", "â": "ÀÃÄÅÆ", "e": "èéÈëË",
    "ê": "\x8a\x89\x8bÍ\x8c", "i": "ìíÌïÎ", "o": "òóÕõ\x86", "ô": "ÒÓ°\x87¶",
    "ơ": "©§ª«®", "u": "ùúûÛø", "ư": "ØÙº»¿", "y": "ÿ\x9a\x9bÏ\x9c",
    "A": "\x80Á\x81\x82\x02", "Ă": "\x8e\x8d\x8fð\x04", "Â": "\x84\x83\x85\x1c\x03", "E": "×ÉÞþ\x05",
    "Ê": "\x93\x90\x94\x95\x06", "I": "µ´·¸\x10", "O": "¼¹½¾\x11", "Ô": "\x97\x96\x98\x99\x12",
    "Ơ": "\x9e\x9d\x9f¦\x13", "U": "¨ÚÑ¬\x14", "Ư": "¯\xad±\x1d\x15", "Y": "²Ýý³\x19",
}  # fmt: skip
VPS_PLAIN = "æâêôÖÜÇ\x88ÂÊÔ÷Ðñ"
VPS_QUOTES = {"\x91": "‘", "\x92": "’"}

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

CONTROL_CODE_ENCODINGS: frozenset[Encoding] = frozenset({"viscii", "vps"})
"""Encodings that put letters among the ASCII control codes: ASCII alone does not mean there is nothing to decode."""


@cache
def decoding_table(encoding: Encoding) -> dict[str, str]:
    """From what the driver returns (Latin-1 or Windows-1252) to the letter; VNI keys are one or two characters.

    Raises:
        KeyError: the encoding has no table of letters (the kinds of UTF-8).
    """
    table = _written_table(encoding)
    return table if encoding == "vni" else table | _windows_reading(table)


@cache
def encoding_table(encoding: Encoding) -> dict[str, str]:
    """From the letter to its code as Latin-1; TCVN3 writes capitals with a tone as it writes the small letter."""
    if encoding == "vni":
        small = {letter: code for code, letter in _vni_small().items()}
        return small | {letter.upper(): code.upper() for letter, code in small.items()}
    codes = {letter: code for code, letter in _written_table(encoding).items()}
    if encoding == "tcvn3":
        codes |= {letter.upper(): code for letter, code in codes.items() if letter.upper() not in codes}
    return codes


def _written_table(encoding: Encoding) -> dict[str, str]:
    if encoding == "vni":
        return _vni_table()
    if encoding == "cp1258":
        return _cp1258_table()
    if encoding == "vps":
        return _single_codes(VPS_MARKED, VPS_PLAIN) | VPS_QUOTES
    marked, plain = {"tcvn3": (TCVN3_MARKED, TCVN3_PLAIN), "viscii": (VISCII_MARKED, VISCII_PLAIN)}[encoding]
    return _single_codes(marked, plain)


def _single_codes(marked: dict[str, str], plain: str) -> dict[str, str]:
    table = dict(zip(plain, PLAIN_LETTERS, strict=True))
    for vowel, codes in marked.items():
        table |= {code: _with_tone(vowel, tone) for code, tone in zip(codes, TONES, strict=True)}
    return table


def _cp1258_table() -> dict[str, str]:
    letters = {code: bytes([code]).decode("cp1258", "ignore") for code in range(0x80, 0x100)}
    return {chr(code): letter for code, letter in letters.items() if letter}


def _vni_small() -> dict[str, str]:
    small = {code: letter for letter, code in VNI_OWN.items()}
    for vowel, signs in VNI_SIGNS.items():
        base = VNI_BASES.get(vowel, vowel)
        small |= {base + sign: _with_tone(vowel, tone) for sign, tone in zip(signs, TONES, strict=False)}
    return small


def _vni_table() -> dict[str, str]:
    small = _vni_small()
    table = dict(small)
    for code, letter in small.items():
        # Typists mix "AØ" and "Aø": the case of the base letter decides.
        table |= {code.upper(): letter.upper(), code[0].upper() + code[1:]: letter.upper()}
    return table


def _with_tone(vowel: str, tone: str) -> str:
    return unicodedata.normalize("NFC", vowel + tone)


def _windows_reading(table: dict[str, str]) -> dict[str, str]:
    """Codes 80-9F are controls in Latin-1 and signs (``€``, ``‘``) in Windows-1252: the second reading of them."""
    windows = {
        code.encode("latin-1").decode("cp1252", "ignore"): letter
        for code, letter in table.items()
        if "\x80" <= code <= "\x9f"
    }
    return {code: letter for code, letter in windows.items() if code}
