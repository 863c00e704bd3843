"""The words of a guest list import: columns, outcomes, and problems of a file, a cell or a row."""

from __future__ import annotations

from flask_babel import gettext, lazy_pgettext
from flask_babel import lazy_gettext as _
from flask_babel.speaklater import LazyString

from ctevents.domain.domain_names import odd_letter
from ctevents.domain.guests.changes import Change, name_of
from ctevents.domain.guests.columns import FULL_NAME, NUMBER, REVERSED, BadHeader, HeaderProblem
from ctevents.domain.guests.doubts import CellDoubt, Doubt
from ctevents.domain.guests.list import PlannedRow, RowOutcome
from ctevents.domain.guests.rows import (
    LONGEST,
    MOST_SEATS,
    CellError,
    Problem,
    RowWarning,
    WarningKind,
)
from ctevents.domain.protocol.titles import Rank
from ctevents.formats.limited.tables import MAX_CELL, MAX_COLUMNS, MAX_ROWS
from ctevents.formats.spreadsheet import MAX_BYTES, UnreadableWhy
from ctevents.texts.numbers import number

COLUMN_NAMES: dict[str, LazyString] = {
    "given_name": _("given name"),
    "family_name": _("family name"),
    "email": _("e-mail address"),
    "institution": _("institution"),
    "position": _("position"),
    "title": lazy_pgettext("of a person", "title"),
    "rank": _("rank"),
    "group": _("group"),
    "sex": _("sex"),
    "language": _("language"),
    "phone": _("phone"),
    "unnamed": _("unnamed"),
    "reply": _("reply"),
    "seats": _("seats"),
    "host": lazy_pgettext("of a guest", "host"),
    "tags": _("tags"),
    "remarks": _("remarks"),
    "reference": _("reference"),
}

READ_ONLY_NAMES: dict[str, LazyString] = {
    FULL_NAME: _("full name"),
    REVERSED: _("full name, family name first"),
    NUMBER: _("number of the row (not imported)"),
}
"""Names of columns that a file of ours never has."""

COLUMN_MEANINGS: dict[str, LazyString] = {
    "given_name": _("Required for a person."),
    "family_name": _("Required for a person."),
    "email": _(
        "May be empty. The person is then invited by letter or phone. For an institution: the "
        "address "
        "of its focal point."
    ),
    "institution": _("Required for an institution's invitation."),
    "position": _("May be empty."),
    "title": _(
        "Such as H.E., Judge or Prof. Dr. May be empty. Letters, badges and name plates use it."
    ),
    "rank": _(
        "Rank for protocol: %(ranks)s; or its number in this order, from 1. May be empty. Only "
        "staff see it.",
        ranks=", ".join(Rank),
    ),
    "group": _("Name or code of a stakeholder group. May be empty if the institution has a group."),
    "sex": _(
        "f, m, or x for “prefers not to say”. An empty cell means x. Do not guess it from the name."
    ),
    "language": _(
        "Language of letters: en, sq, bs, cnr, sr-Latn, sr-Cyrl or mk. An empty cell means the "
        "event's first language."
    ),
    "phone": _("May be empty."),
    "unnamed": _("“yes” for an unnamed guest: counted in the figures, never shown by name."),
    "reply": _(
        "“accepted” or “declined”, if the person replied by phone or letter. You choose whether "
        "the replies are taken. "
        "Accepting then registers the person at once, and we e-mail them the badge."
    ),
    "seats": _("For a row without names: how many people the institution is invited to name."),
    "host": _(
        "Name or address of an account of the event's team: it hosts the guest. Any other text is "
        "the contact to tell when "
        "the guest arrives."
    ),
    "tags": _(
        "Separated by commas. They are added to those that the guest has. Only staff see them."
    ),
    "remarks": _("Added to the note about the guest. Only staff see it."),
    "reference": _(
        "Identifies the row, even if everything else in it changes. Every list exported from this "
        "event has it. Do "
        "not change it. Leave it empty for a new guest."
    ),
}

