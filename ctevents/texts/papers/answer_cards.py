"""Answer cards on paper: in the event's main language and in English."""

from __future__ import annotations

from collections.abc import Sequence

from flask import current_app
from flask_babel import gettext

from ctevents.formats.pdf import CardAddress, CardPaper, CardWords, answer_cards
from ctevents.models import Event, StakeholderGroup
from ctevents.services.launch.answers import answers_end
from ctevents.texts.rendering import footnote, languages_of_papers, page_language, speaking
from ctevents.texts.times import told_day_and_clock, weekday_date


def card_address(code: str) -> str:
    """Return what the QR of a card holds. It always has the configured address."""
    return f"{current_app.config['BASE_URL']}/answers/{code}"


def spaced(code: str) -> str:
    """Return a code in groups of four, to type."""
    return "-".join(code[start : start + 4] for start in range(0, len(code), 4))


def answer_cards_of(event: Event, group: StakeholderGroup | None, codes: Sequence[str]) -> bytes:
    """Return the cards as a PDF, in the order of the codes. Without a group they are of the kind
    that small groups share."""
    usual = languages_of_papers(event)[0]
    words = [_words(event, group, language) for language in dict.fromkeys((usual, "en"))]
    with speaking(usual):
        paper = CardPaper(
            words=words,
            type_at=_type_at(),
            code_words=gettext("The code of the answer card"),
            footnote=footnote(event),
            title=gettext("Answer cards: %(city)s", city=event.city(usual)),
            author=event.project.title,
            language=usual,
        )
    return answer_cards(paper, [CardAddress(card_address(code), spaced(code)) for code in codes])


def _words(event: Event, group: StakeholderGroup | None, language: str) -> CardWords:
    with speaking(language):
        day = weekday_date(event.starts_at, event.time_zone) if event.starts_at else ""
        return CardWords(
            heading=gettext("Answer card"),
            group=group.name(page_language()) if group else gettext("several groups"),
            event_title=event.title(page_language()),
            place_and_date=", ".join(
                part for part in (event.city_at(page_language()), day) if part
            ),
            steps=_steps(event),
            note=gettext(
                "Cut, shuffle and hand out at the door. Do not write down who gets which card: "
                "nobody can know whose "
                "card this is."
            ),
        )


def _steps(event: Event) -> str:
    what = gettext(
        "Scan the code and say what you think of the recommendations: it takes four minutes."
    )
    nobody = gettext("Nobody can know whose card this is.")
    end = answers_end(event)
    if end is None:
        return f"{what} {nobody}"
    time = told_day_and_clock(end, event.time_zone)
    return " ".join(
        (what, gettext("You can change your answers until %(time)s.", time=time), nobody)
    )


def _type_at() -> str:
    address = f"{current_app.config['BASE_URL']}/answers".partition("://")[2]
    return gettext("Or type this code at %(address)s:", address=address)
