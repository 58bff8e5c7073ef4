"""The promises of the province as data, and the pure package that reads them. Imports nothing of ours."""

from catalog.catalog import Catalog
from catalog.dataset import Column, Dataset, Resource, Rule
from catalog.faults import CatalogError, Fault
from catalog.loading import load_catalog
from catalog.system import SourceColumn, SourceTable, System

__all__ = [
    "Catalog",
    "CatalogError",
    "Column",
    "Dataset",
    "Fault",
    "Resource",
    "Rule",
    "SourceColumn",
    "SourceTable",
    "System",
    "load_catalog",
]
