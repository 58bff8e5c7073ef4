"""What one contract says of others: every name it uses must exist, every column it reads must be allowed."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterator

from catalog.dataset import Column, Dataset, Resource
from catalog.faults import did_you_mean
from catalog.reading_faults import reading_faults
from catalog.source_column_faults import source_column_faults
from catalog.system import SourceTable, System
from catalog.vocabulary import Vocabulary

Reference = tuple[tuple[str, ...], str, str]
"""Place in the file, problem, remedy."""

MAX_IDENTIFIER = 63
"""Longest identifier PostgreSQL keeps without cutting it."""
RAW_SUFFIX = 12
"""Room kept for the load number that physical tables in ``raw`` carry."""


def system_faults(system: System, vocabulary: Vocabulary) -> Iterator[Reference]:
    """Faults of a system file that no single field shows."""
    if system.owner not in vocabulary.departments:
        yield (
            ("owner",),
            _unknown("department", system.owner),
            did_you_mean(system.owner, vocabulary.departments),
        )
    for table in system.tables:
        yield from _table_faults(table, ("tables", table.name))
        yield from reading_faults(system, table, ("tables", table.name))


def _table_faults(table: SourceTable, place: tuple[str, ...]) -> Iterator[Reference]:
    names = {column.name for column in table.columns}
    for key in table.key:
        if key not in names:
            yield (
                (*place, "key"),
                f"The key column {key!r} is not among the columns.",
                did_you_mean(key, names),
            )
    yield from _cursor_faults(table, (*place, "extract"), names)
    if len(table.raw_name) > MAX_IDENTIFIER - RAW_SUFFIX:
        length = MAX_IDENTIFIER - RAW_SUFFIX
        yield (
            place,
            f"{table.raw_name!r} is longer than {length} letters.",
            "Shorten the system or table name.",
        )
    for column in table.columns:
        for problem, remedy in source_column_faults(column, table.columns):
            yield (*place, "columns", column.name), problem, remedy


def _cursor_faults(table: SourceTable, place: tuple[str, ...], names: set[str]) -> Iterator[Reference]:
    cursor = table.extract.cursor
    if table.extract.strategy == "cursor" and cursor is None:
        yield (*place, "cursor"), "The strategy cursor needs a cursor column.", "Name the column that says what is new."
    elif cursor is not None and cursor not in names:
        problem = f"The cursor column {cursor!r} is not among the columns."
        yield (*place, "cursor"), problem, did_you_mean(cursor, names)


def dataset_faults(dataset: Dataset, vocabulary: Vocabulary, systems: dict[str, System]) -> Iterator[Reference]:
    """Faults of a dataset contract that no single field shows."""
    yield from _vocabulary_references(dataset, vocabulary)
    tables = {table.id: table for system in systems.values() for table in system.tables}
    for index, source in enumerate(dataset.sources):
        if source not in tables:
            yield ("sources", str(index)), _unknown("source table", source), did_you_mean(source, tables)
    names = [resource.name for resource in dataset.resources]
    if len(names) == 1 and names[0] != dataset.name:
        yield (
            ("resources", names[0]),
            f"The only resource is called {names[0]!r}, the dataset {dataset.name!r}.",
            f"Call the resource {dataset.name!r}: the path is the name.",
        )
    read = {tables[source].name: tables[source] for source in dataset.sources if source in tables}
    for resource in dataset.resources:
        yield from _resource_faults(resource, vocabulary, read)


def _vocabulary_references(dataset: Dataset, vocabulary: Vocabulary) -> Iterator[Reference]:
    topic = vocabulary.topics.get(dataset.topic)
    if topic is None:
        yield (), _unknown("topic", dataset.topic), did_you_mean(dataset.topic, vocabulary.topics)
    elif not re.fullmatch(rf"{topic.roman}\.[1-9][0-9]*", dataset.number):
        yield (
            ("number",),
            f"{dataset.number!r} is no number of topic {topic.roman}.",
            f"Write it as {topic.roman}.<number>.",
        )
    for index, owner in enumerate(dataset.owners):
        if owner.department not in vocabulary.departments:
            remedy = did_you_mean(owner.department, vocabulary.departments)
            yield ("owners", str(index), "department"), _unknown("department", owner.department), remedy
    references: list[tuple[str, str, Collection[str]]] = [
        ("cadence", dataset.cadence, vocabulary.cadences),
        ("licence", dataset.licence, vocabulary.licences),
    ]
    for kind, key, known in references:
        if key not in known:
            yield (kind,), _unknown(kind, key), did_you_mean(key, known)
    for index, key in enumerate(dataset.legal_basis):
        if key not in vocabulary.legal_bases:
            yield (
                ("legal_basis", str(index)),
                _unknown("legal basis", key),
                did_you_mean(key, vocabulary.legal_bases),
            )


def _resource_faults(resource: Resource, vocabulary: Vocabulary, read: dict[str, SourceTable]) -> Iterator[Reference]:
    place = ("resources", resource.name)
    names = {column.name for column in resource.columns}
    for key in resource.key:
        if key not in names:
            yield (
                (*place, "key"),
                f"The key column {key!r} is not among the columns.",
                did_you_mean(key, names),
            )
        elif not resource.column(key).required:
            yield (*place, "columns", key), "A key column may not be empty.", "Say required: true."
    if resource.rows.min > resource.rows.max:
        yield (*place, "rows"), "min is larger than max.", "Exchange them."
    if len(resource.table) > MAX_IDENTIFIER:
        yield place, f"The table name {resource.table!r} is too long for PostgreSQL.", "Shorten the names."
    for column in resource.columns:
        yield from _column_faults(column, (*place, "columns", column.name), vocabulary, names, read)


def _column_faults(
    column: Column,
    place: tuple[str, ...],
    vocabulary: Vocabulary,
    siblings: set[str],
    read: dict[str, SourceTable],
) -> Iterator[Reference]:
    if column.code_list is not None and column.code_list not in vocabulary.code_lists:
        remedy = did_you_mean(column.code_list, vocabulary.code_lists)
        yield (*place, "code_list"), _unknown("code list", column.code_list), remedy
    if column.range is not None and column.type not in ("integer", "decimal"):
        yield (
            (*place, "range"),
            f"A range needs a number, the column is {column.type}.",
            "Use a rule instead.",
        )
    if column.pattern is not None and column.type != "text":
        yield (
            (*place, "pattern"),
            f"A pattern needs text, the column is {column.type}.",
            "Use a range or a rule.",
        )
    for name in (column.suppress.of, column.suppress.reason_column) if column.suppress else ():
        if name not in siblings:
            yield (*place, "suppress"), f"There is no column {name!r}.", did_you_mean(name, siblings)
    for index, origin in enumerate(column.lineage):
        table_name, _, column_name = origin.partition(".")
        if table_name == "vocabulary":
            continue
        table = read.get(table_name)
        if table is None:
            yield (
                (*place, "from", str(index)),
                f"{origin!r} is not a column of the dataset's sources.",
                did_you_mean(table_name, read),
            )
        elif column_name not in table.staged_names:
            yield (
                (*place, "from", str(index)),
                f"{table.id} gives no column {column_name!r}.",
                did_you_mean(column_name, table.staged_names),
            )


def _unknown(kind: str, name: str) -> str:
    return f"There is no {kind} {name!r}."
