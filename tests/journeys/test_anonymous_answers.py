"""A thief has one copy of the database, its log and the server's logs, and knows when each attendee
checked in and opened their page. For no answer can the thief name the person more often than by
chance. docs/design.md, "Answers", names thieves for which this does not hold."""

from __future__ import annotations

import logging
import re
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass, field
from hashlib import sha256
from io import StringIO
from pathlib import Path
from random import Random

import pytest
from flask import Flask
from sqlalchemy import text

from ctevents.db.handle import db, transaction
from ctevents.formats.sealed import Sealer
from ctevents.models import AnswerCard, AuditEntry, Registration, SealedAnswers, Throttle
from ctevents.services.common import audit
from ctevents.services.launch.answers import digest_of
from ctevents.tokens import Purpose
from tests.conftest import Clock
from tests.support import door, stories
from tests.support.attacker import Attendee, Copy, copied, named
from tests.support.cards import begun, cards, recommended
from tests.support.pages import Client
from tests.support.server import CSRF

GROUPS = {"judges": 80, "prosecutors": 60, "police": 52, "media": 5, "donors": 3}
SMALL = ("media", "donors")
ATTENDEES = sum(GROUPS.values())
BY_CHANCE = 16
"""More right names than this are not chance. An order that tells nothing names one person of each
kind rightly on average, so four in all, about as a Poisson distribution: 17 or more come once in a
million times."""


@dataclass
class Crowd:
    """Attendees by the id of their registration. ``said`` and ``plain`` are their comments: on the
    card, and in a table with a row for each answer, which this test makes so that the thief has
    something to find."""

    kinds: dict[int, str]
    codes: dict[int, str]
    said: dict[int, str] = field(default_factory=dict)
    plain: dict[int, str] = field(default_factory=dict)
    seen: list[Attendee] = field(default_factory=list)

    def kinds_of(self, answers: dict[int, str]) -> dict[str, str]:
        return {answer: self.kinds[number] for number, answer in answers.items()}

    def most_named(self, copy: Copy, answers: dict[int, str]) -> tuple[int, int]:
        """Return the most answers that can be read in one order, and the most people who are
        rightly named by one."""
        orders = [order for _, order in copy.orders(list(answers.values()))]
        claims = [named(order, self.kinds_of(answers), self.seen) for order in orders]
        right = [
            sum(answers.get(number) == answer for number, answer in claim.items())
            for claim in claims
        ]
        return max(map(len, orders)), max(right)


@pytest.fixture
def lot() -> Random:
    return Random(20270310)


@pytest.fixture
def crowd(app: Flask, lot: Random) -> Crowd:
    """Two hundred confirmed people, who get cards of their kind in any order."""
    event = begun(capacity=ATTENDEES)
    recommended((), ("judges",))
    members = {code: door.crowd(event.id, count, code) for code, count in GROUPS.items()}
    made = Crowd({}, {})
    for code, numbers in members.items():
        kind = "shared" if code in SMALL else code
        codes = cards(len(numbers), code)
        lot.shuffle(codes)
        made.kinds |= dict.fromkeys(numbers, kind)
        made.codes |= dict(zip(numbers, codes, strict=True))
    with transaction(by=audit.SHELL) as tx:
        tx.execute(
            text("CREATE TABLE plain_answers (id INTEGER PRIMARY KEY, kind TEXT, comment TEXT)")
        )
    return made


@contextmanager
def logged() -> Iterator[StringIO]:
    """Keep all that the application and its libraries log."""
    kept = StringIO()
    handler = logging.StreamHandler(kept)
    root, level = logging.getLogger(), logging.getLogger().level
    root.addHandler(handler)
    root.setLevel(logging.DEBUG)
    try:
        yield kept
    finally:
        root.removeHandler(handler)
        root.setLevel(level)


class Day:
    """The day of the event: people come, open their page, and answer with their card right after
    that."""

    def __init__(self, app: Flask, clock: Clock, crowd: Crowd, lot: Random) -> None:
        app.test_client_class = Client
        self._client, self._clock, self._crowd, self._lot = app.test_client(), clock, crowd, lot
        rows = db.session.query(Registration.id, Registration.link_nonce)
        self._pages = {number: stories.path(Purpose.REGISTRATION, nonce) for number, nonce in rows}

    def arrive(self, number: int) -> None:
        self._clock.advance(seconds=7)
        door.record(stories.event().id, door.ticked(number))

    def answer(self, number: int) -> None:
        self._clock.advance(seconds=11)
        assert self._client.get(self._pages[number]).status_code == 200
        self._crowd.seen.append(Attendee(number, self._crowd.kinds[number], len(self._crowd.seen)))
        self._crowd.said[number], self._crowd.plain[number] = self._word(), self._word()
        self._post(
            number,
            {"agree-1": self._lot.choice(("yes", "no")), "comment-1": self._crowd.said[number]},
        )
        row = {
            "id": len(self._crowd.seen),
            "kind": self._crowd.kinds[number],
            "comment": self._crowd.plain[number],
        }
        with transaction(by=audit.SHELL) as tx:
            tx.execute(text("INSERT INTO plain_answers VALUES (:id, :kind, :comment)"), row)

    def change(self, number: int) -> None:
        self._clock.advance(seconds=3)
        self._post(number, {"power-1": self._lot.choice(("yes", "partly", "no")), "needs-2": "law"})

    def _post(self, number: int, fields: dict[str, str]) -> None:
        card = f"/answers/{self._crowd.codes[number]}"
        token = CSRF.search(self._client.get(card).text)
        assert token is not None
        answer = self._client.post(card, data={"csrf_token": token[1], **fields})
        assert (answer.status_code, answer.headers.getlist("Set-Cookie")) == (303, [])

    def _word(self) -> str:
        return f"{self._lot.getrandbits(128):032x}"


