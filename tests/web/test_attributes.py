"""The attributes of fields are those of WTForms."""

from __future__ import annotations

import importlib.util
from typing import Any

import pytest
from flask import Flask
from markupsafe import Markup
from wtforms.widgets import core

from ctevents.web.attributes import attributes


def as_wtforms_writes_them(**named: Any) -> str:
    spec = importlib.util.find_spec(core.__name__)
    assert spec is not None
    assert spec.loader is not None
    theirs = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(theirs)
    return str(theirs.html_params(**named))


@pytest.mark.parametrize(
    "named",
    [
        {},
        {"name": "given_name", "id": "given_name", "value": "Željka", "type": "text", "maxlength": 200},
        {"value": "<b>\"Ana\" & 'Marko'</b>", "aria_describedby": "hint", "data_x_y": 1, "class_": "wide", "for_": "a"},
        {"value": Markup('a &amp; "b"'), "title": None},
        {"required": True, "disabled": False, "checked": True, "value": ""},
        {"aria-invalid": "true", "value": 0},
    ],
)
def test_attributes_are_those_of_wtforms(named: dict[str, Any]) -> None:
    assert str(attributes(**named)) == as_wtforms_writes_them(**named)


def test_widgets_write_them_so(app: Flask) -> None:
    assert core.html_params is core.Input().html_params is attributes
