"""Papers of the event in English: its main language is not offered."""

from __future__ import annotations

import pytest
from flask import Flask

from tests.support.catalogues import offer_only


@pytest.fixture(autouse=True)
def two_languages(app: Flask) -> None:
    offer_only(app, "en", "sq")
