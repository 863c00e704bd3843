"""The team of an event: who has access. Organisers let accounts of offices and doors in and out."""

from __future__ import annotations

from collections.abc import Sequence

from flask import abort, render_template, url_for
from flask_babel import gettext
from flask_babel import lazy_gettext as _
from werkzeug.wrappers import Response
from wtforms import SelectField
from wtforms.fields.choices import SelectChoice
from wtforms.validators import InputRequired

from ctevents.db.handle import db, transaction
from ctevents.domain.roles import Right
from ctevents.models import Account, Event
from ctevents.services.accounts.accounts import account_with_id
from ctevents.services.accounts.team import end_access, give_access, members, possible_members
from ctevents.texts.words.names import ROLES
from ctevents.web.access import actor, event_or_404, narrowed, needs
from ctevents.web.command import done
from ctevents.web.forms import Form
from ctevents.web.security import shows_form_again
from ctevents.web.staff.blueprint import blueprint


class MemberForm(Form):
    account = SelectField(_("Account"), [InputRequired(_("Choose an account."))])

    def __init__(self, possible: Sequence[Account]) -> None:
        super().__init__()
        found = [
            SelectChoice(str(each.id), f"{each.name or each.email} ({ROLES[each.role]})")
            for each in possible
        ]
        self.account.choices = [SelectChoice("", gettext("Choose …")), *found]


@blueprint.get("/events/<slug>/team")
@narrowed(needs(Right.PLAN_EVENTS))
def team_show(slug: str) -> str:
    event = event_or_404(slug)
    return _page(event, MemberForm(possible_members(db.session(), event)))


@blueprint.post("/events/<slug>/team")
@narrowed(needs(Right.PLAN_EVENTS))
@shows_form_again
def team_add(slug: str) -> Response | tuple[str, int]:
    event = event_or_404(slug)
    form = MemberForm(possible_members(db.session(), event))
    if not form.validate_on_submit():
        return _page(event, form), form.answer_status()
    account = _account_or_404(int(form.account.data))
    with transaction(by=actor()) as tx:
        give_access(tx, account, event)
    words = gettext("%(email)s now has access, and has to sign in again.", email=account.email)
    return done(words, url_for("staff.team_show", slug=slug))


@blueprint.post("/events/<slug>/team/<int(max=2147483647):member_id>/remove")
@narrowed(needs(Right.PLAN_EVENTS))
def team_remove(slug: str, member_id: int) -> Response:
    event = event_or_404(slug)
    account = _account_or_404(member_id)
    with transaction(by=actor()) as tx:
        end_access(tx, account, event)
    words = gettext(
        "%(email)s no longer has access, and is signed out everywhere.", email=account.email
    )
    return done(words, url_for("staff.team_show", slug=slug))


def _account_or_404(account_id: int) -> Account:
    """Return an office or door account: others see all events."""
    account = account_with_id(db.session(), account_id)
    if account is None or not account.role.is_limited_to_events:
        abort(404)
    return account


def _page(event: Event, form: MemberForm) -> str:
    found = members(db.session(), event)
    return render_template(
        "staff/team_show.html", event=event, form=form, members=found, roles=ROLES
    )