OUTCOMES: dict[RowOutcome, LazyString] = {
    RowOutcome.NEW: _("new"),
    RowOutcome.CHANGED: _("changed"),
    RowOutcome.SAME: _("same"),
    RowOutcome.DUPLICATE: _("duplicate"),
    RowOutcome.REFUSED: lazy_pgettext("of a row", "rejected"),
}

PROBLEMS: dict[Problem, LazyString] = {
    Problem.MISSING_NAME: _(
        "The %(column)s is missing. Enter a name, or, for an institution, the number of seats."
    ),
    Problem.MISSING_INSTITUTION: _("The institution that gets the seats is missing. Enter it."),
    Problem.MISSING_GROUP: _("The group is missing, and the institution has no group. Enter one."),
    Problem.BAD_EMAIL: _(
        "“%(value)s” is not an e-mail address. Correct it, or leave the cell empty to invite by "
        "letter."
    ),
    Problem.CONFUSABLE_DOMAIN: _(
        "After the @, the letter “%(letter)s” is %(alphabet)s. Type the part after the @ again in "
        "one alphabet."
    ),
    Problem.HIDDEN_SIGNS: _(
        "The address has characters that nobody can see. Delete the cell and type the address."
    ),
    Problem.NO_NAME: _("“%(value)s” is not a name. Enter the %(column)s."),
    Problem.UNKNOWN_GROUP: _(
        "There is no group “%(value)s”. Use the name or the code of a stakeholder group."
    ),
    Problem.UNKNOWN_RANK: _(
        "There is no rank “%(value)s”. Use one of these codes, or leave the cell empty: %(ranks)s."
    ),
    Problem.UNKNOWN_SEX: _(
        "“%(value)s” is not a valid sex. Use f, m or x, or leave the cell empty."
    ),
    Problem.UNKNOWN_LANGUAGE: _(
        "There is no language “%(value)s”. Use its name (for Serbian, add the script) or one of "
        "these codes: en, sq, "
        "bs, cnr, sr-Latn, sr-Cyrl, mk."
    ),
    Problem.UNKNOWN_REPLY: _(
        "“%(value)s” is not a valid reply. Use accepted or declined, or leave the cell empty."
    ),
    Problem.BAD_YES_NO: _(
        "“%(value)s” is neither yes nor no. Use yes or no, or leave the cell empty."
    ),
    Problem.BAD_SEATS: _(
        "“%(value)s” is not a number of seats. Use a whole number from 1 to %(most)s."
    ),
    Problem.SEATS_WITH_NAME: _(
        "The row has both a person's name and seats. Divide it into two rows: one for the person, "
        "one for the seats."
    ),
    Problem.SEATS_WITH_REPLY: _(
        "An institution cannot reply in the file. Leave the reply empty, and add a row for each of "
        "its people."
    ),
    Problem.SEATS_TWICE: _(
        "An earlier row has the same institution with different seats or a different address. Keep "
        "only one of the "
        "rows."
    ),
    Problem.UNKNOWN_REFERENCE: _(
        "No row of this event's list has the reference “%(value)s”. Empty the cell: the row is "
        "then matched by name "
        "and address."
    ),
    Problem.REFERENCE_OF_OTHER_KIND: _(
        "The reference “%(value)s” does not fit this row. A person's row has a name and no seats; "
        "an institution's "
        "row has no name. Correct the row, or empty the cell."
    ),
    Problem.REFERENCE_OF_OTHER: _(
        "The reference “%(value)s” belongs to one guest, but the name and address to a different "
        "one. Were the "
        "columns sorted separately? Correct the row, or empty the cell."
    ),
    Problem.ERASED: _(
        "This person has asked to be erased from this event. A list cannot bring them back."
    ),
    Problem.TOO_MANY_CELLS: _(
        "The row has more cells than headings, so its values may be in the wrong columns. Put text "
        "with a comma or "
        "semicolon in quotes, or give the last column a heading."
    ),
    Problem.TOO_LONG: _("The %(column)s is too long: use at most %(longest)s characters."),
}

