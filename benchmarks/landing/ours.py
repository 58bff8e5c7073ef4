"""One measured landing in a process of its own.

`python -m benchmarks.landing.ours KIND SOURCE WAREHOUSE STATE STRATEGY`

Prints JSON: seconds of `land_system` (the program is loaded already), of which the snapshot, and the outcome.
"""

from __future__ import annotations

import json
import sys
import time
from pathlib import Path

from benchmarks.landing import source_rows
from connectors.landing import land_system
from warehouse.database import connect
from warehouse.ledger import new_run_id, open_run
from warehouse.settings import PROJECT_ROOT, Settings


def main(kind: str, source: str, warehouse: str, state: str, strategy: str) -> None:
    """Land the table once and say what it cost."""
    settings = Settings(warehouse, Path(state), Path(state), PROJECT_ROOT / "catalog", {"ODW_DEMO": "1"})
    system = source_rows.system(kind, by_cursor=strategy == "cursor")
    run_id = new_run_id()
    with connect(settings, "loader") as connection:
        open_run(connection, run_id, "odw", "benchmark")
    begun = time.perf_counter()
    (extract,) = land_system(settings, system, run_id, lambda _: source)
    seconds = time.perf_counter() - begun
    if extract.fault:
        raise SystemExit(extract.fault)
    with connect(settings, "loader") as connection:
        row = connection.execute(
            "select s.seconds from ops.snapshot s join ops.extract e using (extract_id) where e.run_id = %s", [run_id]
        ).fetchone()
    result = {"seconds": seconds, "snapshot": row[0] if row else 0.0, "rows": extract.landed}
    print(json.dumps({**result, "outcome": f"{extract.outcome}, {extract.strategy}", "read": extract.read}))


if __name__ == "__main__":
    main(*sys.argv[1:])
