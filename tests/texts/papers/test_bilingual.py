"""Printed letters of an event that wants them bilingual."""

from __future__ import annotations

from io import BytesIO

import pytest
from flask import Flask
from pypdf import PdfReader

from tests.support import stories
from tests.texts.papers.test_letters import invited, text_of, written

pytestmark = pytest.mark.once


@pytest.mark.long
def test_the_english_text_is_on_a_second_page(app: Flask) -> None:
    stories.published_event("xk", has_bilingual_letters=True)
    local, english = invited(), invited(language="en", given_name="Helen")
    pdf = written(app, local, english)
    assert len(PdfReader(BytesIO(pdf)).pages) == 3
    said = [text_of(pdf, page) for page in range(3)]
    assert ["Ftesë:" in text for text in said] == [True, False, False]
    assert ["Invitation:" in text for text in said] == [False, True, True]
    assert ["Helen" in text for text in said] == [False, False, True]
