"""The files of a release that tell of it rather than carry its data or schema, in the order they are written."""

from __future__ import annotations

from collections.abc import Iterable
from pathlib import Path

from catalog import Catalog, Dataset
from publish.descriptions.addresses import LICENCE
from publish.descriptions.citation import CITATION, citation
from publish.descriptions.csvw import CSVW, csvw
from publish.descriptions.datapackage import DATA_PACKAGE, datapackage
from publish.descriptions.dictionary_page import PAGE, dictionary_page
from publish.descriptions.dictionary_workbook import WORKBOOK, dictionary_workbook
from publish.descriptions.licence import licence_text
from publish.descriptions.readme import README, readme
from publish.descriptions.readme_en import README_EN, readme_en
from publish.descriptions.release_dcat import DCAT, release_dcat
from publish.facts import ReleaseFacts
from publish.writing import WrittenFile, write_file

ABOUT = (
    r"README\.md|README\.en\.md|LICENSE\.md|CITATION\.cff|dictionary\.xlsx|dictionary\.html"
    r"|datapackage\.json|dcat\.jsonld|[^ ]*\.csv-metadata\.json"
)
"""Names of these files, as a pattern that Python and ``grep -E`` both read."""


def write_descriptions(
    folder: Path, dataset: Dataset, catalog: Catalog, facts: ReleaseFacts, files: Iterable[WrittenFile]
) -> list[WrittenFile]:
    """Write the descriptions of the release whose data and schemas are ``files``; returns their receipts.

    Raises:
        OSError: the disk is full or may not be written.
    """
    texts: dict[str, str | bytes] = {
        README: readme(dataset, catalog, facts),
        README_EN: readme_en(dataset, catalog, facts),
        LICENCE: licence_text(dataset.licence, catalog),
        CITATION: citation(dataset, catalog, facts),
        PAGE: dictionary_page(dataset, catalog, facts),
        WORKBOOK: dictionary_workbook(dataset, catalog, facts),
    }
    written = [write_file(folder / name, text) for name, text in texts.items()]
    for resource in dataset.resources:
        text = csvw(resource, catalog, is_demo=facts.is_demo)
        written.append(write_file(folder / f"{resource.name}.{CSVW}", text, resource.name))
    described = [*files, *written]
    written.append(write_file(folder / DATA_PACKAGE, datapackage(dataset, catalog, facts, described)))
    written.append(write_file(folder / DCAT, release_dcat(dataset, catalog, facts, described)))
    return written
