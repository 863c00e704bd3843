"""The back office."""

from flask import Blueprint

from ctevents.web.access import SIGNED_IN, declare

blueprint = declare(Blueprint("staff", __name__, url_prefix="/staff"), SIGNED_IN)

from ctevents.web.staff import (  # noqa: E402, F401
    accounts,
    announcements,
    attendance,
    attendance_parts,
    attendee_list,
    audit_log,
    badges,
    cancellation,
    certificates,
    design,
    door,
    door_tokens,
    event_menu,
    events,
    exports,
    gaps,
    groups,
    guest_replies,
    guests,
    head_counts,
    identities,
    imports,
    incoming,
    institutions,
    invitations,
    letters,
    logos,
    look_alikes,
    mailings,
    marks,
    messages,
    name_plates,
    paper,
    plan,
    programme,
    project,
    reminders,
    reports,
    seats,
    settlement,
    sheet_signatories,
    sheets,
    unnamed,
    vetting,
)
