from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace
from pathlib import Path

import pytest

from catalog.targets import CkanTarget, MirrorTarget
from publish.targets.pusher import Pushed, push
from tests.publish import sample
from tests.publish.conftest import in_a_bucket
from tests.publish.s3_server import KEY, SECRET, S3Server
from tests.publish.targets.ckan_server import TOKEN, Ckan, running_ckan
from warehouse.database import connect
from warehouse.release_place import release_place
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
def mirror(settings: Settings) -> MirrorTarget:
    settings.state.mkdir()
    return MirrorTarget(key="ban_sao", title="Bản sao", kind="mirror", address="ban-sao", takes_synthetic=True)


@dataclass
class Mirrored:
    """A mirror, the place it is in, and the settings of the releases it copies."""

    target: MirrorTarget
    place: Path
    settings: Settings

    def push(self) -> Pushed:
        (done,) = push(self.settings, sample.CATALOG, {self.target.key: self.target})
        return done


@pytest.fixture
def store_target(settings: Settings, s3: S3Server) -> Mirrored:
    """A mirror in a bucket, with a key of its own; the releases are in a folder."""
    target = MirrorTarget(
        key="ban_sao",
        title="Bản sao",
        kind="mirror",
        address=s3.new_place(),
        endpoint=s3.environment["ODW_S3_ENDPOINT"],
        access_key="ODW_BAN_SAO_KEY",
        secret="ODW_BAN_SAO_SECRET",
        takes_synthetic=True,
    )
    given = {**settings.environment, "ODW_BAN_SAO_KEY": KEY, "ODW_BAN_SAO_SECRET": SECRET}
    return Mirrored(target, release_place(target.address, s3.environment), replace(settings, environment=given))


@pytest.fixture(params=["folder to folder", "folder to bucket", "bucket to folder", "bucket to bucket"])
def mirrored(request: pytest.FixtureRequest, settings: Settings, mirror: MirrorTarget) -> Iterator[Mirrored]:
    """A mirror for each kind of place the releases are in, in each kind of place."""
    source, place = request.param.split(" to ")
    made = Mirrored(mirror, settings.state / mirror.address, settings)
    if place == "bucket":
        made = request.getfixturevalue("store_target")
    if source == "folder":
        yield made
        return
    with in_a_bucket(made.settings, request.getfixturevalue("s3")) as moved:
        yield replace(made, settings=moved)
