"""dictionary.html: the data dictionary as one page that needs nothing else, to read beside the files."""

from __future__ import annotations

from catalog import Catalog, Dataset
from publish.descriptions.dictionary import allowed_values, empty_means
from publish.descriptions.synthetic import EN, VI
from publish.facts import ReleaseFacts
from publish.pages import environment

PAGE = "dictionary.html"


def dictionary_page(dataset: Dataset, catalog: Catalog, facts: ReleaseFacts) -> str:
    """The page as HTML, everything of the contract escaped."""
    return environment().get_template("dictionary.html").render(
        dataset=dataset,
        facts=facts,
        licence=catalog.vocabulary.licences[dataset.licence],
        warning=VI,
        warning_en=EN,
        empty_means=empty_means,
        allowed_values=lambda column: allowed_values(column, catalog),
    ) + "\n"  # fmt: skip
