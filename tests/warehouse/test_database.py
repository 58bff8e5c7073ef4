from __future__ import annotations

import psycopg
import pytest

from warehouse.database import connect
from warehouse.embedded_postgres import EmbeddedPostgres
from warehouse.errors import WarehouseError
from warehouse.preparation import prepare_warehouse
from warehouse.settings import Settings


def test_preparing_twice_changes_nothing(settings: Settings, postgres: EmbeddedPostgres) -> None:
    name = settings.warehouse_url.rsplit("/", 1)[1]
    with connect(settings, "loader") as connection:
        connection.execute("insert into ops.run (run_id, door, scope) values ('r1', 'odw', 'all')")
    prepare_warehouse(postgres.url(name), "odw")
    with connect(settings, "reader") as connection:
        assert connection.execute("select run_id from ops.run").fetchall() == [("r1",)]


@pytest.mark.parametrize("role", ["loader", "transformer", "publisher", "reader"])
def test_no_role_is_superuser_or_reads_failing_rows_without_need(settings: Settings, role: str) -> None:
    with connect(settings, role) as connection:  # type: ignore[arg-type]
        row = connection.execute("select rolsuper, rolcreaterole from pg_roles where rolname = current_user")
        assert row.fetchone() == (False, False)
        login = connection.execute("select rolsuper from pg_roles where rolname = session_user").fetchone()
        assert login == (False,)


def test_reader_sees_neither_raw_nor_quarantine_nor_failing_rows(settings: Settings) -> None:
    with connect(settings, "loader") as connection:
        connection.execute("create table raw.secret (a text)")
    for query in ("select * from raw.secret", "select * from ops.failing_row"):
        with pytest.raises(psycopg.errors.InsufficientPrivilege), connect(settings, "reader") as connection:
            connection.execute(query)


def test_dead_server_is_named_with_cause_and_remedy() -> None:
    from pathlib import Path

    settings = Settings("postgresql://odw@127.0.0.1:1/x", Path(), Path(), Path(), {})
    with (
        pytest.raises(WarehouseError, match=r"127\.0\.0\.1:1/x.*ODW_WAREHOUSE_URL"),
        connect(settings, "reader"),
    ):
        pass
