"""The two dbt models of a source table, derived from its system file.

``quarantine`` decides once which rows are refused and why; ``staging`` is a typed view of all the others. Every cast
is spelled out with the contract's formats, so nothing depends on the server's DateStyle or locale. Cells are prepared
in a step of its own, or the planner writes the expression of a cell wherever it is asked for, three times and more:
materialised where all cells are needed, behind ``offset 0`` in the view, where a reader pays for the columns it takes.
"""

from __future__ import annotations

from catalog import SourceTable, System
from warehouse.transform.column_sql import cast, prepared, reason, reasons, received

HEADER = "-- Generated from catalog/systems/{system}.yml by `odw catalog generate`; do not edit.\n"
STAGING = """\
with
    received as (select * from {source}),

    prepared as (
        select
            _row_number,
            _row_hash,
            {prepared}
        from received
        offset 0
    )

select
    _row_number,
    _row_hash,
    {cast}
from prepared
where not exists (select 1 from {quarantine} as refused where refused._row_number = prepared._row_number)
"""
QUARANTINE = """\
with
    received as (select * from {source}),

    prepared as materialized (
        select
            _row_number,
            _row_hash,
            _run_id,
            {prepared}
        from received
    ),

    judged as materialized (
        select
            *,
            array_remove(
                array[
                    {reasons}
                ]::jsonb[],
                null
            ) as own_reasons
        from prepared
    ),

    compared as (
        select
            *,
            row_number() over same_key as copy_number,
            min(_row_hash) over same_key_unordered <> max(_row_hash) over same_key_unordered as key_conflict
        from judged
        window
            same_key_unordered as (partition by own_reasons = '{{}}', {key}),
            same_key as (partition by own_reasons = '{{}}', {key} order by _row_number)
    ),

    refused as (
        select
            *,
            case
                when own_reasons <> '{{}}' then own_reasons
                when key_conflict then array[{conflict}]
                when copy_number > 1 then array[{duplicate}]
            end as reasons
        from compared
    )

select
    refused._row_number,
    refused._row_hash,
    refused._run_id,
    jsonb_build_object({key_pairs}) as row_key,
    to_jsonb(refused.reasons) as reasons,
    to_jsonb(received) - array['_row_number', '_row_hash', '_run_id', '_loaded_at'] as row
from refused
inner join received on received._row_number = refused._row_number
where refused.reasons is not null
"""


def staging_model_name(table: SourceTable) -> str:
    """Name of the typed view: ``stg_<system>__<table>``."""
    return f"stg_{table.raw_name}"


def quarantine_model_name(table: SourceTable) -> str:
    """Name of the dbt model that fills ``quarantine.<system>__<table>``."""
    return f"quarantine_{table.raw_name}"


def staging_sql(system: System, table: SourceTable) -> str:
    """The typed view of the accepted rows."""
    return HEADER.format(system=system.name) + STAGING.format(
        source=_source(table),
        quarantine=f'{{{{ ref("{quarantine_model_name(table)}") }}}}',
        prepared=_lines([cell for column in table.columns for cell in prepared(column, table)], 12),
        cast=_lines([cell for column in table.columns for cell in cast(column)], 4),
    )


def quarantine_sql(system: System, table: SourceTable) -> str:
    """The refused rows, each with every reason and the row as it was received."""
    cells = [cell for column in table.columns for cell in received(column)]
    cells += [cell for column in table.columns for cell in prepared(column, table)]
    refusals = [refusal for column in table.columns for refusal in reasons(column)]
    return HEADER.format(system=system.name) + QUARANTINE.format(
        source=_source(table),
        prepared=_lines(cells, 12),
        reasons=_lines(refusals or ["null"], 20),
        key=", ".join(table.key),
        key_pairs=", ".join(f"'{key}', refused.{key}" for key in table.key),
        conflict=reason(table.key[0], "key_conflict", "Trùng khóa với dòng khác nhưng nội dung khác nhau"),
        duplicate=reason(table.key[0], "duplicate", "Trùng hoàn toàn với một dòng khác"),
    )


def _source(table: SourceTable) -> str:
    return f'{{{{ source("{table.system}", "{table.name}") }}}}'


def _lines(items: list[str], indent: int) -> str:
    return (",\n" + " " * indent).join(items)
