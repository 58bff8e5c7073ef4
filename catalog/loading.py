"""From files to a `Catalog`: the path is the name, and every fault of every file is found in one go."""

from __future__ import annotations

import os
from collections.abc import Callable
from pathlib import Path
from typing import Any, TypeVar

from pydantic import BaseModel, ValidationError

from catalog.administrative_units import read_administrative_units
from catalog.catalog import Catalog
from catalog.dataset import Dataset
from catalog.faults import CatalogError, Fault, did_you_mean
from catalog.references import dataset_faults, system_faults
from catalog.system import System
from catalog.unwritten import unwritten_faults
from catalog.vocabulary import Vocabulary
from catalog.yaml_text import YamlDocument, YamlError, YamlValue, read_yaml

Model = TypeVar("Model", bound=BaseModel)
Document = dict[str, Any]
VocabularyList = dict[str, tuple[Any, Path]]
"""Definition and the file it stands in, by key."""

VOCABULARY_LISTS = ("departments", "topics", "code_lists", "legal_bases", "licences", "cadences", "places")
MAY_BE_MISSING = ("places",)
NAMED_PARTS = ("columns", "tables", "resources", "rules")
"""Keys whose value is a mapping of name to definition in YAML and a tuple of named objects in the models."""


def load_catalog(root: Path) -> Catalog:
    """Read every contract under ``root`` (the folder ``catalog``).

    A faulty system or dataset is skipped and reported in ``Catalog.faults``; it never hides the others.

    Raises:
        CatalogError: the vocabulary itself is faulty, so that nothing can be judged.
    """
    vocabulary = _load_vocabulary(root)
    faults: list[Fault] = []
    systems: dict[str, System] = {}
    for path in sorted((root / "systems").glob("*.yml")):
        system = _load(root, path, _system_document, System, faults, vocabulary)
        if system is not None:
            systems[system.name] = system
    datasets: dict[str, Dataset] = {}
    skipped: list[str] = []
    for path in sorted((root / "datasets").glob("*/*.yml")):
        dataset = _load(root, path, _dataset_document, Dataset, faults, vocabulary, systems)
        if dataset is None:
            skipped.append(f"{path.parent.name}.{path.stem}")
        else:
            datasets[dataset.id] = dataset
    faults += _numbers_given_twice(root, datasets)
    units = read_administrative_units(root / "vocabulary")
    return Catalog(vocabulary, systems, datasets, units, tuple(sorted(faults)), tuple(skipped))


def _load(
    root: Path,
    path: Path,
    prepare: Callable[[Document, Path, Vocabulary], Document],
    model: type[Model],
    faults: list[Fault],
    vocabulary: Vocabulary,
    systems: dict[str, System] | None = None,
) -> Model | None:
    """Read one contract; append its faults and return None when it has any."""
    file = os.fspath(path.relative_to(root))
    try:
        document = read_yaml(path)
    except YamlError as error:
        faults.append(Fault(file, error.line, "", f"{error.problem}.", "Correct the YAML at this line."))
        return None
    if unwritten := unwritten_faults(file, document):
        faults += unwritten
        return None
    try:
        contract = model.model_validate(prepare(dict(document.content), path, vocabulary))
    except ValidationError as error:
        faults += [_fault_of(file, document, detail, model) for detail in error.errors()]
        return None
    except CatalogError as error:
        faults += error.faults
        return None
    own: list[tuple[tuple[str, ...], str, str]] = []
    if isinstance(contract, System):
        own = list(system_faults(contract, vocabulary))
    elif isinstance(contract, Dataset):
        own = list(dataset_faults(contract, vocabulary, systems or {}))
    faults += [Fault(file, document.line_of(place), ".".join(place), problem, remedy) for place, problem, remedy in own]
    return None if own else contract


