"""The contracts of each topic as one page for readers of the repository, and a page that leads to all of them."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from datetime import date
from decimal import Decimal
from pathlib import Path

from catalog import Catalog, Column, Dataset, Resource
from catalog.dataset import Ownership
from catalog.vocabulary import CodeList, Topic
from publish.descriptions.readme import legal_basis_lines
from publish.vietnamese import day_vi, number_vi

FOLDER = Path("topics")
INDEX = "README.md"
TYPES = {"text": "chữ", "integer": "số nguyên", "decimal": "số thập phân", "date": "ngày", "boolean": "đúng/sai"}
LONGEST_LIST = 40
"""Codes; a longer list is named and counted."""


def topic_pages(catalog: Catalog) -> dict[Path, str]:
    """Path below ``docs`` to Markdown: a page per topic that has datasets, and the index. Made of contracts alone."""
    pages = {FOLDER / f"{topic.key}.md": _page(topic, catalog) for topic in _topics(catalog)}
    return {FOLDER / INDEX: _index(catalog), **pages}


def _topics(catalog: Catalog) -> list[Topic]:
    used = {dataset.topic for dataset in catalog.datasets.values()}
    return [topic for topic in catalog.vocabulary.topics.values() if topic.key in used]


def _datasets(topic: Topic, catalog: Catalog) -> list[Dataset]:
    return [dataset for dataset in catalog.in_list_order() if dataset.topic == topic.key]


def _index(catalog: Catalog) -> str:
    records = []
    for topic in catalog.vocabulary.topics.values():
        datasets = _datasets(topic, catalog)
        resources = [resource for dataset in datasets for resource in dataset.resources]
        title = f"[{cell(topic.title)}]({topic.key}.md)" if datasets else cell(topic.title)
        counts = (len(datasets), len(resources), sum(len(resource.columns) for resource in resources))
        records.append((topic.roman, title, *map(number_vi, counts)))
    return _document(
        "catalog/datasets",
        [
            "# Các bộ dữ liệu theo chủ đề",
            f"{len(catalog.datasets)} bộ dữ liệu đã có hợp đồng, đánh số theo danh mục của tỉnh. Mỗi trang dưới đây "
            "được lập từ các hợp đồng trong `catalog/datasets`; muốn sửa, hãy sửa hợp đồng.",
            table(("số", "chủ đề", "bộ dữ liệu", "bảng", "cột"), records),
        ],
    )


def _page(topic: Topic, catalog: Catalog) -> str:
    datasets = _datasets(topic, catalog)
    blocks = [
        f"# {topic.roman}. {topic.title}",
        f"*{topic.title_en}.* {len(datasets)} bộ dữ liệu. [Tất cả chủ đề]({INDEX})",
        table(
            ("số", "bộ dữ liệu", "cơ quan chủ quản", "cập nhật", "nguồn"),
            [_summary(dataset, catalog) for dataset in datasets],
        ),
    ]
    for dataset in datasets:
        blocks += _dataset(dataset, catalog)
    return _document(f"catalog/datasets/{topic.key}", [*blocks, *_code_lists(datasets, catalog)])


def _summary(dataset: Dataset, catalog: Catalog) -> tuple[str, ...]:
    last = max(dataset.owners, key=lambda owner: owner.until or date.max)
    owner = catalog.vocabulary.departments[last.department].title
    cadence = catalog.vocabulary.cadences[dataset.cadence].title
    title = f"[{cell(dataset.title)}](#{_anchor(dataset)})"
    systems = dict.fromkeys(catalog.systems[source.partition(".")[0]].title for source in dataset.sources)
    return dataset.number, title, cell(owner), cell(cadence), cell("; ".join(systems))


def _anchor(dataset: Dataset) -> str:
    return dataset.number.lower().replace(".", "-")


def _dataset(dataset: Dataset, catalog: Catalog) -> Iterator[str]:
    vocabulary = catalog.vocabulary
    yield f'<a id="{_anchor(dataset)}"></a>\n\n## {dataset.number}. {text(dataset.title)}'
    yield f"*{text(dataset.title_en)}*"
    yield text(dataset.description)
    yield _bullets(
        [
            f"Hợp đồng: [`{dataset.id}`](../../catalog/datasets/{dataset.topic}/{dataset.name}.yml)",
            f"Cơ quan chủ quản: {'; '.join(_owner(owner, catalog) for owner in dataset.owners)}",
            f"Cập nhật: {text(vocabulary.cadences[dataset.cadence].title)}",
            *(f"Nguồn: {_source(source, catalog)}" for source in dataset.sources),
            f"Điều khoản sử dụng: {text(vocabulary.licences[dataset.licence].title)}",
            *(f"Căn cứ: {text(line)}" for line in legal_basis_lines(dataset, catalog)),
            f"Dữ liệu cá nhân: {text(dataset.personal_data)}",
            *(f"Lưu ý: {text(caveat)}" for caveat in dataset.caveats),
        ]
    )
    for resource in dataset.resources:
        yield from _resource(resource, catalog)


def _owner(owner: Ownership, catalog: Catalog) -> str:
    since = f"từ {day_vi(owner.since)}" if owner.since else ""
    until = f"đến {day_vi(owner.until)}" if owner.until else ""
    days = " ".join(part for part in (since, until) if part)
    title = text(catalog.vocabulary.departments[owner.department].title)
    return f"{title} ({days})" if days else title


def _source(source: str, catalog: Catalog) -> str:
    system = catalog.systems[source.partition(".")[0]]
    return f"{text(catalog.source_table(source).title)} – {text(system.title)} (`{source}`)"


def _resource(resource: Resource, catalog: Catalog) -> Iterator[str]:
    yield f"### {text(resource.title)}"
    band = f"{number_vi(resource.rows.min)} đến {number_vi(resource.rows.max)}"
    keys = ", ".join(f"`{name}`" for name in resource.key)
    yield f"`{resource.name}`. Mỗi dòng: {text(resource.row).rstrip('.')}. Khóa: {keys}. Số dòng hợp lý: {band}."
    yield table(
        ("cột", "tên", "kiểu", "đơn vị", "mô tả"),
        [
            (f"`{c.name}`", cell(c.title), _type(c), cell(c.unit or ""), cell(_description(c, catalog)))
            for c in resource.columns
        ],
    )
    if resource.rules:
        yield "Quy tắc kiểm tra:"
        yield _bullets(
            f"{text(rule.title)}{' *(cảnh báo)*' if rule.severity == 'warn' else ''}" for rule in resource.rules
        )


def _type(column: Column) -> str:
    return f"{TYPES[column.type]}, bắt buộc" if column.required else TYPES[column.type]


def _description(column: Column, catalog: Catalog) -> str:
    parts = [column.description.rstrip(".")]
    if column.code_list:
        parts.append(f"Danh mục: {catalog.vocabulary.code_lists[column.code_list].title.rstrip('.')}")
    if column.range is not None:
        bounds = (("từ", column.range.min), ("đến", column.range.max))
        parts.append("Giá trị " + " ".join(f"{word} {number_text(end)}" for word, end in bounds if end is not None))
    if column.suppress is not None:
        parts.append(f"Số từ 1 đến {column.suppress.below - 1} không công bố")
    return ". ".join(parts) + "."


def _code_lists(datasets: Iterable[Dataset], catalog: Catalog) -> Iterator[str]:
    columns = (column for d in datasets for resource in d.resources for column in resource.columns)
    keys = sorted({column.code_list for column in columns if column.code_list})
    if keys:
        yield "## Danh mục mã"
    for key in keys:
        code_list = catalog.vocabulary.code_lists[key]
        yield f"**{text(code_list.title)}** (`{key}`). Nguồn: {text(code_list.source)}"
        yield _codes(code_list)


def _codes(code_list: CodeList) -> str:
    if len(code_list.codes) > LONGEST_LIST:
        return f"{number_vi(len(code_list.codes))} mã; xem từ điển dữ liệu của mỗi bản công bố."
    return _bullets(f"`{code.code}`: {text(code.title)}" for code in code_list.codes)


def _document(origin: str, blocks: Iterable[str]) -> str:
    mark = f"<!-- Generated from {origin} by `odw catalog generate`; do not edit. -->"
    return "\n\n".join([mark, *blocks]) + "\n"


def number_text(number: Decimal) -> str:
    """``1234.5`` as ``1.234,5``."""
    return f"{number:,f}".translate(str.maketrans(",.", ".,"))


def table(header: tuple[str, ...], records: Iterable[tuple[str, ...]]) -> str:
    """A table of Markdown; cells must be of ``cell``, or Markdown of our own."""
    lines = [header, ("---",) * len(header), *records]
    return "\n".join(f"| {' | '.join(line)} |" for line in lines)


def text(content: str) -> str:
    """``content`` as Markdown that shows it as it is, on one line."""
    line = " ".join(content.split())
    for sign in "\\`*_[]<>":
        line = line.replace(sign, f"\\{sign}")
    return line


def cell(content: str) -> str:
    """``content`` for a cell of a table."""
    return text(content).replace("|", "\\|")


def _bullets(lines: Iterable[str]) -> str:
    return "\n".join(f"- {line}" for line in lines)
