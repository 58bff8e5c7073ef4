"""From a target of the configuration to what delivers to it."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path
from typing import Any, Protocol

from catalog.targets import CkanTarget, MirrorTarget
from publish.targets.configuration import Secrets, Target, secret_of
from publish.targets.faults import TargetRefusedError
from publish.targets.parcel import Parcel
from warehouse.errors import SettingsError
from warehouse.release_place import release_place
from warehouse.settings import Settings


class Client(Protocol):
    """Delivers to one target. Every method may raise TargetError."""

    def check(self) -> str:
        """Whether deliveries would be taken; says what was found there."""

    def deliver(self, parcel: Parcel) -> dict[str, Any]:
        """Make the target show what the parcel says; the receipt goes into the ledger. Safe to repeat."""

    def finish(self) -> None:
        """Do what is done once after all parcels."""

    def close(self) -> None:
        """Let go of the target."""


def client_of(settings: Settings, target: Target, secrets: Secrets) -> Client:
    """What delivers to the target.

    Raises:
        TargetRefusedError: its secret is not set, or a setting of its store is wrong.
    """
    if isinstance(target, CkanTarget):
        from publish.targets.ckan import CkanClient

        return CkanClient(target, secret_of(target, target.secret, secrets))
    from publish.targets.mirror import MirrorClient

    return MirrorClient(f"Nơi nhận {target.key}", _place(settings, target, secrets), settings.releases)


def _place(settings: Settings, target: MirrorTarget, secrets: Secrets) -> Path:
    if not target.is_in_bucket:
        return settings.state / target.address
    try:
        return release_place(target.address, _store(settings, target, secrets))
    except SettingsError as error:
        raise TargetRefusedError(f"Nơi nhận {target.key}", error.cause, error.remedy, stops=True) from None


def _store(settings: Settings, target: MirrorTarget, secrets: Secrets) -> Mapping[str, str]:
    """The settings that lead to the mirror's store: its own, whole, or those of the releases."""
    if target.access_key is None or target.secret is None:
        return settings.environment
    own = {
        "ODW_S3_KEY": secret_of(target, target.access_key, secrets),
        "ODW_S3_SECRET": secret_of(target, target.secret, secrets),
        "ODW_S3_ENDPOINT": target.endpoint,
        "ODW_S3_REGION": target.region,
    }
    return {name: value for name, value in own.items() if value}
