"""Text is normalised once, here at the border, while rows stream by in COPY text format.

Declared legacy encodings become Unicode; text entered as HTML or encoded twice is mended; then form NFC, no
zero-width characters, ordinary spaces, full-width letters and digits (``１２``) as ASCII, ``đ`` where an Icelandic
``ð`` was typed, and Latin letters where Cyrillic ones of the same look stand inside a Latin word. Where a tone
mark stands (``hoà``, ``hòa``) is left as the department wrote it: see ``catalog.match_key``. NUL characters, which
PostgreSQL cannot hold, are removed. Chunks that need nothing pass untouched; only columns with a declared
encoding are ever taken apart cell by cell.
"""

from __future__ import annotations

import html
import logging
import re
import unicodedata
from collections.abc import Iterable, Iterator, Mapping
from functools import lru_cache

from catalog.system import Encoding, SourceTable
from connectors.text.encoding_tables import CONTROL_CODE_ENCODINGS
from connectors.text.encodings import decode, read_as_utf8
from warehouse.errors import SourceError

log = logging.getLogger(__name__)

SPACES = "\u00a0\u2007\u2009\u202f\u3000"
INVISIBLE = "\u00ad\u200b\u200c\u200d\u200e\u200f\u2060\ufeff"
FULL_WIDTH = {chr(code + 0xFEE0): chr(code) for code in range(0x21, 0x7F)}
# A backslash that appears only now must be one to COPY as well.
FULL_WIDTH["＼"] = "\\\\"
REPLACED = {"ð": "đ", "Ð": "Đ", **dict.fromkeys(SPACES, " "), **dict.fromkeys(INVISIBLE, ""), **FULL_WIDTH}
UNWANTED = re.compile(f"[{re.escape(''.join(REPLACED))}]")

# How Vietnamese letters look when UTF-8 was read as Windows-1252 and stored: Ã¡, Ä‘, Å©, Æ°, áº¿, á»‡.
TWICE_ENCODED = re.compile("[ÃÄÆ][^\\x00-\\x7f]|Å[¨©]|á[º»]")

CYRILLIC = dict(zip("аеорсухіѕјАВЕЅІЈКМНОРСТУХ", "aeopcyxisjABESIJKMHOPCTYX", strict=True))
"""Cyrillic letters to the Latin ones of the same look."""
WORD = re.compile(r"[^\W\d_](?:[^\W\d_]|[\u0300-\u036f])*")
"""Letters and the marks on them, which may still stand apart."""
FOREIGN = re.compile("[\u0400-\u04ff]")

SUSPECT = re.compile(f"[ÃÄÅÆº»\u0400-\u04ff{re.escape(''.join(REPLACED))}]")
"""One quick look at a chunk: without any of these signs there is nothing to replace."""

# Each byte of UTF-8 by what it can begin or end: one translation and four searches tell a chunk of plain Vietnamese,
# in a fifth of the time the signs above and the question for form NFC take. Plain are ASCII, À-ÿ without the signs
# above (C3), Ā-ƿ (C4 to C6) and the letters with two marks (E1 B8 to E1 BB): none composes, none is to be replaced.
# ASCII is left out: it never stands inside a letter, and the searches then run over a tenth of the bytes.
ASCII = bytes(range(0x80))
BYTE_KINDS = bytearray(b"w" * 256)
BYTE_KINDS[0xB8:0xBC] = b"n" * 4
for _byte in (0x83, 0x84, 0x85, 0x86, 0x90, 0xB0):
    BYTE_KINDS[_byte] = ord("y")
BYTE_KINDS[0xC0:0x100] = b"z" * 0x40
BYTE_KINDS[0xC3:0xC7] = b"xaaa"
BYTE_KINDS[0xE1] = ord("e")
NOT_PLAIN = (b"z", b"xy", b"ew", b"ey")
"""Any other letter; one of the signs above behind C3; behind E1 anything but a letter with two marks."""

ENTITY = re.compile(r"&(?:#[0-9]{1,7}|#[xX][0-9a-fA-F]{1,6}|[a-zA-Z]{2,8});")
ENTITY_SIGNS = "&<>\"'\u00a0"

# COPY's escapes as octal codes: a combining mark after `\n` must not compose with the letter n.
ESCAPE = re.compile(r"\\([\\bfnrtv])")
OCTAL = {"\\": r"\134", "b": r"\010", "f": r"\014", "n": r"\012", "r": r"\015", "t": r"\011", "v": r"\013"}

CELL = re.compile(r"[^\t\n]+")


