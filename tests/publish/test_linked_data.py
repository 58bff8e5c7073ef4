"""The descriptions judged by tools nobody of us wrote: pyshacl with the official shapes, rdflib, frictionless, csvw."""

from __future__ import annotations

import json
import zipfile
from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest
import yaml
from pyshacl import validate
from rdflib import RDF, Graph, Namespace
from rdflib.compare import isomorphic

from catalog import Catalog
from publish.coverage import Coverage, period
from publish.descriptions import dcat, dcat_catalog
from publish.descriptions.addresses import Addresses
from publish.descriptions.data_json import data_json
from publish.descriptions.dictionary_workbook import dictionary_workbook
from publish.descriptions.linked_data import distinct
from publish.descriptions.rdf import graph
from publish.facts import ReleaseFacts
from publish.index import write_index
from publish.media_types import media_type
from publish.writing import WrittenFile
from tests.publish import sample
from tests.publish.test_release import CHANGED, run
from warehouse.errors import SettingsError
from warehouse.settings import Settings

SHAPES = Path(__file__).parent / "shapes"
BASE = "https://portal.example/"
DCAT = Namespace("http://www.w3.org/ns/dcat#")
DQV = Namespace("http://www.w3.org/ns/dqv#")
PROV = Namespace("http://www.w3.org/ns/prov#")
SH = Namespace("http://www.w3.org/ns/shacl#")
SLUG = "giao-duc/truong-thu"


@pytest.fixture(scope="module")
def shapes() -> Graph:
    return Graph().parse(SHAPES / "shapes.ttl").parse(SHAPES / "range.ttl")


def read(path: Path, kind: str, base: str = BASE) -> Graph:
    return Graph().parse(data=path.read_text(encoding="utf-8"), format=kind, publicID=base)


def assert_conforms(found: Graph, shapes: Graph) -> None:
    conforms, _, report = validate(found, shacl_graph=shapes)
    assert conforms, report


@pytest.mark.parametrize("public_url", ["", "https://dulieu.example/mo"])
def test_the_catalogue_satisfies_the_official_shapes_in_all_three_syntaxes(
    settings: Settings, shapes: Graph, public_url: str
) -> None:
    settings = replace(settings, environment={**settings.environment, "ODW_PUBLIC_URL": public_url})
    sample.fill(settings)
    run(settings, "r1")
    write_index(settings, sample.CATALOG)
    for folder, name in ((settings.releases, "catalog"), (settings.releases / SLUG, "dcat")):
        json_ld = read(folder / f"{name}.jsonld", "json-ld")
        assert isomorphic(json_ld, read(folder / f"{name}.ttl", "turtle"))
        assert isomorphic(json_ld, read(folder / f"{name}.rdf", "xml"))
        assert len(set(json_ld.subjects(RDF.type, DCAT.Distribution))) >= 6
        assert len(set(json_ld.subjects(RDF.type, DCAT.Dataset))) == 1
        assert "DỮ LIỆU MÔ PHỎNG" in json_ld.serialize(format="turtle")
    assert_conforms(read(settings.releases / "catalog.ttl", "turtle"), shapes)


def test_a_missing_title_would_be_found_by_the_shapes(settings: Settings, shapes: Graph) -> None:
    sample.fill(settings)
    run(settings, "r1")
    write_index(settings, sample.CATALOG)
    found = read(settings.releases / "catalog.ttl", "turtle")
    found.remove((None, DCAT.accessURL, None))
    assert not validate(found, shacl_graph=shapes)[0]


def test_a_release_says_in_dcat_prov_and_dqv_what_it_is_and_was_made_from(settings: Settings, shapes: Graph) -> None:
    sample.fill(settings)
    folder = run(settings, "r1").folder
    found = read(folder / "dcat.jsonld", "json-ld", f"{BASE}{SLUG}/v/dcat.jsonld")
    assert_conforms(found, shapes)
    assert len(set(found.subjects(RDF.type, PROV.Activity))) == 1
    values = {str(value) for value in found.objects(None, DQV.value)}
    assert "9" in values
    named = {str(address).rpartition("/")[2] for address in found.objects(None, DCAT.downloadURL)}
    assert "lop_hoc.csv" in named
    assert all((folder / name).is_file() for name in named)


def whole_catalogue(catalog: Catalog) -> Graph:
    """The catalogue as if all 132 datasets were released."""
    about = [described(catalog, number) for number in range(len(catalog.datasets))]
    addresses = Addresses("https://dulieu.example")
    nodes = list(dcat_catalog.catalog_nodes(about, catalog, addresses, is_demo=True))
    for each in about:
        identifier = addresses.dataset(each.dataset)
        nodes += [
            dcat.dataset_node(each, catalog, addresses, identifier),
            dcat_catalog.record_node(each, addresses),
            *dcat.own_nodes(each, catalog, addresses, identifier),
            *dcat.shared_nodes(each, catalog, addresses),
        ]
    return graph(distinct(nodes))


def test_the_catalogue_of_all_132_contracts_satisfies_the_shapes(catalog: Catalog, shapes: Graph) -> None:
    assert_conforms(whole_catalogue(catalog), shapes)


