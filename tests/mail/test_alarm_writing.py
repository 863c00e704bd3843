"""The letter about alarms, for a reviewer: the text as golden files; the HTML says the same.

After a change of wording: ``TESTS_WRITE_GOLDEN=1 .venv/bin/pytest
tests/mail/test_alarm_writing.py``, then read the difference.
"""

from __future__ import annotations

import os
import re
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest
from bs4 import BeautifulSoup
from flask import Flask

from ctevents.domain.health.signs import GB, Cause, Vital, VitalSign, VitalState
from ctevents.domain.roles import Role
from ctevents.mail.account_writing import AccountWriting
from ctevents.mail.note_writing import write_alarm
from ctevents.models import Account, RaisedAlarm
from ctevents.services.accounts.alarms import AlarmNews
from ctevents.texts.health import ADVICE, sign_advice, sign_words
from ctevents.texts.rendering import speaking

GOLDEN = Path(__file__).parents[1] / "golden" / "alarms"
NOW = datetime(2027, 3, 1, 12, tzinfo=UTC)
FIGURES = {"at": NOW, "free": 3 * GB, "size": 100 * GB, "seconds": -300, "words": "421 busy"}
CAUSES = {
    Vital.MIGRATIONS: (Cause.OTHER_TABLES,),
    Vital.WORKER: (Cause.WORKER_SILENT, Cause.WORKER_STOPPED),
    Vital.GATE: (Cause.REFUSED, Cause.HELD),
    Vital.OUTBOX: (Cause.UNSENT,),
    Vital.MAIL_BOX: (Cause.UNREAD,),
    Vital.DISK: (Cause.NEARLY_FULL,),
    Vital.BACKUPS: (Cause.NO_BACKUP, Cause.OLD_BACKUP),
    Vital.CERTIFICATE: (Cause.ENDS_SOON, Cause.ENDED),
    Vital.CLOCK: (Cause.DIFFERS, Cause.PUT_BACK),
}


def alarm(vital: Vital, cause: Cause) -> VitalSign:
    of_machine = vital in (Vital.WORKER, Vital.DISK, Vital.BACKUPS) or cause is Cause.DIFFERS
    figures = FIGURES | ({"at": None} if cause is Cause.NO_BACKUP else {})
    return VitalSign(
        vital=vital,
        state=VitalState.ALARM,
        machine="db1" if of_machine else "",
        cause=cause,
        **figures,  # type: ignore[arg-type]
    )


ALARMS = [alarm(vital, cause) for vital, causes in CAUSES.items() for cause in causes]
ENDED = RaisedAlarm(
    vital=Vital.GATE,
    machine="",
    began_at=NOW - timedelta(hours=3),
    told_at=NOW - timedelta(hours=2),
    ended_at=NOW,
)
NEWS = {
    "alarm": AlarmNews([(sign, NOW + timedelta(minutes=1)) for sign in ALARMS], [ENDED]),
    "ended": AlarmNews([], [ENDED]),
}


def written(language: str = "en") -> dict[str, AccountWriting]:
    account = Account(
        email="a@ctevents.example", name="A", role=Role.ADMINISTRATOR, language=language
    )
    return {name: write_alarm(account, news) for name, news in NEWS.items()}


@pytest.mark.parametrize("language", ["en", "sq"])
def test_letters_are_as_reviewed(app: Flask, language: str) -> None:
    for name, writing in written(language).items():
        file, text = (
            GOLDEN / f"{name}.{language}.txt",
            f"Subject: {writing.subject}\n\n{writing.text}",
        )
        if os.environ.get("TESTS_WRITE_GOLDEN"):
            file.parent.mkdir(exist_ok=True)
            file.write_text(text, "utf-8")
        assert (name, text) == (name, file.read_text("utf-8"))


def test_the_html_says_the_same_and_loads_nothing(app: Flask) -> None:
    for writing in written().values():
        tree, plain = BeautifulSoup(writing.html, "html.parser"), " ".join(writing.text.split())
        assert set(re.findall(r"http://\S+", writing.text)) <= {
            str(link["href"]) for link in tree.find_all("a")
        }
        assert re.findall(r"<(?:img|link|script|iframe)\b|url\(|@import", writing.html) == []
        for line in tree.find_all("h2"):
            assert line.get_text() in plain


def test_each_cause_has_words_and_advice_of_its_own(app: Flask) -> None:
    assert set(ADVICE) == set(Cause) == {sign.cause for sign in ALARMS}
    with speaking("en"):
        said = [sign_words(sign) for sign in ALARMS]
        assert all(sign_advice(sign) for sign in ALARMS)
        for vital in Vital:
            for state in VitalState:
                assert sign_words(VitalSign(vital=vital, state=state, at=NOW)).endswith(".")
    # A worker that died and one that was stopped were both heard; only the advice differs.
    assert len(set(said)) == len(said) - 1
