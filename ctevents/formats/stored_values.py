"""Values of dataclasses as text that is kept for a while, and read again by the same program.

A dataclass is a list of its fields. The text begins with a hash of what they are. Writers and readers are made once for each type,
and there is none for what JSON has itself: a long list has many values of each.
"""

from __future__ import annotations

import json
from collections.abc import Callable, Mapping, Sequence
from dataclasses import fields, is_dataclass
from enum import Enum
from functools import cache
from hashlib import sha256
from operator import attrgetter
from types import NoneType, UnionType
from typing import Any, TypeVar, cast, get_args, get_origin, get_type_hints

Kind = TypeVar("Kind")
_Step = Callable[[Any], Any]
_Maker = Callable[[Any], _Step | None]


def as_text(value: object) -> str:
    kind: Any = type(value)
    write = _writer(kind)
    plain = write(value) if write else value
    return json.dumps([_version(kind), plain], ensure_ascii=False, separators=(",", ":"))


def from_text(kind: type[Kind], text: str) -> Kind | None:
    """Return the value, or None if the text is from another version of the program."""
    of_kind = cast(Any, kind)
    try:
        version, plain = json.loads(text)
        if version != _version(of_kind):
            return None
        read = _reader(of_kind)
        return cast(Kind, read(plain) if read else plain)
    except (KeyError, TypeError, ValueError):
        return None


@cache
def _version(kind: Any) -> str:
    return sha256(_shape(kind).encode()).hexdigest()[:16]


def _shape(kind: Any) -> str:
    """Return what values of the type are made of."""
    if is_dataclass(kind):
        return f"{kind}({', '.join(f'{name}: {_shape(part)}' for name, part in _fields(cast(type, kind)).items())})"
    if isinstance(kind, type) and issubclass(kind, Enum):
        return f"{kind}({', '.join(str(each.value) for each in kind)})"
    return f"{get_origin(kind) or kind}({', '.join(map(_shape, get_args(kind)))})"


@cache
def _fields(kind: type) -> dict[str, Any]:
    hints = get_type_hints(kind)
    return {field.name: hints[field.name] for field in fields(cast(Any, kind))}


@cache
def _writer(kind: Any) -> _Step | None:
    if is_dataclass(kind):
        return _writer_of_dataclass(cast(type, kind))
    if isinstance(kind, type) and issubclass(kind, Enum):
        return None if issubclass(kind, str) else attrgetter("value")
    if get_origin(kind) in (set, frozenset):
        each = _each(_writer(get_args(kind)[0]))
        return lambda values: sorted(each(values))
    return _step_of_generic(kind, _writer)


def _writer_of_dataclass(kind: type) -> _Step:
    names, steps = list(_fields(kind)), _steps_of_fields(kind, _writer)
    values_of = attrgetter(*names) if len(names) > 1 else lambda value: [getattr(value, name) for name in names]

    def write(value: Any) -> list[Any]:
        found = [*values_of(value)]
        for place, step in steps:
            found[place] = step(found[place])
        return found

    return write


@cache
def _reader(kind: Any) -> _Step | None:
    if is_dataclass(kind):
        return _reader_of_dataclass(cast(type, kind))
    if isinstance(kind, type) and issubclass(kind, Enum):
        return {each.value: each for each in kind}.__getitem__
    origin, arguments = get_origin(kind), get_args(kind)
    if origin in (set, frozenset) or (origin is tuple and arguments[-1] is Ellipsis):
        made, each = cast(_Step, origin), _each(_reader(arguments[0]))
        return lambda plain: made(each(plain))
    step = _step_of_generic(kind, _reader)
    if origin is tuple:
        return (lambda plain: tuple(step(plain))) if step else tuple
    return step


def _reader_of_dataclass(kind: type) -> _Step:
    names, steps = list(_fields(kind)), _steps_of_fields(kind, _reader)

    def read(plain: Any) -> Any:
        for place, step in steps:
            plain[place] = step(plain[place])
        return kind(**dict(zip(names, plain, strict=True)))

    return read


def _steps_of_fields(kind: type, maker: _Maker) -> list[tuple[int, _Step]]:
    """Return the steps for the fields that need one, by their place."""
    steps = ((place, maker(part)) for place, part in enumerate(_fields(kind).values()))
    return [(place, step) for place, step in steps if step is not None]


def _step_of_generic(kind: Any, maker: _Maker) -> _Step | None:
    """Return the step for a list, a mapping, a tuple or a union; None if each part is as it is in JSON."""
    origin, arguments = get_origin(kind), get_args(kind)
    if origin is UnionType:
        return _step_of_union(arguments, maker)
    if origin is tuple and arguments[-1] is not Ellipsis:
        if not any(map(maker, arguments)):
            return None
        steps = [maker(part) or _unchanged for part in arguments]
        return lambda values: [step(each) for step, each in zip(steps, values, strict=True)]
    if origin is Mapping or origin is dict:
        of_value = maker(arguments[1])
        return (lambda values: {key: of_value(each) for key, each in values.items()}) if of_value else None
    if origin in (list, tuple, Sequence):
        step = maker(arguments[0])
        return _each(step) if step else None
    return None


def _step_of_union(arguments: tuple[Any, ...], maker: _Maker) -> _Step | None:
    """Values of a union of several types are as they are in JSON."""
    others = [kind for kind in arguments if kind is not NoneType]
    step = maker(others[0]) if len(others) == 1 else None
    return (lambda value: None if value is None else step(value)) if step else None


def _each(step: _Step | None) -> _Step:
    return (lambda values: [step(each) for each in values]) if step else list


def _unchanged(value: Any) -> Any:
    return value
