"""The back office."""

from flask import Blueprint

from ctevents.web.access import SIGNED_IN, declare

blueprint = declare(Blueprint("staff", __name__, url_prefix="/staff"), SIGNED_IN)

from ctevents.web.staff.day import (
    attendee_list,  # noqa: F401
    badges,  # noqa: F401
    certificates,  # noqa: F401
    door,  # noqa: F401
    door_tokens,  # noqa: F401
    head_counts,  # noqa: F401
    name_plates,  # noqa: F401
    sheet_signatories,  # noqa: F401
    sheets,  # noqa: F401
)
from ctevents.web.staff.desk import (
    accounts,  # noqa: F401
    audit_log,  # noqa: F401
    design,  # noqa: F401
    exports,  # noqa: F401
    groups,  # noqa: F401
    logos,  # noqa: F401
    marks,  # noqa: F401
    project,  # noqa: F401
)
from ctevents.web.staff.event import (
    cancellation,  # noqa: F401
    events,  # noqa: F401
    plan,  # noqa: F401
    programme,  # noqa: F401
)
from ctevents.web.staff.event import menu as event_menu  # noqa: E402, F401
from ctevents.web.staff.figures import (
    attendance,  # noqa: F401
    attendance_parts,  # noqa: F401
    gaps,  # noqa: F401
    reports,  # noqa: F401
    settlement,  # noqa: F401
)
from ctevents.web.staff.guests import deletion as guest_deletion  # noqa: E402, F401
from ctevents.web.staff.guests import duplicates as look_alikes  # noqa: E402, F401
from ctevents.web.staff.guests import (
    guests,  # noqa: F401
    identities,  # noqa: F401
    imports,  # noqa: F401
    institutions,  # noqa: F401
    invitations,  # noqa: F401
    unnamed,  # noqa: F401
)
from ctevents.web.staff.guests import replies as guest_replies  # noqa: E402, F401
from ctevents.web.staff.letters import (
    announcements,  # noqa: F401
    incoming,  # noqa: F401
    letters,  # noqa: F401
    mailings,  # noqa: F401
    messages,  # noqa: F401
    paper,  # noqa: F401
    reminders,  # noqa: F401
)
from ctevents.web.staff.seats import (
    seats,  # noqa: F401
    vetting,  # noqa: F401
)
