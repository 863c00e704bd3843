"""Refusals are values: a reason that pages can word and that has a status."""

from __future__ import annotations

from dataclasses import dataclass, field
from enum import StrEnum


class Reason(StrEnum):
    """The reason why something was not done. Each has a sentence in ``texts/words/refusals.py`` and
    a status here."""

    EVENT_NOT_PUBLISHED = "event_not_published"
    EVENT_CANCELLED = "event_cancelled"
    EVENT_OVER = "event_over"
    EVENT_NOT_OVER = "event_not_over"
    EVENT_INCOMPLETE = "event_incomplete"
    EVENT_PUBLISHED_ALREADY = "event_published_already"
    EVENT_ARCHIVED = "event_archived"
    EVENT_TO_KEEP = "event_to_keep"
    SLUG_TAKEN = "slug_taken"
    NOTHING_TO_CANCEL = "nothing_to_cancel"
    LETTERS_NOT_AGREED = "letters_not_agreed"
    DATE_HAS_PASSED = "date_has_passed"
    MOVE_INTO_PAST = "move_into_past"
    PROGRAMME_ON_ANOTHER_DAY = "programme_on_another_day"
    NUMBERS_CHANGED = "numbers_changed"
    CHANGED_MEANWHILE = "changed_meanwhile"
    FORM_CHANGED = "form_changed"
    TOO_MANY_QUESTIONS = "too_many_questions"
    QUESTION_GONE = "question_gone"
    QUESTION_HAS_REPLIES = "question_has_replies"
    QUESTION_WAS_PUBLISHED = "question_was_published"
    CHOICE_HAS_REPLIES = "choice_has_replies"
    REGISTRATION_CLOSED = "registration_closed"
    CHECKED_IN = "checked_in"
    CHECKED_IN_BY_NAME = "checked_in_by_name"
    NOT_REGISTERED = "not_registered"
    NOT_REJECTED = "not_rejected"
    NOT_WAITING = "not_waiting"
    NO_BADGE = "no_badge"
    NO_SEAT_LEFT = "no_seat_left"
    NO_WALK_INS = "no_walk_ins"
    WALK_INS_FULL = "walk_ins_full"
    OFFER_OVER = "offer_over"
    MOVE_NOT_FREE = "move_not_free"
    RESERVED_BEYOND_CAPACITY = "reserved_beyond_capacity"
    SEATS_TAKEN = "seats_taken"
    SEATS_OF_GROUP_TAKEN = "seats_of_group_taken"
    NO_SEAT_OF_INSTITUTION = "no_seat_of_institution"
    SEATS_NOT_FREE = "seats_not_free"
    NAMED_ALREADY = "named_already"
    NOT_NAMED = "not_named"
    OTHER_NOMINEE = "other_nominee"
    NOMINEE_ATTENDED = "nominee_attended"
    GUEST_ATTENDED = "guest_attended"
    SEATS_NAMED = "seats_named"
    NO_PDF = "no_pdf"
    FILE_TOO_LARGE = "file_too_large"
    FILE_NAME_HAS_FOLDER = "file_name_has_folder"
    DOCUMENT_TOO_LARGE = "document_too_large"
    ATTACHMENTS_TOO_LARGE = "attachments_too_large"
    DOCUMENT_UNKNOWN = "document_unknown"
    DOCUMENT_HAS_MACROS = "document_has_macros"
    DOCUMENT_HAS_CONTROLS = "document_has_controls"
    DOCUMENT_HAS_TEMPLATE = "document_has_template"
    DOCUMENT_HAS_DDE = "document_has_dde"
    DOCUMENT_HAS_LINKED_CONTENT = "document_has_linked_content"
    DOCUMENT_HAS_OBJECTS = "document_has_objects"
    PDF_HAS_SCRIPTS = "pdf_has_scripts"
    PDF_HAS_ATTACHMENTS = "pdf_has_attachments"
    DOCUMENT_UNPACKS_TOO_LARGE = "document_unpacks_too_large"
    DOCUMENT_DAMAGED = "document_damaged"
    DOCUMENT_ENCRYPTED = "document_encrypted"
    PACK_IS_EMPTY = "pack_is_empty"
    DOCUMENT_ADDED_ALREADY = "document_added_already"
    TOO_MANY_OFFICIAL_LETTERS = "too_many_official_letters"
    INVITATION_ENDED = "invitation_ended"
    MAY_NOT_DELEGATE = "may_not_delegate"
    IDENTITY_WAITS = "identity_waits"
    ANSWERED_ALREADY = "answered_already"
    GUEST_LIST_HAS_REFUSED_ROWS = "guest_list_has_refused_rows"
    GUEST_LISTED_ALREADY = "guest_listed_already"
    NOT_TWO_GUESTS = "not_two_guests"
    GUEST_LIST_CHANGED = "guest_list_changed"
    NOT_OF_TEAM = "not_of_team"
    NOT_UNNAMED = "not_unnamed"
    LIST_OF_ANOTHER_EVENT = "list_of_another_event"
    INVITED_MEANWHILE = "invited_meanwhile"
    ROWS_CHANGED = "rows_changed"
    IMPORT_NOT_LAST = "import_not_last"
    IMPORT_INVITED = "import_invited"
    UPLOAD_GONE = "upload_gone"
    UPLOAD_NOT_READ = "upload_not_read"
    PREVIEW_CHANGED = "preview_changed"
    NOTHING_TO_SEND = "nothing_to_send"
    REMINDER_SENT = "reminder_sent"
    REMINDER_DUE = "reminder_due"
    ANNOUNCEMENT_SENT = "announcement_sent"
    ANNOUNCEMENT_CHANGED = "announcement_changed"
    NOBODY_TICKED = "nobody_ticked"
    NOBODY_LEFT = "nobody_left"
    NOBODY_TO_WRITE_TO = "nobody_to_write_to"
    MESSAGE_NOT_ENDED = "message_not_ended"
    TOO_MANY_FILTERS = "too_many_filters"
    FILTER_EXISTS = "filter_exists"
    TOO_MANY_EXPORTS = "too_many_exports"
    EXPORT_ENDED = "export_ended"
    FIGURES_NOT_FROZEN = "figures_not_frozen"
    FIGURES_FINAL = "figures_final"
    GAPS_OPEN = "gaps_open"
    GAP_CHANGED = "gap_changed"
    SHEET_ENTERED_ALREADY = "sheet_entered_already"
    ANSWERS_NOT_OPEN = "answers_not_open"
    ANSWERS_CLOSED = "answers_closed"
    CARD_WITHDRAWN = "card_withdrawn"
    COPY_OF_OTHER_EVENT = "copy_of_other_event"
    ANSWERS_STILL_OPEN = "answers_still_open"
    LAST_ADMINISTRATOR = "last_administrator"
    ACCOUNT_EXISTS = "account_exists"
    GROUP_EXISTS = "group_exists"
    SLUG_IMPOSSIBLE = "slug_impossible"
    PROJECT_HAS_EVENTS = "project_has_events"
    LAST_PROJECT = "last_project"
    FIGURES_WOULD_CHANGE = "figures_would_change"
    TOO_NEAR_EVENT = "too_near_event"
    PERSON_ERASED = "person_erased"
    NOT_ERASED = "not_erased"
    NOBODY_REFERRED_TO = "nobody_referred_to"
    SEVERAL_REFERRED_TO = "several_referred_to"
    FIGURES_ERASED = "figures_erased"
    IATI_INCOMPLETE = "iati_incomplete"
    SOURCE_NUMBER_TAKEN = "source_number_taken"
    SOURCE_IN_USE = "source_in_use"
    SOURCES_HAVE_REFUSED_ROWS = "sources_have_refused_rows"
    RECOMMENDATION_MAY_HAVE_ANSWERS = "recommendation_may_have_answers"
    PICTURE_UNREADABLE = "picture_unreadable"
    PICTURE_TOO_LARGE = "picture_too_large"
    WRONG_PASSWORD = "wrong_password"  # noqa: S105
    WRONG_PRESENT_PASSWORD = "wrong_present_password"  # noqa: S105
    WRONG_CODE = "wrong_code"
    WRONG_CODE_OF_NEW_APP = "wrong_code_of_new_app"
    APP_UNREADABLE = "app_unreadable"
    WRONG_PASSKEY = "wrong_passkey"
    NO_NEW_PASSKEY = "no_new_passkey"
    PASSKEY_EXISTS = "passkey_exists"
    TOO_MANY_PASSKEYS = "too_many_passkeys"
    NO_SECOND_FACTOR = "no_second_factor"
    LAST_SECOND_FACTOR = "last_second_factor"
    FACTOR_LINK_ENDED = "factor_link_ended"
    TOO_MANY_ATTEMPTS = "too_many_attempts"

    @property
    def status(self) -> int:
        """The HTTP status of the answer."""
        return _STATUS.get(self, 409)


