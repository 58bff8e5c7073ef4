"""manifest.json: what is in a release, for programs."""

from __future__ import annotations

import json
from collections.abc import Iterable
from dataclasses import asdict

from catalog import Dataset
from publish.change_log import correction_facts, lines_vi
from publish.facts import ReleaseFacts
from publish.writing import WrittenFile

MANIFEST = "manifest.json"


def manifest(dataset: Dataset, facts: ReleaseFacts, files: Iterable[WrittenFile]) -> str:
    """The manifest as indented JSON; it lists every file but itself and SHA256SUMS."""
    content = {
        "dataset": dataset.id,
        "number": dataset.number,
        "title": dataset.title,
        "title_en": dataset.title_en,
        "version": facts.version,
        "rows": sum(facts.rows.values()),
        "digest": facts.digest,
        "licence": dataset.licence,
        "caveats": list(facts.caveats),
        "coverage": asdict(facts.coverage) if facts.coverage else None,
        "changes": {"since": facts.changes.predecessor, "text": list(lines_vi(facts.changes))},
        "correction": correction_facts(facts.changes.correction),
        "resources": [
            {
                "name": resource.name,
                "title": resource.title,
                "rows": facts.rows[resource.name],
                "left_out": facts.left_out.get(resource.name, {}),
            }
            for resource in dataset.resources
        ],
        "files": [
            {
                "name": file.name,
                "resource": file.resource,
                "media_type": file.media_type,
                "size": file.size,
                "sha256": file.sha256,
            }
            for file in sorted(files, key=lambda file: file.name)
        ],
    }
    if facts.is_demo:
        content["du_lieu_mo_phong"] = True
    return json.dumps(content, ensure_ascii=False, indent=2) + "\n"
