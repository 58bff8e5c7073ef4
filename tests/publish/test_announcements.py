"""What is told of releases: in the transaction that makes it true, and nothing of what did not happen."""

from __future__ import annotations

import psycopg
import pytest

from publish.announcements import ReleaseEvent, announce, newest_events
from tests.publish import sample
from tests.publish.test_release import CHANGED, run
from warehouse.database import connect
from warehouse.settings import Settings


def told(settings: Settings, each: int = 10) -> list[tuple[str, str]]:
    with connect(settings, "publisher") as connection:
        return [(event.kind, event.version) for event in newest_events(connection, each)]


def test_a_new_version_is_told_once_and_a_confirmation_never(settings: Settings) -> None:
    sample.fill(settings)
    first = run(settings, "r1")
    run(settings, "r1")
    run(settings, "r2")
    assert told(settings) == [("released", first.version)]
    sample.fill(settings, CHANGED)
    second = run(settings, "r3")
    assert told(settings) == [("released", second.version), ("released", first.version)]
    assert told(settings, 1) == [("released", second.version)]


def test_an_event_is_undone_with_its_transaction_and_needs_a_release(settings: Settings) -> None:
    sample.fill(settings)
    outcome = run(settings, "r1")
    with connect(settings, "publisher") as connection:
        announce(connection, ReleaseEvent(sample.DATASET.id, outcome.version, "withdrawn", {"reason": "thử"}))
        connection.rollback()
        assert [event.kind for event in newest_events(connection, 10)] == ["released"]
        with pytest.raises(psycopg.errors.ForeignKeyViolation):
            announce(connection, ReleaseEvent(sample.DATASET.id, "2001-01-01-00000000", "withdrawn"))


def test_an_event_carries_rows_digest_and_moment(settings: Settings) -> None:
    sample.fill(settings)
    run(settings, "r1")
    with connect(settings, "publisher") as connection:
        (event,) = newest_events(connection, 10)
    assert event.payload["rows"] == 9
    assert len(event.payload["digest"]) == 64
    assert event.at is not None
    assert event.id is not None
