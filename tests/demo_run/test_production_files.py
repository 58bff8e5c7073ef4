"""The production files agree with one another and with the code; no container engine is needed to see that."""

from __future__ import annotations

import re
import subprocess
import sys
from typing import Any

import pytest
import yaml

from warehouse.settings import PROJECT_ROOT

COMPOSE = (PROJECT_ROOT / "docker-compose.yml").read_text(encoding="utf-8")
SERVICES: dict[str, dict[str, Any]] = yaml.safe_load(COMPOSE)["services"]
ENDS_BY_ITSELF = {"prepare"}
OF_A_BUCKET = re.compile("ODW_S3_")
"""Given where the releases are in a bucket; without them they are in a volume."""
VARIABLE = re.compile(r"(?<!\$)\$\{(\w+)(:[-?])?")


def test_every_variable_is_in_the_example() -> None:
    example = (PROJECT_ROOT / ".env.example").read_text(encoding="utf-8")
    known = set(re.findall(r"^#?(\w+)=", example, re.MULTILINE)) | {"ODW_TAG"}
    assert {name for name, _ in VARIABLE.findall(COMPOSE)} - known == set()


def test_secrets_have_no_default() -> None:
    for name, form in VARIABLE.findall(COMPOSE):
        if OF_A_BUCKET.match(name):
            assert form == ":-", f"{name} is empty where there is no bucket"
            assert f"${{{name}:-}}" in COMPOSE, f"{name} has a default"
        elif re.search("PASSWORD|SECRET|KEY", name):
            assert form == ":?", f"{name} must be given by whoever installs"


@pytest.mark.parametrize("name", sorted(SERVICES.keys() - ENDS_BY_ITSELF))
def test_a_service_is_watched_and_bounded(name: str) -> None:
    assert "healthcheck" in SERVICES[name]
    assert "mem_limit" in SERVICES[name]
    assert SERVICES[name]["restart"] == "unless-stopped"


def test_only_the_proxy_and_the_administrators_page_face_outwards() -> None:
    assert {name for name, service in SERVICES.items() if "ports" in service} == {"proxy", "airflow-api-server"}


def test_the_portal_has_no_secret_but_a_key_that_may_only_read_and_nothing_to_write() -> None:
    portal = SERVICES["portal"]
    assert "env_file" not in portal
    given = set(VARIABLE.findall(" ".join(portal["environment"].values())))
    assert {name for name, _ in given if re.search("PASSWORD|SECRET|KEY", name)} == {
        "ODW_S3_PORTAL_KEY",
        "ODW_S3_PORTAL_SECRET",
    }
    assert portal["read_only"]
    assert portal["volumes"] == ["releases:/srv/releases:ro"]


def test_the_portal_understands_its_command() -> None:
    options = [word for word in SERVICES["portal"]["command"] if word.startswith("--")]
    command = [sys.executable, "-m", "publish.portal", "--help"]
    usage = subprocess.run(command, check=True, capture_output=True, text=True, cwd=PROJECT_ROOT).stdout
    assert [option for option in options if option not in usage] == []


@pytest.mark.parametrize("lock", sorted(path.name for path in PROJECT_ROOT.glob("requirements*.lock")))
def test_every_locked_package_has_a_hash_and_no_address(lock: str) -> None:
    text = (PROJECT_ROOT / lock).read_text(encoding="utf-8")
    packages = re.findall(r"^[\w.-]+(?:\[[\w,-]+\])?==.*?(?=^[\w#]|\Z)", text, re.MULTILINE | re.DOTALL)
    assert packages
    assert [package.split()[0] for package in packages if "--hash=sha256:" not in package] == []
    assert "://" not in text
