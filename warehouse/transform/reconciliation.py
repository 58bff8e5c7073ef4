"""Rows never vanish: landed = accepted + refused, for every source table, or its datasets are held."""

from __future__ import annotations

from collections.abc import Sequence

import psycopg
from psycopg import sql

from catalog import Catalog, Dataset, SourceTable
from warehouse.transform.staging_models import staging_model_name


def reconcile(
    connection: psycopg.Connection, catalog: Catalog, datasets: Sequence[Dataset], run_id: str
) -> dict[str, str]:
    """Count every source table of the datasets in raw, staging and quarantine, and write it to the ledger.

    Returns the faults: dataset id to a sentence naming the table and the three numbers.
    """
    faults: dict[str, str] = {}
    for table in catalog.source_tables_of(datasets):
        counts = _counts(connection, table)
        if counts is None:
            continue  # never landed or not built: extraction and dbt have said so
        landed, accepted, refused = counts
        if landed != accepted + refused:
            for dataset in datasets:
                if table.id in dataset.sources:
                    faults[dataset.id] = (
                        f"Bảng {table.id}: nhận {landed} dòng nhưng chấp nhận {accepted} và từ chối {refused}; "
                        "số dòng không khớp. Báo kỹ sư dữ liệu kiểm tra mô hình staging."
                    )
            continue
        connection.execute(
            "insert into ops.reconciliation (run_id, source_table, landed, accepted, refused) "
            "values (%s, %s, %s, %s, %s) on conflict (run_id, source_table) do update "
            "set landed = excluded.landed, accepted = excluded.accepted, refused = excluded.refused, "
            "reconciled_at = now()",
            [run_id, table.id, landed, accepted, refused],
        )
    return faults


def _counts(connection: psycopg.Connection, table: SourceTable) -> tuple[int, int, int] | None:
    relations = [
        ("raw", table.raw_name),
        ("staging", staging_model_name(table)),
        ("quarantine", table.raw_name),
    ]
    names = [sql.Identifier(*relation) for relation in relations]
    for relation in names:
        found = connection.execute("select to_regclass(%s)", [relation.as_string(connection)]).fetchone()
        if found is None or found[0] is None:
            return None
    query = sql.SQL("select (select count(*) from {}), (select count(*) from {}), (select count(*) from {})")
    row = connection.execute(query.format(*names)).fetchone()
    return (row[0], row[1], row[2]) if row else None
