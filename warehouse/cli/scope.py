"""Which datasets a command is about: some, a department's, a system's, or all."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

import click

from catalog import Catalog, Dataset
from warehouse.clock import today


@dataclass(frozen=True)
class Scope:
    """The datasets chosen, and a name for the choice that the ledger keeps."""

    name: str
    datasets: tuple[Dataset, ...]


dataset_option = click.option(
    "--dataset", "names", multiple=True, help="One dataset, as topic.name or by its number; may be repeated."
)


def chosen(catalog: Catalog, names: Sequence[str], department: str | None, system: str | None) -> Scope:
    """The scope the options ask for; datasets stand in the order of the list, each once, however they were given.

    Raises:
        click.UsageError: more than one kind of option, or a department that no longer owns any dataset.
        CatalogError: an unknown name; says which are close.
    """
    if sum(map(bool, (names, department, system))) > 1:
        raise click.UsageError("Give --dataset, --department or --system, not several of them.")
    if names:
        wanted = {catalog.dataset(name).id for name in names}
        found = tuple(dataset for dataset in catalog.in_list_order() if dataset.id in wanted)
        return Scope(f"dataset {', '.join(dataset.id for dataset in found)}", found)
    if department:
        return Scope(f"department {department}", _of_department(catalog, department))
    if system:
        catalog.system(system)
        return Scope(f"system {system}", catalog.datasets_reading(system))
    return Scope("all", catalog.in_list_order())


def _of_department(catalog: Catalog, key: str) -> tuple[Dataset, ...]:
    department = catalog.department(key)
    if not department.exists_on(today()):
        heirs = ", ".join(department.successors) or "none"
        raise click.UsageError(f"{department.title} ended on {department.until}. Its successors: {heirs}.")
    datasets = catalog.datasets_of_department(key, today())
    if not datasets:
        raise click.UsageError(f"{department.title} owns no dataset of this catalog today.")
    return datasets
