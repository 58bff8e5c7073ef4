"""Empty the outbox: one thread for each target, so that a slow one keeps no other waiting, and never for too long."""

from __future__ import annotations

import time
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from contextlib import closing, contextmanager
from dataclasses import dataclass

import psycopg

from catalog import Catalog
from catalog.targets import MirrorTarget
from publish.targets.backoff import next_attempt
from publish.targets.clients import Client, client_of
from publish.targets.configuration import Secrets, Target, environment_secrets, refuses_synthetic
from publish.targets.faults import TargetError, TargetRefusedError, short
from publish.targets.outbox import Delivery, enqueue, next_due, queue, record_delivered, record_failed
from publish.targets.parcel import pack
from warehouse.clock import now
from warehouse.database import connect
from warehouse.settings import Settings

RUN_SECONDS = 60.0
"""How long a run may spend on targets; what is left waits for the next push."""


@dataclass(frozen=True)
class Pushed:
    """What a push did for one target: deliveries made and failed, what still waits, and why."""

    target: str
    delivered: int = 0
    failed: int = 0
    waiting: int = 0
    problem: str | None = None


@dataclass(frozen=True)
class _Work:
    settings: Settings
    catalog: Catalog
    target: Target
    secrets: Secrets
    deadline: float


def push(
    settings: Settings,
    catalog: Catalog,
    targets: dict[str, Target],
    secrets: Secrets | None = None,
    seconds: float = RUN_SECONDS,
) -> list[Pushed]:
    """Deliver what is due to every target, for about ``seconds``; no fault of a target is an error here.

    A delivery that has begun is finished. Another push to the same target at the same time is left alone.

    Raises:
        WarehouseError: the ledger does not answer.
    """
    secrets = secrets or environment_secrets(settings.environment)
    works = [_Work(settings, catalog, target, secrets, time.monotonic() + seconds) for target in targets.values()]
    if not works:
        return []
    with ThreadPoolExecutor(len(works), thread_name_prefix="push") as threads:
        return list(threads.map(_push_one, works))


def _push_one(work: _Work) -> Pushed:
    key = work.target.key
    if refuses_synthetic(work.settings, work.target):
        return Pushed(key, problem="không nhận dữ liệu mô phỏng (`takes_synthetic: no`)")
    with _alone(work.settings, key) as ledger:
        if ledger is None:
            return Pushed(key, problem="một lần gửi khác đang chạy")
        enqueue(ledger, key, now())
        done, pages = _empty(work, ledger)
        # What was released meanwhile: its own push found us here and left it to us.
        while time.monotonic() < work.deadline and enqueue(ledger, key, now()):
            more, pages = _empty(work, ledger)
            done += more
        return _told(ledger, key, done, pages)


@contextmanager
def _alone(settings: Settings, target: str) -> Iterator[psycopg.Connection | None]:
    """A connection that holds the target's lock, or None where another process holds it."""
    with connect(settings, "publisher", autocommit=True) as ledger:
        locked = ledger.execute("select pg_try_advisory_lock(hashtextextended(%s, 0))", [f"push {target}"]).fetchone()
        if not (locked and locked[0]):
            yield None
            return
        yield ledger
        # The server takes its time to see that a connection is gone; the next push may come at once.
        ledger.execute("select pg_advisory_unlock(hashtextextended(%s, 0))", [f"push {target}"])


def _empty(work: _Work, ledger: psycopg.Connection) -> tuple[list[bool], str | None]:
    """Deliver until nothing is due or the time is over; whether each was made, and what is wrong with the pages."""
    if next_due(ledger, work.target.key, now()) is None and not isinstance(work.target, MirrorTarget):
        return [], None
    try:
        client = client_of(work.settings, work.target, work.secrets)
    except TargetError as error:
        return [_failed(work, ledger, error)], None
    with closing(client):
        done = []
        while time.monotonic() < work.deadline and (delivery := next_due(ledger, work.target.key, now())):
            done.append(_deliver(work, ledger, client, delivery))
        # Pages follow the data they lead to, and change without it; a target that just failed is left alone.
        if (any(done) or not done) and next_due(ledger, work.target.key, now()) is None:
            return done, _finish(client)
        return done, None


def _failed(work: _Work, ledger: psycopg.Connection, error: TargetError) -> bool:
    delivery = next_due(ledger, work.target.key, now())
    if delivery is not None:
        record_failed(ledger, delivery, now(), error, next_attempt(now(), delivery.attempts + 1, error))
    return False


def _deliver(work: _Work, ledger: psycopg.Connection, client: Client, delivery: Delivery) -> bool:
    try:
        receipt = client.deliver(pack(work.settings, work.catalog, ledger, delivery))
    except TargetError as error:
        fault = error
    except Exception as error:  # noqa: BLE001 - one parcel nobody foresaw must not stop those behind it
        fault = _unforeseen(work.target.key, error)
    else:
        record_delivered(ledger, delivery, now(), receipt)
        return True
    record_failed(ledger, delivery, now(), fault, next_attempt(now(), delivery.attempts + 1, fault))
    return False


def _unforeseen(key: str, error: Exception) -> TargetError:
    # The text of a foreign error may repeat a secret or a row; its kind and place never do.
    place = error.__traceback__
    while place is not None and place.tb_next is not None:
        place = place.tb_next
    at = f"{place.tb_frame.f_code.co_name}:{place.tb_lineno}" if place else ""
    cause = short(f"lỗi không lường trước: {type(error).__name__} ({at}).")
    return TargetRefusedError(f"Nơi nhận {key}", cause, "Báo cho người phát triển; các bộ dữ liệu khác vẫn được gửi.")


def _finish(client: Client) -> str | None:
    """Why the pages could not be copied; the next push tries again."""
    try:
        client.finish()
    except TargetError as error:
        return str(error)
    return None


def _told(ledger: psycopg.Connection, key: str, done: list[bool], pages: str | None) -> Pushed:
    waiting = queue(ledger, [key])
    problem = next((delivery.last_error for delivery in waiting if delivery.last_error), pages)
    return Pushed(key, sum(done), len(done) - sum(done), len(waiting), problem)
