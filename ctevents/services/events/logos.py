"""The logos below the public pages of a project, as staff edit them."""

from __future__ import annotations

from collections.abc import Collection, Sequence
from hashlib import sha256

from sqlalchemy import func, select
from sqlalchemy.orm import Session

from ctevents.db.base import Transaction
from ctevents.formats.pictures import Picture
from ctevents.models import Logo, Project
from ctevents.services.common import audit
from ctevents.services.events.places import put


def logos(session: Session, project_ids: Collection[int]) -> Sequence[Logo]:
    return session.scalars(_LOGOS.where(Logo.project_id.in_(project_ids))).all()


_LOGOS = select(Logo).order_by(Logo.position, Logo.id)


def logo_with_id(session: Session, project_id: int, logo_id: int) -> Logo | None:
    return session.scalars(
        select(Logo).where(Logo.id == logo_id, Logo.project_id == project_id)
    ).one_or_none()


def logo_png(session: Session, logo_id: int, digest: str) -> bytes | None:
    return session.scalar(select(Logo.png).where(Logo.id == logo_id, Logo.digest == digest))


def add_logo(tx: Transaction, project: Project, name: str, picture: Picture) -> Logo:
    """Add a logo at the end of the project's row. Screen readers say ``name``."""
    last = tx.scalar(select(func.max(Logo.position)).where(Logo.project_id == project.id)) or 0
    logo = Logo(
        project_id=project.id,
        name=name,
        position=last + 1,
        png=picture.png,
        digest=sha256(picture.png).hexdigest()[:16],
        width=picture.width,
        height=picture.height,
        created_at=tx.now,
    )
    tx.add(logo)
    tx.flush()
    audit.record(tx, "logo.added", logo=logo.id)
    return logo


def rename_logo(tx: Transaction, logo: Logo, name: str) -> None:
    if name != logo.name:
        logo.name = name
        audit.record(tx, "logo.renamed", logo=logo.id)


def move_logo(tx: Transaction, logo: Logo, places: int) -> None:
    """Move a logo so many places back in the row, or to the front if negative. It stops at the
    ends."""
    rows = logos(tx, [logo.project_id])
    place = rows.index(logo) + 1 + places
    if put(logo, min(max(place, 1), len(rows)), rows):
        audit.record(tx, "logo.moved", logo=logo.id)


def remove_logo(tx: Transaction, logo: Logo) -> None:
    audit.record(tx, "logo.removed", logo=logo.id)
    tx.delete(logo)
