"""The guide: for each role what to do, in the order of the work, with links that the account may
open."""

from __future__ import annotations

from dataclasses import dataclass

from flask import current_app, render_template, request, url_for
from flask_babel import lazy_gettext as _
from flask_babel import lazy_pgettext
from flask_babel.speaklater import LazyString

from ctevents.db.handle import db
from ctevents.domain.events.checklist import Phase
from ctevents.domain.roles import Role
from ctevents.domain.schedule import EventStatus
from ctevents.models import Account, Event
from ctevents.services.events.events import current_events
from ctevents.texts.words.names import PHASES, ROLES
from ctevents.web.access import event_or_404, policy_of, staff
from ctevents.web.command import now
from ctevents.web.staff.blueprint import blueprint


@dataclass(frozen=True)
class Step:
    """One act, and the page that does it: its name and its endpoint."""

    text: LazyString
    page: LazyString | None = None
    endpoint: str = ""


Chapter = tuple[LazyString, tuple[Step, ...]]

_DOOR_DEVICES = Step(
    _("Admit the devices of the door, or print a door kit. Rehearse the check-in the day before."),
    _("Door devices"),
    "staff.door_token_list",
)
_SHEETS = Step(
    _("Enter the signed sheets, explain each gap, and make the figures final."),
    lazy_pgettext("menu", "Final figures"),
    "staff.settlement_show",
)
_DUPLICATES = Step(
    _("Check pairs that may be the same person, and merge them."),
    lazy_pgettext("menu", "Possible duplicates"),
    "staff.duplicate_list",
)
_VETTING = Step(
    _("Approve or reject registrations that wait for you."), _("Approval"), "staff.vetting_list"
)
_OWN_LETTERS = Step(
    _("Choose which e-mails you get about your events: once a day, or at once."),
    _("E-mails about your events"),
    "staff.own_letters",
)
_IMPORT = Step(
    _("Import the guest list from a spreadsheet. You see a preview before anything is changed."),
    _("Guest list"),
    "staff.guest_import",
)

