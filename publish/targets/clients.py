"""From a target of the configuration to what delivers to it."""

from __future__ import annotations

from typing import Any, Protocol

from catalog.targets import CkanTarget
from publish.targets.configuration import Secrets, Target, secret_of
from publish.targets.parcel import Parcel
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
        TargetRefusedError: its secret is not set.
    """
    token = secret_of(target, secrets)
    if isinstance(target, CkanTarget):
        from publish.targets.ckan import CkanClient

        return CkanClient(target, token or "")
    from publish.targets.folder import FolderClient

    return FolderClient(f"Nơi nhận {target.key}", settings.state / target.address, settings.releases)