def live(app: Flask, clock: Clock, crowd: Crowd, lot: Random) -> Iterator[None]:
    """Let everybody come and answer, in an order of each; stop after each answer."""
    day, numbers = Day(app, clock, crowd, lot), list(crowd.kinds)
    lot.shuffle(numbers)
    waiting: list[int] = []
    while numbers or waiting:
        for number in numbers[:3]:
            day.arrive(number)
        waiting, numbers = waiting + numbers[:3], numbers[3:]
        day.answer(waiting.pop(lot.randrange(len(waiting))))
        if lot.random() < 0.3:
            day.change(lot.choice(crowd.seen).number)
        yield


@pytest.mark.long
def test_a_thief_names_nobody(
    app: Flask, clock: Clock, crowd: Crowd, lot: Random, tmp_path: Path
) -> None:
    cards_before = _places_of_cards()
    moments, stolen = {lot.randrange(20, ATTENDEES), ATTENDEES}, []
    with logged() as logs:
        for step, _ in enumerate(live(app, clock, crowd, lot), 1):
            if step in moments:
                copy = copied(tmp_path, logs.getvalue().encode())
                stolen.append(copy)
                assert crowd.most_named(copy, crowd.said) == (0, 0)
                read, right = crowd.most_named(copy, crowd.plain)
                assert read == step
                assert right > 0.9 * step
    assert len(stolen) == len(moments)
    for copy in stolen:
        _look_for_codes(copy, crowd.codes.values())
    assert _places_of_cards() == cards_before
    _look_at_what_else_is_kept(crowd)


@pytest.mark.long
def test_even_with_the_key_one_copy_names_nobody(
    app: Flask, clock: Clock, crowd: Crowd, lot: Random
) -> None:
    """A thief who can open the sealed rows too reads the answers, in an order that tells
    nothing."""
    for _ in live(app, clock, crowd, lot):
        pass
    sealer: Sealer = app.extensions["ctevents.sealer"]
    rows = db.session.query(SealedAnswers).order_by(SealedAnswers.group_code)
    opened = [sealer.open(row.content, f"answers {row.event_id} {row.group_code}") for row in rows]
    answers = [(digest, answers) for kind in opened for digest, answers in kind.items()]
    assert len(answers) == ATTENDEES
    places = _places_of_cards()
    orders = {
        "as kept": answers,
        "backwards": answers[::-1],
        "by length": sorted(answers, key=lambda each: len(repr(each[1]))),
        "by row of the card": sorted(answers, key=lambda each: places[each[0]]),
    }
    comments = {
        name: [each["answers"]["1"][3] for _, each in order] for name, order in orders.items()
    }
    claims = {
        name: named(order, crowd.kinds_of(crowd.said), crowd.seen)
        for name, order in comments.items()
    }
    right = {
        name: sum(crowd.said[n] == said for n, said in claim.items())
        for name, claim in claims.items()
    }
    assert {name: count for name, count in right.items() if count > BY_CHANCE} == {}
    truth = [crowd.said[each.number] for each in crowd.seen]
    assert (
        len(named(truth, crowd.kinds_of(crowd.said), crowd.seen).items() & crowd.said.items())
        == ATTENDEES
    )


def _places_of_cards() -> dict[str, tuple[str, ...]]:
    """Digest → where its row is, and which transaction wrote it."""
    db.session.rollback()
    columns = (
        "ctid::text, xmin::text"
        if db.engine.dialect.name == "postgresql"
        else "printf('%06d', rowid)"
    )
    rows = db.session.execute(text(f"SELECT digest, {columns} FROM answer_cards"))
    return {digest: tuple(place) for digest, *place in rows}


def _look_for_codes(copy: Copy, codes: Sequence[str]) -> None:
    """Find no code of a card in any spelling, no plain hash of one, and its digest only in the
    table of cards."""
    everything = copy.everything
    for code in codes:
        spelt = "-".join(re.findall(".{4}", code))
        hashes = [sha256(each.encode()) for each in (code, spelt, f"/answers/{code}")]
        traces = [code, spelt, code.lower(), *(each.hexdigest() for each in hashes)]
        assert [trace for trace in traces if trace.encode() in everything] == []
        assert [each for each in hashes if each.digest() in everything] == []


def _look_at_what_else_is_kept(crowd: Crowd) -> None:
    """Find a card's digest in no other table, and nothing of an answer in audit log and
    throttles."""
    digests = {digest_of(code) for code in crowd.codes.values()}
    assert {card.digest for card in db.session.query(AnswerCard)} == digests
    for table in SealedAnswers.metadata.sorted_tables:
        if table.name != "answer_cards":
            rows = "".join(map(repr, db.session.execute(table.select())))
            assert [digest for digest in digests if digest in rows] == [], table.name
    actions = {entry.action for entry in db.session.query(AuditEntry)}
    assert {action for action in actions if "answer" in action or "card" in action} == {
        "cards.made"
    }
    assert db.session.query(Throttle).count() == 0
