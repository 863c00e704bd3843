"""A certificate that is replaced stays beside the one in its place"""

import sqlalchemy as sa
from alembic import op

revision = "0011"
down_revision = "0010"
branch_labels = None
depends_on = None

STANDING = sa.text("revoked_at IS NULL")


def upgrade() -> None:
    with op.batch_alter_table("certificates") as table:
        table.drop_constraint(op.f("uq_certificates_registration_id"), type_="unique")
    op.create_index(op.f("ix_certificates_registration_id"), "certificates", ["registration_id"])
    op.create_index(
        "uq_certificates_standing",
        "certificates",
        ["registration_id"],
        unique=True,
        sqlite_where=STANDING,
        postgresql_where=STANDING,
    )


def downgrade() -> None:
    """Of each registration the newest certificate stays, which is the one that stands where one does. Those that were replaced
    are lost, also to a later upgrade, since the older schema has no place for them: a number printed on one is then known by
    its key alone, and is told to be replaced as long as that key is."""
    op.drop_index("uq_certificates_standing", "certificates")
    op.drop_index(op.f("ix_certificates_registration_id"), "certificates")
    certificates = sa.table("certificates", sa.column("id"), sa.column("registration_id"))
    newest = sa.select(sa.func.max(certificates.c.id)).group_by(certificates.c.registration_id)
    op.execute(sa.delete(certificates).where(certificates.c.id.not_in(newest)))
    with op.batch_alter_table("certificates") as table:
        table.create_unique_constraint(op.f("uq_certificates_registration_id"), ["registration_id"])