_STATUS = {
    Reason.TOO_MANY_ATTEMPTS: 429,
    Reason.WRONG_PASSWORD: 422,
    Reason.WRONG_PRESENT_PASSWORD: 422,
    Reason.WRONG_CODE: 422,
    Reason.WRONG_CODE_OF_NEW_APP: 422,
    Reason.WRONG_PASSKEY: 422,
    Reason.NO_NEW_PASSKEY: 422,
    Reason.PICTURE_UNREADABLE: 422,
    Reason.PICTURE_TOO_LARGE: 422,
    Reason.NOBODY_TICKED: 422,
    Reason.DATE_HAS_PASSED: 422,
    Reason.MOVE_INTO_PAST: 422,
    Reason.PROGRAMME_ON_ANOTHER_DAY: 422,
    Reason.NO_PDF: 422,
    Reason.FILE_TOO_LARGE: 422,
    Reason.FILE_NAME_HAS_FOLDER: 422,
    Reason.DOCUMENT_TOO_LARGE: 422,
    Reason.ATTACHMENTS_TOO_LARGE: 422,
    Reason.DOCUMENT_UNKNOWN: 422,
    Reason.DOCUMENT_HAS_MACROS: 422,
    Reason.DOCUMENT_HAS_CONTROLS: 422,
    Reason.DOCUMENT_HAS_TEMPLATE: 422,
    Reason.DOCUMENT_HAS_DDE: 422,
    Reason.DOCUMENT_HAS_LINKED_CONTENT: 422,
    Reason.DOCUMENT_HAS_OBJECTS: 422,
    Reason.PDF_HAS_SCRIPTS: 422,
    Reason.PDF_HAS_ATTACHMENTS: 422,
    Reason.DOCUMENT_UNPACKS_TOO_LARGE: 422,
    Reason.DOCUMENT_DAMAGED: 422,
    Reason.DOCUMENT_ENCRYPTED: 422,
    Reason.QUESTION_GONE: 404,
    Reason.UPLOAD_GONE: 404,
    Reason.UPLOAD_NOT_READ: 503,
    Reason.NOT_TWO_GUESTS: 404,
    Reason.NOBODY_REFERRED_TO: 404,
}


@dataclass
class Refusal(Exception):
    """A refusal, which a command raises so that its transaction ends and changes nothing.
    ``person_id``: a named guest; pages for staff of the event may link to them."""

    reason: Reason
    details: tuple[str, ...] = ()
    person_id: int | None = field(default=None, kw_only=True)

    def __str__(self) -> str:
        return (
            ": ".join([self.reason, ", ".join(self.details)]) if self.details else self.reason.value
        )


@dataclass
class LettersNotAgreed(Refusal):
    """Staff must first confirm to how many people a command writes. Nothing was done."""

    people: int = field(kw_only=True)
