"""The macros of fields escape what they write."""

from __future__ import annotations

import pytest
from flask import Flask, get_template_attribute
from wtforms import BooleanField, Field, Form, RadioField, SelectField, StringField, TextAreaField
from wtforms.fields.choices import SelectChoice

HOSTILE = "\"'><script>alert(1)</script>&amp;"
CHOICES = [SelectChoice(HOSTILE, HOSTILE, {"lang": HOSTILE})]


class HostileForm(Form):
    line = StringField(HOSTILE, render_kw={"lang": HOSTILE})
    paragraphs = TextAreaField(HOSTILE)
    menu = SelectField(HOSTILE, choices=CHOICES)
    box = BooleanField(HOSTILE)
    listed = RadioField(HOSTILE, choices=CHOICES)


@pytest.mark.parametrize(
    ("name", "macro"),
    [
        ("line", "field"),
        ("paragraphs", "field"),
        ("menu", "field"),
        ("box", "checkbox"),
        ("listed", "choices"),
    ],
)
def test_words_of_a_field_stay_words(app: Flask, name: str, macro: str) -> None:
    form = HostileForm(data=dict.fromkeys(HostileForm().data, HOSTILE))
    item: Field = form[name]
    item.errors = [HOSTILE]
    with app.test_request_context():
        shown = get_template_attribute("components/forms.html", macro)(item, hint=HOSTILE)
    assert "<script" not in shown
    assert "'>" not in shown
    assert shown.count("&lt;script&gt;") >= 3, "label, hint and error"
