"""A new dataset's contract and mart as far as its source table tells them; the rest is marked ``TODO`` and refused.

Nothing is made up: a text a person must write stands there as a fault that `odw catalog check` reports.
"""

from __future__ import annotations

import json
import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path

from catalog import Catalog, SourceTable, System
from catalog.source_column import SourceColumn
from catalog.unwritten import UNWRITTEN
from warehouse.errors import OdwError
from warehouse.transform.staging_models import staging_model_name

LICENCE = "dieu_khoan_du_lieu_mo"
RULES = 3
PLAIN = re.compile(r"[\w(][^#:\n\"'{}\[\],&*!|>%@`]*", re.UNICODE)
LONGEST_LINE = 120


@dataclass(frozen=True)
class Draft:
    """What to write: the path of each file and its text."""

    contract: tuple[Path, str]
    mart: tuple[Path, str]
    missing: tuple[str, ...]
    """What stands in the source table and still has to be decided, in words."""


def draft(catalog: Catalog, topic: str, name: str, number: str, system_name: str, table_name: str) -> Draft:
    """The files of a new dataset ``topic.name``; paths are below the catalog and below the dbt project.

    Raises:
        OdwError: the name or number is not free or not well formed, or the source table is unknown.
        CatalogError: there is no such system.
    """
    _refuse_unusable(catalog, topic, name, number)
    system = catalog.system(system_name)
    known = {table.name: table for table in system.tables}
    if table_name not in known:
        raise OdwError(
            f"Table {table_name}", f"is not in catalog/systems/{system_name}.yml.", f"Known: {', '.join(known)}."
        )
    table = known[table_name]
    return Draft(
        (Path("datasets") / topic / f"{name}.yml", contract_text(catalog, system, table, name, number)),
        (Path("models/marts") / topic / f"{topic}__{name}.sql", mart_text(table)),
        tuple(_undecided(table)),
    )


def _refuse_unusable(catalog: Catalog, topic: str, name: str, number: str) -> None:
    known = catalog.vocabulary.topics
    if topic not in known:
        raise OdwError(f"Topic {topic}", "is not in catalog/vocabulary/topics.yml.", f"Known: {', '.join(known)}.")
    if not re.fullmatch(r"[a-z][a-z0-9_]{0,47}", name):
        raise OdwError(f"Name {name}", "is no short unaccented snake_case name.", "For example: cho_dau_moi.")
    roman = known[topic].roman
    if not re.fullmatch(rf"{roman}\.[1-9][0-9]*", number):
        raise OdwError(f"Number {number}", f"is no number of topic {roman}.", f"Write it as {roman}.<number>.")
    taken = next((dataset.id for dataset in catalog.datasets.values() if dataset.number == number), None)
    if taken is not None:
        raise OdwError(f"Number {number}", f"is that of {taken}.", "Take the number printed in the provincial list.")


def contract_text(catalog: Catalog, system: System, table: SourceTable, name: str, number: str) -> str:
    """The contract as YAML."""
    return "\n".join(_contract(catalog, system, table, name, number)) + "\n"


