"""The page on which an account chooses the notes about its events: off, once a day, or at once.

The pages of the signed-in account itself: its details and language, password and second factors,
and where it is signed in."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from functools import partial

from flask import render_template, request, url_for
from flask_babel import gettext
from flask_babel import lazy_gettext as _
from flask_babel.speaklater import LazyString
from werkzeug.wrappers import Response
from wtforms import BooleanField, Field, PasswordField, SelectField
from wtforms.fields.choices import SelectChoice
from wtforms.validators import InputRequired

from ctevents.db.handle import db, transaction
from ctevents.domain.accounts.notes import NoteChoices, NoteKind, NoteTiming, kinds_for, timings_of
from ctevents.domain.refusals import Reason, Refusal
from ctevents.domain.roles import Right
from ctevents.domain.schedule import EventStatus
from ctevents.models import Account, Event
from ctevents.services.accounts import accounts, sessions
from ctevents.services.accounts.alarms import choose_alarms
from ctevents.services.accounts.notes import choose_notes, note_choices_of
from ctevents.services.accounts.passwords import is_password_of
from ctevents.services.accounts.second_factors import second_factors_of
from ctevents.services.events.events import current_events
from ctevents.texts.words.names import ROLE_SCOPES, ROLES
from ctevents.web import session_cookie
from ctevents.web.access import actor, narrowed, needs, staff, visit_of_page
from ctevents.web.command import done, now, refusals_in
from ctevents.web.forms import Form
from ctevents.web.security import shows_form_again
from ctevents.web.sign_in_form import PasswordForm
from ctevents.web.staff.blueprint import blueprint

NOTE_KINDS: dict[NoteKind, LazyString] = {
    NoteKind.APPROVALS: _("Approvals that are waiting"),
    NoteKind.FULL: _("All seats are taken"),
    NoteKind.FAILED: _("Letters that failed"),
    NoteKind.TOMORROW: _("The event is near"),
    NoteKind.FIGURES: _("Figures to settle"),
    NoteKind.REPLIES: _("Replies since yesterday"),
}
WHEN_AT_ONCE: dict[NoteKind, LazyString] = {
    NoteKind.APPROVALS: _("At once: when one has waited for 24 hours."),
    NoteKind.FULL: _("At once: when it happens for the first time."),
    NoteKind.FAILED: _("At once: one e-mail with their number."),
    NoteKind.TOMORROW: _("At once: on the morning before. Daily: in the last week."),
    NoteKind.FIGURES: _("At once: on the morning after the event."),
    NoteKind.REPLIES: _("How many were accepted and declined."),
}
TIMINGS: dict[NoteTiming, LazyString] = {
    NoteTiming.OFF: _("No e-mail"),
    NoteTiming.DAILY: _("In the daily e-mail"),
    NoteTiming.AT_ONCE: _("At once"),
}


@dataclass(frozen=True)
class Switches:
    """The switches of one event, or of all events without their own (``event`` is None), by
    kind."""

    event: Event | None
    fields: dict[NoteKind, Field]

    @property
    def differing(self) -> int:
        """The number of kinds for which the event has a choice of its own."""
        return sum(bool(field.data) for field in self.fields.values())


@blueprint.route("/account/letters", methods=["GET", "POST"])
@narrowed(needs(Right.SEE_GUESTS))
@shows_form_again
def own_letters() -> Response | tuple[str, int]:
    account = staff()
    events = [
        event
        for event in current_events(db.session(), account)
        if event.status is not EventStatus.CANCELLED
    ]
    choices = note_choices_of(db.session(), account)
    has_own = any(event_id is not None for event_id, _kind in choices.chosen)
    shown = events if len(events) > 1 or has_own else []
    form = _form(choices, shown, account)
    switches = [_switches(form, choices, event) for event in (None, *shown)]
    if form.validate_on_submit():
        chosen = {
            (each.event.id if each.event else None, kind): NoteTiming(field.data)
            if field.data
            else None
            for each in switches
            for kind, field in each.fields.items()
        }
        with transaction(by=actor()) as tx:
            choose_notes(tx, account, chosen)
            if "alarms" in form:
                choose_alarms(tx, account, wants=form["alarms"].data)
        return done(gettext("Your choice of e-mails is saved."), url_for("staff.own_account"))
    page = render_template(
        "staff/own_letters.html", form=form, switches=switches, hints=WHEN_AT_ONCE
    )
    return page, form.answer_status()


def letters_in_words(choices: NoteChoices, account: Account) -> list[tuple[str, str]]:
    """Return the timings that somebody gets e-mails at, each with the kinds, as chosen for all
    events."""
    chosen = [
        (
            TIMINGS[timing],
            [
                str(NOTE_KINDS[kind])
                for kind in kinds_for(choices.role)
                if choices.timing_of_all(kind) is timing
            ],
        )
        for timing in (NoteTiming.AT_ONCE, NoteTiming.DAILY)
    ]
    if account.wants_alarms and account.may(Right.SEE_STATUS):
        chosen[0][1].append(gettext("Alarms of the installation"))
    return [(str(timing), ", ".join(kinds)) for timing, kinds in chosen if kinds]


def _form(choices: NoteChoices, events: Sequence[Event], account: Account) -> Form:
    """Return a form with a field for each kind: of all events, and of each event if there are
    several. Administrators have a switch for alarms, too."""
    fields: dict[str, Field] = {
        _name(kind, None): _of_all(choices, kind) for kind in kinds_for(choices.role)
    }
    fields |= {
        _name(kind, event): _of_event(choices, kind, event)
        for event in events
        for kind in kinds_for(choices.role)
    }
    switch = {"alarms": BooleanField(_("Alarms of the installation"), default=account.wants_alarms)}
    form: Form = type(
        "NotesForm", (Form,), fields | (switch if account.may(Right.SEE_STATUS) else {})
    )()
    for name in fields:
        form[name].flags.always_filled = True
    return form


def _of_all(choices: NoteChoices, kind: NoteKind) -> Field:
    return SelectField(
        NOTE_KINDS[kind], choices=_options(kind), default=choices.timing_of_all(kind).value
    )


def _of_event(choices: NoteChoices, kind: NoteKind, event: Event) -> Field:
    as_all = gettext("As for all events (%(timing)s)", timing=TIMINGS[choices.timing_of_all(kind)])
    own = choices.chosen.get((event.id, kind))
    return SelectField(
        NOTE_KINDS[kind],
        choices=[SelectChoice("", as_all), *_options(kind)],
        default=own.value if own else "",
    )


def _options(kind: NoteKind) -> list[SelectChoice]:
    return [SelectChoice(timing.value, TIMINGS[timing]) for timing in timings_of(kind)]


def _switches(form: Form, choices: NoteChoices, event: Event | None) -> Switches:
    return Switches(event, {kind: form[_name(kind, event)] for kind in kinds_for(choices.role)})


def _name(kind: NoteKind, event: Event | None) -> str:
    return f"{kind.value}-{event.slug}" if event else kind.value


@blueprint.get("/account")
def own_account() -> str:
    found = sessions.sessions_of(db.session(), staff().id, now=now())
    token = session_cookie.token()
    return render_template(
        "staff/own_account.html",
        sessions=[(each, sessions.is_token_of(each, token)) for each in found],
        factors=second_factors_of(db.session(), staff().id),
        events=current_events(db.session(), staff()),
        letters=letters_in_words(note_choices_of(db.session(), staff()), staff()),
        roles=ROLES,
        scopes=ROLE_SCOPES,
    )


class OwnPasswordForm(PasswordForm):
    present = PasswordField(
        _("Present password"), [InputRequired(_("Enter your present password."))]
    )

    def refuse(self, text: str) -> None:
        self.present.errors = [text]


@blueprint.route("/account/password", methods=["GET", "POST"])
@shows_form_again
def own_password() -> Response | tuple[str, int]:
    account = staff()
    form = OwnPasswordForm(account.email)
    page = partial(render_template, "staff/own_password.html", form=form)
    if form.validate_on_submit():
        with refusals_in(form, page):
            _change_password(account, form)
        return done(
            gettext("The new password is saved. All other devices are signed out."),
            url_for("staff.own_account"),
        )
    return page(), form.answer_status()


def _change_password(account: Account, form: OwnPasswordForm) -> None:
    with transaction(by=actor()) as tx:
        limit = accounts.count_password_change(tx, account)
    if limit is not None:
        raise Refusal(limit)
    verified = account.password_hash
    if not is_password_of(verified, form.present.data or ""):
        raise Refusal(Reason.WRONG_PRESENT_PASSWORD)
    with transaction(by=actor()) as tx:
        password, agent = form.password.data or "", request.user_agent.string
        token = accounts.change_password(tx, account, password, verified=verified, user_agent=agent)
        sessions.keep_second_factor(tx, token, visit_of_page().factor.confirmed_at)
        language = account.language
    session_cookie.open_session(token, language)


@blueprint.post("/account/sessions/<int(max=2147483647):session_id>/end")
def own_session_end(session_id: int) -> Response:
    """End a session of the account; nothing happens if it has ended."""
    account_id = staff().id
    with transaction(by=actor()) as tx:
        sessions.end_session(tx, account_id, session_id)
    return done(gettext("That device is signed out."), url_for("staff.own_account"))


@blueprint.post("/account/sessions/end-others")
def own_session_end_others() -> Response:
    account_id = staff().id
    with transaction(by=actor()) as tx:
        sessions.end_sessions(tx, account_id, kept=session_cookie.token())
    return done(gettext("All other devices are signed out."), url_for("staff.own_account"))
