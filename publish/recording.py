"""The moment a version becomes public in the ledger: release, correction and event in one transaction."""

from __future__ import annotations

from typing import Any

import psycopg

from publish.announcements import Kind, ReleaseEvent, announce
from publish.change_log import Correction
from publish.correction import record_made
from publish.withdrawal_ledger import Withdrawal
from warehouse.ledger import Release, record_release


def record_public(
    connection: psycopg.Connection, new: Release, correction: Correction | None, restores: Withdrawal | None
) -> None:
    """Enter the release and tell of it; ``restores`` is the lifted withdrawal of the same rows, if there was one."""
    payload: dict[str, Any] = {"rows": new.rows, "digest": new.digest}
    kind: Kind = "released"
    if restores is not None:
        kind, payload = "restored", {**payload, "withdrawn": restores.version, "reason": restores.lift_reason}
    if correction is not None:
        kind, payload = "corrected", {**payload, "corrects": correction.corrects, "reason": correction.reason}
    with connection.transaction():
        record_release(connection, new)
        if correction is not None:
            record_made(connection, correction, new.version)
        announce(connection, ReleaseEvent(new.dataset, new.version, kind, payload))
