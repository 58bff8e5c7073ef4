"""dbt's property files, derived from the contracts: descriptions, enforced types, keys. Pure functions to dicts."""

from __future__ import annotations

from typing import Any

import yaml

from catalog import Catalog, Column, Dataset, Resource, SourceColumn, SourceTable, System
from warehouse.transform.staging_models import quarantine_model_name, staging_model_name

Properties = dict[str, Any]

SOURCE_TYPES = {
    "text": "text",
    "integer": "bigint",
    "decimal": "numeric",
    "date": "date",
    "boolean": "boolean",
}

LANDING = {
    "_row_number": "Số thứ tự của dòng khi nhận.",
    "_row_hash": "Mã băm nội dung dòng khi nhận.",
    "_loaded_at": "Thời điểm nhận dòng.",
    "_run_id": "Lần chạy đã nhận dòng.",
}
"""What landing adds to every raw table."""


def system_properties(system: System) -> Properties:
    """Sources and staging models of one system."""
    return {
        "version": 2,
        "sources": [
            {
                "name": system.name,
                "schema": "raw",
                "description": f"{system.title}. {system.description}",
                "tables": [_source_table(table) for table in system.tables],
            }
        ],
        "models": [
            {
                "name": staging_model_name(table),
                "description": f"{table.title}: các dòng đọc được, đã đổi kiểu.",
                "columns": [
                    *_added_by_landing("_row_number", "_row_hash"),
                    *(staged for column in table.columns for staged in _staged_columns(column)),
                ],
            }
            for table in system.tables
        ],
    }


def quarantine_properties(system: System) -> Properties:
    """Quarantine models of one system."""
    return {
        "version": 2,
        "models": [
            {
                "name": quarantine_model_name(table),
                "description": f"{table.title}: các dòng bị từ chối và lý do. Không công khai.",
                "columns": [
                    *_added_by_landing("_row_number", "_row_hash", "_run_id"),
                    {"name": "row_key", "description": "Khóa của dòng."},
                    {"name": "reasons", "description": "Các lý do từ chối: cột, quy tắc, thông báo."},
                    {"name": "row", "description": "Nguyên văn dòng khi nhận."},
                ],
            }
            for table in system.tables
        ],
    }


def mart_properties(datasets: tuple[Dataset, ...], catalog: Catalog) -> Properties:
    """Published tables of one topic, with dbt's contract enforced."""
    return {
        "version": 2,
        "models": [_mart(dataset, resource, catalog) for dataset in datasets for resource in dataset.resources],
    }


def rendered(properties: Properties, origin: str) -> str:
    """The property file as YAML, saying in its first line where it comes from."""
    body = yaml.safe_dump(properties, allow_unicode=True, sort_keys=False, width=110)
    return f"# Generated from {origin} by `odw catalog generate`; do not edit.\n{body}"


def _source_table(table: SourceTable) -> Properties:
    return {
        "name": table.name,
        "identifier": table.raw_name,
        "description": table.title,
        "columns": [
            *({"name": column.name, "description": column.title} for column in table.columns),
            *_added_by_landing(*LANDING),
        ],
    }


def _added_by_landing(*names: str) -> list[Properties]:
    return [{"name": name, "description": LANDING[name]} for name in names]


def _staged_columns(column: SourceColumn) -> list[Properties]:
    staged = [{"name": column.name, "description": column.title, "data_type": SOURCE_TYPES[column.type]}]
    if column.below_detection:
        title = f"{column.title}: “<” là dưới ngưỡng phát hiện, “=” là đo được."
        staged.append({"name": column.sign_name, "description": title, "data_type": "text"})
    return staged


def _mart(dataset: Dataset, resource: Resource, catalog: Catalog) -> Properties:
    return {
        "name": resource.table,
        "description": f"{dataset.number}. {resource.title}. {resource.row} {dataset.description}",
        "config": {"meta": {"dataset": dataset.id, "resource": resource.name}},
        "constraints": [{"type": "primary_key", "columns": list(resource.key)}],
        "columns": [_mart_column(column, resource) for column in resource.columns],
    }


def _mart_column(column: Column, resource: Resource) -> Properties:
    properties: Properties = {
        "name": column.name,
        "data_type": column.postgres_type,
        "description": f"{column.title}. {column.description}",
    }
    if column.required:
        properties["constraints"] = [{"type": "not_null"}]
    if meta := _suppression_meta(column, resource):
        properties["config"] = {"meta": meta}
    return properties


def _suppression_meta(column: Column, resource: Resource) -> Properties:
    """What the macro `published` must know of small cells: on the count itself and on its reason column."""
    if column.suppress:
        return {"suppress": {"below": column.suppress.below, "of": column.suppress.of}}
    for counted in resource.columns:
        if counted.suppress and counted.suppress.reason_column == column.name:
            rule = {"column": counted.name, "below": counted.suppress.below, "of": counted.suppress.of}
            return {"reason_for": rule}
    return {}
