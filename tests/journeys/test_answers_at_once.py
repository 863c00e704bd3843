"""Many cards of one kind answer at the same moment on a real server: no answer is lost, and no log
names a card."""

from __future__ import annotations

from collections import Counter
from datetime import timedelta
from pathlib import Path

import pytest
from flask import Flask
from sqlalchemy import select

from ctevents.clock import system_clock
from ctevents.db.handle import db, transaction
from ctevents.domain.launch.answers import Answer, Extent
from ctevents.models import SealedAnswers
from ctevents.services.common import audit
from ctevents.services.launch.answers import answers_by_kind, digest_of
from tests.conftest import Clock
from tests.support import stories
from tests.support.cards import begun, cards, recommended, sealer
from tests.support.forked import STREAMS
from tests.support.server import CSRF, Processes, all_at_once, get, post


@pytest.fixture
def codes(app: Flask, clock: Clock) -> list[str]:
    """Twenty cards of one kind, of an event that has begun by the server's clock."""
    clock.now = system_clock()
    begun(ends_at=clock.now + timedelta(hours=5))
    recommended((), ())
    return cards(20)


def answer(url: str, **fields: str) -> int:
    status, page, cookie = get(url)
    token = CSRF.search(page)
    assert (status, cookie) == (200, ""), page
    assert token is not None
    return post(url, {"csrf_token": token[1], **fields}, "")[0]


def _step(address: str) -> int:
    url, _, field = address.partition("#")
    return answer(url, **dict([field.split("=")]))


def saved() -> dict[str, dict[int, Answer]]:
    db.session.rollback()
    [kind] = answers_by_kind(db.session(), sealer(), stories.event().id).values()
    return {digest: dict(card.answers) for digest, card in kind.items()}


@pytest.mark.long
def test_twenty_cards_of_a_kind_at_once(
    app: Flask, database_uri: str, tmp_path: Path, codes: list[str]
) -> None:
    """Each card answers one recommendation twice, and another once, at the same time as all
    others."""
    with Processes(database_uri, tmp_path) as server:
        urls = [f"{server.base_url}/answers/{code}" for code in codes]
        first = all_at_once(
            lambda url: answer(url, **{"agree-1": "yes", "comment-1": url[-28:]}), urls
        )
        steps = [f"{url}#{field}" for url in urls for field in ("agree-1=no", "agree-2=yes")]
        both = all_at_once(_step, steps)
    assert Counter(first + both) == {303: 60}
    one, two = sorted({number for card in saved().values() for number in card})
    assert saved() == {
        digest_of(code): {one: Answer(Extent.NO, comment=code), two: Answer(Extent.YES)}
        for code in codes
    }


@pytest.mark.long
def test_a_saved_answer_survives_a_kill(
    app: Flask, database_uri: str, tmp_path: Path, codes: list[str]
) -> None:
    with Processes(database_uri, tmp_path) as server:
        for number, code in enumerate(codes[:6], 1):
            assert answer(f"{server.base_url}/answers/{code}", **{"agree-1": "partly"}) == 303
            server.kill()
            assert len(saved()) == number
            server.start()


@pytest.mark.long
def test_no_log_of_the_server_names_a_card(
    app: Flask, database_uri: str, tmp_path: Path, codes: list[str]
) -> None:
    streams = tmp_path / "streams"
    streams.mkdir()
    for name in STREAMS:
        (streams / name).touch()
    with Processes(database_uri, tmp_path, streams=streams) as server:
        card, unknown = (f"{server.base_url}/answers/{code}" for code in (codes[0], "0" * 28))
        assert answer(card, **{"agree-1": "yes"}) == 303
        assert (post(card, {"agree-1": "no"}, "")[0], get(unknown)[0]) == (422, 404)
        with transaction(by=audit.SHELL) as tx:
            row = tx.scalars(select(SealedAnswers)).one()
            row.content = sealer().seal(
                {digest_of(codes[0]): {}}, f"answers {row.event_id} {row.group_code}"
            )
        assert get(card)[0] == 500
    log = "".join((streams / name).read_text() for name in STREAMS)
    assert ("answers_show, GET" in log, "KeyError" in log) == (True, True)
    assert [trace for trace in (codes[0], digest_of(codes[0]), "0" * 28) if trace in log] == []