GUIDES: dict[Role, tuple[Chapter, ...]] = {
    Role.ORGANISER: (
        (
            PHASES[Phase.PLAN],
            (
                Step(
                    _("Create an event, or copy an earlier one."),
                    _("Create an event"),
                    "staff.event_create",
                ),
                Step(_("Set title, venue, times and capacity."), _("Plan"), "staff.event_edit"),
                Step(
                    _("Enter the programme and its speakers."),
                    _("Programme"),
                    "staff.programme_edit",
                ),
                Step(_("Set how many seats each group may have."), _("Seats"), "staff.seats_show"),
                Step(
                    _("Publish the event. Its public page appears, and invitations can be sent."),
                    _("Overview"),
                    "staff.event_show",
                ),
            ),
        ),
        (
            PHASES[Phase.INVITE],
            (
                _IMPORT,
                _DUPLICATES,
                Step(
                    _("Read the letters, adapt their wording, and send yourself a test letter."),
                    lazy_pgettext("menu", "Wording"),
                    "staff.letter_list",
                ),
                Step(
                    _("Send the invitations. You confirm the number first."),
                    _("Invite"),
                    "staff.invitation_send",
                ),
                Step(
                    _("Check which reminders are sent, and when."),
                    _("Reminders"),
                    "staff.reminder_list",
                ),
                Step(
                    _("See who has not replied at any event."),
                    _("Replies and gaps"),
                    "staff.gap_list",
                ),
                Step(_("Check letters that failed."), _("Messages"), "staff.message_list"),
                _OWN_LETTERS,
            ),
        ),
        (
            PHASES[Phase.DAY],
            (
                Step(
                    _("Put the publication into the launch pack."),
                    lazy_pgettext("menu", "Launch pack"),
                    "staff.pack_show",
                ),
                Step(
                    _(
                        "Change time or place in the plan. You see how many people get an e-mail "
                        "before you save."
                    ),
                    _("Plan"),
                    "staff.event_edit",
                ),
                Step(
                    _("Write to guests about anything else that changes."),
                    _("Announcements"),
                    "staff.announcement_list",
                ),
                _DOOR_DEVICES,
            ),
        ),
        (
            PHASES[Phase.AFTER],
            (
                _SHEETS,
                Step(_("Make the report for donors."), _("Attendance"), "staff.attendance_show"),
                Step(_("Read what attendees answered."), _("Results"), "staff.results_show"),
            ),
        ),
    ),
    Role.OFFICE: (
        (
            _("Guests"),
            (
                _IMPORT,
                Step(
                    _("Offer seats to an institution, which names its people."),
                    _("Guest list"),
                    "staff.guest_list",
                ),
                _DUPLICATES,
                _VETTING,
                Step(
                    _("Open a guest to enter a reply that came by phone or letter."),
                    _("Guest list"),
                    "staff.guest_list",
                ),
                Step(
                    _(
                        "Ask an organiser to publish the event, send invitations or write an "
                        "announcement."
                    )
                ),
                _OWN_LETTERS,
            ),
        ),
        (
            PHASES[Phase.DAY],
            (
                Step(
                    _("Print the badges, then the name plates."), _("Badges"), "staff.badge_choose"
                ),
                Step(
                    _("Order food and equipment by the numbers."),
                    lazy_pgettext("menu", "Catering and access"),
                    "staff.head_count_show",
                ),
                Step(
                    _("Enter how many printed copies you bring."),
                    _("Printed copies"),
                    "staff.copies_show",
                ),
                _DOOR_DEVICES,
            ),
        ),
        (
            _("On the day"),
            (
                Step(
                    _("Watch the arrivals, and decide what the doors ask."),
                    lazy_pgettext("menu", "Door overview"),
                    "staff.door_show",
                ),
                Step(
                    _("Enter who signed on paper, if a device failed."),
                    _("Sign-in sheet"),
                    "staff.sheet_enter",
                ),
            ),
        ),
        (
            PHASES[Phase.AFTER],
            (
                _SHEETS,
                Step(
                    _("Print certificates for attendees."),
                    _("Certificates"),
                    "staff.certificate_choose",
                ),
            ),
        ),
    ),
    Role.DOOR: (
        (
            _("Before the doors open"),
            (
                Step(
                    _(
                        "Open the check-in page on your device while it has internet. It then "
                        "works without."
                    ),
                    _("Door"),
                    "door.shell_show",
                ),
                Step(_("Enter the name of your station, for example “A” or “Main entrance”.")),
                Step(_("Charge the device. Its screen stays on while the door is open.")),
                Step(_("On a phone, add the door to the home screen. Its settings say how.")),
            ),
        ),
        (
            _("At the door"),
            (
                Step(
                    _(
                        "Scan the badge. Green: let the guest in. Red: stop, and read the reason "
                        "on the screen."
                    )
                ),
                Step(
                    _(
                        "No badge? Search for the name, compare the institution, then check the "
                        "guest in."
                    )
                ),
                Step(
                    _(
                        "Not on the list? Register a walk-in, if the page offers it. Otherwise "
                        "call the office."
                    )
                ),
                Step(_("Wrong person checked in? Undo it on the same page.")),
                Step(
                    _("Shortly before the start, see who is still missing."),
                    _("Not arrived yet"),
                    "door.missing_show",
                ),
                Step(_("No internet? Go on. The device sends everything as soon as it is back.")),
                Step(
                    _(
                        "Never read the list aloud or show it to a guest: who is invited is "
                        "confidential."
                    )
                ),
            ),
        ),
        (
            PHASES[Phase.AFTER],
            (
                Step(
                    _(
                        "Open “End of the day” on each device, with internet. It compares every "
                        "scan with the server, "
                        "and says when all is sent."
                    )
                ),
                Step(
                    _(
                        "All sent? Wipe the device there. The office sees which devices still hold "
                        "scans."
                    )
                ),
            ),
        ),
    ),
    Role.OBSERVER: (
        (
            _("Figures"),
            (
                Step(
                    _("See how many were invited, registered and attended."),
                    _("Attendance"),
                    "staff.attendance_all",
                ),
                Step(
                    _("Read what attendees answered, by group and event."),
                    _("Results"),
                    "staff.results_all",
                ),
                Step(
                    _(
                        "Figures are published at fixed moments. Groups of fewer than five people "
                        "are merged."
                    )
                ),
                Step(_("You never see the name of a guest.")),
            ),
        ),
    ),
    Role.ADMINISTRATOR: (
        (
            _("Accounts"),
            (
                Step(
                    _("Add an account, and choose its role and its events."),
                    _("Accounts"),
                    "staff.account_list",
                ),
                Step(_("Send the link that sets the password through a channel that you trust.")),
                Step(
                    _(
                        "Somebody lost their second factor? Check that it is really them, then "
                        "remove it on their account."
                    )
                ),
                Step(
                    _(
                        "Somebody leaves? Open their account, and hand their work over to somebody "
                        "else."
                    )
                ),
            ),
        ),
        (
            _("Settings"),
            (
                Step(
                    _("Edit the stakeholder groups that figures count."),
                    _("Groups"),
                    "staff.group_list",
                ),
                Step(
                    _("Edit the project: donors, partners and disclaimer."),
                    _("Project"),
                    "staff.project_edit",
                ),
                Step(_("See who did what, and when."), _("Audit log"), "staff.audit_log"),
                Step(
                    _(
                        "See whether the installation works, and what to do if it does not. Alarms "
                        "are e-mailed to you."
                    ),
                    _("Status of the installation"),
                    "staff.status_show",
                ),
                Step(_("Backups and upgrades are commands of the server: see docs/operating.md.")),
            ),
        ),
        (
            _("Events"),
            (Step(_("You may do everything that an organiser may. Read that guide too.")),),
        ),
    ),
}


@blueprint.get("/guide")
def guide_show() -> str:
    """Show the guide of the account's role, or of the role asked for. Links are about one event, if
    the account has any."""
    account = staff()
    asked = request.args.get("role", "")
    role = Role(asked) if asked in set(Role) else account.role
    event = (
        event_or_404(request.args["event"]) if request.args.get("event") else _next_event(account)
    )
    return render_template(
        "staff/guide_show.html",
        role=role,
        roles=ROLES,
        about=event,
        chapters=[
            (name, [_linked(step, account, event) for step in steps])
            for name, steps in GUIDES[role]
        ],
    )


def _next_event(account: Account) -> Event | None:
    """Return the next published event of the account, or else any."""
    events = current_events(db.session(), account)
    coming = [
        each
        for each in events
        if each.status_at(now()) is EventStatus.PUBLISHED and each.starts_at is not None
    ]
    return min(coming, key=lambda each: (each.starts_at, each.id), default=next(iter(events), None))


def _linked(step: Step, account: Account, event: Event | None) -> tuple[Step, str | None]:
    """Return the step with the address of its page, if the account may open it."""
    policy = policy_of(current_app, step.endpoint) if step.endpoint else None
    if policy is None or (policy.right is not None and not account.may(policy.right)):
        return step, None
    needs_event = any(
        "slug" in rule.arguments for rule in current_app.url_map.iter_rules(step.endpoint)
    )
    if not needs_event:
        return step, url_for(step.endpoint)
    return step, url_for(step.endpoint, slug=event.slug) if event else None
