"""Tokens for programs: made for the own account, shown once, and revoked."""

from __future__ import annotations

from datetime import UTC, datetime, time, timedelta
from typing import Any

from flask import abort, render_template, url_for
from flask_babel import gettext
from flask_babel import lazy_gettext as _
from werkzeug.wrappers import Response
from wtforms.validators import DataRequired, InputRequired, ValidationError

from ctevents.db.handle import db, transaction
from ctevents.domain.accounts.keys import LONGEST_NAME, LONGEST_TERM, Scope
from ctevents.domain.roles import Right, Role
from ctevents.models import Account, ApiToken
from ctevents.services.common import audit
from ctevents.services.common.api_tokens import (
    NewApiToken,
    api_tokens,
    make_api_token,
    may_use,
    revoke_api_token,
)
from ctevents.services.events.events import current_events
from ctevents.texts.link_keys import link_keys
from ctevents.texts.words.names import SCOPES
from ctevents.tokens import Purpose
from ctevents.web.access import actor, narrowed, needs, staff
from ctevents.web.command import done, now
from ctevents.web.forms import Form, OneLine, at_most
from ctevents.web.security import shows_form_again
from ctevents.web.staff.blueprint import blueprint
from ctevents.web.staff.fields import Boxes, LocalDay
from ctevents.web.staff.figures.published import names_of_events

USUAL_TERM = timedelta(days=90)


class ApiTokenForm(Form):
    name = OneLine(
        _("Program"), [DataRequired(_("Enter the name of the program.")), at_most(LONGEST_NAME)]
    )
    scopes = Boxes(
        _("The program may"),
        [DataRequired(_("Choose at least one thing that the program may do."))],
    )
    events = Boxes(_("Events"), [DataRequired(_("Choose at least one event."))])
    ends_on = LocalDay(_("Last day"), [InputRequired(_("Enter a day, such as 2027-03-10."))])

    def __init__(self, account: Account, **options: Any) -> None:
        super().__init__(**options)
        self.scopes.choices = [
            (scope.value, f"{words} ({scope})")
            for scope, words in SCOPES.items()
            if may_use(account, scope)
        ]
        self.known = current_events(db.session(), account)
        self.events.choices = [*names_of_events(self.known).items()]

    def validate_ends_on(self, field: LocalDay) -> None:
        last = (now() + LONGEST_TERM).date()
        if field.data is None or not now().date() <= field.data < last:
            raise ValidationError(gettext("Choose a day from today on, within a year."))

    def chosen(self) -> NewApiToken:
        events = [event for event in self.known if event.slug in (self.events.data or [])]
        scopes = [Scope(value) for value in self.scopes.data or []]
        day = (self.ends_on.data or now().date()) + timedelta(days=1)
        return NewApiToken(self.name.data or "", scopes, events, datetime.combine(day, time(), UTC))


@blueprint.route("/api/tokens", methods=["GET", "POST"])
@narrowed(needs(Right.EDIT_GUESTS))
@shows_form_again
def api_token_list() -> str | tuple[str, int]:
    account = staff()
    form = ApiTokenForm(account, data={"ends_on": (now() + USUAL_TERM).date()})
    if form.validate_on_submit():
        return _made(account.id, form.chosen())
    page = render_template(
        "staff/api_token_list.html", form=form, tokens=_tokens(account), second=timedelta(seconds=1)
    )
    return page, form.answer_status()


@blueprint.post("/api/tokens/<int(max=2147483647):api_token_id>/revoke")
@narrowed(needs(Right.EDIT_GUESTS))
def api_token_revoke(api_token_id: int) -> Response:
    if api_token_id not in {token.id for token in _tokens(staff())}:
        abort(404)
    with transaction(by=actor()) as tx:
        revoke_api_token(tx, api_token_id)
    return done(
        gettext("The token is revoked. The program cannot use it any more."),
        url_for("staff.api_token_list"),
    )


def _tokens(account: Account) -> list[ApiToken]:
    """Return the tokens that the account may revoke: its own, for an administrator those of all."""
    return list(api_tokens(db.session(), None if account.role is Role.ADMINISTRATOR else account))


def _made(account_id: int, new: NewApiToken) -> str:
    """Make a token. It appears on this page only, in no address or cookie."""
    with transaction(by=audit.by_account(account_id)) as tx:
        made = make_api_token(tx, account_id, new)
    sent = link_keys().token(Purpose.API, made.nonce)
    return render_template("staff/api_token_made.html", made=made.token, token=sent)
