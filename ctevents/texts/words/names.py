"""Names of codes on the pages of the back office, with the ranks for protocol."""

from __future__ import annotations

from collections.abc import Sequence

from flask_babel import lazy_gettext as _
from flask_babel import lazy_pgettext
from flask_babel.speaklater import LazyString

from ctevents.domain.accounts.keys import Scope
from ctevents.domain.events.checklist import Phase, Task
from ctevents.domain.events.copying import Part
from ctevents.domain.protocol.titles import Rank
from ctevents.domain.roles import Role
from ctevents.domain.schedule import EventStatus
from ctevents.texts.languages import NAMES
from ctevents.texts.words.imports import COLUMN_NAMES

LANGUAGES: dict[str, LazyString] = {
    "en": lazy_pgettext("language", "English"),
    "sq": lazy_pgettext("language", "Albanian"),
    "bs": lazy_pgettext("language", "Bosnian"),
    "cnr": lazy_pgettext("language", "Montenegrin"),
    "sr-Latn": lazy_pgettext("language", "Serbian (Latin)"),
    "sr-Cyrl": lazy_pgettext("language", "Serbian (Cyrillic)"),
    "mk": lazy_pgettext("language", "Macedonian"),
}
"""The names of languages within a sentence, in the language of the page."""

EVENT_FIELDS: dict[str, LazyString] = {
    "title": _("title"),
    "venue": _("venue"),
    "titles": _("title"),
    "venues": _("venue"),
    "addresses": _("address"),
    "directions": _("how to get there"),
    "entrance": _("entrance"),
    "parking": _("parking"),
    "identity_document": _("identity document"),
    "security_check": _("security check"),
    "hotel": _("hotel"),
    "starts_at": _("start"),
    "ends_at": _("end"),
    "registration_closes_at": _("registration deadline"),
    "answers_close_at": _("close of the answers"),
    "erase_on": _("erasure of personal data"),
    "capacity": _("capacity"),
    "hours_to_say_yes": _("hours to accept an offered seat"),
    "open_registration": _("open registration"),
    "approval": _("approval"),
    "approvals": _("approval by group"),
    "walk_ins": _("walk-ins"),
    "most_companions": _("companions by name"),
    "may_delegate": _("passing on invitations"),
    "has_finishing_nominees": _("nominees register themselves"),
    "has_bilingual_letters": _("bilingual letters"),
    "offers_visa_letters": _("visa letters"),
    "contact_name": _("contact: name"),
    "contact_email": _("contact: e-mail address"),
    "contact_phone": _("contact: phone"),
    "day_contact_name": _("contact on the day: name"),
    "day_contact_phone": _("contact on the day: phone"),
    "signatory_name": _("signatory: name"),
    "signatory_positions": _("signatory: position"),
    "disclaimer": _("disclaimer"),
    "footnote": _("footnote"),
    "donors": _("donors"),
    "partners": _("partners"),
}

FIELDS: dict[str, LazyString] = {
    **COLUMN_NAMES,
    **EVENT_FIELDS,
    "awaited_by": _("host to notify"),
    "assistant_email": _("assistant’s address"),
    "note": _("note"),
    "tags": _("tags"),
    "is_vip": _("VIP"),
    "host": _("host"),
    "name": _("name"),
    "split": _("seats by group"),
    "focal_email": _("e-mail address of the focal point"),
    "needs_interpretation": _("interpretation"),
    "interpretation_language": _("language of interpretation"),
    "assistants": _("number of companions"),
    "companions": _("companions"),
    "dietary": _("dietary needs"),
    "form_replies": _("replies to the organiser’s questions"),
    "access_needs": _("access needs"),
    "may_share_details": _("name on the list of attendees"),
    "may_be_photographed": _("photographs"),
    "names": _("names"),
    "is_offered": _("offered"),
    "mark": _("mark on badges"),
    "code": _("project code"),
    "period": _("period"),
    "agency": _("agency"),
    "iati_identifier": _("IATI identifier of the project"),
    "iati_organisation": _("IATI identifier of the organisation"),
    "iati_organisation_type": _("kind of organisation in IATI"),
}
"""All fields that can be changed; the audit log names them."""

ORGANISATION_TYPES: dict[str, LazyString] = {
    "10": _("Government"),
    "11": _("Local government"),
    "15": _("Other public sector"),
    "21": _("International NGO"),
    "22": _("National NGO"),
    "23": _("Regional NGO"),
    "24": _("Partner country based NGO"),
    "30": _("Public-private partnership"),
    "40": _("Multilateral organisation"),
    "60": _("Foundation"),
    "70": _("Private sector"),
    "71": _("Private sector in the provider country"),
    "72": _("Private sector in the aid recipient country"),
    "73": _("Private sector in a third country"),
    "80": _("Academia, training and research"),
    "90": _("Other"),
}
"""The kinds of organisations by their codes in IATI's list OrganisationType."""

