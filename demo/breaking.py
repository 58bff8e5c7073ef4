"""Faults of a department's system, on purpose: to show, and to test, what the warehouse does about them.

Every fault strikes the system's main table. The source is written anew with its faults, and without them when it is
mended, so faults add up and any number of them is undone at once.
"""

from __future__ import annotations

from dataclasses import replace

from catalog.faults import did_you_mean
from demo.databases import generated
from demo.faults import FAULTS, SOURCE_DOWN, struck
from demo.filling import Condition, condition_of, keep_condition, take_down, write_source
from demo.source import Source
from warehouse.errors import OdwError


def break_source(source: Source, fault: str, rows: int | None = None) -> None:
    """Strike a demo source with a fault of ``FAULTS``.

    ``rows`` is for faults of single rows; without it a tenth of the table, more than any dataset may lose.

    Raises:
        OdwError: there is no such fault, this kind of source cannot have it, or the source was never filled.
    """
    if fault not in FAULTS:
        raise OdwError(f"Dữ liệu mẫu: lỗi {fault}", "không có tên này", did_you_mean(fault, FAULTS))
    condition = condition_of(source)
    broken = replace(condition, faults=(*condition.faults, (fault, rows)))
    _bring_to(source, broken)


def mend_source(source: Source) -> bool:
    """Undo every fault of a demo source; False when there was none.

    Raises:
        OdwError: the source was never filled, or does not answer.
    """
    condition = condition_of(source)
    if not condition.faults:
        return False
    _bring_to(source, replace(condition, faults=()))
    return True


def _bring_to(source: Source, condition: Condition) -> None:
    """Write the source as ``condition`` says, and remember it once that is done."""
    if SOURCE_DOWN in dict(condition.faults):
        take_down(source)
    else:
        tables = generated(source.system.name, condition.scale, condition.seed)
        for fault, rows in condition.faults:
            tables = struck(source.system, tables, fault, rows)
        write_source(source, tables)
    keep_condition(source, condition)
