from __future__ import annotations

from collections.abc import Iterator

import pytest
from flask import Flask

from tests.support.smtp import SmtpServer


@pytest.fixture
def mail(app: Flask) -> Iterator[SmtpServer]:
    """The server to which the letters go."""
    with SmtpServer() as server:
        app.config["MAIL_PORT"] = server.port
        yield server
