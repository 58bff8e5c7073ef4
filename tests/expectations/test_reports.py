from __future__ import annotations

import json

import pytest

from catalog import Rule
from catalog.dataset import Range
from expectations.reports import quality_report
from tests.expectations.builders import Warehouse, column, dataset, resource
from warehouse.errors import WarehouseError


def test_report_tells_the_auditor_each_check_with_its_counts(warehouse: Warehouse) -> None:
    rule = Rule(name="canh_bao", title="Chỉ cảnh báo", condition="so <> 7", severity="warn")
    limits = column("so", "integer", range=Range(min=0))
    target = dataset("bao_cao", resource("thu.bao_cao", limits, rules=[rule]))
    warehouse.mart(target, [{"ma": "A1", "so": -1}, {"ma": "A2", "so": 7}])
    warehouse.run("r1")
    warehouse.judge("r1")
    report = json.loads(json.dumps(quality_report(warehouse.settings, "r1", target.id)))
    assert report["verdict"] == "held"
    assert report["summary"] == {"checks": 5, "passed": 3, "errors": 1, "warnings": 1}
    first = report["checks"][0]
    assert first == {
        "resource": "bao_cao",
        "name": "range.so",
        "title": "Cột so: giá trị từ 0 trở lên",
        "severity": "error",
        "passed": False,
        "observed": None,
        "unexpected": 1,
        "checked": 2,
        "failing_rows": 1,
    }
    assert [check["name"] for check in report["checks"] if check["observed"] == "2"] == ["rows_band"]


def test_report_of_a_dataset_that_was_not_judged_says_what_to_do(warehouse: Warehouse) -> None:
    with pytest.raises(WarehouseError, match=r"thu\.x.*not judged in run r9.*--step check"):
        quality_report(warehouse.settings, "r9", "thu.x")
