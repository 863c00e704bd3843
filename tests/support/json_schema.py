"""The part of JSON Schema needed to check answers against ``openapi.json``. An unknown keyword
fails."""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import datetime
from typing import Any
from uuid import UUID

SILENT = {"description", "operationId"}
TYPES: dict[str, type | tuple[type, ...]] = {
    "object": dict,
    "array": list,
    "string": str,
    "integer": int,
    "boolean": bool,
    "null": type(None),
}
FORMATS = {"uuid": UUID, "date-time": datetime.fromisoformat}


def resolved(document: dict[str, Any], schema: dict[str, Any]) -> dict[str, Any]:
    if "$ref" not in schema:
        return schema
    found: Any = document
    for part in schema["$ref"].removeprefix("#/").split("/"):
        found = found[part]
    return found  # type: ignore[no-any-return]


def faults(
    document: dict[str, Any], schema: dict[str, Any], value: Any, place: str = ""
) -> Iterator[str]:
    """Yield each problem of a value, with its place. An object may not contain undescribed
    fields."""
    schema = resolved(document, schema)
    if "allOf" in schema:
        parts = [resolved(document, part) for part in schema["allOf"]]
        merged = {key: [*parts[0][key], *parts[1][key]] for key in ("required",)}
        properties = {name: each for part in parts for name, each in part["properties"].items()}
        yield from faults(
            document, {"type": "object", "properties": properties, **merged}, value, place
        )
        return
    if "oneOf" in schema and "properties" not in schema:
        found = [list(faults(document, each, value, place)) for each in schema["oneOf"]]
        yield from (
            [] if found.count([]) == 1 else [f"{place}: fits {found.count([])} of {len(found)}"]
        )
        return
    wanted = (
        schema["type"] if isinstance(schema.get("type"), list) else [schema.get("type", "object")]
    )
    if not any(
        isinstance(value, TYPES[name]) and not (name == "integer" and value is True)
        for name in wanted
    ):
        yield f"{place}: {value!r} is no {wanted}"
        return
    if "enum" in schema and value not in schema["enum"]:
        yield f"{place}: {value!r} is none of {schema['enum']}"
    if isinstance(value, str):
        yield from _faults_of_text(schema, value, place)
    if isinstance(value, list):
        for index, item in enumerate(value):
            yield from faults(document, schema["items"], item, f"{place}/{index}")
    if isinstance(value, dict) and "properties" in schema:
        yield from [
            f"{place}/{name} is missing" for name in schema.get("required", []) if name not in value
        ]
        for name, item in value.items():
            if name not in schema["properties"]:
                yield f"{place}/{name} is not described"
            else:
                yield from faults(document, schema["properties"][name], item, f"{place}/{name}")


def _faults_of_text(schema: dict[str, Any], value: str, place: str) -> Iterator[str]:
    if "pattern" in schema and not re.search(schema["pattern"], value):
        yield f"{place}: {value!r} does not match {schema['pattern']}"
    if "format" in schema:
        try:
            FORMATS[schema["format"]](value)
        except ValueError:
            yield f"{place}: {value!r} is no {schema['format']}"
