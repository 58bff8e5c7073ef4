"""Which datasets a command is about: one, a department's, a system's, or all."""

from __future__ import annotations

from dataclasses import dataclass

import click

from catalog import Catalog, Dataset
from warehouse.clock import today


@dataclass(frozen=True)
class Scope:
    """The datasets chosen, and a name for the choice that the ledger keeps."""

    name: str
    datasets: tuple[Dataset, ...]


def chosen(catalog: Catalog, dataset: str | None, department: str | None, system: str | None) -> Scope:
    """The scope the options ask for.

    Raises:
        click.UsageError: more than one option, or a department that no longer owns any dataset.
        CatalogError: an unknown name; says which are close.
    """
    if sum(option is not None for option in (dataset, department, system)) > 1:
        raise click.UsageError("Give one of --dataset, --department and --system, not several.")
    if dataset:
        found = catalog.dataset(dataset)
        return Scope(f"dataset {found.id}", (found,))
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
