"""`odw catalog`: read, check and derive from the contracts. Needs no database."""

from __future__ import annotations

import sys
from pathlib import Path

import click

from catalog import Catalog, Dataset, load_catalog
from catalog.unwritten import UNWRITTEN
from warehouse.cli.output import json_option, print_json, print_records
from warehouse.clock import today
from warehouse.errors import OdwError
from warehouse.fingerprint import DBT_PROJECT
from warehouse.scaffold import draft
from warehouse.settings import PROJECT_ROOT, catalog_folder
from warehouse.transform.generated_files import generated_files, outdated_files, write_files

DOCS = PROJECT_ROOT / "docs"


@click.group("catalog")
def catalog_group() -> None:
    """Check, list and show the contracts."""


@catalog_group.command("check")
@json_option
def check(as_json: bool) -> None:
    """Report every fault of every contract, and every derived file that is out of date."""
    catalog = load_catalog(catalog_folder())
    faults = [vars(fault) for fault in catalog.faults]
    outdated = [
        str((folder / path).relative_to(PROJECT_ROOT))
        for folder, expected in _derived(catalog).items()
        for path in outdated_files(expected, folder)
    ]
    if as_json:
        print_json({"datasets": len(catalog.datasets), "faults": faults, "outdated": outdated})
    else:
        for fault in catalog.faults:
            click.echo(str(fault))
        for path in outdated:
            click.echo(f"{path}: out of date. Run `odw catalog generate`.")
        click.echo(f"{len(catalog.datasets)} datasets, {len(faults)} faults, {len(outdated)} files out of date.")
    sys.exit(1 if faults or outdated else 0)


@catalog_group.command("list")
@json_option
def list_datasets(as_json: bool) -> None:
    """List every dataset: number, id, title, owner today."""
    catalog = load_catalog(catalog_folder())
    records = [
        {
            "number": dataset.number,
            "dataset": dataset.id,
            "title": dataset.title,
            "owner": dataset.owner_on(today()),
            "cadence": dataset.cadence,
            "sources": list(dataset.sources),
        }
        for dataset in catalog.in_list_order()
    ]
    if as_json:
        print_json(records)
    else:
        print_records(records, ["number", "dataset", "title", "owner", "cadence"])


@catalog_group.command("show")
@click.argument("dataset")
@json_option
def show(dataset: str, as_json: bool) -> None:
    """Show one contract, named `topic.name` or by its number (`I.5`)."""
    catalog = load_catalog(catalog_folder())
    contract = catalog.dataset(dataset)
    if as_json:
        print_json(contract.model_dump(mode="json", by_alias=True))
    else:
        _print_contract(contract, catalog)


def _print_contract(dataset: Dataset, catalog: Catalog) -> None:
    owner = dataset.owner_on(today())
    click.echo(f"{dataset.number}  {dataset.title}  ({dataset.title_en})")
    click.echo(dataset.description)
    click.echo(f"owner    {catalog.vocabulary.departments[owner].title if owner else '?'}")
    click.echo(f"sources  {', '.join(dataset.sources)}")
    for resource in dataset.resources:
        records = [
            {
                "column": column.name,
                "type": column.type,
                "unit": column.unit,
                "required": "yes" if column.required else "",
                "title": column.title,
                "from": ", ".join(column.lineage),
            }
            for column in resource.columns
        ]
        click.echo(f"\n{resource.title}: {resource.row}\nkey: {', '.join(resource.key)}")
        print_records(records, ["column", "type", "unit", "required", "title", "from"])
        for rule in resource.rules:
            click.echo(f"rule [{rule.severity}] {rule.title}: {rule.condition}")


@catalog_group.command("generate")
def generate() -> None:
    """Bring the files derived from the contracts (dbt models, properties, seeds; pages in docs) up to date."""
    count = 0
    for folder, expected in _derived(load_catalog(catalog_folder())).items():
        for path in write_files(expected, folder):
            count += 1
            click.echo(str((folder / path).relative_to(PROJECT_ROOT)))
    click.echo(f"{count} files changed.")


@catalog_group.command("new")
@click.argument("topic")
@click.argument("name")
@click.option("--number", required=True, help="As printed in the provincial list: XIII.3.")
@click.option("--system", required=True, help="System file the rows come from.")
@click.option("--table", required=True, help="Table of that system file.")
def new(topic: str, name: str, number: str, system: str, table: str) -> None:
    """Begin a dataset: its contract and mart as far as the source table tells them; what is left is listed."""
    planned = draft(load_catalog(catalog_folder()), topic, name, number, system, table)
    files = {
        catalog_folder() / planned.contract[0]: planned.contract[1],
        DBT_PROJECT / planned.mart[0]: planned.mart[1],
    }
    for path in files:
        if path.exists():
            raise OdwError(str(path), "is there already.", "Choose another name, or go on with that file.")
    for path, text in files.items():
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text, encoding="utf-8")
        click.echo(f"Written: {path}")
    count = planned.contract[1].count(UNWRITTEN)
    click.echo(f"\nNext (docs/adding-a-dataset.md):\n1. Write the {count} texts marked {UNWRITTEN} in the contract.")
    for note in planned.missing:
        click.echo(f"   - {note}")
    click.echo("2. `odw catalog check` until it reports no fault; `odw catalog generate` for what is derived.")
    click.echo(f"3. `odw run --dataset {topic}.{name}`, then `odw verify --dataset {topic}.{name}`.")


def _derived(catalog: Catalog) -> dict[Path, dict[Path, str]]:
    """Each folder with derived files, and what must stand there by path."""
    from publish.descriptions.topic_pages import topic_pages

    return {
        DBT_PROJECT: generated_files(catalog, catalog_folder() / "vocabulary"),
        DOCS: topic_pages(catalog),
    }
