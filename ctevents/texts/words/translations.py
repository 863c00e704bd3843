"""The words of missing translations: names of texts, and what guests get instead."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Iterable

from flask_babel import gettext, ngettext
from flask_babel import lazy_gettext as _
from flask_babel.speaklater import LazyString

from ctevents.domain.events.places import ArrivalPart
from ctevents.domain.launch.documents import DocumentKind
from ctevents.domain.launch.translations import EventText, Gap, Reading, TextKind
from ctevents.domain.letters.kinds import LetterKind
from ctevents.domain.people import in_language
from ctevents.texts.arrival import LABELS
from ctevents.texts.numbers import number
from ctevents.texts.rendering import page_language
from ctevents.texts.words.letters import KINDS as LETTERS
from ctevents.texts.words.names import EVENT_FIELDS, language_name
from ctevents.texts.words.programme import KINDS as DOCUMENTS

_NAMES: dict[TextKind, LazyString] = {
    TextKind.TITLE: _("Title"),
    TextKind.VENUE: _("Venue"),
    TextKind.ADDRESS: _("Address"),
    **{TextKind(part): words for part, words in LABELS.items()},
    TextKind.ANNOUNCEMENT: _("Announcement"),
    TextKind.QUESTIONS: _("Questions of the form"),
    TextKind.GROUPS: _("Names of the groups"),
    TextKind.WORKSHOPS: _("Workshops"),
    TextKind.FINDINGS: _("Findings"),
    TextKind.RECOMMENDATIONS: _("Recommendations"),
}
_WITHIN: dict[TextKind, LazyString] = {
    TextKind.TITLE: _("title"),
    TextKind.VENUE: _("venue"),
    TextKind.ADDRESS: _("address"),
    **{TextKind(part): EVENT_FIELDS[part] for part in ArrivalPart},
    TextKind.ANNOUNCEMENT: _("announcement"),
}
"""Names within a sentence."""
_COUNTED: dict[TextKind, Callable[[int], str]] = {
    TextKind.PROGRAMME_ITEM: lambda count: ngettext(
        "one programme item", "%(num)d programme items", count
    ),
    TextKind.QUESTIONS: lambda count: ngettext(
        "one question of the form", "%(num)d questions of the form", count
    ),
    TextKind.GROUPS: lambda count: ngettext(
        "the name of one group", "the names of %(num)d groups", count
    ),
    TextKind.WORKSHOPS: lambda count: ngettext("one workshop", "%(num)d workshops", count),
    TextKind.FINDINGS: lambda count: ngettext("one finding", "%(num)d findings", count),
    TextKind.RECOMMENDATIONS: lambda count: ngettext(
        "one recommendation", "%(num)d recommendations", count
    ),
    TextKind.DOCUMENT: lambda count: ngettext(
        "one kind of document", "%(num)d kinds of documents", count
    ),
}


def text_name(text: EventText) -> str:
    match text.kind:
        case TextKind.PROGRAMME_ITEM:
            title = in_language(text.texts[0], page_language())
            return gettext("Programme item %(number)s: %(title)s", number=text.about, title=title)
        case TextKind.WORDING:
            return gettext("Wording: %(letter)s", letter=LETTERS[LetterKind(text.about)])
        case TextKind.DOCUMENT:
            return gettext("Launch pack: %(kind)s", kind=DOCUMENTS[DocumentKind(text.about)])
        case _:
            return str(_NAMES[text.kind])


def reading_words(text: EventText, found: Reading) -> str:
    """Return what readers of a language get, in a few words."""
    if not found.missing:
        return gettext("complete")
    instead = gettext("standard wording") if text.kind is TextKind.WORDING else gettext("missing")
    if found.instead is not None:
        instead = language_name(found.instead)
    if found.count == 1:
        return instead
    missing, count = number(found.missing), number(found.count)
    return gettext(
        "%(missing)s of %(count)s: %(instead)s", missing=missing, count=count, instead=instead
    )


def consequences(found: Iterable[Gap]) -> list[str]:
    """Return a sentence for the readers of each language, and each thing that they get instead.
    Gaps without readers have none."""
    together: defaultdict[tuple[str, int, bool, str | None], list[Gap]] = defaultdict(list)
    for gap in found:
        if gap.readers:
            is_wording = gap.text.kind is TextKind.WORDING
            together[gap.language, gap.readers, is_wording, gap.reading.instead].append(gap)
    return [
        _consequence(language, readers, gaps)
        for (language, readers, *_rest), gaps in together.items()
    ]


def _consequence(language: str, readers: int, gaps: list[Gap]) -> str:
    words = {"language": language_name(language), "texts": ", ".join(_listed(gaps))}
    first = gaps[0]
    if first.text.kind is TextKind.WORDING and first.reading.instead is None:
        return ngettext(
            "One guest who reads %(language)s gets the standard wording of these letters: "
            "%(texts)s.",
            "%(num)d guests who read %(language)s get the standard wording of these letters: "
            "%(texts)s.",
            readers,
            **words,
        )
    if first.reading.instead is None:
        return ngettext(
            "One guest who reads %(language)s does not get: %(texts)s.",
            "%(num)d guests who read %(language)s do not get: %(texts)s.",
            readers,
            **words,
        )
    return ngettext(
        "One guest who reads %(language)s gets in %(other)s: %(texts)s.",
        "%(num)d guests who read %(language)s get in %(other)s: %(texts)s.",
        readers,
        other=language_name(first.reading.instead),
        **words,
    )


def _listed(gaps: list[Gap]) -> list[str]:
    """Return the names of texts within a sentence; several of a kind are counted."""
    counts: defaultdict[TextKind, int] = defaultdict(int)
    for gap in gaps:
        counts[gap.text.kind] += gap.reading.missing
    letters = [
        str(LETTERS[LetterKind(gap.text.about)])
        for gap in gaps
        if gap.text.kind is TextKind.WORDING
    ]
    return letters + [
        str(_WITHIN[kind]) if kind in _WITHIN else _COUNTED[kind](count)
        for kind, count in counts.items()
        if kind is not TextKind.WORDING
    ]