ALPHABET_NAMES: dict[str, LazyString] = {
    "LATIN": _("Latin"),
    "CYRILLIC": _("Cyrillic"),
    "GREEK": _("Greek"),
    "ARMENIAN": _("Armenian"),
    "GEORGIAN": _("Georgian"),
    "CHEROKEE": _("Cherokee"),
    "COPTIC": _("Coptic"),
}

UNREADABLE: dict[UnreadableWhy, LazyString] = {
    UnreadableWhy.EMPTY: _(
        "The file is empty, or its first sheet is. Put the list on the first sheet."
    ),
    UnreadableWhy.TOO_LARGE: _(
        "The file is too large to be read. Save only the list, without pictures, in less than "
        "%(mb)s MB."
    ),
    UnreadableWhy.TOO_MANY_ROWS: _(
        "The file has more than %(rows)s rows. Delete blank rows, which count too, or divide it "
        "into several files."
    ),
    UnreadableWhy.TOO_MANY_COLUMNS: _(
        "The file has more than %(columns)s columns. Delete the columns that are not needed."
    ),
    UnreadableWhy.CELL_TOO_LONG: _("A cell has more than %(cell)s characters. Shorten it."),
    UnreadableWhy.STRAY_CELL: _(
        "There is something far below or to the right of the list. Copy only the list to a new "
        "file and upload that."
    ),
    UnreadableWhy.NOT_A_SPREADSHEET: _(
        "This is neither an Excel workbook (.xlsx) nor a CSV file. Save the list as .xlsx or CSV."
    ),
    UnreadableWhy.OLD_EXCEL: _(
        "This Excel file is in the old format (.xls). Open it and save it as .xlsx."
    ),
    UnreadableWhy.ENCRYPTED: _(
        "The workbook is protected by a password. Save it without a password."
    ),
    UnreadableWhy.ENCODING: _(
        "The letters of the file cannot be read. Save it as an Excel workbook, or as “CSV UTF-8”."
    ),
    UnreadableWhy.DAMAGED: _(
        "The file is damaged. Open it, save it again and upload the new file."
    ),
}

