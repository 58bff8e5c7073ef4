"""Connection ids to URLs through Airflow: its secrets backends, its database, its environment."""

from __future__ import annotations

from typing import TYPE_CHECKING

from airflow.sdk import BaseHook
from airflow.sdk.exceptions import AirflowNotFoundException

from connectors.connections import ConnectionResolver, environment_resolver

if TYPE_CHECKING:
    from collections.abc import Callable

    from warehouse.settings import Settings


def airflow_resolver(settings: Settings) -> ConnectionResolver:
    """A resolver that asks Airflow first, then the environment."""
    from_environment = environment_resolver(settings.environment)

    def resolve(connection_id: str) -> str:
        # A URL in the environment is taken as written: Airflow would reshape SQLite paths.
        if f"AIRFLOW_CONN_{connection_id.upper()}" in settings.environment:
            return from_environment(connection_id)
        try:
            return str(BaseHook.get_connection(connection_id).get_uri())
        except AirflowNotFoundException:
            return from_environment(connection_id)

    return resolve


def airflow_secrets(settings: Settings) -> Callable[[str], str | None]:
    """Tokens of the targets: from the environment, else the password of the Connection of that name in lower case."""

    def secret(variable: str) -> str | None:
        found = settings.environment.get(variable, "").strip()
        if found:
            return found
        try:
            return BaseHook.get_connection(variable.lower()).password or None
        except AirflowNotFoundException:
            return None

    return secret