def _contract(catalog: Catalog, system: System, table: SourceTable, name: str, number: str) -> Iterator[str]:
    yield f"number: {number}"
    yield f"title: {_todo('tên bộ dữ liệu, gần với lời của danh mục tỉnh')}"
    yield f"title_en: {_todo('the title in English')}"
    yield f"description: {_todo('có những gì, lấy từ đâu, bỏ những gì')}"
    yield f"description_en: {_todo('the description in English')}"
    yield f"keywords: [{_todo('từ khóa người dân sẽ tìm')}]"
    yield "owners:"
    yield f"  - {{department: {system.owner}}}"
    yield f"sources: [{table.id}]"
    yield f"cadence: {_todo('khóa trong catalog/vocabulary/cadences.yml')}"
    yield f"licence: {LICENCE}"
    yield f"legal_basis: [{_todo('khóa trong catalog/vocabulary/legal_bases.yml')}]"
    yield "classification: open"
    yield f"personal_data: {_todo('cách dữ liệu cá nhân được giữ lại ở nguồn, để kiểm toán kiểm tra được')}"
    yield f"caveats: [{_todo('điều người dùng phải biết, hoặc bỏ khóa này')}]"
    yield "resources:"
    yield f"  {name}:"
    yield f"    title: {_todo('tên bảng')}"
    yield f"    row: {_todo('một dòng là gì')}"
    yield f"    key: [{', '.join(table.key)}]"
    yield f"    rows: {{min: {_todo('số dòng ít nhất')}, max: {_todo('số dòng nhiều nhất')}}}"
    yield "    columns:"
    for column in table.columns:
        yield from _column(column, table, catalog.vocabulary.columns)
    yield "    rules:"
    for turn in range(1, RULES + 1):
        yield f"      quy_tac_{turn}:"
        yield f"        title: {_todo('quy tắc riêng của chủ đề này; đổi tên khóa quy_tac_' + str(turn))}"
        yield f"        condition: {_todo('điều kiện SQL mà mọi dòng phải thỏa')}"


def _column(column: SourceColumn, table: SourceTable, shared: Mapping[str, object]) -> Iterator[str]:
    origin = f"{table.name}.{column.name}"
    if column.name in shared:
        yield f"      {column.name}: {{shared: {column.name}, from: [{origin}]}}"
        return
    yield f"      {column.name}:"
    yield f"        type: {column.type}"
    yield f"        title: {_scalar(column.title)}"
    yield f"        title_en: {_todo('title in English')}"
    yield f"        description: {_todo('nói rõ hơn tiêu đề')}"
    if column.is_number:
        yield f"        unit: {_todo('đơn vị')}"
        yield f"        range: {_todo('khoảng hợp lý, ví dụ {min: 0, max: 100}')}"
    if column.required or column.name in table.key:
        yield "        required: true"
    if column.codes:
        yield f"        code_list: {_todo('khóa danh mục mã gồm ' + ', '.join(dict.fromkeys(column.codes.values())))}"
    elif column.pattern:
        yield f"        pattern: {_scalar(column.pattern)}"
    yield f"        from: [{origin}]"
    if column.below_detection:
        yield f"      {column.sign_name}:"
        yield "        type: text"
        yield f"        title: {_scalar(f'Dấu của {column.title}')}"
        yield f"        title_en: {_todo('title in English')}"
        yield f"        description: {_todo('< là dưới ngưỡng phát hiện, = là đo được')}"
        yield f"        from: [{table.name}.{column.sign_name}]"


def mart_text(table: SourceTable) -> str:
    """The mart as SQL: every readable row of the source table, columns by their names."""
    source, published = f'{{{{ ref("{staging_model_name(table)}") }}}}', '{{ published("dong") }}'
    line = f"with dong as (select * from {source}) {published}"  # noqa: S608
    if len(line) <= LONGEST_LINE:
        return f"{line}\n"
    return f"with\n    dong as (select * from {source})\n\n    {published}\n"  # noqa: S608


def _undecided(table: SourceTable) -> Iterator[str]:
    units = [column.name for column in table.columns if column.name.startswith("ma_xa")]
    if units:
        yield (
            f"{', '.join(units)} is a commune code: publish its name beside it (`ten_xa`, joined from the seed "
            "`communes`; before 2025-07-01 with the macro `communes_on`)."
        )
    if any(column.name in ("vi_do", "kinh_do") for column in table.columns):
        yield "There are coordinates: add the rule that both stand together, and `rule.near_commune(…)`."
    coded = [column.name for column in table.columns if column.codes]
    if coded:
        yield f"Code lists for {', '.join(coded)}: reuse one of catalog/vocabulary/code_lists, or add it for the topic."


def _todo(wanted: str) -> str:
    return json.dumps(f"{UNWRITTEN} {wanted}", ensure_ascii=False)


def _scalar(text: str) -> str:
    """``text`` as YAML: plain where that is safe."""
    return text if PLAIN.fullmatch(text) and text == text.strip() else json.dumps(text, ensure_ascii=False)
