"""Raw tables made by hand, for tests that begin after landing."""

from __future__ import annotations

from datetime import UTC, datetime

from psycopg import sql

from catalog import SourceTable
from warehouse.database import connect
from warehouse.ledger import Extract, open_run, record_extract
from warehouse.settings import Settings

Row = dict[str, str | None]


def land(settings: Settings, table: SourceTable, rows: list[Row], run_id: str = "by-hand") -> None:
    """Create the raw relation with ``rows`` (missing cells are null) and its receipt."""
    names = [column.name for column in table.columns]
    with connect(settings, "loader") as connection:
        cells = sql.SQL(", ").join(sql.SQL("{} text").format(sql.Identifier(name)) for name in names)
        hashed = sql.SQL(" || '|' || ").join(sql.SQL("coalesce({}, '')").format(sql.Identifier(n)) for n in names)
        connection.execute(
            sql.SQL(
                "create table raw.{} ({}, _row_number bigint generated always as identity, "
                "_row_hash text generated always as (md5({})) stored, "
                "_loaded_at timestamptz default now(), _run_id text)"
            ).format(sql.Identifier(table.raw_name), cells, hashed)
        )
        for row in rows:
            insert = sql.SQL("insert into raw.{} ({}) values ({})").format(
                sql.Identifier(table.raw_name),
                sql.SQL(", ").join(map(sql.Identifier, row)),
                sql.SQL(", ").join(sql.Placeholder() * len(row)),
            )
            connection.execute(insert, list(row.values()))
        open_run(connection, run_id, "odw", "by hand")
        count, digest, relation = len(rows), f"digest of {len(rows)} rows", f"raw.{table.raw_name}"
        now = datetime.now(UTC)
        record_extract(connection, Extract(run_id, table.id, now, "landed", count, count, digest, relation))
