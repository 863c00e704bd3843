"""Staff accounts.

Handing over what belongs to an account to a different one: choose who takes it, see what moves,
confirm."""

from __future__ import annotations

from collections.abc import Sequence
from functools import partial
from typing import Any

from flask import abort, render_template, request, url_for
from flask_babel import gettext
from flask_babel import lazy_gettext as _
from werkzeug.wrappers import Response
from wtforms import BooleanField, HiddenField, RadioField
from wtforms.validators import AnyOf, DataRequired, InputRequired, ValidationError

from ctevents.db.base import Transaction
from ctevents.db.handle import db, transaction
from ctevents.domain.roles import Right, Role
from ctevents.models import Account, Event
from ctevents.services.accounts import accounts, sessions
from ctevents.services.accounts.accounts import account_with_id
from ctevents.services.accounts.handover import Belongings, belongings, hand_over, takers
from ctevents.services.accounts.second_factors import drop_second_factors, second_factors_of
from ctevents.services.events.events import all_events
from ctevents.texts.rendering import link
from ctevents.texts.words.names import ROLE_SCOPES, ROLES
from ctevents.tokens import Purpose
from ctevents.web.access import actor, narrowed, needs
from ctevents.web.command import done, now, refusals_in, refusals_on
from ctevents.web.forms import LONGEST_LINE, Email, Form, OneLine, at_most
from ctevents.web.security import shows_form_again
from ctevents.web.staff.blueprint import blueprint
from ctevents.web.staff.fields import Boxes
from ctevents.web.staff.figures.published import names_of_events

ONE = "/accounts/<int(max=2147483647):account_id>"


EMAIL = Email(_("E-mail address"), [DataRequired(_("Enter an e-mail address."))])
"""Created before the other fields, so that it comes first in a new account's form."""


class AccountForm(Form):
    name = OneLine(_("Name"), [at_most(LONGEST_LINE)])
    role = RadioField(
        _("Role"),
        [
            InputRequired(_("Choose a role.")),
            AnyOf([role.value for role in Role], _("Choose a role.")),
        ],
        coerce=str,
        validate_choice=False,
    )
    events = Boxes(_("Events"))

    def __init__(self, **options: Any) -> None:
        super().__init__(**options)
        self.role.choices = [
            (role.value, f"{name}: {ROLE_SCOPES[role]}") for role, name in ROLES.items()
        ]
        self.events.choices = [*names_of_events(all_events(db.session())).items()]

    def validate_events(self, field: Boxes) -> None:
        if (
            self.role.data in {role.value for role in Role if role.is_limited_to_events}
            and not field.data
        ):
            raise ValidationError(
                gettext("Choose at least one event for an account of a country office or a door.")
            )

    def refuse(self, text: str) -> None:
        self.role.errors = [text]

    def chosen_role(self) -> Role:
        return Role(self.role.data)

    def chosen_events(self, tx: Transaction) -> list[Event]:
        return [event for event in all_events(tx) if event.slug in (self.events.data or [])]


class NewAccountForm(AccountForm):
    email = EMAIL

    def refuse(self, text: str) -> None:
        self.email.errors = [text]


@blueprint.get("/accounts")
@narrowed(needs(Right.EDIT_ACCOUNTS))
def account_list() -> str:
    return render_template("staff/account_list.html", accounts=accounts.accounts(db.session()))


@blueprint.route("/accounts/add", methods=["GET", "POST"])
@narrowed(needs(Right.EDIT_ACCOUNTS))
@shows_form_again
def account_add() -> Response | tuple[str, int]:
    form = NewAccountForm()
    page = partial(render_template, "staff/account_add.html", form=form)
    if form.validate_on_submit():
        with refusals_in(form, page), transaction(by=actor()) as tx:
            account, nonce = _add(tx, form)
        return _show_link(account, nonce)
    return page(), form.answer_status()


@blueprint.route(f"{ONE}/edit", methods=["GET", "POST"])
@narrowed(needs(Right.EDIT_ACCOUNTS))
@shows_form_again
def account_edit(account_id: int) -> Response | tuple[str, int]:
    account = _account_or_404(account_id)
    saved = {
        "name": account.name,
        "role": account.role.value,
        "events": [event.slug for event in account.events],
    }
    form = AccountForm(data=saved)
    signed_in = sessions.sessions_of(db.session(), account_id, now=now())
    factors = second_factors_of(db.session(), account_id)
    page = partial(
        render_template,
        "staff/account_edit.html",
        form=form,
        edited=account,
        sessions=signed_in,
        factors=factors,
    )
    if form.validate_on_submit():
        with refusals_in(form, page), transaction(by=actor()) as tx:
            role, events = form.chosen_role(), form.chosen_events(tx)
            accounts.edit_account(tx, account, role=role, events=events, name=form.name.data or "")
        return done(gettext("The account is saved."), url_for("staff.account_list"))
    return page(), form.answer_status()


@blueprint.post(f"{ONE}/password-link")
@narrowed(needs(Right.EDIT_ACCOUNTS))
def account_password_link(account_id: int) -> tuple[str, int]:
    account = _account_or_404(account_id)
    if account.disabled_at is not None:
        abort(404)
    with transaction(by=actor()) as tx:
        nonce = accounts.new_password_link(tx, account)
    return _show_link(account, nonce)


