"""The API for people who write programs: ``openapi.json`` as a page."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from flask import render_template
from markupsafe import Markup, escape

from ctevents.domain.roles import Right
from ctevents.web.access import narrowed, needs
from ctevents.web.staff.blueprint import blueprint

DESCRIPTION: dict[str, Any] = json.loads(
    (Path(__file__).parents[2] / "api" / "openapi.json").read_text("utf-8")
)

Schema = dict[str, Any]


@dataclass(frozen=True)
class Field:
    """A field of an object, or an argument of an operation. ``kind``: its type in words, with links
    to schemas, and whether it is required."""

    name: str
    kind: Markup
    text: Markup


@dataclass(frozen=True)
class Operation:
    """A method of a path. ``scope``: that of a program, "" for any; None if only doors use it.
    ``body`` and ``answer``: links or words."""

    id: str
    method: str
    path: str
    summary: str
    text: Markup
    scope: str | None
    arguments: list[Field]
    body: list[Field]
    answers: list[tuple[str, Markup]]


@dataclass(frozen=True)
class Described:
    """A schema with a name."""

    name: str
    text: Markup
    fields: list[Field]
    kind: Markup


@blueprint.get("/api")
@narrowed(needs(Right.EDIT_GUESTS))
def api_show() -> str:
    found = list(operations())
    return render_template(
        "staff/api_show.html",
        of_programs=[each for each in found if each.scope is not None],
        of_doors=[each for each in found if each.scope is None],
        schemas=list(schemas()),
    )


def operations() -> Iterator[Operation]:
    """Yield the operations in the order of the document."""
    for path, item in DESCRIPTION["paths"].items():
        yield from (_operation(path, method, item) for method in item if method != "parameters")


def schemas() -> Iterator[Described]:
    for name, schema in DESCRIPTION["components"]["schemas"].items():
        yield Described(name, _prose(schema.get("description", "")), _fields(schema), _kind(schema))


def _operation(path: str, method: str, item: Schema) -> Operation:
    said = item[method]
    arguments = [
        _resolved(each) for each in (*item.get("parameters", ()), *said.get("parameters", ()))
    ]
    body = _json_schema(said.get("requestBody", {}))
    return Operation(
        id=said["operationId"],
        method=method.upper(),
        path=path,
        summary=said["summary"],
        text=_prose(said.get("description", "")),
        scope=_scope(said.get("security", DESCRIPTION["security"])),
        arguments=[_argument(each) for each in arguments],
        body=_fields(body),
        answers=[
            (status, _answer(_resolved(answer))) for status, answer in said["responses"].items()
        ],
    )


def _scope(security: list[dict[str, list[str]]]) -> str | None:
    found = [each["apiToken"] for each in security if "apiToken" in each]
    return "".join(found[0]) if found else None


def _argument(said: Schema) -> Field:
    kind = Markup("{}, {}").format(
        _wanted(said["schema"], is_required=said.get("required", False)), said["in"]
    )
    return Field(said["name"], kind, _prose(said.get("description", "")))


def _answer(said: Schema) -> Markup:
    schema = _json_schema(said)
    ends = "" if not said["description"] or said["description"].endswith(".") else "."
    text = _prose(said["description"] + ends)
    if not schema or "problem" in str(schema.get("$ref", "")).lower():
        return text
    return Markup("{} {}").format(text, _kind(schema))


def _json_schema(said: Schema) -> Schema:
    found: Schema = said.get("content", {}).get("application/json", {}).get("schema", {})
    return found


def _fields(schema: Schema) -> list[Field]:
    schema = _resolved(schema)
    parts = [_resolved(part) for part in schema.get("allOf", ())] or [schema]
    return [
        Field(
            name,
            _wanted(each, is_required=name in part.get("required", ())),
            _prose(each.get("description", "")),
        )
        for part in parts
        for name, each in part.get("properties", {}).items()
    ]


def _wanted(schema: Schema, *, is_required: bool) -> Markup:
    return (
        Markup("{}, <strong>required</strong>").format(_kind(schema))
        if is_required
        else _kind(schema)
    )


def _kind(schema: Schema) -> Markup:
    """Return the type in words."""
    if "$ref" in schema:
        name = schema["$ref"].rpartition("/")[2]
        return Markup('<a href="#{}">{}</a>').format(name, name)
    if "properties" not in schema and ("allOf" in schema or "oneOf" in schema):
        joint = Markup(" and ") if "allOf" in schema else Markup(" or ")
        return joint.join(map(_kind, schema.get("allOf") or schema["oneOf"]))
    types = schema.get("type", "object")
    types = [types] if isinstance(types, str) else types
    return Markup(" or ").join(_one_kind(each, schema) for each in types)


def _one_kind(name: str, schema: Schema) -> Markup:
    if name == "array":
        return Markup("list: {}").format(_kind(schema["items"]))
    if name == "object" and schema.get("properties"):
        parts = [
            Markup("<code>{}</code> ({})").format(each, _kind(kind))
            for each, kind in schema["properties"].items()
        ]
        return Markup("object: {}").format(Markup(", ").join(parts))
    if name == "string" and "enum" in schema:
        return Markup(", ").join(
            Markup("<code>{}</code>").format(each) for each in schema["enum"] if each is not None
        )
    return escape(schema.get("format", name) if name == "string" else name)


def _resolved(said: Schema) -> Schema:
    if "$ref" not in said:
        return said
    found: Any = DESCRIPTION
    for part in said["$ref"].removeprefix("#/").split("/"):
        found = found[part]
    return found


def _prose(text: str) -> Markup:
    """Return a text of the document with its code between backticks marked as such."""
    parts = re.split(r"`([^`]*)`", text)
    marked = [
        Markup("<code>{}</code>").format(part) if place % 2 else escape(part)
        for place, part in enumerate(parts)
    ]
    return Markup("").join(marked)
