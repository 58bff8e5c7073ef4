"""PROV and DQV of a release: the run and the sources it comes from, and what was measured on the way."""

from __future__ import annotations

from collections.abc import Iterator
from decimal import Decimal

from catalog import Catalog, Dataset
from publish.descriptions import concepts
from publish.descriptions.addresses import thing
from publish.descriptions.linked_data import Node, both, link, moment, node, text, typed
from publish.lineage import Lineage, SourceReceipt
from warehouse.clock import PROVINCE_TIME

METRICS = {
    "rows": ("Số bản ghi phát hành", "Rows released"),
    "landed": ("Số dòng nhận từ nguồn", "Rows received from the source"),
    "refused": ("Số dòng bị từ chối", "Rows refused by quarantine"),
    "accepted-percent": ("Tỷ lệ dòng nguồn được chấp nhận (%)", "Share of source rows accepted (%)"),
    "checks": ("Số phép kiểm tra đã thực hiện", "Checks made"),
    "checks-passed": ("Số phép kiểm tra đạt", "Checks passed"),
}
DIMENSIONS = {
    "completeness": ("Tính đầy đủ", "Completeness"),
    "validity": ("Tính hợp lệ", "Validity"),
}
IN_DIMENSION = {"checks": "validity", "checks-passed": "validity"}


def run_iri(lineage: Lineage) -> str:
    """The name of a run."""
    return thing("run", lineage.run_id)


def source_iri(receipt: SourceReceipt, lineage: Lineage) -> str:
    """The name of a source table as it was in a run."""
    return f"{run_iri(lineage)}:{receipt.table}"


def provenance_nodes(dataset: Dataset, catalog: Catalog, lineage: Lineage) -> Iterator[Node]:
    """The run as an activity, its source tables as entities, and the agencies that own them."""
    started = lineage.started_at.astimezone(PROVINCE_TIME).isoformat(timespec="seconds") if lineage.started_at else None
    yield node(
        run_iri(lineage),
        "prov:Activity",
        rdfs__label=both(f"Lần chạy {lineage.run_id}", f"Run {lineage.run_id}"),
        prov__startedAtTime=typed(started, "dateTime") if started else None,
        prov__used=[link(source_iri(receipt, lineage)) for receipt in lineage.sources],
    )
    for receipt in lineage.sources:
        system = catalog.systems.get(receipt.table.partition(".")[0])
        title = f"{catalog.source_table(receipt.table).title}, {system.title}" if system else receipt.table
        yield node(
            source_iri(receipt, lineage),
            "prov:Entity",
            dct__title=text(title, "vi"),
            dct__identifier=receipt.table,
            prov__generatedAtTime=moment(receipt.read_at.astimezone(PROVINCE_TIME).isoformat(timespec="seconds")),
            prov__wasAttributedTo=link(concepts.department_iri(system.owner)) if system else None,
            prov__value=receipt.digest,
        )
        if system:
            yield concepts.department(catalog.vocabulary.departments[system.owner])


def quality_nodes(identifier: str, rows: int, lineage: Lineage) -> Iterator[Node]:
    """One measurement per figure, with the metrics and dimensions they belong to; ``identifier`` is the dataset's."""
    figures: list[tuple[str, str, int | Decimal]] = [
        ("rows", identifier, rows),
        ("checks", identifier, lineage.checks),
        ("checks-passed", identifier, lineage.passed),
    ]
    for receipt in lineage.sources:
        source = source_iri(receipt, lineage)
        if receipt.landed is not None:
            figures.append(("landed", source, receipt.landed))
        if receipt.refused is not None:
            figures.append(("refused", source, receipt.refused))
        if receipt.landed and receipt.refused is not None:
            share = Decimal(100 * (receipt.landed - receipt.refused)) / receipt.landed
            figures.append(("accepted-percent", source, share.quantize(Decimal("0.01"))))
    for metric, subject, value in figures:
        yield node(
            measurement_iri(metric, subject),
            "dqv:QualityMeasurement",
            dqv__computedOn=link(subject),
            dqv__isMeasurementOf=link(thing("metric", metric)),
            dqv__value=typed(value, "integer" if isinstance(value, int) else "decimal"),
            prov__wasGeneratedBy=link(run_iri(lineage)),
        )
    yield from _metrics()


def measurement_iri(metric: str, subject: str) -> str:
    """The name of a measurement."""
    return f"{subject}:{metric}"


def _metrics() -> Iterator[Node]:
    for key, (title, title_en) in METRICS.items():
        dimension = link(thing("dimension", IN_DIMENSION.get(key, "completeness")))
        kind = link("xsd:decimal" if key.endswith("percent") else "xsd:integer")
        yield node(
            thing("metric", key),
            "dqv:Metric",
            skos__definition=both(title, title_en),
            dqv__inDimension=dimension,
            dqv__expectedDataType=kind,
        )
    for key, (title, title_en) in DIMENSIONS.items():
        yield node(thing("dimension", key), "dqv:Dimension", skos__prefLabel=both(title, title_en))