def test_of_what_is_recommended_only_a_centre_that_nobody_measured_is_missing(catalog: Catalog) -> None:
    recommended = Graph().parse(SHAPES / "shapes_recommended.ttl")
    _, report, _ = validate(whole_catalogue(catalog), shacl_graph=recommended)
    assert isinstance(report, Graph)
    assert set(report.objects(None, SH.resultPath)) == {DCAT.centroid}


def described(catalog: Catalog, number: int) -> dcat.Described:
    dataset = catalog.in_list_order()[number]
    names = [f"{table.name}.{end}" for table in dataset.resources for end in ("csv", "xml", "parquet")]
    files = [WrittenFile(name, 9, "a" * 64, media_type(name), name.partition(".")[0]) for name in names]
    day = "2026-11-24"
    owner = dataset.owner_on(date(2026, 11, 24))
    return dcat.Described(dataset, f"{day}-aa", day, day, owner, files, (), Coverage("2024", "2025"), True)


def test_every_cadence_and_topic_has_a_word_harvesters_know(catalog: Catalog) -> None:
    assert all(cadence.eu_frequency for cadence in catalog.vocabulary.cadences.values())
    assert all(topic.eu_theme for topic in catalog.vocabulary.topics.values())


def test_a_second_index_leaves_the_catalogue_untouched_and_a_change_is_seen(settings: Settings) -> None:
    sample.fill(settings)
    run(settings, "r1")
    write_index(settings, sample.CATALOG)
    path = settings.releases / "catalog.ttl"
    before, text = path.stat().st_ino, path.read_bytes()
    write_index(settings, sample.CATALOG)
    assert path.stat().st_ino == before
    (settings.releases / SLUG / "dcat.ttl").write_text("damaged", encoding="utf-8")
    write_index(settings, sample.CATALOG)
    assert path.read_bytes() == text
    sample.fill(settings, CHANGED)
    version = run(settings, "r2").version
    write_index(settings, sample.CATALOG)
    assert version in path.read_text(encoding="utf-8")


def test_the_package_is_a_valid_frictionless_package_data_included(settings: Settings) -> None:
    import frictionless

    sample.fill(settings)
    folder = run(settings, "r1").folder
    package = json.loads((folder / "datapackage.json").read_text(encoding="utf-8"))
    tables = [resource for resource in package["resources"] if resource.get("type") == "table"]
    assert [table["schema"]["primaryKey"] for table in tables] == [["ma_truong", "nam"], ["ma_truong"]]
    for table in tables:
        resource = frictionless.Resource.from_descriptor(table, basepath=str(folder))
        report = resource.validate()
        assert report.valid, report.flatten(["type", "note"])
        assert report.tasks[0].stats["rows"] in (3, 6)


def test_the_csv_metadata_reads_every_cell_in_the_w3c_way(settings: Settings) -> None:
    import csvw

    sample.fill(settings)
    folder = run(settings, "r1").folder
    rows = list(csvw.CSVW(str(folder / "lop_hoc.csv-metadata.json")).tables[0].iterdicts(strict=True))
    assert [(row["ma_truong"], row["nam"], row["so_lop"]) for row in rows] == sample.SECOND_ROWS


def test_data_json_offers_every_file_with_its_media_type(catalog: Catalog) -> None:
    content = json.loads(data_json([described(catalog, 0)], catalog, Addresses("https://dulieu.example")))
    (dataset,) = content["dataset"]
    assert dataset["temporal"] == "2024/2025"
    assert dataset["description"].startswith("DỮ LIỆU MÔ PHỎNG")
    assert "hasEmail" not in dataset["contactPoint"], "nobody has told an address, so none is given"
    for file in dataset["distribution"]:
        assert file["downloadURL"].startswith("https://dulieu.example/")
        assert "/" in file["mediaType"]


def test_citation_and_workbook_are_readable_and_the_workbook_repeats(settings: Settings, tmp_path: Path) -> None:
    sample.fill(settings)
    folder = run(settings, "r1").folder
    cited = yaml.safe_load((folder / "CITATION.cff").read_text(encoding="utf-8"))
    assert (cited["type"], cited["version"]) == ("dataset", folder.name)
    facts = ReleaseFacts("v", date(2026, 1, 1), "d", {"truong_thu": 1, "lop_hoc": 1}, (), True)
    book = dictionary_workbook(sample.DATASET, sample.CATALOG, facts)
    assert book == dictionary_workbook(sample.DATASET, sample.CATALOG, facts)
    (tmp_path / "a.xlsx").write_bytes(book)
    assert "MÔ PHỎNG" in zipfile.ZipFile(tmp_path / "a.xlsx").read("xl/sharedStrings.xml").decode()


@pytest.mark.parametrize(
    ("low", "high", "expected"),
    [
        ("2020", "2025", Coverage("2020", "2025")),
        ("2023-2024", "2024-2025", Coverage("2023", "2025")),
        ("2025-Q1", "2025-Q3", Coverage("2025-01", "2025-09")),
        ("2025-07-01", "2025-07-02", Coverage("2025-07-01", "2025-07-02")),
        ("đầu năm", "2025", None),
    ],
)
def test_a_period_is_as_exact_as_the_data_says_it(low: str, high: str, expected: Coverage | None) -> None:
    assert period(low, high) == expected


def test_a_public_address_must_be_one(settings: Settings) -> None:
    with pytest.raises(SettingsError):
        _ = replace(settings, environment={"ODW_PUBLIC_URL": "javascript:x"}).public_url
