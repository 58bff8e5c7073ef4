"""What dbt read is kept while nothing changes, and is then as good as read anew."""

from __future__ import annotations

import os
from pathlib import Path

import pytest

from warehouse.errors import TransformError
from warehouse.settings import Settings
from warehouse.transform import dbt_manifest
from warehouse.transform.dbt_invocation import connection_parts
from warehouse.transform.dbt_manifest import is_kept, project_manifest

PARTS = ("nodes", "sources", "macros", "docs", "functions", "disabled", "files", "metadata", "parent_map", "child_map")


@pytest.fixture
def project(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A small dbt project in the place of ours."""
    root = tmp_path / "dbt_project"
    (root / "models").mkdir(parents=True)
    (root / "dbt_project.yml").write_text("name: nho\nversion: 1.0.0\nprofile: nho\n", encoding="utf-8")
    profile = (dbt_manifest.DBT_PROJECT / "profiles.yml").read_text(encoding="utf-8")
    (root / "profiles.yml").write_text(profile.replace("open_data_warehouse:", "nho:"), encoding="utf-8")
    (root / "models" / "a.sql").write_text("select 1 as so", encoding="utf-8")
    (root / "models" / "b.sql").write_text("select * from {{ ref('a') }}", encoding="utf-8")
    monkeypatch.setattr(dbt_manifest, "DBT_PROJECT", root)
    monkeypatch.setattr("warehouse.transform.dbt_invocation.DBT_PROJECT", root)
    return root


def unread(*_: object) -> None:
    raise AssertionError("dbt read the project although nothing had changed")


def test_what_is_kept_is_what_was_read(settings: Settings, project: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    assert not is_kept(settings)
    first = project_manifest(settings)
    assert is_kept(settings)
    monkeypatch.setattr(dbt_manifest, "_read", unread)
    again = project_manifest(settings)
    for part in PARTS:
        assert getattr(again, part) == getattr(first, part), part
    assert again.ref_lookup.find("a", None, None, again).unique_id == "model.nho.a"
    assert again.parent_map["model.nho.b"] == ["model.nho.a"]


def test_a_changed_model_is_read(settings: Settings, project: Path) -> None:
    project_manifest(settings)
    (project / "models" / "b.sql").write_text("select 2 as so", encoding="utf-8")
    assert not is_kept(settings)
    assert project_manifest(settings).parent_map["model.nho.b"] == []


def test_a_project_dbt_cannot_read_is_an_error_that_names_the_file(settings: Settings, project: Path) -> None:
    (project / "models" / "b.sql").write_text("select * from {{ ref('nowhere') }}", encoding="utf-8")
    with pytest.raises(TransformError, match=r"b\.sql[\s\S]*nowhere"):
        project_manifest(settings)
    assert not is_kept(settings)


def test_the_password_does_not_stay_in_the_environment(settings: Settings, project: Path) -> None:
    before = dict(os.environ)
    project_manifest(settings)
    assert dict(os.environ) == before
    assert "DBT_ENV_SECRET_ODW_PASSWORD" in connection_parts(settings)
