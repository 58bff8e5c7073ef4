"""The two dbt models of a source table, derived from its system file.

``quarantine`` decides once which rows are refused and why; ``staging`` is a typed view of all the others. Every cast
is spelled out with the contract's formats, so nothing depends on the server's DateStyle or locale.
"""

from __future__ import annotations

from catalog import SourceColumn, SourceTable, System

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

    prepared as (
        select
            _row_number,
            _row_hash,
            _run_id,
            to_jsonb(received) - array['_row_number', '_row_hash', '_run_id', '_loaded_at'] as received_row,
            {prepared}
        from received
    ),

    judged as (
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
    _row_number,
    _row_hash,
    _run_id,
    jsonb_build_object({key_pairs}) as row_key,
    to_jsonb(reasons) as reasons,
    received_row as row
from refused
where reasons is not null
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
        prepared=_lines([f"{_prepared(column)} as {column.name}" for column in table.columns], 12),
        cast=_lines([_cast(column) for column in table.columns], 4),
    )


def quarantine_sql(system: System, table: SourceTable) -> str:
    """The refused rows, each with every reason and the row as it was received."""
    received = [
        f'{{{{ clean_text("{column.name}") }}}} as {column.name}_received' for column in table.columns if column.codes
    ]
    prepared = [f"{_prepared(column)} as {column.name}" for column in table.columns]
    reasons = [reason for column in table.columns for reason in _reasons(column)]
    return HEADER.format(system=system.name) + QUARANTINE.format(
        source=_source(table),
        prepared=_lines(received + prepared, 12),
        reasons=_lines(reasons or ["null"], 20),
        key=", ".join(table.key),
        key_pairs=", ".join(f"'{key}', {key}" for key in table.key),
        conflict=_reason(table.key[0], "key_conflict", "Trùng khóa với dòng khác nhưng nội dung khác nhau"),
        duplicate=_reason(table.key[0], "duplicate", "Trùng hoàn toàn với một dòng khác"),
    )


def _source(table: SourceTable) -> str:
    return f'{{{{ source("{table.system}", "{table.name}") }}}}'


def _lines(items: list[str], indent: int) -> str:
    return (",\n" + " " * indent).join(items)


def _prepared(column: SourceColumn) -> str:
    """The cell as text ready to be cast: blanks gone, codes translated, dates in ISO order, plain numbers."""
    if column.codes:
        pairs = ", ".join(f"{_quoted(theirs)}: {_quoted(ours)}" for theirs, ours in column.codes.items())
        return f'{{{{ translated("{column.name}", {{{pairs}}}) }}}}'
    if column.type == "date":
        formats = ", ".join(f'"{date_format}"' for date_format in column.date_formats)
        return f'{{{{ iso_date("{column.name}", [{formats}]) }}}}'
    if column.type in ("integer", "decimal"):
        return f'{{{{ plain_number("{column.name}", "{column.decimal_mark}") }}}}'
    return f'{{{{ clean_text("{column.name}") }}}}'


def _cast(column: SourceColumn) -> str:
    if column.type == "text":
        return column.name
    return f'{{{{ cast_or_null("{column.name}", "{column.type}") }}}} as {column.name}'


def _reasons(column: SourceColumn) -> list[str]:
    reasons = []
    name = column.name
    if column.required:
        # A required code that the list does not know is one fault, not two.
        missing = f"{name}_received" if column.codes else name
        reasons.append(_when(f"{missing} is null", column, "required"))
    if column.codes:
        reasons.append(_when(f"{name} is null and {name}_received is not null", column, "code"))
    if column.type != "text":
        reasons.append(_when(f'{{{{ is_no("{name}", "{column.type}") }}}}', column, column.type))
    elif not column.codes and not column.pattern:
        reasons.append(_when(f'{{{{ has_lost_letters("{name}") }}}}', column, "lost_letters"))
    if column.pattern:
        reasons.append(_when(f"{name} !~ {_sql_text(column.pattern)}", column, "pattern"))
    return reasons


MESSAGES = {
    "required": "Thiếu giá trị bắt buộc",
    "code": "Mã không có trong danh mục",
    "date": "Không đọc được ngày theo định dạng {formats}",
    "integer": "Không phải số nguyên",
    "decimal": "Không phải số (dấu thập phân “{mark}”)",
    "boolean": "Không phải giá trị đúng/sai",
    "pattern": "Không đúng mẫu quy định",
    "lost_letters": "Chữ có dấu đã mất thành dấu hỏi, không khôi phục được",
}


def _when(condition: str, column: SourceColumn, rule: str) -> str:
    message = MESSAGES[rule].format(formats=" hoặc ".join(column.date_formats), mark=column.decimal_mark)
    return f"case when {condition} then {_reason(column.name, rule, message)} end"


def _reason(column: str, rule: str, message: str) -> str:
    return f'{{{{ reason("{column}", "{rule}", {_quoted(message)}) }}}}'


def _quoted(text: str) -> str:
    """A Jinja string literal."""
    return '"' + text.replace("\\", "\\\\").replace('"', '\\"') + '"'


def _sql_text(text: str) -> str:
    return "'" + text.replace("'", "''") + "'"
