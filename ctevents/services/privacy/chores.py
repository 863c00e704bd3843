"""Personal data that end by the clock, whatever the event."""

from __future__ import annotations

from ctevents.db.base import Transaction
from ctevents.services.accounts.letters import forget_old_account_letters
from ctevents.services.accounts.notes import forget_old_days
from ctevents.services.accounts.sessions import forget_ended_sessions
from ctevents.services.common.throttles import forget_old_attempts
from ctevents.services.desk.exports import forget_old_exports
from ctevents.services.guests.undoing.undo import forget_old_changes
from ctevents.services.guests.uploads import forget_old_uploads
from ctevents.services.launch.documents import erase_removed_documents
from ctevents.services.letters.incoming import forget_old_mail
from ctevents.services.letters.mail_tests import forget_old_mail_tests
from ctevents.services.privacy.farewells import forget_old_farewells


def forget_what_is_old(tx: Transaction) -> None:
    """Delete uploads, former values of imported rows, counts of attempts, sessions, days of daily e-mails, mail, test letters,
    addresses of erased people, exports and removed documents whose time is over."""
    forget_old_uploads(tx)
    forget_old_changes(tx)
    forget_old_attempts(tx)
    forget_ended_sessions(tx)
    forget_old_account_letters(tx)
    forget_old_days(tx)
    forget_old_mail(tx)
    forget_old_mail_tests(tx)
    forget_old_farewells(tx)
    forget_old_exports(tx)
    erase_removed_documents(tx)
