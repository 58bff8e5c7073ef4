"""Modules that take long to import and that the tasks of a run need: imported once, by a parent that then forks.

Great Expectations alone costs eight seconds of a core, dbt three. Named here and not imported: this module is read by
whoever starts such a parent, not by the parent alone.
"""

from __future__ import annotations

EVERY_STEP = (
    "catalog.kept",
    "pyarrow.parquet",
    "pyarrow.csv",
    "connectors.landing",
    "warehouse.transform.run",
    "dbt.cli.main",
    "dbt.adapters.postgres",
    "expectations.gate",
    "expectations.validator",
    "publish.release_run",
    "publish.index",
)
AFTER_LANDING = tuple(name for name in EVERY_STEP if name != "connectors.landing")
"""What is left to do when the rows have landed."""