def _system_document(content: Document, path: Path, vocabulary: Vocabulary) -> Document:
    for table in _mappings_of(content.get("tables")):
        _inherit_table_formats(table)
    document = _named_lists(content)
    for table in _definitions(document.get("tables")):
        table["system"] = path.stem
        for column in _definitions(table.get("columns")):
            column.setdefault("source", column["name"])
    return {**document, "name": path.stem}


def _inherit_table_formats(table: Document) -> None:
    """Let ``date_formats``, ``decimal_mark`` and ``encoding`` be said once for a whole table."""
    columns = table.get("columns")
    shared = {key: table.pop(key) for key in ("date_formats", "decimal_mark", "encoding") if key in table}
    for column in _mappings_of(columns):
        for key, value in shared.items():
            column.setdefault(key, value)


def _dataset_document(content: Document, path: Path, vocabulary: Vocabulary) -> Document:
    topic, name = path.parent.name, path.stem
    _resolve_shared_columns(content, vocabulary)
    document = _named_lists(content)
    for resource in _definitions(document.get("resources")):
        resource["dataset"] = f"{topic}.{name}"
    return {**document, "topic": topic, "name": name}


def _resolve_shared_columns(content: Document, vocabulary: Vocabulary) -> None:
    """Replace ``shared: ma_xa`` by the shared definition; the dataset's own keys win.

    An unknown name is left as it is: the model then refuses the key ``shared`` at its place.
    """
    for resource in _mappings_of(content.get("resources")):
        columns = resource.get("columns")
        if not isinstance(columns, dict):
            continue
        for name, column in columns.items():
            shared = vocabulary.columns.get(str(column["shared"])) if _is_shared(column) else None
            if shared is not None:
                columns[name] = {**shared, **{key: value for key, value in column.items() if key != "shared"}}


def _is_shared(column: object) -> bool:
    return isinstance(column, dict) and "shared" in column


def _mappings_of(value: object) -> list[Document]:
    return [item for item in value.values() if isinstance(item, dict)] if isinstance(value, dict) else []


def _named_lists(value: YamlValue | Document) -> Any:
    """Turn every mapping of name to definition into a list of definitions that carry their name."""
    if isinstance(value, list):
        return [_named_lists(item) for item in value]
    if not isinstance(value, dict):
        return value
    converted: Document = {}
    for key, item in value.items():
        if key in NAMED_PARTS and isinstance(item, dict):
            converted[key] = [
                {**_named_lists(definition), "name": name} if isinstance(definition, dict) else definition
                for name, definition in item.items()
            ]
        else:
            converted[key] = _named_lists(item)
    return converted


def _definitions(value: object) -> list[Document]:
    return [item for item in value if isinstance(item, dict)] if isinstance(value, list) else []


def _fault_of(file: str, document: YamlDocument, detail: Any, model: type[BaseModel]) -> Fault:
    """Translate one pydantic error into file, line, place, problem and remedy."""
    place = _place_in_file(detail["loc"], document.content)
    problem, remedy = f"{detail['msg']}.", "Correct this value."
    key = place[-1] if place else ""
    if detail["type"] == "extra_forbidden" and key == "shared":
        problem, remedy = (
            "There is no such shared column.",
            "See vocabulary/columns.yml and vocabulary/columns/ for those that exist.",
        )
    elif detail["type"] == "extra_forbidden":
        known = _known_keys(detail["loc"], model)
        problem, remedy = f"The key {key!r} is not known here.", did_you_mean(key, known)
    elif detail["type"] == "missing":
        problem, remedy = f"The key {key!r} is missing.", "Add it."
    return Fault(file, document.line_of(place), ".".join(place), problem, remedy)


def _place_in_file(location: tuple[int | str, ...], content: YamlValue) -> tuple[str, ...]:
    """A pydantic location counts list items; the file names them."""
    place: list[str] = []
    value: YamlValue | None = content
    for step in location:
        if isinstance(step, int) and isinstance(value, dict):
            step = list(value)[step] if step < len(value) else str(step)
        place.append(str(step))
        if isinstance(value, dict):
            value = value.get(str(step))
        elif isinstance(value, list) and str(step).isdigit() and int(str(step)) < len(value):
            value = value[int(str(step))]
        else:
            value = None
    return tuple(place)


