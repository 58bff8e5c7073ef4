from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace

import pytest

from catalog.targets import CkanTarget, FolderTarget
from publish.targets.pusher import Pushed, push
from tests.publish import sample
from tests.publish.targets.ckan_server import TOKEN, Ckan, running_ckan
from warehouse.database import connect
from warehouse.settings import Settings

PACKAGE = "dien-bien-giao-duc-truong-thu"


@dataclass
class Portal:
    """A running portal, and the target that leads to it."""

    ckan: Ckan
    target: CkanTarget
    settings: Settings

    def push(self, **more: float) -> Pushed:
        (done,) = push(self.settings, sample.CATALOG, {"cong": self.target}, **more)
        return done

    def due(self) -> None:
        """Let the time pass that the outbox waits."""
        due(self.settings)


def due(settings: Settings) -> None:
    with connect(settings, "publisher") as connection:
        connection.execute("update ops.delivery set next_attempt_at = queued_at")


@pytest.fixture
def portal(settings: Settings, monkeypatch: pytest.MonkeyPatch) -> Iterator[Portal]:
    monkeypatch.setattr("publish.targets.ckan_portal.TIMEOUT", (2.0, 1.0))
    with running_ckan() as (ckan, address):
        target = CkanTarget(
            key="cong",
            title="Cổng thử",
            kind="ckan",
            address=address,
            secret="ODW_TOKEN_CONG",
            prefix="dien-bien-",
            takes_synthetic=True,
        )
        given = {**settings.environment, "ODW_TOKEN_CONG": TOKEN}
        yield Portal(ckan, target, replace(settings, environment=given))


@pytest.fixture
def mirror(settings: Settings) -> FolderTarget:
    settings.state.mkdir()
    return FolderTarget(key="ban_sao", title="Bản sao", kind="folder", address="ban-sao", takes_synthetic=True)
