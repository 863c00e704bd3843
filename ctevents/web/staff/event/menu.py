"""The menu of an event: groups of pages; only the open group shows its pages."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

from flask import request, url_for
from flask_babel import lazy_gettext as _
from flask_babel import lazy_pgettext
from flask_babel.speaklater import LazyString

from ctevents.domain.roles import Right
from ctevents.models import Account, Event
from ctevents.web.access import staff
from ctevents.web.staff.blueprint import blueprint


@dataclass(frozen=True)
class MenuEntry:
    """``subjects``: prefixes of the endpoints of its page and of all pages below it."""

    text: LazyString
    endpoint: str
    right: Right
    subjects: tuple[str, ...]

    @property
    def is_open(self) -> bool:
        return (request.endpoint or "").removeprefix("staff.").startswith(self.subjects)


Group = tuple[LazyString, tuple[MenuEntry, ...]]

MENU: tuple[Group, ...] = (
    (
        lazy_pgettext("menu", "Event"),
        (
            MenuEntry(
                _("Overview"),
                "staff.event_show",
                Right.SEE_EVENTS,
                ("event_show", "event_publish", "event_cancel", "checklist_"),
            ),
            MenuEntry(_("Plan"), "staff.event_edit", Right.PLAN_EVENTS, ("event_edit",)),
            MenuEntry(_("Programme"), "staff.programme_edit", Right.PLAN_EVENTS, ("programme_",)),
            MenuEntry(_("Languages"), "staff.languages_show", Right.PLAN_EVENTS, ("languages_",)),
            MenuEntry(
                lazy_pgettext("menu", "Team"), "staff.team_show", Right.PLAN_EVENTS, ("team_",)
            ),
        ),
    ),
    (
        lazy_pgettext("menu", "Guests"),
        (
            MenuEntry(
                _("Guest list"),
                "staff.guest_list",
                Right.SEE_GUESTS,
                (
                    "guest_",
                    "bulk_",
                    "filter_",
                    "import_",
                    "institution_",
                    "nominee_",
                    "reply_",
                    "invitation_withdraw",
                ),
            ),
            MenuEntry(_("Seats"), "staff.seats_show", Right.SEE_GUESTS, ("seat", "quota_")),
            MenuEntry(
                lazy_pgettext("menu", "Questions"),
                "staff.question_list",
                Right.SEE_GUESTS,
                ("question_",),
            ),
            MenuEntry(_("Approval"), "staff.vetting_list", Right.VET_REGISTRATIONS, ("vetting_",)),
            MenuEntry(
                lazy_pgettext("menu", "Catering and access"),
                "staff.head_count_show",
                Right.SEE_GUESTS,
                ("head_count_",),
            ),
            MenuEntry(
                lazy_pgettext("menu", "Possible duplicates"),
                "staff.duplicate_list",
                Right.EDIT_GUESTS,
                ("duplicate_",),
            ),
        ),
    ),
    (
        lazy_pgettext("menu", "Letters"),
        (
            MenuEntry(
                _("Invite"),
                "staff.invitation_send",
                Right.SEND_LETTERS,
                ("invitation_send", "invitation_letter"),
            ),
            MenuEntry(
                lazy_pgettext("menu", "Wording"),
                "staff.letter_list",
                Right.SEND_LETTERS,
                ("letter_",),
            ),
            MenuEntry(
                _("Reminders"),
                "staff.reminder_list",
                Right.SEND_LETTERS,
                ("reminder_", "reminding"),
            ),
            MenuEntry(
                _("Announcements"),
                "staff.announcement_list",
                Right.SEND_LETTERS,
                ("announcement_",),
            ),
            MenuEntry(
                _("Messages"),
                "staff.message_list",
                Right.SEND_LETTERS,
                ("message_", "mailing_", "incoming_"),
            ),
        ),
    ),
    (
        lazy_pgettext("menu", "Event day"),
        (
            MenuEntry(
                lazy_pgettext("menu", "Door overview"),
                "staff.door_show",
                Right.EDIT_GUESTS,
                ("door_show", "door_decide"),
            ),
            MenuEntry(
                _("Door devices"),
                "staff.door_token_list",
                Right.EDIT_GUESTS,
                ("door_token_", "door_kit"),
            ),
            MenuEntry(_("Companions"), "staff.companion_list", Right.SEE_GUESTS, ("companion_",)),
            MenuEntry(_("Door"), "door.shell_show", Right.CHECK_IN, ("door.",)),
            MenuEntry(_("Printed copies"), "staff.copies_show", Right.EDIT_GUESTS, ("copies_",)),
        ),
    ),
    (
        lazy_pgettext("menu", "To print"),
        (
            MenuEntry(_("Letters on paper"), "staff.paper_choose", Right.EDIT_GUESTS, ("paper_",)),
            MenuEntry(
                _("Visa letters"), "staff.visa_letter_list", Right.EDIT_GUESTS, ("visa_letter_",)
            ),
            MenuEntry(_("Badges"), "staff.badge_choose", Right.PRINT_BADGES, ("badge_",)),
            MenuEntry(
                _("Name plates"), "staff.name_plate_choose", Right.PRINT_BADGES, ("name_plate_",)
            ),
            MenuEntry(
                _("Answer cards"),
                "staff.answer_card_list",
                Right.PRINT_BADGES,
                ("answer_card_", "answer_close"),
            ),
            MenuEntry(
                _("Sign-in sheet"), "staff.sheet_enter", Right.EDIT_GUESTS, ("sheet_", "signature_")
            ),
            MenuEntry(
                _("List of attendees"),
                "staff.attendee_list_make",
                Right.PRINT_BADGES,
                ("attendee_list_",),
            ),
            MenuEntry(
                _("Certificates"), "staff.certificate_choose", Right.PRINT_BADGES, ("certificate_",)
            ),
        ),
    ),
    (
        lazy_pgettext("menu", "Launch"),
        (
            MenuEntry(
                lazy_pgettext("menu", "Launch pack"),
                "staff.pack_show",
                Right.SEE_GUESTS,
                ("pack_",),
            ),
        ),
    ),
    (
        lazy_pgettext("menu", "Figures"),
        (
            MenuEntry(
                _("Attendance"),
                "staff.attendance_show",
                Right.SEE_FIGURES,
                (
                    "attendance_show",
                    "attendance_people",
                    "attendance_csv",
                    "attendance_json",
                    "report_make",
                ),
            ),
            MenuEntry(
                _("Published figures"),
                "staff.published_show",
                Right.SEE_EXACT_FIGURES,
                ("published_show",),
            ),
            MenuEntry(
                lazy_pgettext("menu", "By institution"),
                "staff.attendance_institutions",
                Right.SEE_EXACT_FIGURES,
                ("attendance_institutions",),
            ),
            MenuEntry(
                lazy_pgettext("menu", "Arrivals"),
                "staff.attendance_arrivals",
                Right.SEE_EXACT_FIGURES,
                ("attendance_arrivals",),
            ),
            MenuEntry(
                lazy_pgettext("menu", "Replies"),
                "staff.attendance_replies",
                Right.SEE_EXACT_FIGURES,
                ("attendance_replies",),
            ),
            MenuEntry(_("Results"), "staff.results_show", Right.SEE_FIGURES, ("results_",)),
            MenuEntry(
                lazy_pgettext("menu", "Comments"),
                "staff.answer_comment_list",
                Right.EDIT_LAUNCH,
                ("answer_comment_",),
            ),
            MenuEntry(
                lazy_pgettext("menu", "Final figures"),
                "staff.settlement_show",
                Right.SETTLE_FIGURES,
                ("settlement_", "gap_explain", "signed_sheet_"),
            ),
        ),
    ),
)


@dataclass(frozen=True)
class MenuLink:
    """``current``: the value of ``aria-current``, if this page or one below it is shown."""

    text: str
    address: str
    current: str | None


@dataclass(frozen=True)
class EventMenu:
    groups: list[MenuLink]
    pages: list[MenuLink]
    """Pages of the open group; none if it has only one."""

    @property
    def here(self) -> list[str]:
        """The names of the open group and of the page."""
        return [link.text for link in (*self.groups, *self.pages) if link.current]


def event_menu(event: Event) -> EventMenu:
    """Return what the signed-in account may open. A group with one page becomes that page."""
    groups, pages = [], []
    for name, entries in _open_to(staff()):
        links = [_link(entry, event) for entry in entries]
        if len(links) == 1:
            groups += links
            continue
        is_open = any(entry.is_open for entry in entries)
        groups.append(MenuLink(str(name), links[0].address, "true" if is_open else None))
        pages += links if is_open else []
    return EventMenu(groups, pages)


def _open_to(account: Account) -> Iterator[Group]:
    for name, entries in MENU:
        own = tuple(entry for entry in entries if account.may(entry.right))
        if own:
            yield name, own


def _link(entry: MenuEntry, event: Event) -> MenuLink:
    address = url_for(entry.endpoint, slug=event.slug)
    current = "page" if request.path == address else "true" if entry.is_open else None
    return MenuLink(str(entry.text), address, current)


@blueprint.context_processor
def _for_templates() -> dict[str, Any]:
    return {"event_menu": event_menu}
