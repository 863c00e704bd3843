"""A registration: shown, changed, cancelled."""

from __future__ import annotations

from collections.abc import Sequence
from functools import partial

from flask import Response, abort, redirect, render_template, request
from flask_babel import gettext
from flask_babel.speaklater import LazyString
from werkzeug.wrappers import Response as Redirect

from ctevents.db.handle import db, transaction
from ctevents.domain.launch.answers import Answering
from ctevents.domain.refusals import Reason, Refusal
from ctevents.domain.registration import (
    ENDED,
    Origin,
    RegistrationPage,
    RegistrationState,
    page_of_registration,
)
from ctevents.domain.schedule import refusal_to_change
from ctevents.formats import pdf
from ctevents.models import Registration
from ctevents.services.common import audit
from ctevents.services.launch.answers import answering
from ctevents.services.launch.cards import cards_made
from ctevents.services.launch.published import pack_notice
from ctevents.services.people.companions import companions_of
from ctevents.services.people.identity_changes import difference_of
from ctevents.services.people.people import groups
from ctevents.services.replies.nominations import nomination_behind
from ctevents.services.replies.nominees import finish_nomination, is_to_finish
from ctevents.services.replies.registrations import (
    cancel_registration,
    change_registration,
    say_sex,
)
from ctevents.services.replies.restoring import (
    come_after_all,
    has_accepted_notice,
    prospect_of,
    way_back,
)
from ctevents.services.replies.vetting import has_open_invitation, next_approver, origin_of
from ctevents.services.replies.visa_letters import ask_for_visa_letter
from ctevents.services.replies.waiting_list import take_offered_seat
from ctevents.services.seating.badges import good_badge
from ctevents.services.seating.decision import place_in_queue
from ctevents.texts.badges import carried_badge
from ctevents.texts.calendars import web_calendars
from ctevents.texts.papers.certificates import certificate_face, certificate_said
from ctevents.texts.rendering import file_stem, in_asked_language, speak
from ctevents.web.command import done, now, refusals_as
from ctevents.web.public.blueprint import blueprint
from ctevents.web.public.files import shown
from ctevents.web.public.forms import (
    InvitationForm,
    PersonForm,
    SexForm,
    asking,
    groups_to_choose,
    prefilled,
)
from ctevents.web.public.invitations import registration_or_404
from ctevents.web.public.words import PUBLIC_SENTENCES, public_sentence
from ctevents.web.question_fields import saved_companions, saved_replies
from ctevents.web.security import shows_form_again


@blueprint.route("/registrations/<token>", methods=["GET", "POST"])
@shows_form_again
def registration_show(token: str) -> Redirect | tuple[str, int]:
    registration = registration_or_404(token)
    form = _form(registration)
    if form.validate_on_submit():
        with refusals_as(partial(_refused, token, registration, form)):
            return (
                _finish(registration, form)
                if isinstance(form, InvitationForm)
                else _change(registration, form)
            )
    return _page(token, registration, form), form.answer_status()


def _change(registration: Registration, form: PersonForm) -> Redirect:
    with transaction(by=audit.LINK) as tx:
        changed = change_registration(
            tx, registration, form.person_fields(), form.wishes(), seen=form.seen
        )
    speak(registration.person.language)  # the language may have just been changed
    words = gettext("Your changes are saved.") if changed else gettext("Nothing was changed.")
    return done(words, in_asked_language(request.path))


def _finish(registration: Registration, form: InvitationForm) -> Redirect:
    """Register a nominee who fills in their own form."""
    with transaction(by=audit.LINK) as tx:
        finish_nomination(tx, registration, form.person_fields(), form.wishes(), seen=form.seen)
    return redirect(in_asked_language(request.path), 303)


@blueprint.post("/registrations/<token>/sex")
@shows_form_again
def registration_say_sex(token: str) -> Redirect | tuple[str, int]:
    """Save the answer to the one question that the registrant was not asked before."""
    registration, question = registration_or_404(token), SexForm()
    form = _form(registration, formdata=None)
    if not question.validate():
        return _page(token, registration, form, question=question), 422
    with (
        refusals_as(partial(_refused, token, registration, form)),
        transaction(by=audit.LINK) as tx,
    ):
        say_sex(tx, registration, question.sex.said)
    return done(
        gettext("Your changes are saved."), in_asked_language(request.path.removesuffix("/sex"))
    )


@blueprint.post("/registrations/<token>/cancel")
def registration_cancel(token: str) -> Redirect | tuple[str, int]:
    registration = registration_or_404(token)
    with (
        refusals_as(partial(_refused, token, registration, None)),
        transaction(by=audit.LINK) as tx,
    ):
        cancel_registration(tx, registration)
    return redirect(in_asked_language(request.path.removesuffix("/cancel")), 303)


@blueprint.post("/registrations/<token>/seat")
def registration_take_seat(token: str) -> Redirect | tuple[str, int]:
    """Accept an offered seat."""
    registration = registration_or_404(token)
    with (
        refusals_as(partial(_refused, token, registration, None)),
        transaction(by=audit.LINK) as tx,
    ):
        take_offered_seat(tx, registration)
    return redirect(in_asked_language(request.path.removesuffix("/seat")), 303)


