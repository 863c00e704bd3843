"""The sentences of refusals that no guest, focal point or door can get."""

from __future__ import annotations

from flask_babel import lazy_gettext as _
from flask_babel.speaklater import LazyString

from ctevents.domain.refusals import Reason

SENTENCES_FOR_STAFF: dict[Reason, LazyString] = {
    Reason.EVENT_ARCHIVED: _(
        "The event is in the archive. To change it, take it out of the archive first."
    ),
    Reason.EVENT_TO_KEEP: _(
        "Only an event that is over or cancelled, or a draft without guests, can be archived."
    ),
    Reason.SLUG_TAKEN: _(
        "An event or a project has this short name already. Choose a different one."
    ),
    Reason.EVENT_INCOMPLETE: _(
        "The event cannot be published yet. Fill in what is missing: %(details)s."
    ),
    Reason.EVENT_PUBLISHED_ALREADY: _("The event is already published."),
    Reason.NOTHING_TO_CANCEL: _("The event is not published, so it cannot be cancelled."),
    Reason.LETTERS_NOT_AGREED: _(
        "Nothing has been saved yet. The number of people who get an e-mail has changed; it is now "
        "%(details)s. Check it, then "
        "confirm."
    ),
    Reason.DATE_HAS_PASSED: _(
        "The date of this event has already passed. Correct it before you publish."
    ),
    Reason.MOVE_INTO_PAST: _(
        "This date has already passed. A published event cannot be moved into the past."
    ),
    Reason.PROGRAMME_ON_ANOTHER_DAY: _(
        "Some programme items are on a different day than the event: %(details)s. Correct their "
        "dates, or move the "
        "event."
    ),
    Reason.NUMBERS_CHANGED: _(
        "The numbers have changed since this page was opened. Nothing has been done yet. Check the "
        "new numbers, then confirm."
    ),
    Reason.TOO_MANY_QUESTIONS: _("A form can ask ten questions. Withdraw one first."),
    Reason.QUESTION_GONE: _("Somebody else has deleted this question."),
    Reason.QUESTION_HAS_REPLIES: _(
        "Nothing was changed, because guests have replied to this question: %(details)s. To ask "
        "for something else, "
        "withdraw this question and add a new one. The replies are kept."
    ),
    Reason.QUESTION_WAS_PUBLISHED: _(
        "The event was published, so guests may have the form open. Withdraw the question instead."
    ),
    Reason.CHOICE_HAS_REPLIES: _(
        "Nothing was changed, because guests have already chosen something that you removed: "
        "%(details)s. Keep that choice, "
        "and untick “Offer this choice”. The replies are kept."
    ),
    Reason.EVENT_NOT_OVER: _("The event is not over yet. You can freeze its figures afterwards."),
    Reason.FIGURES_NOT_FROZEN: _("The figures are not frozen yet."),
    Reason.FIGURES_FINAL: _(
        "The figures are final. To change a sheet or a reason, undo that first."
    ),
    Reason.GAPS_OPEN: _("At least one gap has no reason yet. Enter it first."),
    Reason.GAP_CHANGED: _("The gap has changed. Look at it again before you give a reason."),
    Reason.SHEET_ENTERED_ALREADY: _("A sheet with this name already exists."),
    Reason.NOT_REJECTED: _(
        "This rejection can no longer be undone: the registration or the reply has changed."
    ),
    Reason.RESERVED_BEYOND_CAPACITY: _(
        "Nothing is saved: all quotas together would reserve more seats than the event has "
        "(%(details)s)."
    ),
    Reason.SEATS_NAMED: _(
        "There would be fewer seats than nominees: %(details)s. Withdraw a nominee first."
    ),
    Reason.DOCUMENT_TOO_LARGE: _(
        "The file is larger than 50 MB. Make it smaller, then choose it again."
    ),
    Reason.ATTACHMENTS_TOO_LARGE: _(
        "Nothing is saved: a reader would get attachments of more than 5 MB. Choose fewer or "
        "smaller documents, or let guests "
        "read them in the launch pack."
    ),
    Reason.DOCUMENT_UNKNOWN: _(
        "The content of this file is none of PDF, PPTX, DOCX, EPUB, PNG and JPEG, whatever its "
        "name says. Save it in one of "
        "these formats, then choose it again."
    ),
    Reason.DOCUMENT_HAS_MACROS: _(
        "This file contains macros (programs). Save it without macros, then choose it again."
    ),
    Reason.DOCUMENT_HAS_CONTROLS: _(
        "This document contains controls, add-ins or buttons that start programs, such as ActiveX. "
        "Delete them, or save the "
        "document as PDF, then choose it again."
    ),
    Reason.DOCUMENT_HAS_TEMPLATE: _(
        "This document gets a template from outside when somebody opens it. In Word, open "
        "Developer > Document Template and "
        "choose “Normal”, or save the document as PDF, then choose it again."
    ),
    Reason.DOCUMENT_HAS_DDE: _(
        "This document contains fields that can start programs (DDE). Delete these fields, or save "
        "the document as PDF, then "
        "choose it again."
    ),
    Reason.DOCUMENT_HAS_LINKED_CONTENT: _(
        "This document gets pictures or other content from outside when somebody opens it. Open "
        "File > Info > Edit Links to "
        "Files and break the links, or save the document as PDF, then choose it again."
    ),
    Reason.DOCUMENT_HAS_OBJECTS: _(
        "This document contains an object of a different program (OLE), such as an Excel table or "
        "a file. Paste it as a "
        "picture, or save the document as PDF, then choose it again."
    ),
    Reason.PDF_HAS_SCRIPTS: _(
        "This PDF contains JavaScript, or starts something when somebody opens it or clicks. Save "
        "it as PDF/A, or print it to "
        "a new PDF, then choose it again."
    ),
    Reason.PDF_HAS_ATTACHMENTS: _(
        "This PDF has other files attached. Delete the attachments, or print it to a new PDF, then "
        "choose it again."
    ),
    Reason.DOCUMENT_UNPACKS_TOO_LARGE: _(
        "Reading this file takes far more space or time than usual, as with files that are made to "
        "do harm. Save it again "
        "with the program that made it, then choose it again."
    ),
    Reason.DOCUMENT_DAMAGED: _(
        "This file is damaged or incomplete. Copy or export it once more, then choose it again."
    ),
    Reason.DOCUMENT_ENCRYPTED: _(
        "This file is protected by a password or by copy protection. Save it without, then choose "
        "it again."
    ),
    Reason.PACK_IS_EMPTY: _("The launch pack has no documents yet. Add one first."),
    Reason.DOCUMENT_ADDED_ALREADY: _("This file is already in the launch pack in this language."),
    Reason.GUEST_LIST_HAS_REFUSED_ROWS: _(
        "Nothing was imported, because some rows were rejected. Correct them in the file, or "
        "import only the valid "
        "rows."
    ),
    Reason.NOT_UNNAMED: _("This guest is not unnamed any more. Edit the details below."),
    Reason.NOT_OF_TEAM: _(
        "This account is no longer on the team of the event. Choose a different host."
    ),
    Reason.GUEST_LISTED_ALREADY: _("%(details)s is already on the guest list."),
    Reason.NOT_TWO_GUESTS: _(
        "These two are no longer both on the guest list: somebody has merged them."
    ),
    Reason.GUEST_LIST_CHANGED: _(
        "The guest list has changed since this page was opened. Check the numbers, then send."
    ),
    Reason.LIST_OF_ANOTHER_EVENT: _(
        "Nothing was imported: the list may belong to a different event. Read why below, then "
        "confirm or discard the "
        "file."
    ),
    Reason.INVITED_MEANWHILE: _(
        "This row cannot be deleted, because it was invited or has a reply or registration. "
        "Withdraw the invitation "
        "instead."
    ),
    Reason.ROWS_CHANGED: _(
        "The list has changed since this page was opened. Check the number, then confirm again."
    ),
    Reason.IMPORT_NOT_LAST: _(
        "Only the last import can be undone, for 30 days. Delete the rows of earlier ones on the "
        "page “Imports”."
    ),
    Reason.IMPORT_INVITED: _(
        "This import cannot be undone, because somebody on it has been invited since. On the page "
        "“Imports”, delete the "
        "rows that were not invited; withdraw the other invitations."
    ),
    Reason.UPLOAD_GONE: _("The uploaded file has been deleted. Upload it again."),
    Reason.UPLOAD_NOT_READ: _(
        "The file was not read again: the server is busy. Nothing was imported. Try again in a "
        "minute."
    ),
    Reason.PREVIEW_CHANGED: _(
        "The guest list has changed since this preview, or the file is read in a different way "
        "now. Nothing was imported. Check the new preview, then import."
    ),
    Reason.NOTHING_TO_SEND: _("Everybody in this selection is already invited."),
    Reason.REMINDER_SENT: _(
        "Letters were already sent under this rule, so it cannot be changed. Switch it off and add "
        "a new one."
    ),
    Reason.REMINDER_DUE: _(
        "The time of this reminder has just passed, so it would be sent at once to people you have "
        "not counted. "
        "Choose a later time, or write an announcement."
    ),
    Reason.ANNOUNCEMENT_SENT: _(
        "This announcement has been sent and cannot be changed. Write a new one instead."
    ),
    Reason.ANNOUNCEMENT_CHANGED: _(
        "Somebody else changed it after you opened this page. Read it again, then send it."
    ),
    Reason.NOBODY_TICKED: _("Tick at least one guest first."),
    Reason.NOBODY_LEFT: _("Nothing was done: nobody in this selection is left for it."),
    Reason.NOBODY_TO_WRITE_TO: _("This letter has no recipients yet."),
    Reason.MESSAGE_NOT_ENDED: _(
        "This letter is still being sent. Wait until it is sent or has failed."
    ),
    Reason.TOO_MANY_FILTERS: _("You have %(details)s saved filters already. Delete one first."),
    Reason.FILTER_EXISTS: _("You have a filter of this name already. Choose a different name."),
    Reason.TOO_MANY_EXPORTS: _(
        "You are already waiting for %(details)s files. Wait until one is ready, or cancel one "
        "under “Your exports”, "
        "then request this file again."
    ),
    Reason.EXPORT_ENDED: _("This file is no longer waiting: it is ready or has failed."),
    Reason.ANSWERS_STILL_OPEN: _("Comments can be read once the answers are closed."),
    Reason.LAST_ADMINISTRATOR: _(
        "This is the last administrator. Add a second administrator first."
    ),
    Reason.WRONG_CODE: _(
        "The code is wrong or was used already. Wait for the next code of the app, or use a "
        "recovery code that you have "
        "not used yet."
    ),
    Reason.WRONG_CODE_OF_NEW_APP: _(
        "The code is wrong. Enter the code that the app shows now. If it stays wrong, set the "
        "clock of the phone."
    ),
    Reason.APP_UNREADABLE: _(
        "Codes of the app cannot be checked, since the server has a different data key now. Use a "
        "passkey or a recovery "
        "code, or ask an administrator."
    ),
    Reason.WRONG_PASSKEY: _("The passkey could not be checked. Try again, or use a code."),
    Reason.NO_NEW_PASSKEY: _(
        "No passkey was made. Try again; some devices need a screen lock or PIN first."
    ),
    Reason.PASSKEY_EXISTS: _("This passkey is already in use. Make one on a different device."),
    Reason.TOO_MANY_PASSKEYS: _("You have ten passkeys. Remove one first."),
    Reason.NO_SECOND_FACTOR: _("You have no second factor. Set one up first."),
    Reason.LAST_SECOND_FACTOR: _(
        "This is your last second factor, and your role needs one. Set up a new one first."
    ),
    Reason.FACTOR_LINK_ENDED: _(
        "This link was used, has ended, or is for a different account. Ask for a new one."
    ),
    Reason.ACCOUNT_EXISTS: _("An account with this address already exists."),
    Reason.SLUG_IMPOSSIBLE: _(
        "Use lowercase letters, digits and hyphens, such as ba-2027. Some words, such as “all”, "
        "are reserved."
    ),
    Reason.PROJECT_HAS_EVENTS: _(
        "This project has events. A project can be deleted only while it has none."
    ),
    Reason.LAST_PROJECT: _("This is the only project. Add a second one before you delete it."),
    Reason.GROUP_EXISTS: _("A group with this code already exists."),
    Reason.IATI_INCOMPLETE: _(
        "The donors’ format (IATI) needs more of the project. Enter it on the page “Project” of "
        "the back office, then make "
        "the report again: %(details)s."
    ),
    Reason.SOURCE_NUMBER_TAKEN: _(
        "%(details)s is already the number of a different one. Enter the number as printed."
    ),
    Reason.SOURCE_IN_USE: _(
        "It was not deleted, because these recommendations refer to it: %(details)s. Remove it "
        "from them first."
    ),
    Reason.SOURCES_HAVE_REFUSED_ROWS: _(
        "Nothing was imported, because some rows were rejected. Correct them in the file and "
        "import it again."
    ),
    Reason.RECOMMENDATION_MAY_HAVE_ANSWERS: _(
        "Answer cards have been made, so recommendation %(details)s may have answers. It cannot be "
        "deleted and its number "
        "cannot be changed. You can still correct its texts."
    ),
    Reason.PICTURE_UNREADABLE: _(
        "This file cannot be read as a picture. Choose a PNG, JPEG, GIF or WebP file. Save an SVG "
        "drawing as PNG first."
    ),
    Reason.PICTURE_TOO_LARGE: _(
        "The picture is too large. Choose one of at most 2 MB and 4000 × 4000 pixels."
    ),
    Reason.FIGURES_WOULD_CHANGE: _(
        "Nothing was erased, because figures would change: %(details)s."
    ),
    Reason.TOO_NEAR_EVENT: _(
        "Nobody is erased from 24 hours before a published event until 24 hours after its end. It "
        "is possible again "
        "from %(details)s."
    ),
    Reason.PERSON_ERASED: _(
        "The data of this person were erased. Nothing can be changed any more."
    ),
    Reason.NOT_ERASED: _(
        "This person is not erased yet. Erase the person: that also answers the request."
    ),
    Reason.NOBODY_REFERRED_TO: _(
        "Nobody on the list of this event has this reference, number or address."
    ),
    Reason.SEVERAL_REFERRED_TO: _(
        "Several people have this address. Use one of their references: %(details)s."
    ),
    Reason.FIGURES_ERASED: _(
        "Personal data of this event were erased, and the hours of arrival with them. Its figures "
        "stay frozen."
    ),
}
