"""Sentences for the public where staff read different ones."""

from __future__ import annotations

from flask_babel import lazy_gettext as _
from flask_babel.speaklater import LazyString

from ctevents.domain.refusals import Reason, Refusal
from ctevents.texts.words.refusals import SENTENCES, sentence

PUBLIC_SENTENCES: dict[Reason, LazyString] = SENTENCES | {
    Reason.EVENT_NOT_PUBLISHED: _("This event is not open now."),
}


def public_sentence(refusal: Refusal) -> str:
    return sentence(refusal, PUBLIC_SENTENCES)