@blueprint.post("/registrations/<token>/return")
def registration_return(token: str) -> Redirect | tuple[str, int]:
    """Come after all: register again after a cancellation."""
    registration = registration_or_404(token)
    with (
        refusals_as(partial(_refused, token, registration, None)),
        transaction(by=audit.LINK) as tx,
    ):
        come_after_all(tx, registration)
    return redirect(in_asked_language(request.path.removesuffix("/return")), 303)


@blueprint.post("/registrations/<token>/visa-letter")
def registration_ask_visa(token: str) -> Redirect | tuple[str, int]:
    registration = registration_or_404(token)
    with (
        refusals_as(partial(_refused, token, registration, None)),
        transaction(by=audit.LINK) as tx,
    ):
        ask_for_visa_letter(tx, registration)
    return redirect(in_asked_language(request.path.removesuffix("/visa-letter")), 303)


@blueprint.get("/registrations/<token>/certificate.pdf")
def registration_certificate(token: str) -> Response:
    """Return the attendee's certificate, in their language and in English."""
    registration = registration_or_404(token)
    said = certificate_said(registration, now=now())
    if said is None:
        abort(404)
    return shown(
        pdf.certificate(certificate_face(registration.event, said)),
        f"{file_stem('certificate', registration.event)}.pdf",
    )


def _form(registration: Registration, **options: object) -> PersonForm:
    person = registration.person
    choices = groups_to_choose(groups(db.session(), registration.event.project_id), person.group)
    form_class = InvitationForm if is_to_finish(registration) else PersonForm
    named = companions_of(db.session(), registration.id)
    form_class = asking(form_class, registration.event, companions=len(named))
    data = (
        prefilled(person, registration)
        | saved_replies(form_class, registration)
        | saved_companions(named)
    )
    return form_class(person, choices, data=data, **options)


def _refused(
    token: str, registration: Registration, sent: PersonForm | None, refusal: Refusal
) -> tuple[str, int]:
    """Show what was typed and why it is not saved. If staff saved meanwhile, show the differences;
    they count as seen when sent again."""
    form = sent or _form(registration, formdata=None)
    form.refuse(public_sentence(refusal))
    is_older = refusal.reason is Reason.CHANGED_MEANWHILE
    differing = form.see_again(registration.person) if is_older else []
    return _page(token, registration, form, differing), refusal.reason.status


def _why_closed_to_return(registration: Registration) -> LazyString | None:
    """Return why a guest who cancelled cannot accept again, if they still could as far as the
    invitation goes."""
    reason = registration.event.refusal_to_accept_at(now())
    return (
        PUBLIC_SENTENCES[reason]
        if reason and has_open_invitation(db.session(), registration)
        else None
    )


def _page(
    token: str,
    registration: Registration,
    form: PersonForm,
    differing: Sequence[tuple[str, str]] = (),
    question: SexForm | None = None,
) -> str:
    event, person, origin = (
        registration.event,
        registration.person,
        origin_of(db.session(), registration),
    )
    status = event.status_at(now())
    reason = refusal_to_change(status)
    is_unfinished = is_to_finish(registration)
    is_counted = registration.state not in ENDED
    is_confirmed = registration.state is RegistrationState.CONFIRMED
    page = page_of_registration(
        status,
        registration.state,
        answer_by=registration.answer_by,
        is_unfinished=is_unfinished,
        now=now(),
    )
    back = way_back(db.session(), registration, now=now())
    badge = (
        good_badge(db.session(), registration.id) if page is RegistrationPage.CONFIRMED else None
    )
    is_sex_open = reason is None and is_counted and not is_unfinished and not person.is_sex_said
    return render_template(
        "public/registration_show.html",
        page=page,
        card=carried_badge(badge, registration) if badge else None,
        registration=registration,
        event=event,
        person=person,
        form=form,
        question=question or (SexForm(formdata=None) if is_sex_open else None),
        is_sex_open=is_sex_open,
        asks_more=bool(form.unanswered_questions),
        is_other=bool(difference_of(db.session(), person)),
        token=token,
        differing=differing,
        nomination=nomination_behind(db.session(), registration)
        if origin is Origin.NOMINATION
        else None,
        shows_source=is_counted and not is_unfinished and not registration.privacy_accepted_at,
        way_back=back,
        prospect=prospect_of(db.session(), back) if back else None,
        has_notice=back is not None and has_accepted_notice(db.session(), registration),
        closed_to_return=_why_closed_to_return(registration)
        if page is RegistrationPage.CANCELLED
        else None,
        is_confirmed=is_confirmed,
        web_calendars=web_calendars,
        needs_new_approval=is_confirmed
        and next_approver(db.session(), registration, origin) is not None,
        pack=pack_notice(db.session(), registration, now=now()),
        has_certificate=certificate_said(registration, now=now()) is not None,
        takes_answers=answering(event, now()) is Answering.OPEN
        and cards_made(db.session(), event) > 0,
        checked_in=PUBLIC_SENTENCES[Reason.CHECKED_IN] if registration.has_entered else None,
        place=place_in_queue(db.session(), registration)
        if page is RegistrationPage.WAITLISTED
        else None,
        why_closed=None if reason is None else PUBLIC_SENTENCES[reason],
    )
