"""The privacy notice: what organisers say in it, its versions, and the version that a registrant
accepted."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from sqlalchemy import select
from sqlalchemy.orm import Session

from ctevents.db.base import Transaction
from ctevents.domain.privacy.links import TEXT_SINCE, version_name
from ctevents.domain.refusals import Reason, Refusal
from ctevents.models import PrivacyNotice, Project, Registration
from ctevents.services.common import audit


@dataclass(frozen=True, kw_only=True)
class NoticeFields:
    """The words of organisers. Each may be empty, and all but the first may have several lines."""

    controller: str = ""
    address: str = ""
    contact: str = ""
    complaint: str = ""


@dataclass(frozen=True, kw_only=True)
class Notice(NoticeFields):
    """The notice of today. ``since``: the day of its version."""

    version: str
    since: date


def current_notice(session: Session) -> Notice:
    row = session.scalars(_NEWEST).one_or_none()
    if row is None:
        return Notice(version=version_name(0), since=TEXT_SINCE)
    return _notice(row)


def edit_notice(tx: Transaction, fields: NoticeFields, *, seen: str | None = None) -> bool:
    """Make a new version, and return False if it would say the same. ``seen``: the version that the
    editor began with. If somebody else saved since, nothing is written."""
    tx.execute(select(Project.id).with_for_update())  # one edit at a time
    now_said = current_notice(tx)
    if seen not in (None, now_said.version):
        raise Refusal(Reason.CHANGED_MEANWHILE)
    changed = [name for name, value in vars(fields).items() if getattr(now_said, name) != value]
    if not changed:
        return False
    tx.add(PrivacyNotice(**vars(fields), made_at=tx.now))
    audit.record(tx, "notice.edited", fields=changed)
    return True


def notice_versions(session: Session) -> Sequence[Notice]:
    """Return the versions that organisers made, the newest first. Their names have the number of
    our present text."""
    return [_notice(row) for row in session.scalars(_VERSIONS)]


def accept_notice(tx: Transaction, registration: Registration) -> None:
    """Keep that the registrant accepts the notice now, and its version."""
    with tx.no_autoflush:  # a new registration is written once, with its version
        version = current_notice(tx).version
    registration.privacy_accepted_at, registration.notice_version = tx.now, version


_VERSIONS = select(PrivacyNotice).order_by(PrivacyNotice.id.desc())
_NEWEST = _VERSIONS.limit(1)


def _notice(row: PrivacyNotice) -> Notice:
    said = {name: getattr(row, name) for name in vars(NoticeFields())}
    return Notice(**said, version=version_name(row.id), since=max(TEXT_SINCE, row.made_at.date()))