_LIMITS = {"mb": MAX_BYTES // 1024**2, "rows": MAX_ROWS, "columns": MAX_COLUMNS, "cell": MAX_CELL}

HEADER_PROBLEMS: dict[HeaderProblem, LazyString] = {
    HeaderProblem.NO_HEADER: _(
        "No row with headings was found. Add a first row with the column names: given_name, "
        "family_name, email, "
        "institution, group."
    ),
    HeaderProblem.HEADING_TWICE: _(
        "Two columns have the heading %(column)s (row %(row)d). Rename or delete one of them."
    ),
}

WARNINGS: dict[WarningKind, LazyString] = {
    WarningKind.LOOKS_LIKE: _("Warning: may be the same person as %(other)s"),
    WarningKind.SHARES_ADDRESS: _("Warning: has the same address as %(other)s"),
    WarningKind.DUPLICATE_DIFFERS: _("Warning: differs from %(other)s, which is used"),
    WarningKind.REPLIED_OTHERWISE: _("Warning: already replied differently; that reply is kept"),
    WarningKind.SEATS_ARE_SPLIT: _(
        "Warning: the seats are divided by group, so their number is kept. Change it on the "
        "institution's page."
    ),
    WarningKind.ONLY_COUNTED: _(
        "Warning: is an unnamed guest; only group, sex and language are taken from this row"
    ),
    WarningKind.KEEPS_ITS_NAME: _(
        "Warning: has a different name on the list, which is kept. Change it on the institution's "
        "page."
    ),
    WarningKind.STAYS_UNNAMED: _(
        "Warning: stays an unnamed guest; only an organiser can change this"
    ),
}

DOUBTS: dict[Doubt, LazyString] = {
    Doubt.LETTERS_LOST: _(
        "Warning: “%(value)s” has question marks instead of letters, so it replaces nothing on the "
        "list. Save the "
        "file as an Excel workbook or as “CSV UTF-8”."
    ),
    Doubt.ENCODED_TWICE: _(
        "Warning: “%(value)s” was saved in the wrong encoding and probably means “%(meant)s”. It "
        "replaces nothing on "
        "the list."
    ),
    Doubt.NO_VALUE: _(
        "Warning: the cell has a formula without a value, so it counts as empty. Open the file in "
        "Excel, save it and "
        "upload it again."
    ),
    Doubt.UNREADABLE: _("Warning: a character that cannot be read was left out"),
    Doubt.DIVIDED: _(
        "Warning: “%(value)s” was divided, and “%(meant)s” taken for the family name. Check this."
    ),
}

LONGEST_QUOTE = 60


def cell_sentence(error: CellError) -> str:
    """Say what is wrong with a cell and what to do."""
    letter, alphabet = odd_letter(error.value) or ("", "")
    return str(PROBLEMS[error.problem]) % {
        "letter": letter,
        "alphabet": ALPHABET_NAMES.get(alphabet, ""),
        "column": column_name(error.column),
        "value": quoted(error.value),
        "longest": number(LONGEST.get(error.column, 0)),
        "most": number(MOST_SEATS),
        "ranks": ", ".join(Rank),
    }


def name_in_row(row: PlannedRow) -> str:
    """Return the name of a row's guest: from the row, or from the list if the row has only the
    reference; else the reference."""
    guest = row.guest
    return name_of(guest) or row.name or guest.institution or guest.reference


def unreadable_sentence(why: UnreadableWhy) -> str:
    return str(UNREADABLE[why]) % {name: number(limit) for name, limit in _LIMITS.items()}


def header_sentence(error: BadHeader) -> str:
    return str(HEADER_PROBLEMS[error.problem]) % {
        "column": column_name(error.column),
        "row": error.row or 0,
    }


def warning_sentence(warning: RowWarning) -> str:
    return str(WARNINGS[warning.kind]) % {"other": _other(warning)}


def _other(warning: RowWarning) -> str:
    """Return the other row, or the guest on the list, with details that tell them apart."""
    if warning.row:
        known = ", ".join(filter(None, (warning.name, warning.place)))
        return gettext("row %(row)d (%(name)s)", row=warning.row, name=known)
    known = f"{warning.name} ({warning.place})" if warning.place else warning.name
    return gettext("%(name)s, already on the list", name=known)


def doubt_sentence(doubt: CellDoubt) -> str:
    return str(DOUBTS[doubt.kind]) % {"value": quoted(doubt.value), "meant": quoted(doubt.meant)}


def change_sentence(change: Change) -> str:
    old, new = _value(change.old), _value(change.new)
    return gettext(
        "%(column)s: %(old)s → %(new)s", column=column_name(change.field), old=old, new=new
    )


def place_or_name(error: CellError) -> str:
    """Return the name of a rejected cell's column; a column without a heading by its letter."""
    if error.problem is Problem.TOO_MANY_CELLS:
        return gettext("Column %(place)s", place=error.column)
    return column_name(error.column)


def column_name(column: str) -> str:
    return str((COLUMN_NAMES | READ_ONLY_NAMES).get(column, column))


def _value(value: str | int | bool | None) -> str:
    if isinstance(value, bool):
        return gettext("yes") if value else gettext("no")
    return str(value) if value not in ("", None) else gettext("(empty)")


def quoted(text: str) -> str:
    return text if len(text) <= LONGEST_QUOTE else f"{text[: LONGEST_QUOTE - 1]}…"