@blueprint.post(f"{ONE}/disable")
@narrowed(needs(Right.EDIT_ACCOUNTS))
def account_disable(account_id: int) -> Response:
    account = _account_or_404(account_id)
    with transaction(by=actor()) as tx:
        accounts.disable_account(tx, account)
    words = gettext(
        "The account %(email)s is disabled and signed out everywhere.", email=account.email
    )
    return done(words, url_for("staff.account_list"))


@blueprint.post(f"{ONE}/enable")
@narrowed(needs(Right.EDIT_ACCOUNTS))
def account_enable(account_id: int) -> Response:
    account = _account_or_404(account_id)
    with transaction(by=actor()) as tx:
        accounts.enable_account(tx, account)
    words = gettext("The account %(email)s can sign in again.", email=account.email)
    return done(words, url_for("staff.account_list"))


@blueprint.post(f"{ONE}/end-sessions")
@narrowed(needs(Right.EDIT_ACCOUNTS))
def account_end_sessions(account_id: int) -> Response:
    account = _account_or_404(account_id)
    with transaction(by=actor()) as tx:
        sessions.end_sessions(tx, account.id)
    words = gettext("The account %(email)s is signed out everywhere.", email=account.email)
    return done(words, url_for("staff.account_list"))


@blueprint.post(f"{ONE}/drop-second-factors")
@narrowed(needs(Right.EDIT_ACCOUNTS))
def account_factors_drop(account_id: int) -> Response:
    """Remove the factors that the person has lost."""
    account = _account_or_404(account_id)
    with transaction(by=actor()) as tx:
        drop_second_factors(tx, account)
    words = gettext("The second factor of %(email)s is removed.", email=account.email)
    return done(words, url_for("staff.account_edit", account_id=account_id))


def _account_or_404(account_id: int) -> Account:
    account = accounts.account_with_id(db.session(), account_id)
    if account is None:
        abort(404)
    return account


def _add(tx: Transaction, form: NewAccountForm) -> tuple[Account, str]:
    """Return the new account, and the nonce of the link that sets its password."""
    account = accounts.add_account(
        tx,
        form.email.data or "",
        form.chosen_role(),
        form.chosen_events(tx),
        name=form.name.data or "",
    )
    return account, accounts.new_password_link(tx, account)


def _show_link(account: Account, nonce: str) -> tuple[str, int]:
    """Show the link in the answer itself only: in no address, log or cookie."""
    return render_template(
        "staff/account_link.html", edited=account, link=link(Purpose.PASSWORD, nonce)
    ), 200


class HandoverForm(Form):
    """``agreed``: the numbers of events, guests and filters that the page showed."""

    agreed = HiddenField()
    disables = BooleanField(_("Disable the account afterwards"), default=True)

    def numbers(self) -> tuple[int, int, int]:
        """Return what was agreed to; nothing that could exist if it cannot be read."""
        parts = (self.agreed.data or "").split()
        found = [int(part) if part.isdecimal() and len(part) < 10 else -1 for part in parts]
        return (found[0], found[1], found[2]) if len(found) == 3 else (-1, -1, -1)


@blueprint.route(f"{ONE}/hand-over", methods=["GET", "POST"])
@narrowed(needs(Right.EDIT_ACCOUNTS))
@shows_form_again
def account_hand_over(account_id: int) -> Response | tuple[str, int]:
    giver = account_with_id(db.session(), account_id)
    if giver is None:
        abort(404)
    taker = _taker(giver)
    form = HandoverForm()
    if taker is None or not form.validate_on_submit():
        return _page(giver, taker, form), form.answer_status()
    with refusals_on(lambda words: _page(giver, taker, form, words)), transaction(by=actor()) as tx:
        moved = hand_over(tx, giver, taker, agreed=form.numbers(), disables=form.disables.data)
    events, guests, filters = moved.numbers
    words = gettext(
        "Handed over to %(email)s. Events: %(events)s, hosted guests: %(guests)s, saved filters: "
        "%(filters)s.",
        email=taker.email,
        events=events,
        guests=guests,
        filters=filters,
    )
    return done(words, url_for("staff.account_list"))


def _taker(giver: Account) -> Account | None:
    """Return the account asked for, or None before one was chosen."""
    asked = request.args.get("to", "")
    found = next((each for each in takers(db.session(), giver) if str(each.id) == asked), None)
    if asked and found is None:
        abort(404)
    return found


def _page(giver: Account, taker: Account | None, form: HandoverForm, refused: str = "") -> str:
    session = db.session()
    found = belongings(session, giver, taker) if taker else None
    if found is not None:
        form.agreed.data = " ".join(map(str, found.numbers))
    return render_template(
        "staff/account_hand_over.html",
        giver=giver,
        taker=taker,
        takers=takers(session, giver),
        found=found,
        hosted=_hosted(found, all_events(session)) if found else [],
        form=form,
        roles=ROLES,
        refused=refused,
    )


def _hosted(found: Belongings, events: Sequence[Event]) -> list[tuple[Event, int]]:
    return [(event, len(found.hosted[event.id])) for event in events if event.id in found.hosted]
