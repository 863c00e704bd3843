"""How accounts put a person on the list, and what the preview of an upload shows

Of unnamed guests it is filled in, since an office that uploads its list once more must find those whom it brought. A guest was
brought by the account that recorded the addition or the import at the very time at which the guest was made.
"""

import sqlalchemy as sa
from alembic import op
from sqlalchemy.dialects import postgresql

revision = "0025"
down_revision = "0024"
branch_labels = None
depends_on = None

JSON = sa.JSON(none_as_null=True).with_variant(postgresql.JSONB(none_as_null=True), "postgresql")

_PEOPLE = sa.table(
    "people",
    *(sa.column(name) for name in ("id", "event_id", "given_name", "family_name", "email", "institution_typed")),
    sa.column("institution_id"),
    sa.column("is_unnamed", sa.Boolean),
    sa.column("created_at"),
    sa.column("formerly", JSON),
    sa.column("brought", JSON),
)
_INSTITUTIONS = sa.table("institutions", sa.column("id"), sa.column("name"))
_ENTRIES = sa.table(
    "audit_entries", *(sa.column(name) for name in ("id", "event_id", "person_id", "at", "action", "actor"))
)


def upgrade() -> None:
    op.add_column("people", sa.Column("brought", JSON, nullable=False, server_default="[]"))
    op.add_column("uploads", sa.Column("plan", sa.Text(), nullable=True))
    connection = op.get_bind()
    for row in connection.execute(_brought()).mappings().all():
        known = {"name": f"{row['given_name']} {row['family_name']}".strip(), "email": row["email"]}
        known["institution"] = row["institution_typed"] or row["institution"] or ""
        first = (row["formerly"] or [known])[0] | {"by": row["actor"]}
        connection.execute(sa.update(_PEOPLE).where(_PEOPLE.c.id == row["id"]).values(brought=[first]))


def _brought() -> sa.Select:
    is_that = (
        (_ENTRIES.c.event_id == _PEOPLE.c.event_id)
        & (_ENTRIES.c.at == _PEOPLE.c.created_at)
        & ((_ENTRIES.c.action == "guests.imported") | (_ENTRIES.c.person_id == _PEOPLE.c.id))
        & _ENTRIES.c.action.in_(["guest.added", "guests.imported"])
        & _ENTRIES.c.actor.like("account %")
    )
    actor = sa.select(sa.func.max(_ENTRIES.c.actor)).where(is_that).correlate(_PEOPLE).scalar_subquery()
    names = ("id", "given_name", "family_name", "email", "institution_typed", "formerly")
    query = (
        sa.select(*(_PEOPLE.c[name] for name in names), _INSTITUTIONS.c.name.label("institution"), actor.label("actor"))
        .outerjoin(_INSTITUTIONS, _INSTITUTIONS.c.id == _PEOPLE.c.institution_id)
        .where(_PEOPLE.c.is_unnamed)
        .subquery()
    )
    return sa.select(query).where(query.c.actor.is_not(None))


def downgrade() -> None:
    op.drop_column("uploads", "plan")
    op.drop_column("people", "brought")
