"""Values of dataclasses as text that is kept for a while, and read again by the same program."""

from __future__ import annotations

import json
from collections.abc import Callable, Mapping, Sequence
from dataclasses import fields, is_dataclass
from enum import Enum
from functools import cache, partial
from types import NoneType, UnionType
from typing import Any, TypeVar, cast, get_args, get_origin, get_type_hints

Kind = TypeVar("Kind")
_Reader = Callable[[Any], Any]
"""Returns the value of plain JSON. There is one for each type, made once: a long list has many values of each."""


def as_text(value: object) -> str:
    return json.dumps(_plain(value), ensure_ascii=False, separators=(",", ":"))


def from_text(kind: type[Kind], text: str) -> Kind | None:
    """Return the value, or None if the text is from another version of the program."""
    try:
        return cast(Kind, _reader(cast(Any, kind))(json.loads(text)))
    except (KeyError, TypeError, ValueError):
        return None


def _plain(value: Any) -> Any:
    kind: Any = type(value)
    if kind in _PLAIN:
        return value
    if names := _names(kind):
        return {name: _plain(getattr(value, name)) for name in names}
    if isinstance(value, Mapping):
        return {key: _plain(each) for key, each in value.items()}
    if isinstance(value, (set, frozenset)):
        return sorted(map(_plain, value))
    if isinstance(value, (list, tuple)):
        return [_plain(each) for each in value]
    return value.value if isinstance(value, Enum) else value


_PLAIN = {str, int, bool, NoneType}


@cache
def _names(kind: type) -> tuple[str, ...]:
    return tuple(field.name for field in fields(kind)) if is_dataclass(kind) else ()


@cache
def _reader(kind: Any) -> _Reader:
    if is_dataclass(kind):
        return _reader_of_dataclass(cast(type, kind))
    if (origin := get_origin(kind)) is not None:
        return _reader_of_generic(origin, get_args(kind))
    if isinstance(kind, type) and issubclass(kind, Enum):
        return {each.value: each for each in kind}.__getitem__
    return partial(_of_type, kind) if isinstance(kind, type) else lambda plain: plain


def _of_type(kind: type, plain: Any) -> Any:
    if not isinstance(plain, kind):
        raise TypeError(kind)
    return plain


def _reader_of_dataclass(kind: type) -> _Reader:
    hints = get_type_hints(kind)
    readers = {name: _reader(hints[name]) for name in _names(kind)}

    def read(plain: Any) -> Any:
        if not isinstance(plain, dict):
            raise TypeError(kind)
        if readers.keys() != plain.keys():
            raise KeyError(kind)
        return kind(**{name: read(plain[name]) for name, read in readers.items()})

    return read


def _reader_of_generic(origin: Any, arguments: tuple[Any, ...]) -> _Reader:
    if origin is UnionType:
        return _reader_of_union(arguments)
    if origin is tuple and arguments[-1] is not Ellipsis:
        readers = [_reader(kind) for kind in arguments]
        return lambda plain: tuple(read(each) for read, each in zip(readers, plain, strict=True))
    read = _reader(arguments[-1] if origin is Mapping else arguments[0])
    if origin is Mapping:
        return lambda plain: {key: read(each) for key, each in plain.items()}
    made = list if origin in (list, Sequence) else origin
    return lambda plain: made([read(each) for each in plain])


def _reader_of_union(arguments: tuple[Any, ...]) -> _Reader:
    """Plain values of a union have their own type."""
    others = [kind for kind in arguments if kind is not NoneType]
    read = _reader(others[0]) if len(others) == 1 else lambda plain: plain
    if len(others) == len(arguments):
        return read
    return lambda plain: None if plain is None else read(plain)
