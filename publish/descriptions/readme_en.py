"""README.en.md of a release: all that README.md says, for readers of English."""

from __future__ import annotations

from collections.abc import Iterator

from catalog import Catalog, Dataset
from publish.change_log import lines_en
from publish.descriptions.readme import bullets, left_out_lines, legal_basis_lines
from publish.descriptions.synthetic import EN
from publish.facts import ReleaseFacts

README_EN = "README.en.md"


def readme_en(dataset: Dataset, catalog: Catalog, facts: ReleaseFacts) -> str:
    """The text as Markdown; it depends on nothing but contract, vocabulary and facts."""
    return "\n\n".join(_blocks(dataset, catalog, facts)) + "\n"


def _blocks(dataset: Dataset, catalog: Catalog, facts: ReleaseFacts) -> Iterator[str]:
    vocabulary = catalog.vocabulary
    licence = vocabulary.licences[dataset.licence]
    owner = dataset.owner_on(facts.day)
    yield f"# {dataset.title_en}"
    yield f"*{dataset.title}* ([README.md](README.md), Vietnamese)"
    if facts.is_demo:
        yield f"> **{EN}**"
    yield dataset.description_en
    yield bullets(
        [
            f"Number in the provincial list: {dataset.number}",
            f"Version: {facts.version}",
            f"Rows: {sum(facts.rows.values()):,}",
            f"Owner today: {vocabulary.departments[owner].title_en if owner else 'none'}",
            f"Renewed: {vocabulary.cadences[dataset.cadence].title_en}",
            *([f"Time covered: {facts.coverage.start} to {facts.coverage.end}"] if facts.coverage else []),
        ]
    )
    yield "## Tables"
    yield bullets(
        f"`{table.name}`: {facts.rows[table.name]:,} rows; key: {', '.join(f'`{name}`' for name in table.key)}"
        for table in dataset.resources
    )
    yield "## Columns"
    for table in dataset.resources:
        yield f"`{table.name}`:"
        yield bullets(f"`{column.name}`: {column.title_en}" for column in table.columns)
    yield f"## Terms of use: {licence.title_en}"
    yield bullets(licence.terms_en) or "See [LICENSE.md](LICENSE.md), in Vietnamese."
    if licence.terms_en:
        yield "An unofficial translation; the Vietnamese text in [LICENSE.md](LICENSE.md) is the one that binds."
    yield "## Legal basis, caveats, personal data (in Vietnamese)"
    lines = [*legal_basis_lines(dataset, catalog), *facts.caveats, dataset.personal_data]
    yield bullets(lines)
    since = facts.changes.predecessor
    yield f"## Changes since version {since}" if since else "## Changes"
    yield bullets(lines_en(facts.changes))
    yield "## Files"
    yield bullets(
        [
            'CSV: RFC 4180, UTF-8, CRLF; nothing between commas is null, `""` is an empty text.',
            "CSV for Excel (`*.excel.csv`): with a BOM; what looks like a formula stands behind an apostrophe.",
            "JSON: an array of objects, null is `null`; integers may exceed 2^53.",
            'XML: null is `xsi:nil="true"`.',
            "Parquet: typed columns, decimal(38, 10); XLSX: numbers of over 15 digits are text; an empty cell is null.",
            "GeoJSON: only of tables with `vi_do`, `kinh_do`; `*.gz`: the same bytes of a large file, compressed.",
            "What an empty cell of a column means: `empty_means` in the data dictionary.",
            *left_out_lines(facts, "Table `{}` has no {} (reason in Vietnamese): {}."),
            "Descriptions: `dictionary.xlsx`, `dictionary.html`, `*.dictionary.csv`; schemas `*.xsd`, `*.schema.json`.",
            "For tools: `datapackage.json`, `*.csv-metadata.json` (CSVW), `dcat.jsonld` (DCAT, PROV, DQV).",
            "What changed: `changes.json`; large tables have `*.delta.csv` (rows new or changed, keys of those gone).",
            "To cite: `CITATION.cff`. To check the files: `sha256sum -c SHA256SUMS`.",
        ]
    )
