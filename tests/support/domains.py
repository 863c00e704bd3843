"""The catalogue of each message: ``desk`` if only files of staff have it, else ``messages``."""

from __future__ import annotations

from babel.messages import Message

from ctevents.texts.languages import DOMAINS

MESSAGES, DESK = DOMAINS
_COMPONENTS = (
    "charts",
    "checklist",
    "emailing",
    "event_texts",
    "exports",
    "guests",
    "letters",
    "marks",
    "paging",
    "papers",
    "passkeys",
    "plan",
    "project",
    "segments",
    "sessions",
    "staff_language",
    "tables",
    "vetting",
)
_WORDS = (
    "actors",
    "audit",
    "audit_of_accounts",
    "changes",
    "figures",
    "guests",
    "import_notes",
    "imports",
    "names",
    "ranks",
    "reminders",
    "sources",
    "staff_refusals",
    "translations",
)
FILES_OF_DESK = (
    "ctevents/cli/",
    "ctevents/web/staff/",
    "ctevents/web/demo/",
    "ctevents/texts/donor_pack/",
    "ctevents/texts/exports/",
    "templates/staff/",
    "templates/demo/",
    "templates/staff_mail/",
    "ctevents/mail/account_writing.py",
    "ctevents/mail/note_writing.py",
    "ctevents/texts/health.py",
    "ctevents/web/factor_page.py",
    "templates/layouts/staff.html",
    "templates/layouts/event.html",
    *(f"templates/components/{name}.html" for name in _COMPONENTS),
    *(f"ctevents/texts/words/{name}.py" for name in _WORDS),
)
"""Beginnings of the paths of files whose texts only staff read."""


def domain_of(message: Message) -> str:
    """Return the catalogue of a message of the template. A new file is for everybody until it is
    listed above."""
    return (
        DESK
        if all(name.startswith(FILES_OF_DESK) for name, _line in message.locations)
        else MESSAGES
    )
