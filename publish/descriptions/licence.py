"""LICENSE.md: the terms of use as a text of their own, Vietnamese first; the Vietnamese text is the one that binds."""

from __future__ import annotations

from collections.abc import Iterator

from catalog import Catalog
from publish.descriptions.addresses import thing


def licence_text(key: str, catalog: Catalog) -> str:
    """The terms called ``key`` as Markdown."""
    return "\n\n".join(_blocks(key, catalog)) + "\n"


def _blocks(key: str, catalog: Catalog) -> Iterator[str]:
    licence = catalog.vocabulary.licences[key]
    yield f"# {licence.title}"
    yield f"Mã định danh: `{thing('licence', key)}`"
    yield "\n".join(f"{number}. {term}" for number, term in enumerate(licence.terms, start=1))
    if licence.terms_en:
        yield f"# {licence.title_en}"
        yield "An unofficial translation; the Vietnamese text above is the one that binds."
        yield "\n".join(f"{number}. {term}" for number, term in enumerate(licence.terms_en, start=1))
