"""Values of dataclasses as text that is kept for a while, and read again by the same program."""

from __future__ import annotations

import json
from collections.abc import Mapping, Sequence
from dataclasses import fields, is_dataclass
from enum import Enum
from functools import cache
from types import NoneType, UnionType
from typing import Any, TypeVar, cast, get_args, get_origin, get_type_hints

Kind = TypeVar("Kind")


def as_text(value: object) -> str:
    return json.dumps(_plain(value), ensure_ascii=False, separators=(",", ":"))


def from_text(kind: type[Kind], text: str) -> Kind | None:
    """Return the value, or None if the text is from another version of the program."""
    try:
        return cast(Kind, _restored(kind, json.loads(text)))
    except (KeyError, TypeError, ValueError):
        return None


def _plain(value: Any) -> Any:
    if is_dataclass(value):
        return {field.name: _plain(getattr(value, field.name)) for field in fields(value)}
    if isinstance(value, Mapping):
        return {key: _plain(each) for key, each in value.items()}
    if isinstance(value, (set, frozenset)):
        return sorted(map(_plain, value))
    if isinstance(value, (list, tuple)):
        return [_plain(each) for each in value]
    return value.value if isinstance(value, Enum) else value


def _restored(kind: Any, plain: Any) -> Any:
    if is_dataclass(kind):
        return _of_dataclass(cast(type, kind), plain)
    if (origin := get_origin(kind)) is not None:
        return _of_generic(origin, get_args(kind), plain)
    if isinstance(kind, type) and issubclass(kind, Enum):
        return kind(plain)
    if isinstance(kind, type) and not isinstance(plain, kind):
        raise TypeError(kind)
    return plain


def _of_dataclass(kind: type, plain: Any) -> Any:
    hints = _hints(kind)
    if not isinstance(plain, dict):
        raise TypeError(kind)
    if hints.keys() != plain.keys():
        raise KeyError(kind)
    return kind(**{name: _restored(hint, plain[name]) for name, hint in hints.items()})


@cache
def _hints(kind: type) -> dict[str, Any]:
    hints = get_type_hints(kind)
    return {field.name: hints[field.name] for field in fields(kind)}


def _of_generic(origin: Any, arguments: tuple[Any, ...], plain: Any) -> Any:
    if origin is UnionType:
        return _of_union(arguments, plain)
    if origin is tuple and arguments[-1] is not Ellipsis:
        return tuple(_restored(kind, each) for kind, each in zip(arguments, plain, strict=True))
    if origin is Mapping:
        return {key: _restored(arguments[1], each) for key, each in plain.items()}
    restored = [_restored(arguments[0], each) for each in plain]
    return restored if origin in (list, Sequence) else origin(restored)


def _of_union(arguments: tuple[Any, ...], plain: Any) -> Any:
    """Restore a value of a union. Plain values have their own type."""
    others = [kind for kind in arguments if kind is not NoneType]
    if plain is None and len(others) < len(arguments):
        return None
    return _restored(others[0], plain) if len(others) == 1 else plain
