"""dcat.jsonld of a release: this version in DCAT, with the run it comes from (PROV) and what was measured (DQV)."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import Any

from catalog import Catalog, Dataset
from publish.descriptions import dcat
from publish.descriptions.addresses import Addresses, dataset_urn
from publish.descriptions.described_file import DescribedFile
from publish.descriptions.linked_data import Node, distinct, json_ld, link, links
from publish.descriptions.quality import measurement_iri, provenance_nodes, quality_nodes, run_iri, source_iri
from publish.facts import ReleaseFacts

DCAT = "dcat.jsonld"
HERE = Addresses(is_package=True)
OF_THE_DATASET = ("rows", "checks", "checks-passed")


def release_dcat(dataset: Dataset, catalog: Catalog, facts: ReleaseFacts, files: Sequence[DescribedFile]) -> str:
    """The document as JSON-LD; it names files relative to itself and depends on no installation."""
    return json_ld(distinct(_nodes(dataset, catalog, facts, files)))


def _nodes(dataset: Dataset, catalog: Catalog, facts: ReleaseFacts, files: Sequence[DescribedFile]) -> Iterator[Node]:
    day = facts.day.isoformat()
    owner = dataset.owner_on(facts.day)
    about = dcat.Described(
        dataset, facts.version, day, day, owner, files, facts.caveats, facts.coverage, facts.is_demo
    )  # fmt: skip
    identifier = f"{dataset_urn(dataset)}:{facts.version}"
    lineage = facts.lineage
    more: dict[str, Any] = {"dcat__isVersionOf": link(dataset_urn(dataset))}
    if lineage:
        more |= {
            "prov__wasGeneratedBy": link(run_iri(lineage)),
            "prov__wasDerivedFrom": links(source_iri(receipt, lineage) for receipt in lineage.sources),
            "dqv__hasQualityMeasurement": links(measurement_iri(key, identifier) for key in OF_THE_DATASET),
        }
    yield dcat.dataset_node(about, catalog, HERE, identifier, **more)
    yield from dcat.own_nodes(about, catalog, HERE, identifier)
    yield from dcat.shared_nodes(about, catalog, HERE)
    if lineage:
        yield from provenance_nodes(dataset, catalog, lineage)
        yield from quality_nodes(identifier, sum(facts.rows.values()), lineage)
