"""Doors know people by one number before and after they register; those who were invited are on the roster"""

import sqlalchemy as sa
from alembic import op

revision = "0028"
down_revision = "0027"
branch_labels = None
depends_on = None

LISTED = ("sent", "accepted", "declined", "delegated")


def upgrade() -> None:
    op.create_table(
        "roster_people",
        sa.Column("id", sa.Integer(), autoincrement=False, nullable=False),
        sa.Column("event_id", sa.Integer(), nullable=False),
        sa.Column("person_id", sa.Integer(), nullable=False),
        sa.Column("roster_version", sa.Integer(), nullable=False),
        sa.ForeignKeyConstraint(["event_id"], ["events.id"], name=op.f("fk_roster_people_event_id_events")),
        sa.ForeignKeyConstraint(
            ["person_id"], ["people.id"], name=op.f("fk_roster_people_person_id_people"), ondelete="CASCADE"
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_roster_people")),
    )
    op.create_index("ix_roster_people_event_id_roster_version", "roster_people", ["event_id", "roster_version"])
    op.create_index(op.f("ix_roster_people_person_id"), "roster_people", ["person_id"])
    with op.batch_alter_table("check_ins") as table:
        table.add_column(sa.Column("person_id", sa.Integer()))
        table.create_foreign_key(
            op.f("fk_check_ins_person_id_people"), "people", ["person_id"], ["id"], ondelete="SET NULL"
        )
    op.create_index(op.f("ix_check_ins_person_id"), "check_ins", ["person_id"])
    op.drop_index("ix_former_registrations_event_id_roster_version", "former_registrations")
    with op.batch_alter_table("former_registrations") as table:
        table.drop_column("roster_version")
    op.create_index(op.f("ix_former_registrations_event_id"), "former_registrations", ["event_id"])
    tell_doors()


def tell_doors() -> None:
    """All are new to the doors: those with a registration have another number."""
    versions, registrations, people, invitations = (
        sa.table(name, *map(sa.column, columns.split()))
        for name, columns in [
            ("roster_versions", "event_id version"),
            ("registrations", "event_id roster_version"),
            ("roster_people", "id event_id person_id roster_version"),
            ("invitations", "event_id person_id state"),
        ]
    )
    op.execute(sa.update(versions).values(version=versions.c.version + 1))
    version = sa.select(versions.c.version).where(versions.c.event_id == registrations.c.event_id)
    op.execute(sa.update(registrations).values(roster_version=version.scalar_subquery()))
    invited = (
        sa.select(invitations.c.person_id, versions.c.event_id, invitations.c.person_id, versions.c.version)
        .join_from(invitations, versions, versions.c.event_id == invitations.c.event_id)
        .where(invitations.c.person_id.is_not(None), invitations.c.state.in_(LISTED))
    )
    op.execute(people.insert().from_select([column.name for column in people.c], invited))


def downgrade() -> None:
    op.drop_index(op.f("ix_former_registrations_event_id"), "former_registrations")
    with op.batch_alter_table("former_registrations") as table:
        table.add_column(sa.Column("roster_version", sa.Integer(), nullable=False, server_default="0"))
    with op.batch_alter_table("former_registrations") as table:
        table.alter_column("roster_version", existing_type=sa.Integer(), existing_nullable=False, server_default=None)
    op.create_index(
        "ix_former_registrations_event_id_roster_version", "former_registrations", ["event_id", "roster_version"]
    )
    op.drop_index(op.f("ix_check_ins_person_id"), "check_ins")
    with op.batch_alter_table("check_ins") as table:
        table.drop_constraint(op.f("fk_check_ins_person_id_people"), type_="foreignkey")
        table.drop_column("person_id")
    op.drop_table("roster_people")
