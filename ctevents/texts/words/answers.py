"""The words of answers: to the recommendations, and about the event."""

from __future__ import annotations

from flask_babel import lazy_gettext as _
from flask_babel import lazy_pgettext
from flask_babel.speaklater import LazyString

from ctevents.domain.launch.answers import Extent, FeedbackQuestion, Need, Rating

EXTENTS: dict[Extent, LazyString] = {
    Extent.YES: lazy_pgettext("answer", "Yes"),
    Extent.PARTLY: lazy_pgettext("answer", "Partly"),
    Extent.NO: lazy_pgettext("answer", "No"),
}

NEEDS: dict[Need, LazyString] = {
    Need.LAW: lazy_pgettext("need", "A change of the law"),
    Need.PEOPLE: lazy_pgettext("need", "More people"),
    Need.EQUIPMENT: lazy_pgettext("need", "Equipment"),
    Need.MONEY: lazy_pgettext("need", "Money"),
    Need.COOPERATION: lazy_pgettext("need", "Cooperation across borders"),
    Need.TRAINING: lazy_pgettext("need", "Training"),
}

RATINGS: dict[Rating, LazyString] = {
    Rating.VERY_GOOD: lazy_pgettext("rating", "Very good"),
    Rating.GOOD: lazy_pgettext("rating", "Good"),
    Rating.FAIR: lazy_pgettext("rating", "Fair"),
    Rating.POOR: lazy_pgettext("rating", "Poor"),
}

FEEDBACK: dict[FeedbackQuestion, LazyString] = {
    FeedbackQuestion.USEFUL: _("Usefulness for your work"),
    FeedbackQuestion.ORGANISATION: _("Organisation of the event"),
    FeedbackQuestion.VENUE: _("Venue and access"),
    FeedbackQuestion.LANGUAGE: _("Languages and interpretation"),
    FeedbackQuestion.COMMENT: _("What should we do differently next time?"),
}

AGREE = _("Do you agree?")
POWER = _("Is it in your power to act on it?")
NEED = _("What does it need?")
COMMENT = _("Comment")
