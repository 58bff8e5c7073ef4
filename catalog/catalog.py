"""The whole catalog in memory: pure, frozen, and the one thing every other part agrees on."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date

from catalog.administrative_units import AdministrativeUnits
from catalog.dataset import Dataset
from catalog.faults import CatalogError, Fault, did_you_mean
from catalog.system import SourceTable, System
from catalog.vocabulary import Department, Vocabulary


@dataclass(frozen=True)
class Catalog:
    """Every good contract, and the faults of those that were skipped."""

    vocabulary: Vocabulary
    systems: dict[str, System]
    datasets: dict[str, Dataset]
    units: AdministrativeUnits
    faults: tuple[Fault, ...] = ()
    skipped: tuple[str, ...] = ()
    """Ids of datasets whose contract is bad: named, red, and in nobody's way."""

    def dataset(self, dataset_id: str) -> Dataset:
        """The dataset called ``topic.name`` or numbered ``I.5``.

        Raises:
            CatalogError: there is none, or its contract is faulty.
        """
        if dataset_id in self.datasets:
            return self.datasets[dataset_id]
        for dataset in self.datasets.values():
            if dataset.number == dataset_id:
                return dataset
        raise self._unknown("dataset", dataset_id, self.datasets)

    def system(self, name: str) -> System:
        """The system called ``name``; CatalogError when there is none."""
        if name not in self.systems:
            raise self._unknown("system", name, self.systems)
        return self.systems[name]

    def department(self, key: str) -> Department:
        """The department called ``key``; CatalogError when there is none."""
        if key not in self.vocabulary.departments:
            raise self._unknown("department", key, self.vocabulary.departments)
        return self.vocabulary.departments[key]

    def source_table(self, table_id: str) -> SourceTable:
        """The source table called ``system.table``."""
        system, _, table = table_id.partition(".")
        return self.systems[system].table(table)

    def source_tables_of(self, datasets: Iterable[Dataset]) -> tuple[SourceTable, ...]:
        """Every source table the datasets read, each once, in a stable order."""
        ids = sorted({table_id for dataset in datasets for table_id in dataset.sources})
        return tuple(self.source_table(table_id) for table_id in ids)

    def datasets_of_department(self, key: str, day: date) -> tuple[Dataset, ...]:
        """Datasets owned by the department on ``day``, in the order of the provincial list."""
        return tuple(dataset for dataset in self.in_list_order() if dataset.owner_on(day) == key)

    def datasets_reading(self, system: str) -> tuple[Dataset, ...]:
        """Datasets that read any table of ``system``."""
        prefix = f"{system}."
        return tuple(d for d in self.in_list_order() if any(s.startswith(prefix) for s in d.sources))

    def owning_departments(self, day: date) -> tuple[Department, ...]:
        """Departments that own at least one dataset on ``day``."""
        keys = {dataset.owner_on(day) for dataset in self.datasets.values()}
        return tuple(d for key, d in sorted(self.vocabulary.departments.items()) if key in keys)

    def in_list_order(self) -> tuple[Dataset, ...]:
        """All datasets in the order of the provincial list (topic as printed, then number)."""
        order = list(self.vocabulary.topics)
        return tuple(
            sorted(
                self.datasets.values(),
                key=lambda dataset: (order.index(dataset.topic), int(dataset.number.split(".")[1])),
            )
        )

    @staticmethod
    def _unknown(kind: str, name: str, known: Iterable[str]) -> CatalogError:
        return CatalogError([Fault("catalog", 0, "", f"There is no {kind} {name!r}.", did_you_mean(name, known))])
