"""The table of erasure: what it does with each column that can hold personal data, and with each
instant beside them.

Each personal column of docs/privacy.md has a row here; ``tests/domain/privacy/test_endings.py``
fails for one without. Columns that are not here stay: group, sex, states, entries, answers and
counts are figures.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum


class Act(StrEnum):
    """The change of one column."""

    EMPTY = "empty"
    """The empty text, list or object; nothing where the column may be null."""
    RENEW = "renew"
    """Another random value: links and addresses made from the old one end."""
    DAY = "day"
    """The instant is cut to the local day."""
    NUMBER = "number"
    """The number of the row, for a text that must differ from the others."""
    DELETE = "delete"
    """The row is deleted."""
    REWRITE = "rewrite"
    """A part of the value goes. ``services.privacy.parts`` has a function for each of these
    columns."""
    KEEP = "keep"
    """The column stays, because of ``Ending.why``."""


@dataclass(frozen=True)
class Ending:
    """The fate of a column. ``is_of_one``: also when one person is erased on request; otherwise
    only with the whole event, when nothing depends on it any more."""

    act: Act
    is_of_one: bool = True
    why: str = ""


EMPTY, RENEW, DELETE, REWRITE = (
    Ending(act) for act in (Act.EMPTY, Act.RENEW, Act.DELETE, Act.REWRITE)
)
DAY = Ending(Act.DAY)
WITH_EVENT = {act: Ending(act, is_of_one=False) for act in Act}


def keep(why: str) -> Ending:
    return Ending(Act.KEEP, why=why)


OF_STAFF = keep("staff's own; it ends with the account")
OF_ORGANISERS = keep("published by organisers, who edit it")
BY_THE_CLOCK = keep("it ends by itself, long before any retention date")
A_FIGURE = keep("the figures are counted from it")

ENDINGS: Mapping[str, Mapping[str, Ending]] = {
    "accounts": dict.fromkeys(
        ("email", "name", "password_hash", "link_nonce", "factor_link_nonce"), OF_STAFF
    ),
    "announcements": dict.fromkeys(("subjects", "bodies"), WITH_EVENT[Act.EMPTY]),
    "audit_subjects": dict.fromkeys(("words", "salt"), EMPTY),
    "authenticator_apps": {"secret": OF_STAFF},
    "badges": dict.fromkeys(("issued_at", "revoked_at"), WITH_EVENT[Act.DAY]),
    "bulk_actions": {"words": WITH_EVENT[Act.EMPTY]},
    "bulk_rows": {"before": DELETE},
    "certificates": {"as_said": EMPTY, "issued_at": DAY, "revoked_at": DAY},
    "check_ins": {
        "code_hash": WITH_EVENT[Act.REWRITE],
        **dict.fromkeys(("at", "received_at", "undone_at", "settled_at"), WITH_EVENT[Act.DAY]),
    },
    "companion_ticks": dict.fromkeys(("at", "received_at", "undone_at"), DELETE),
    "companions": dict.fromkeys(("given_name", "family_name"), DELETE),
    "comment_reviews": {"digest": WITH_EVENT[Act.DELETE]},
    "discrepancies": {"reason": WITH_EVENT[Act.EMPTY]},
    "documents": dict.fromkeys(("title", "file_name"), OF_ORGANISERS),
    "erased_people": {
        "digest": keep("a hash with a secret key, so that a list cannot bring the person back")
    },
    "events": {
        **dict.fromkeys(
            ("contact_name", "contact_email", "contact_phone", "sender_name"), OF_ORGANISERS
        ),
        **dict.fromkeys(("signatory_name", "signatory_positions"), OF_ORGANISERS),
        **dict.fromkeys(("day_contact_name", "day_contact_phone"), OF_ORGANISERS),
        "cancellation_reason": WITH_EVENT[Act.EMPTY],
    },
    "export_pieces": {"content": DELETE},
    "exports": dict.fromkeys(("parameters", "link_nonce"), DELETE),
    "file_pieces": {"content": OF_ORGANISERS},
    "form_replies": {"words": DELETE},
    "former_invitations": {"link_nonce": RENEW},
    "former_registrations": dict.fromkeys(
        ("link_nonce", "reply_token", "reply_hash", "calendar_uid"), RENEW
    ),
    "former_standings": dict.fromkeys(
        ("answer_by", "asked_at", "changed_at", "replied_at"), DELETE
    ),
    "frozen_figures": {"reason": WITH_EVENT[Act.EMPTY]},
    "guest_imports": {"file_name": WITH_EVENT[Act.EMPTY]},
    "identity_changes": dict.fromkeys(("old", "new"), DELETE),
    "imported_changes": {"changes": DELETE},
    "incoming_mails": dict.fromkeys(("sender", "subject", "content", "digest"), DELETE),
    "institutions": {"name": EMPTY, "name_key": Ending(Act.NUMBER)},
    "invitations": {
        **dict.fromkeys(
            ("focal_email", "focal_email_bounced", "withdrawn_because", "words_to_host"), EMPTY
        ),
        "link_nonce": RENEW,
        **dict.fromkeys(
            ("created_at", "sent_at", "replied_at", "printed_at", "unsubscribed_at"), DAY
        ),
    },
    "letter_wordings": dict.fromkeys(("subject", "opening"), WITH_EVENT[Act.DELETE]),
    "list_readings": {"choices": WITH_EVENT[Act.DELETE]},
    "messages": {
        # a row with the address that somebody typed ends with its letter
        **dict.fromkeys(("recipient", "server_words"), EMPTY),
        "message_id": RENEW,
        # that of a person erased on request stays until the letter is sent
        "farewell": WITH_EVENT[Act.EMPTY],
        **dict.fromkeys(
            ("created_at", "due_at", "first_tried_at", "lease_ends_at", "sent_at"), DAY
        ),
    },
    "nominations": dict.fromkeys(("named_at", "ended_at"), WITH_EVENT[Act.DAY]),
    "official_letters": dict.fromkeys(("file_name", "content"), DELETE),
    "outbox_gates": {"server_words": WITH_EVENT[Act.EMPTY]},
    "passkeys": dict.fromkeys(("credential_id", "key", "name"), OF_STAFF),
    "people": {
        **dict.fromkeys(
            ("given_name", "search_key", "email", "email_bounced", "phone", "position", "title"),
            EMPTY,
        ),
        **dict.fromkeys(
            ("rank", "institution_typed", "awaited_by", "identity", "formerly", "brought"), EMPTY
        ),
        **dict.fromkeys(("note", "assistant_email", "host_id", "address_hash"), EMPTY),
        **dict.fromkeys(("family_name", "sort_key", "language", "is_vip"), REWRITE),
        **dict.fromkeys(("created_at", "unsubscribed_at", "arrival_told_at"), DAY),
    },
    "person_tags": {"tag_id": DELETE},
    "person_requests": {
        **dict.fromkeys(("words", "answer"), EMPTY),
        **dict.fromkeys(("asked_at", "settled_at"), DAY),
    },
    "programme_speakers": dict.fromkeys(
        ("name", "institution", "names", "institutions"), WITH_EVENT[Act.DELETE]
    ),
    "privacy_notices": dict.fromkeys(
        ("controller", "address", "contact", "complaint"),
        keep("guests accepted this version of the notice"),
    ),
    "projects": dict.fromkeys(("donors", "partners"), OF_ORGANISERS),
    "raw_mails": dict.fromkeys(("digest", "content"), BY_THE_CLOCK),
    "recovery_codes": dict.fromkeys(("salt", "code_hash"), OF_STAFF),
    "replaced_wordings": dict.fromkeys(("subject", "opening"), WITH_EVENT[Act.DELETE]),
    "registrations": {
        **dict.fromkeys(("dietary", "access_needs", "interpretation_language"), EMPTY),
        **dict.fromkeys(("reason_told", "reason_internal"), EMPTY),
        **dict.fromkeys(("link_nonce", "reply_token", "reply_hash", "calendar_uid"), RENEW),
        "entry_id": A_FIGURE,
        **dict.fromkeys(
            ("approved_at", "privacy_accepted_at", "created_at", "changed_at", "partstat_at"), DAY
        ),
        **dict.fromkeys(("visa_asked_at", "visa_made_at"), DAY),
        # the order of the waiting list
        **dict.fromkeys(("answer_by", "asked_at"), WITH_EVENT[Act.DAY]),
    },
    "saved_filters": dict.fromkeys(("name", "query"), OF_STAFF),
    "sealed_answers": {"content": WITH_EVENT[Act.REWRITE]},
    "signed_sheets": {"name": WITH_EVENT[Act.NUMBER]},
    "tags": dict.fromkeys(("name", "name_key"), DELETE),
    "staff_sessions": dict.fromkeys(("token_hash", "browser", "system", "challenge"), BY_THE_CLOCK),
    "throttles": {"key": BY_THE_CLOCK},
    "two_people": {"said_at": DELETE},
    "uploads": dict.fromkeys(("chosen", "content", "file_name", "shown"), DELETE),
}
"""Table → column → what happens to it."""

WITH_INSTANTS = frozenset(
    {
        "people",
        "invitations",
        "registrations",
        "nominations",
        "badges",
        "certificates",
        "check_ins",
        "former_standings",
        "messages",
    }
)
"""Tables with a row for each person: each of their instants has a row in ``ENDINGS``."""

FEWEST = 5
"""An institution with fewer people loses its name with them: it would nearly name them."""


def endings(table: str, *, is_of_one: bool) -> dict[str, Act]:
    """Return what happens to the columns of a table; those that stay are left out."""
    found = ENDINGS.get(table, {})
    return {
        column: ending.act
        for column, ending in found.items()
        if ending.act is not Act.KEEP and (ending.is_of_one or not is_of_one)
    }
