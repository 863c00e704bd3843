"""A thief with the data key and one copy of all raw files finds one state of the answers. With
several, they would see what one card changed at what time. docs/design.md, "Answers", says for
which files this does not hold."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path

import pytest
from flask import Flask
from sqlalchemy import select, text

from ctevents.db.base import OF_ONE_MOMENT
from ctevents.db.handle import db, transaction
from ctevents.models import SealedAnswers
from ctevents.services.common import audit
from ctevents.services.launch.answers import save_answers
from ctevents.services.launch.cards import card_by_code
from ctevents.texts.link_keys import sealer
from tests.cli.conftest import Command
from tests.cli.conftest import applications as applications
from tests.cli.conftest import ctevents as ctevents
from tests.cli.test_retention_traces import contents
from tests.support.cards import begun, cards, recommended
from tests.support.pages import Client
from tests.support.server import CSRF

PIECE = 48
"""Bytes of a state that are looked for: nobody else draws the same."""


class Answers:
    """The answers of twelve judges. ``states``: the sealed row after each save, as it was in the
    database."""

    def __init__(self, app: Flask) -> None:
        app.test_client_class = Client
        self._client, self.codes = app.test_client(), cards(12, "judges")
        self.states = [self.state()]

    def state(self) -> bytes:
        content = db.session.scalars(select(SealedAnswers.content)).one()
        db.session.remove()
        return content

    def answer(self, code: str) -> None:
        """Answer on the page."""
        token = CSRF.search(self._client.get(f"/answers/{code}").text)
        assert token is not None
        answer = self._client.post(
            f"/answers/{code}", data={"csrf_token": token[1], "comment-1": f"Words of {code}"}
        )
        assert answer.status_code == 303
        self.states.append(self.state())

    def answer_and_die(self, code: str) -> None:
        """Save as the page does, by a process that is killed right after the commit."""
        card = card_by_code(db.session(), code)
        assert card is not None
        with transaction(by=audit.PUBLIC) as tx:
            save_answers(tx, sealer(), card, {}, {"useful": "good"})
        self.states.append(self.state())


@pytest.fixture
def answers(app: Flask) -> Answers:
    begun()
    recommended((), ("judges",))
    return Answers(app)


def found(states: Sequence[bytes], database_uri: str, folder: Path) -> list[int]:
    """Return the numbers of the states of which anything is in the raw files."""
    everything = b"\0".join(content for _name, content in contents(database_uri, folder))
    return [
        number
        for number, state in enumerate(states)
        if any(piece in everything for piece in pieces(state))
    ]


def pieces(state: bytes) -> list[bytes]:
    return [state[start : start + PIECE] for start in range(0, len(state) - PIECE, 500)]


@pytest.mark.long
def test_after_each_save_the_files_have_the_newest_state_only(
    answers: Answers, database_uri: str, tmp_path: Path
) -> None:
    """A connection that another test is just making can put one off to the next save."""
    alone = 0
    for saves, code in enumerate(answers.codes, 1):
        answers.answer(code)
        in_files = found(answers.states, database_uri, tmp_path)
        assert set(in_files) <= {saves - 1, saves}
        alone += in_files == [saves]
    assert alone >= len(answers.codes) // 4


@contextmanager
def somebody_reads() -> Iterator[None]:
    with db.engine.connect().execution_options(**OF_ONE_MOMENT) as reader:
        reader.execute(text("SELECT * FROM sealed_answers")).all()
        yield


@pytest.mark.long
def test_while_somebody_reads_a_save_does_not_wait_and_the_next_one_cleans_up(
    answers: Answers, database_uri: str, tmp_path: Path
) -> None:
    with somebody_reads():
        answers.answer(answers.codes[0])
        assert found(answers.states, database_uri, tmp_path) == [0, 1]
    answers.answer(answers.codes[1])
    assert found(answers.states, database_uri, tmp_path) == [2]


@pytest.mark.long
def test_the_worker_cleans_up_after_a_process_that_was_killed(
    answers: Answers, ctevents: Command, database_uri: str, tmp_path: Path
) -> None:
    for code in answers.codes[:3]:
        answers.answer_and_die(code)
    assert len(found(answers.states, database_uri, tmp_path)) > 1
    ctevents("worker", "--once")
    assert found(answers.states, database_uri, tmp_path) == [3]
