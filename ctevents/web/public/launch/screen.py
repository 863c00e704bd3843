"""The screen in the hall: what is now and next, a published figure, and the way to the pack and the
answers. It holds no personal data but the names of speakers who agreed, and sets no cookie.
``static/screen.js`` keeps it going when the network is away."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import datetime
from functools import partial

from flask import Response, abort, current_app, render_template, url_for
from flask_babel import gettext
from markupsafe import Markup

from ctevents.db.handle import db
from ctevents.domain.figures.figures import Stage
from ctevents.domain.programme import now_and_next
from ctevents.domain.schedule import EventStatus
from ctevents.formats.qr import svg
from ctevents.models import Event, ProgrammeSpeaker
from ctevents.services.events.events import event_by_slug
from ctevents.services.figures.publishing import current_snapshots
from ctevents.texts.numbers import number
from ctevents.texts.rendering import languages_of_papers, speaking
from ctevents.texts.words.programme import speaker_line
from ctevents.web.command import now
from ctevents.web.public.blueprint import blueprint


@dataclass(frozen=True)
class Said:
    """A text in one language."""

    language: str
    text: str


Told = Sequence[Said]
"""A text in the event's main language and in English; once if both are the same."""


@blueprint.get("/events/<slug>/screen")
def screen_show(slug: str) -> Response:
    event = event_by_slug(db.session(), slug)
    if event is None or event.status is not EventStatus.PUBLISHED:
        abort(404)
    main = languages_of_papers(event)[0]
    with speaking(main):
        page = _page(event, list(dict.fromkeys((main, "en"))))
    return Response(page, headers={"Content-Language": main})


def _page(event: Event, languages: Sequence[str]) -> str:
    snapshot = current_snapshots(db.session(), [event.id])[event.id]
    registered = snapshot.figures.totals[Stage.REGISTERED] if snapshot else None

    def tell(write: Callable[[str], str]) -> Told:
        return told(languages, write)

    words = _words(tell, registered or 0)
    return render_template(
        "public/screen_show.html",
        event=event,
        moment=now_and_next(event.programme, now()),
        milliseconds=milliseconds,
        time=now(),
        registered=registered,
        tell=tell,
        tell_speaker=partial(_tell_speaker, languages),
        words=words,
        to_pack=_qr(url_for("public.event_show", slug=event.slug), words["pack"][0].text),
        to_answers=_qr(url_for("public.answers_type"), words["answers"][0].text),
        account=None,
    )


def told(languages: Sequence[str], write: Callable[[str], str]) -> Told:
    """Return what ``write`` says in each language, without repetitions."""
    said: dict[str, str] = {}
    for language in languages:
        with speaking(language):
            said.setdefault(str(write(language)), language)
    return [Said(language, text) for text, language in said.items()]


def _tell_speaker(languages: Sequence[str], speaker: ProgrammeSpeaker) -> Told:
    """Return the speaker in the main language, and in English if name or institution are spelled
    differently there."""
    spelled = {
        (speaker.name_in(tag), speaker.institution_in(tag)): tag for tag in reversed(languages)
    }
    return told(sorted(spelled.values(), key=languages.index), lambda _: speaker_line(speaker))


def _words(tell: Callable[[Callable[[str], str]], Told], registered: int) -> dict[str, Told]:
    return {
        "now": tell(lambda _: gettext("Now")),
        "next": tell(lambda _: gettext("Next")),
        "break": tell(lambda _: gettext("Break")),
        "over": tell(lambda _: gettext("The programme is over. Thank you for coming.")),
        "pack": tell(lambda _: gettext("Programme and publication")),
        "answers": tell(lambda _: gettext("Answer with your card")),
        "offline": tell(lambda _: gettext("Offline since %(time)s", time="{time}")),
        "registered": tell(
            lambda _: gettext("People registered: %(number)s", number=number(registered))
        ),
    }


def milliseconds(at: datetime) -> int:
    """Return a moment as browsers count time."""
    return round(at.timestamp() * 1000)


def _qr(path: str, title: str) -> tuple[Markup, str]:
    """Return a code and its address as people read it. The address is the setting's: the host of
    the request may be any."""
    address = f"{current_app.config['BASE_URL']}{path}"
    return Markup(svg(address, title=title)), address.partition("://")[2]  # noqa: S704
