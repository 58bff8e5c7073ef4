"""CITATION.cff and data.json judged by what others made to judge them: cffconvert, and the schemas of data.json 1.1.

They need libraries older than ours and stand in an environment of their own, which `.ci/test-services` installs.
"""

from __future__ import annotations

import json
import os
import subprocess
from dataclasses import replace
from datetime import date
from pathlib import Path
from typing import Any

import pytest
import yaml
from jsonschema import Draft4Validator, Draft7Validator, FormatChecker
from referencing import Registry
from referencing.jsonschema import DRAFT4

from catalog import Catalog
from publish.descriptions.addresses import Addresses
from publish.descriptions.citation import citation
from publish.descriptions.data_json import data_json
from publish.facts import ReleaseFacts
from publish.index import write_index
from tests.publish import sample
from tests.publish.test_linked_data import described
from tests.publish.test_release import run
from warehouse.settings import PROJECT_ROOT, Settings

VALIDATORS = PROJECT_ROOT / ".venv-validators"
URL = "https://dulieu.example"
DRAFT_4_URI = FormatChecker()
DRAFT_4_URI.checks("uri")(lambda text: not isinstance(text, str) or text.startswith(("http://", "https://")))


@pytest.fixture(scope="module")
def packages() -> Path:
    """Where the validators' packages are."""
    found = next(VALIDATORS.glob("lib/python*/site-packages/cffconvert"), None)
    if found is None:
        assert "CI" not in os.environ, "The validators are not installed: .ci/test-services"
        pytest.skip("The validators are not installed; run .ci/test-services.")
    return found.parent


@pytest.fixture(scope="module")
def judge_of_data_json(packages: Path) -> Draft4Validator:
    """The published schemas of version 1.1, for publishers who are no agency of the United States."""
    folder = packages / "ckanext" / "datajson" / "pod_schema" / "non-federal-v1.1"
    schemas = [json.loads(path.read_text(encoding="utf-8")) for path in folder.glob("*.json")]
    resources = [(schema["id"].rstrip("#"), DRAFT4.create_resource(schema)) for schema in schemas]
    (whole,) = [schema for schema in schemas if schema["id"].endswith("catalog.json#")]
    return Draft4Validator(whole, registry=Registry().with_resources(resources), format_checker=DRAFT_4_URI)


def faults(judge: Draft4Validator, content: Any) -> list[str]:
    return [f"{'.'.join(map(str, error.absolute_path))}: {error.message}" for error in judge.iter_errors(content)]


def test_data_json_is_what_its_published_schema_asks_for(
    settings: Settings, judge_of_data_json: Draft4Validator
) -> None:
    sample.fill(settings)
    run(settings, "r1")
    write_index(replace(settings, environment={**settings.environment, "ODW_PUBLIC_URL": URL}), sample.CATALOG)
    content = json.loads((settings.releases / "data.json").read_text(encoding="utf-8"))
    assert content["dataset"][0]["distribution"]
    assert faults(judge_of_data_json, content) == []


def test_data_json_of_all_132_contracts_is_too(catalog: Catalog, judge_of_data_json: Draft4Validator) -> None:
    about = [described(catalog, number) for number in range(len(catalog.datasets))]
    content = json.loads(data_json(about, catalog, Addresses(URL)))
    assert len(content["dataset"]) == 132
    assert faults(judge_of_data_json, content) == []


@pytest.mark.parametrize(
    ("key", "value"), [("title", ""), ("identifier", None), ("modified", "hôm qua"), ("landingPage", "trang")]
)
def test_a_fault_of_data_json_would_be_found(
    catalog: Catalog, judge_of_data_json: Draft4Validator, key: str, value: object
) -> None:
    content = json.loads(data_json([described(catalog, 0)], catalog, Addresses(URL)))
    content["dataset"][0][key] = value
    assert faults(judge_of_data_json, content)


def cffconvert(path: Path) -> int:
    command = [str(VALIDATORS / "bin" / "cffconvert"), "--validate", "-i", str(path)]
    return subprocess.run(command, capture_output=True, check=False).returncode


def test_the_citation_of_a_release_is_valid_and_a_fault_would_be_found(
    settings: Settings, packages: Path, tmp_path: Path
) -> None:
    sample.fill(settings)
    released = run(settings, "r1").folder / "CITATION.cff"
    assert cffconvert(released) == 0
    faulty = tmp_path / "CITATION.cff"
    faulty.write_text(released.read_text(encoding="utf-8").replace('"dataset"', '"datset"'), encoding="utf-8")
    assert cffconvert(faulty) != 0


def test_the_citations_of_all_132_contracts_are_valid(catalog: Catalog, packages: Path) -> None:
    schema = json.loads((packages / "cffconvert/schemas/1.2.0/schema.json").read_text(encoding="utf-8"))
    judge = Draft7Validator(schema)
    for dataset in catalog.datasets.values():
        facts = ReleaseFacts("2026-11-24-0a1b2c3d", date(2026, 11, 24), "d", {}, (), True)
        cited = yaml.safe_load(citation(dataset, catalog, facts))
        assert [error.message for error in judge.iter_errors(cited)] == [], dataset.id
