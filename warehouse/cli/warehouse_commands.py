"""`odw warehouse init`, `odw confirm-zero`, `odw quarantine`: the warehouse itself and what it keeps back."""

from __future__ import annotations

import click
from psycopg import sql
from psycopg.rows import dict_row

from catalog import SourceTable, load_catalog
from warehouse.cli.output import Record, json_option, print_json, print_records
from warehouse.database import connect
from warehouse.ledger import confirm_zero
from warehouse.settings import Settings, read_settings


@click.group("warehouse")
def warehouse_group() -> None:
    """Prepare the warehouse database."""


@warehouse_group.command("init")
@click.option(
    "--administrator-url",
    envvar="ODW_ADMINISTRATOR_URL",
    required=True,
    help="libpq URL of an administrator.",
)
@click.option("--login", default="odw", show_default=True, help="Login that works in the four roles.")
def initialise(administrator_url: str, login: str) -> None:
    """Create roles, schemas and ledger, or bring them up to date."""
    from warehouse.preparation import prepare_warehouse

    prepare_warehouse(administrator_url, login)
    click.echo("The warehouse is prepared.")


@click.command("confirm-zero")
@click.argument("dataset")
@click.option("--by", required=True, help="Officer of the owning department, by post.")
@click.option("--reason", required=True, help="Why zero rows is the truth.")
def confirm_zero_command(dataset: str, by: str, reason: str) -> None:
    """Record the owner's word that a dataset truly has no rows."""
    settings = read_settings()
    contract = load_catalog(settings.catalog).dataset(dataset)
    if any(resource.rows.min > 0 for resource in contract.resources):
        raise click.UsageError(f"The contract of {contract.id} does not allow zero rows (rows.min is above 0).")
    with connect(settings, "publisher") as connection:
        confirm_zero(connection, contract.id, by, reason)
    click.echo(f"{contract.id}: zero rows confirmed by {by}.")


@click.group("quarantine")
def quarantine_group() -> None:
    """Read the rows that were refused, and why."""


@quarantine_group.command("list")
@json_option
def list_quarantine(as_json: bool) -> None:
    """Count refused rows by source table, column and rule."""
    settings = read_settings()
    records = [r for table in _source_tables(settings) for r in _refusals(settings, table)]
    if as_json:
        print_json(records)
    else:
        print_records(records, ["source_table", "column", "rule", "rows", "message"])


@quarantine_group.command("show")
@click.argument("source_table")
@click.option("--limit", default=20, show_default=True, type=click.IntRange(1, 10_000))
@json_option
def show_quarantine(source_table: str, limit: int, as_json: bool) -> None:
    """Show refused rows of a source table (`system.table`) with their reasons."""
    settings = read_settings()
    known = {table.id: table for table in _source_tables(settings)}
    if source_table not in known:
        raise click.UsageError(f"Unknown source table {source_table!r}. Known: {', '.join(sorted(known))}.")
    query = sql.SQL(
        "select row_key as key, (select string_agg(r ->> 'column' || ': ' || (r ->> 'message'), '; ') "
        "from jsonb_array_elements(reasons) as r) as reasons, row from {} order by _row_number limit %s"
    ).format(sql.Identifier("quarantine", known[source_table].raw_name))
    records = _rows(settings, query, known[source_table], [limit])
    if as_json:
        print_json(records)
    else:
        print_records(records, ["key", "reasons", "row"])


def _source_tables(settings: Settings) -> list[SourceTable]:
    systems = load_catalog(settings.catalog).systems.values()
    return [table for system in systems for table in system.tables]


def _refusals(settings: Settings, table: SourceTable) -> list[Record]:
    query = sql.SQL(
        "select %s as source_table, r ->> 'column' as column, r ->> 'rule' as rule, count(*) as rows, "
        "r ->> 'message' as message from {}, jsonb_array_elements(reasons) as r group by 2, 3, 5 order by 2, 3"
    ).format(sql.Identifier("quarantine", table.raw_name))
    return _rows(settings, query, table, [table.id])


def _rows(settings: Settings, query: sql.Composed, table: SourceTable, values: list[object]) -> list[Record]:
    """Rows of a query on a quarantine table; none when the table was never built."""
    with connect(settings, "publisher") as connection:
        found = connection.execute("select to_regclass(%s)", [f"quarantine.{table.raw_name}"]).fetchone()
        if found is None or found[0] is None:
            return []
        with connection.cursor(row_factory=dict_row) as cursor:
            return cursor.execute(query, values).fetchall()