STATUSES: dict[EventStatus, LazyString] = {
    EventStatus.DRAFT: _("Draft"),
    EventStatus.PUBLISHED: _("Published"),
    EventStatus.CANCELLED: lazy_pgettext("event", "Cancelled"),
    EventStatus.HELD: lazy_pgettext("event", "Held"),
}

PARTS: dict[Part, LazyString] = {
    Part.PLAN: _("Plan"),
    Part.PROGRAMME: _("Programme"),
    Part.WORDING: _("Wording of letters"),
    Part.REMINDERS: _("Reminders"),
    Part.QUOTAS: _("Quotas and targets of groups"),
    Part.TEAM: _("Team"),
    Part.DOCUMENTS: _("Documents of the launch pack"),
}

ROLES: dict[Role, LazyString] = {
    Role.ADMINISTRATOR: _("Administrator"),
    Role.ORGANISER: _("Organiser"),
    Role.OFFICE: _("Country office"),
    Role.DOOR: lazy_pgettext("role", "Door"),
    Role.OBSERVER: _("Observer"),
}

ROLE_SCOPES: dict[Role, LazyString] = {
    Role.ADMINISTRATOR: _("accounts and groups, and everything an organiser can do"),
    Role.ORGANISER: _("all events: plan, publish, guest lists, letters, attendance, the audit log"),
    Role.OFFICE: _("its own events: guest list, approval, badges, door, attendance"),
    Role.DOOR: _("its own events: check people in"),
    Role.OBSERVER: _("figures of all events, never names"),
}

SCOPES: dict[Scope, LazyString] = {
    Scope.GUESTS_READ: _("read the guest list, with names and addresses"),
    Scope.GUESTS_WRITE: _("add and correct guests, as an import does"),
    Scope.REGISTRATIONS_READ: _("read registrations, without names"),
    Scope.FIGURES_READ: _("read the exact figures"),
    Scope.DOCUMENTS_READ: _("read the list of documents with downloads and copies"),
}
"""The things that a token lets a program do."""


PHASES: dict[Phase, LazyString] = {
    Phase.PLAN: _("Plan the event"),
    Phase.INVITE: _("Invite the guests"),
    Phase.DAY: _("Prepare the day"),
    Phase.AFTER: _("After the event"),
}

TASKS: dict[Task, LazyString] = {
    Task.PLAN: _("Set title, venue, times and capacity"),
    Task.PROGRAMME: _("Enter the programme"),
    Task.ARRIVAL: _("Say how to get there and enter a contact for the day"),
    Task.QUOTAS: _("Set seats or targets for groups"),
    Task.PUBLISH: _("Publish the event"),
    Task.GUEST_LIST: _("Import the guest list"),
    Task.WORDING: _("Adapt the wording of the letters"),
    Task.TEST_LETTER: _("Send yourself a test letter"),
    Task.INVITATIONS: _("Send all invitations"),
    Task.REMINDERS: _("Switch reminders on"),
    Task.PACK: _("Add documents to the launch pack"),
    Task.COPIES: _("Enter the printed copies brought to the event"),
    Task.ANSWER_CARDS: _("Make answer cards"),
    Task.BADGES: _("Print the badges"),
    Task.SHEETS: _("Print the sign-in sheet or the door kit"),
    Task.DEVICES: _("Admit the devices of the door"),
    Task.REHEARSAL: _("Rehearse the check-in"),
    Task.THANKS: _("Send the thank-you letter"),
    Task.SIGNATURES: _("Enter the signed sheets"),
    Task.FIGURES: _("Make the figures final"),
    Task.REPORT: _("Make the report for donors"),
}


def words_for(fields: Sequence[str]) -> list[str]:
    """Return the names of an event's columns in words."""
    return [str(EVENT_FIELDS.get(field, field)) for field in fields]


def language_name(tag: str) -> str:
    """Return the name of a language in the language of the page, or its own name if it has no
    row."""
    return str(LANGUAGES.get(tag, NAMES[tag]))


RANKS: dict[Rank, LazyString] = {
    Rank.HEAD_OF_STATE: _("Head of state, parliament or government"),
    Rank.MINISTER: _("Minister"),
    Rank.AMBASSADOR: _("Ambassador or head of an international mission"),
    Rank.HEAD_OF_JUDICIARY: _("President of a supreme court, or prosecutor general"),
    Rank.DEPUTY_MINISTER: _("Deputy minister or state secretary"),
    Rank.DIRECTOR: _("Director of a police service or an agency"),
    Rank.COURT_PRESIDENT: _("President of a court, or chief prosecutor"),
    Rank.DEPUTY_DIRECTOR: _("Deputy director or deputy head of mission"),
    Rank.HEAD_OF_UNIT: _("Head of department or unit"),
}


def rank_name(rank: Rank | None) -> str:
    """Return the name of a rank, or an empty text without one."""
    return str(RANKS[rank]) if rank else ""
