"""Write form fields like WTForms, but faster.

WTForms formats and replaces markup for each value of an attribute. ``attributes`` is kept because it gains more than a tenth:
without it an invitee's page took 17 % more processor time, and the page that edits an event 21 % more. ``docs/design.md`` says how
that was measured, and why guests' fields are kept.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from typing import Any

from flask import Flask
from markupsafe import Markup, escape
from wtforms import Form, StringField
from wtforms.widgets import Input, core

from ctevents.texts.kept_pieces import kept_piece


def attributes(**named: object) -> Markup:
    """Return the attributes. ``class_`` becomes ``class``, ``aria_label`` becomes ``aria-label``. True writes only the
    name, False writes nothing, and other values are escaped."""
    parts = [
        core.clean_key(name) if value is True else f'{core.clean_key(name)}="{_quoted(value)}"'
        for name, value in sorted(named.items())
        if value is not False
    ]
    return Markup(" ".join(parts))  # noqa: S704  # each value was escaped


def _quoted(value: object) -> str:
    return str(escape(value)).replace('"', "&quot;")


_HOLE = re.compile("\x02([^\x03]*)\x03")
"""A hole, with the id of its field: characters that no template has."""


def kept_fields(name: str, form: Form, names: Sequence[str], caller: Callable[[], str]) -> str:
    """Return fields that are rendered once, with holes for their texts, and kept. ``names``: those that ``caller`` renders, with
    nothing else that differs from page to page. ``name``: the way in which it renders them. Fields that somebody has sent, or
    that are wrong, are rendered each time."""
    fields = [form[each] for each in names]
    if any(field.raw_data is not None or field.errors for field in fields):
        return caller()

    def with_holes() -> str:
        with _holes_in(fields):
            return caller()

    piece = kept_piece(name, tuple(map(_values, fields)), with_holes)
    texts = {field.id: _quoted(field._value()) for field in fields if isinstance(field, StringField)}
    return Markup(_HOLE.sub(lambda hole: texts[hole[1]], piece))  # noqa: S704 - a template, and quoted texts


def _values(field: Any) -> object:
    """Return what the field is rendered from, but for its text."""
    told = field.id, _words(field.label.text), field.flags.required, field.flags.always_filled
    if isinstance(field, StringField):
        return told
    choices = getattr(field, "choices", None) or ()
    return *told, field.data, *((each.value, _words(each.label)) for each in choices)


def _words(label: object) -> object:
    """Return what takes the place of a label's words in the key of a piece. The key has the language of the page, too. A form that
    makes a label for each page makes text of it: a lazy one would be another object, and keep another piece, each time."""
    return label if isinstance(label, str) else _Same(label)


class _Same:
    """Equals only another one of the same object. A lazy text would be translated each time it is compared."""

    __slots__ = ("_it",)

    def __init__(self, it: object) -> None:
        self._it = it

    def __eq__(self, other: object) -> bool:
        return isinstance(other, _Same) and self._it is other._it

    def __hash__(self) -> int:
        return id(self._it)


@contextmanager
def _holes_in(fields: Sequence[Any]) -> Iterator[None]:
    texts = [field for field in fields if isinstance(field, StringField)]
    for field in texts:
        field._value = f"\x02{field.id}\x03".__str__
    try:
        yield
    finally:
        for field in texts:
            del field._value


def install(app: Flask) -> None:
    """Make the widgets of WTForms use ``attributes``, and templates ``kept_fields``."""
    app.jinja_env.globals["kept_fields"] = kept_fields
    core.html_params = attributes
    Input.html_params = staticmethod(attributes)
