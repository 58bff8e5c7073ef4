"""Which encoding a column of text seems to be in: evidence for a person to judge, never a decision.

Every candidate decodes the same sample. What counts is how many of the words with marks are then possible Vietnamese
syllables: a wrong table turns them into signs, or into letters that no syllable holds together. Pure functions.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Sequence
from dataclasses import dataclass
from typing import get_args

from catalog.source_column import Encoding
from connectors.text.encoding_tables import TONES
from connectors.text.encodings import decode, may_be_legacy

ENCODINGS: tuple[Encoding, ...] = get_args(Encoding)
FEWEST_WORDS = 5
"""With fewer words that tell encodings apart we propose nothing."""
LOWEST_SHARE = 0.6
"""A proposal must make at least this share of the words possible syllables,"""
LEAST_GAIN = 0.1
"""and be better than every other reading, that of the text as it stands among them, by at least this much."""
NO_GAIN = 0.03
"""Text is good as it stands where no encoding makes more of it than this."""
SHOWN_CELLS, SHOWN_LETTERS = 3, 60

ONSETS = "ngh|ng|nh|gh|gi|kh|ch|ph|qu|th|tr|[bcdđghklmnpqrstvx]"
RHYMES = (
    "a[iouy]?|a(?:ch|ng|nh|[cmnpt])|ă(?:ng|[cmnpt])|â[uy]|â(?:ng|[cmnpt])|e[o]?|e(?:ng|[cmnpt])|ê[u]?|ê(?:ch|nh|[mnpt])"
    "|i[au]?|i(?:ch|nh|[mnpt])|iê(?:u|ng|[cmnpt])|yê(?:u|ng|[mnt])|y|o[i]?|o(?:ng|[cmnpt])|oo(?:ng|c)"
    "|oa[ioy]?|oa(?:ch|ng|nh|[cmnpt])|oă(?:ng|[cmnt])|oe[ot]?|oen|ô[i]?|ô(?:ng|[cmnpt])|ơ[i]?|ơ[mnpt]"
    "|u[ai]?|u(?:ng|[cmnpt])|uâ(?:y|ng|[nt])|uê(?:ch|nh|n)?|uơ|uy[aut]?|uy(?:ch|nh|[np])|uyê[nt]"
    "|uô(?:i|ng|[cmnt])|ư[aiu]?|ư(?:ng|[cmnt])|ươ[iu]|ươ(?:ng|[cmnpt])"
)
SYLLABLE = re.compile(f"(?:{ONSETS})?(?:{RHYMES})")
STOPPED = re.compile("(?:ch|[cpt])$")
STOPPED_TONES = "\u0301\u0323"
"""A syllable that ends in c, ch, p or t is said with the acute tone or the dot below, and no other."""

# Letters and whatever a wrong reading makes of them; ASCII signs, digits and marks of print stand between words.
WORD = re.compile(r"[^\s\x21-\x40\x5b-\x60\x7b-\x7e‘’“”–—…•]+")
VIETNAMESE = frozenset("ăâêôơưđĂÂÊÔƠƯĐ") | {
    unicodedata.normalize("NFC", vowel + tone) for vowel in "aăâeêioôơuưyAĂÂEÊIOÔƠUƯY" for tone in TONES
}


@dataclass(frozen=True)
class Reading:
    """The sample as one encoding reads it.

    ``words`` counts the words with marks, ``plausible`` those of them that can be Vietnamese syllables, ``unmapped``
    the letters and signs beyond ASCII that Vietnamese text does not hold.
    """

    encoding: Encoding
    words: int
    plausible: int
    unmapped: int

    @property
    def share(self) -> float:
        """Plausible words of all words, 0 to 1."""
        return self.plausible / self.words if self.words else 0.0


@dataclass(frozen=True)
class Evidence:
    """What the sample of one column tells. ``proposed`` is None where it tells too little to propose anything."""

    cells: int
    telling_cells: int
    """Cells with letters beyond ASCII that a legacy encoding could have given."""
    unicode_cells: int
    """Cells with letters that only Unicode has (``ế``): surely decoded already."""
    as_it_stands: Reading
    best: Reading
    proposed: Encoding | None
    samples: tuple[tuple[str, str], ...]
    """Cells before and after the best reading, cut short."""


def examine(cells: Sequence[str]) -> Evidence:
    """Evidence from ``cells``, each as the driver gave it (legacy bytes taken for Latin-1 or Windows-1252)."""
    beyond_ascii = [cell for cell in cells if not cell.isascii() or _has_control_letters(cell)]
    telling = [cell for cell in beyond_ascii if may_be_legacy(cell)]
    as_it_stands, *decoded = [reading(telling, encoding) for encoding in ENCODINGS]
    best, second, *_ = sorted([as_it_stands, *decoded], key=lambda found: (-found.plausible, found.unmapped))
    unicode_cells = len(beyond_ascii) - len(telling)
    return Evidence(
        len(cells),
        len(telling),
        unicode_cells,
        as_it_stands,
        best,
        _proposed(as_it_stands, best, second, unicode_cells),
        _samples(telling, best.encoding),
    )


def reading(cells: Sequence[str], encoding: Encoding) -> Reading:
    """How ``encoding`` reads ``cells``; words it shares with every other reading (plain ASCII) are not counted."""
    words = plausible = unmapped = 0
    for cell in cells:
        decoded = decode(cell, encoding)
        unmapped += sum(
            not letter.isascii() and letter not in VIETNAMESE and _is_letter_like(letter) for letter in decoded
        )
        for word in WORD.findall(decoded):
            if not word.isascii():
                words += 1
                plausible += is_syllable(word)
    return Reading(encoding, words, plausible, unmapped)


def is_syllable(word: str) -> bool:
    """Whether ``word`` (any case, form NFC) can be a Vietnamese syllable: onset, rhyme, and a tone that fits them."""
    decomposed = unicodedata.normalize("NFD", word.lower())
    tones = [sign for sign in decomposed if sign in TONES]
    toneless = unicodedata.normalize("NFC", "".join(sign for sign in decomposed if sign not in TONES))
    if len(tones) > 1 or not SYLLABLE.fullmatch(toneless):
        return False
    return not STOPPED.search(toneless) or (bool(tones) and tones[0] in STOPPED_TONES)


def _proposed(as_it_stands: Reading, best: Reading, second: Reading, unicode_cells: int) -> Encoding | None:
    """The best reading where it is clearly better; UTF-8 where no other reading of the text is any better."""
    if best.words >= FEWEST_WORDS and best.share >= LOWEST_SHARE and best.share - second.share >= LEAST_GAIN:
        return best.encoding
    good = best.words == 0 or (as_it_stands.share >= LOWEST_SHARE and best.share - as_it_stands.share <= NO_GAIN)
    return "utf-8" if good and unicode_cells + as_it_stands.words >= FEWEST_WORDS else None


def _has_control_letters(cell: str) -> bool:
    return any(letter < " " and letter not in "\t\n\r" for letter in cell)


def _is_letter_like(letter: str) -> bool:
    """Not one of the marks of print that Vietnamese text may hold."""
    return unicodedata.category(letter) not in ("Pd", "Pi", "Pf", "Zs") and letter not in "…•°²³№"


def _samples(cells: Sequence[str], encoding: Encoding) -> tuple[tuple[str, str], ...]:
    """The first different cells, before and after."""
    shown = [cell for cell in dict.fromkeys(cells) if decode(cell, encoding) != cell][:SHOWN_CELLS]
    return tuple((cell[:SHOWN_LETTERS], decode(cell, encoding)[:SHOWN_LETTERS]) for cell in shown)
