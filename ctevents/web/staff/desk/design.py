"""The components of pages, each in each of its states."""

from __future__ import annotations

from datetime import UTC, datetime

from flask import render_template
from flask_babel import lazy_gettext as _
from werkzeug.datastructures import MultiDict
from wtforms import BooleanField, RadioField
from wtforms.fields.choices import SelectChoice
from wtforms.validators import DataRequired

from ctevents.domain.figures.figures import NOBODY, STAGES, Stage
from ctevents.domain.marks import Mark
from ctevents.domain.people import Sex
from ctevents.domain.roles import Right
from ctevents.domain.schedule import EventStatus
from ctevents.domain.seats import SeatsTaken
from ctevents.models import Event
from ctevents.texts.words.names import STATUSES
from ctevents.web.access import narrowed, needs
from ctevents.web.forms import Email, Form, OneLine, Paragraphs
from ctevents.web.staff.blueprint import blueprint
from ctevents.web.staff.figures.charts import side_by_side

LONGEST_NAME = (
    "Ana-Marija Đorđević-Konstantinović van den Berghe, Шефица на Одделот за меѓународна соработка"
)

FULL = Event(
    slug="sample",
    cities={"en": "Sarajevo"},
    designations={"en": "Bosnia and Herzegovina"},
    time_zone="Europe/Sarajevo",
    status=EventStatus.PUBLISHED,
    starts_at=datetime(2027, 3, 10, 9, 0, tzinfo=UTC),
    ends_at=datetime(2027, 3, 10, 12, 0, tzinfo=UTC),
    capacity=60,
)


class SampleForm(Form):
    """A field of each kind."""

    given_name = OneLine(_("Given name"), [DataRequired(_("Enter the given name."))])
    email = Email(_("E-mail address"))
    dietary = Paragraphs(_("Food you cannot eat"))
    sex = RadioField(
        _("Sex"),
        choices=[SelectChoice(Sex.F, _("Female")), SelectChoice(Sex.M, _("Male"))],
        default=Sex.F,
    )
    interpretation = BooleanField(_("I need interpretation"))


class MarkForm(Form):
    mark = RadioField(_("Mark on badges"), choices=[*Mark], default=Mark.GREEN_DOTS)


@blueprint.get("/design")
@narrowed(needs(Right.SEE_EVENTS))
def design() -> str:
    typed = MultiDict({"wrong-email": "amra@", "wrong-dietary": LONGEST_NAME})
    wrong = SampleForm(typed, prefix="wrong-", meta={"csrf": False})
    wrong.validate()
    return render_template(
        "staff/design.html",
        form=SampleForm(None, prefix="right-"),
        wrong=wrong,
        marks=MarkForm(None, meta={"csrf": False}),
        holders={Mark.BLUE_SOLID: LONGEST_NAME},
        event=FULL,
        figures_of_all={
            Stage.INVITED: 128,
            Stage.REPLIED: 97,
            Stage.REGISTERED: 81,
            Stage.ATTENDED: 4,
        },
        seats_taken=(SeatsTaken(0, 0), SeatsTaken(8, 4), SeatsTaken(60, 0), SeatsTaken(9, 60)),
        statuses=STATUSES,
        chart_of_all=side_by_side(
            {
                LONGEST_NAME: dict(zip(STAGES, (128, 81, 60, None), strict=True)),
                FULL.city(): {**NOBODY, Stage.INVITED: 97},
            }
        ),
        longest=LONGEST_NAME,
    )