def normalised(chunks: Iterable[bytes], table: SourceTable) -> Iterator[bytes]:
    """``chunks`` of whole COPY lines of ``table``, with normalised text; removed NUL characters are counted in the log.

    Raises:
        SourceError: a column holds bytes that are not UTF-8, and no encoding is declared for it.
    """
    legacy = {place: column.encoding for place, column in enumerate(table.columns) if column.encoding != "utf-8"}
    nuls = 0
    for chunk in chunks:
        nuls += chunk.count(b"\0")
        try:
            yield clean(_decoded(chunk, legacy) if legacy else chunk)
        except UnicodeDecodeError:
            raise SourceError(
                f"Bảng {table.id}",
                "có chữ không phải UTF-8",
                f"Chạy `odw encodings {table.system}`, rồi khai báo `encoding` của cột trong hợp đồng hệ thống.",
            ) from None
    if nuls:
        log.warning("Bảng %s: đã bỏ %d ký tự NUL, PostgreSQL không giữ được", table.id, nuls)


def clean(chunk: bytes) -> bytes:
    """One chunk of COPY lines in UTF-8, with normalised text; the same object when nothing is to be done."""
    if b"\0" in chunk:
        chunk = chunk.replace(b"\0", b"")
    if b"&" in chunk:
        chunk = ENTITY.sub(_unescaped, chunk.decode()).encode()
    if chunk.isascii():
        return chunk
    text = chunk.decode()
    if _is_plain(chunk):
        return chunk
    if SUSPECT.search(text):
        if TWICE_ENCODED.search(text):
            text = CELL.sub(_read_once, text)
        text = UNWANTED.sub(lambda sign: REPLACED[sign[0]], text)
        if FOREIGN.search(text):
            text = WORD.sub(_latin_throughout, _octal_escapes(text))
    elif unicodedata.is_normalized("NFC", text):
        return chunk
    if not unicodedata.is_normalized("NFC", text):
        text = unicodedata.normalize("NFC", _octal_escapes(text))
    return text.encode()


def _is_plain(chunk: bytes) -> bool:
    """Whether a chunk of valid UTF-8 holds nothing but plain Vietnamese, in form NFC; False where it is not sure."""
    kinds = chunk.translate(BYTE_KINDS, ASCII)
    return not any(sign in kinds for sign in NOT_PLAIN)


def _decoded(chunk: bytes, legacy: Mapping[int, Encoding]) -> bytes:
    """``chunk`` with the cells at the places in ``legacy`` decoded."""
    if chunk.isascii() and CONTROL_CODE_ENCODINGS.isdisjoint(legacy.values()):
        return chunk
    lines = chunk.split(b"\n")
    for number, line in enumerate(lines[:-1]):
        cells = line.split(b"\t")
        for place, encoding in legacy.items():
            cells[place] = _decoded_cell(cells[place], encoding)
        lines[number] = b"\t".join(cells)
    return b"\n".join(lines)


@lru_cache(maxsize=65536)
def _decoded_cell(cell: bytes, encoding: Encoding) -> bytes:
    if cell == rb"\N" or (cell.isascii() and encoding not in CONTROL_CODE_ENCODINGS):
        return cell
    try:
        text = cell.decode()
    except UnicodeDecodeError:
        # A server that does not know its own encoding hands over the legacy bytes themselves.
        text = cell.decode("latin-1")
    return decode(_octal_escapes(text), encoding).encode()


def _octal_escapes(text: str) -> str:
    return ESCAPE.sub(lambda match: OCTAL[match[1]], text) if "\\" in text else text


def _unescaped(entity: re.Match[str]) -> str:
    """The letter behind an HTML entity; entities for anything else (a tab, a newline) stay as they are."""
    letter = html.unescape(entity[0])
    return letter if len(letter) == 1 and (letter.isalpha() or letter in ENTITY_SIGNS) else entity[0]


def _read_once(cell: re.Match[str]) -> str:
    """A cell that is UTF-8 taken for Windows-1252 or Latin-1, read again rightly; any other cell as it is."""
    return read_as_utf8(cell[0]) if TWICE_ENCODED.search(cell[0]) else cell[0]


def _latin_throughout(word: re.Match[str]) -> str:
    """A word of Latin letters and Cyrillic ones that look like Latin, in Latin letters; any other word as it is.

    A word all Cyrillic may be Russian, and one with a Cyrillic letter of its own look surely is no typing slip.
    """
    foreign = FOREIGN.findall(word[0])
    letters = sum(letter.isalpha() for letter in word[0])
    if not foreign or len(foreign) == letters or not CYRILLIC.keys() >= set(foreign):
        return word[0]
    return "".join(CYRILLIC.get(letter, letter) for letter in word[0])
