"""Temporary names of dbt for tables whose names fill PostgreSQL's 63 characters."""

from __future__ import annotations

from pathlib import Path

from tests.transform.dbt_command import run_dbt
from warehouse.settings import Settings

LONG = (
    "tai_nguyen_moi_truong__phan_vung_rui_ro_thien_tai__vung_rui_ro",
    "tai_nguyen_moi_truong__phan_vung_rui_ro_thien_tai__diem_nguy_co",
)
INLINE = """
{%%- for name in ['%s', '%s', 'ngan'] -%%}
{%%- set table = api.Relation.create(database='d', schema='s', identifier=name, type='table') -%%}
BACKUP {{ make_backup_relation(table, 'table').identifier }} BESIDE {{ make_intermediate_relation(table).identifier }}
{%% endfor -%%}
"""


def test_long_names_that_begin_alike_get_different_temporary_names_that_fit(settings: Settings) -> None:
    output = run_dbt(settings, Path(settings.state), ["compile", "--quiet", "--inline", INLINE % LONG])
    lines = [line.split() for line in output.splitlines() if line.startswith("BACKUP ")]
    names = [name for _, backup, _, beside in lines for name in (backup, beside)]
    assert len(names) == len(set(names)) == 6, output
    assert all(len(name) <= 63 for name in names)
    assert names[-2:] == ["ngan__dbt_backup", "ngan__dbt_tmp"]
