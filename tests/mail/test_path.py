"""The path of a letter from the outbox to the mail server, counted in functions that take it in
hand."""

from __future__ import annotations

import sys
from types import FrameType

import pytest
from flask import Flask

from ctevents.db.handle import transaction
from ctevents.domain.letters.kinds import LetterKind
from ctevents.mail.delivery import deliver_due
from ctevents.mail.mime import Letter
from ctevents.models import Message
from ctevents.services.common import audit
from ctevents.services.outbox.outbox import Claim, ClaimedLetter
from ctevents.texts.letters.facts import Facts
from ctevents.texts.letters.letters import Writing
from tests.support import stories
from tests.support.smtp import SmtpServer

FORMS = (Claim, ClaimedLetter, Message, Facts, Writing, Letter)
"""The types of a letter on its way."""
LAST = "mail/smtp.py PostConnection.hand_over"
MOST = 15


class Path:
    """Notes the functions of this package that get a letter in any of its forms, until it is handed
    over."""

    def __init__(self) -> None:
        self.functions: dict[str, None] = {}

    def note(self, frame: FrameType, event: str, _value: object) -> None:
        code = frame.f_code
        if event != "call" or "/ctevents/" not in code.co_filename or LAST in self.functions:
            return
        names = code.co_varnames[: code.co_argcount + code.co_kwonlyargcount]
        if any(isinstance(frame.f_locals.get(name), FORMS) for name in names):
            self.functions[f"{code.co_filename.rpartition('/ctevents/')[2]} {code.co_qualname}"] = (
                None
            )


@pytest.mark.long
def test_a_letter_with_everything_passes_few_functions(app: Flask) -> None:
    stories.published_event()
    stories.registered()
    with transaction(by=audit.SHELL) as tx:
        tx.query(Message).filter_by(kind=LetterKind.INVITATION).delete()
    path = Path()
    with SmtpServer() as server:
        app.config["MAIL_PORT"] = server.port
        sys.setprofile(path.note)
        try:
            deliver_due(app)
        finally:
            sys.setprofile(None)
    assert len(server.letters) == 1
    assert LAST in path.functions
    assert len(path.functions) <= MOST, "\n".join(path.functions)
