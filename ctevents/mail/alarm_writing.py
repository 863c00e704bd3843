"""Alarms of the installation in words, for administrators."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from urllib.parse import urlsplit

from flask import current_app
from flask_babel import gettext

from ctevents.domain.health.signs import VitalSign
from ctevents.mail.account_writing import AccountWriting, speaking_to, written
from ctevents.mail.note_writing import address_of_switches
from ctevents.models import Account, RaisedAlarm
from ctevents.services.accounts.alarms import AlarmNews
from ctevents.texts.health import moment, sign_advice, sign_name, sign_words

STATUS = "/staff/status"


@dataclass(frozen=True)
class _Line:
    """An alarm in the letter. ``advice``: what to do about one that lasts."""

    name: str
    words: str
    advice: str = ""


def write_alarm(account: Account, news: AlarmNews) -> AccountWriting:
    """Write which alarms last and which have ended, in the account's language."""
    with speaking_to(account):
        context = {
            "subject": _subject(news),
            "lasting": [_lasting(sign, began_at) for sign, began_at in news.lasting],
            "ended": [_ended(row) for row in news.ended],
            "status": f"{current_app.config['BASE_URL']}{STATUS}",
            "switches": address_of_switches(),
        }
        return written("alarm", context)


def _subject(news: AlarmNews) -> str:
    """Name the site, since an administrator may look after several."""
    names = [sign.key for sign, _began_at in news.lasting] or [row.key for row in news.ended]
    said = {
        "site": urlsplit(current_app.config["BASE_URL"]).netloc,
        "names": ", ".join(sign_name(vital, machine) for vital, machine in names),
    }
    return (
        gettext("Alarm, %(site)s: %(names)s", **said) if news.lasting else gettext("Ended, %(site)s: %(names)s", **said)
    )


def _lasting(sign: VitalSign, began_at: datetime) -> _Line:
    said = {"words": sign_words(sign), "time": moment(began_at)}
    return _Line(sign_name(*sign.key), gettext("%(words)s Noticed on %(time)s.", **said), sign_advice(sign))


def _ended(row: RaisedAlarm) -> _Line:
    times = {"began": moment(row.began_at), "ended": moment(row.ended_at or row.began_at)}
    return _Line(sign_name(*row.key), gettext("From %(began)s until %(ended)s.", **times))