def _known_keys(location: tuple[int | str, ...], model: type[BaseModel]) -> list[str]:
    """Keys the model at ``location`` accepts (the last step is the unknown key itself)."""
    current: type[BaseModel] = model
    for step in location[:-1]:
        if isinstance(step, str) and step in current.model_fields:
            nested = _model_inside(current.model_fields[step].annotation)
            if nested is None:
                return []
            current = nested
    return [field.alias or name for name, field in current.model_fields.items()]


def _model_inside(annotation: Any) -> type[BaseModel] | None:
    if isinstance(annotation, type) and issubclass(annotation, BaseModel):
        return annotation
    for argument in getattr(annotation, "__args__", ()):
        found = _model_inside(argument)
        if found is not None:
            return found
    return None


def _load_vocabulary(root: Path) -> Vocabulary:
    faults: list[Fault] = []
    documents = {
        name: _definitions_in(root, _vocabulary_files(root, name), faults) for name in (*VOCABULARY_LISTS, "columns")
    }
    if faults:
        raise CatalogError(faults)
    content: Document = {name: {key: entry for key, (entry, _) in found.items()} for name, found in documents.items()}
    for name in VOCABULARY_LISTS:
        content[name] = {
            key: {**entry, "key": key} if isinstance(entry, dict) else entry for key, entry in content[name].items()
        }
    try:
        return Vocabulary.model_validate(content)
    except ValidationError as error:
        raise CatalogError([_vocabulary_fault(root, documents, detail) for detail in error.errors()]) from error


def _vocabulary_files(root: Path, name: str) -> list[Path]:
    """A list is one file, and for what one topic alone needs, a file of that topic in the folder of the same name."""
    folder = root / "vocabulary"
    if name in MAY_BE_MISSING and not (folder / f"{name}.yml").exists():
        return []
    return [folder / f"{name}.yml", *sorted((folder / name).glob("*.yml"))]


def _definitions_in(root: Path, paths: list[Path], faults: list[Fault]) -> VocabularyList:
    """Every definition of these files with the file it stands in; appends the faults of reading them."""
    found: VocabularyList = {}
    for path in paths:
        file = os.fspath(path.relative_to(root))
        try:
            document = read_yaml(path)
        except FileNotFoundError:
            faults.append(Fault(file, 0, "", "The file is missing.", "Restore it from the repository."))
            continue
        except YamlError as error:
            faults.append(Fault(file, error.line, "", f"{error.problem}.", "Correct the YAML at this line."))
            continue
        for key, entry in document.content.items():
            if key in found:
                problem = f"{key!r} is defined already in {os.fspath(found[key][1].relative_to(root))}."
                faults.append(Fault(file, document.line_of((key,)), key, problem, "Give it another name."))
            found.setdefault(key, (entry, path))
    return found


def _vocabulary_fault(root: Path, documents: dict[str, VocabularyList], detail: Any) -> Fault:
    name, *inside = detail["loc"]
    wrapped = {**detail, "loc": tuple(inside)}
    _, path = documents[str(name)].get(str(inside[0]) if inside else "", (None, root / f"vocabulary/{name}.yml"))
    return _fault_of(os.fspath(path.relative_to(root)), read_yaml(path), wrapped, Vocabulary)


def _numbers_given_twice(root: Path, datasets: dict[str, Dataset]) -> list[Fault]:
    seen: dict[str, str] = {}
    faults = []
    for dataset in datasets.values():
        if dataset.number in seen:
            file = f"datasets/{dataset.topic}/{dataset.name}.yml"
            problem = f"The number {dataset.number} is already that of {seen[dataset.number]}."
            faults.append(Fault(file, 1, "number", problem, "Give each dataset its own number of the list."))
        seen.setdefault(dataset.number, dataset.id)
    return faults
