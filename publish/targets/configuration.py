"""Which targets this installation feeds, and where their secrets come from."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from pathlib import Path

from catalog.faults import CatalogError, did_you_mean
from catalog.targets import CkanTarget, MirrorTarget, read_targets
from publish.targets.faults import TargetRefusedError
from warehouse.errors import SettingsError
from warehouse.settings import Settings

Target = CkanTarget | MirrorTarget
Secrets = Callable[[str], str | None]
"""From the name of an environment variable to the secret; None when there is none."""


def configured_targets(settings: Settings) -> dict[str, Target]:
    """The targets of ``ODW_TARGETS`` or of the catalog's ``vocabulary/targets.yml``, by key.

    Raises:
        SettingsError: the file is faulty, or ``ODW_TARGETS`` names none.
    """
    named = settings.environment.get("ODW_TARGETS")
    path = Path(named) if named else settings.catalog / "vocabulary" / "targets.yml"
    if named and not path.is_file():
        raise SettingsError("ODW_TARGETS", f"không có tệp {path.name}.", "Sửa đường dẫn, hoặc bỏ thiết lập này.")
    try:
        return read_targets(path)
    except CatalogError as error:
        faults = "; ".join(str(fault) for fault in error.faults)
        raise SettingsError(
            f"Tệp nơi nhận {path.name}", faults, "Sửa tệp; việc phát hành không bị ảnh hưởng."
        ) from error


def chosen_targets(settings: Settings, key: str | None) -> dict[str, Target]:
    """All targets, or the one called ``key``.

    Raises:
        LookupError: there is no such target; says which are close.
    """
    found = configured_targets(settings)
    if key is None:
        return found
    if key not in found:
        raise LookupError(f"There is no target {key!r}. {did_you_mean(key, found)}")
    return {key: found[key]}


def environment_secrets(environment: Mapping[str, str]) -> Secrets:
    """Secrets from the settings of the installation."""
    return lambda variable: environment.get(variable, "").strip() or None


def refuses_synthetic(settings: Settings, target: Target) -> bool:
    """Whether the demo's data must not go there: nothing invented ever reaches a real portal."""
    return settings.is_demo and not target.takes_synthetic


def secret_of(target: Target, variable: str, secrets: Secrets) -> str:
    """The target's secret of that name.

    Raises:
        TargetRefusedError: nobody set it.
    """
    secret = secrets(variable)
    if secret is None:
        raise TargetRefusedError(
            f"Nơi nhận {target.key}",
            f"chưa có mã truy cập: biến {variable} chưa đặt.",
            f"Đặt {variable} trong môi trường, trong tệp thiết lập, hoặc mật khẩu của Connection cùng tên (chữ thường) "
            "trong Airflow.",
            stops=True,
        )
    return secret
