"""Keep printed copies in the order of their ids on SQLite: its numbers of rows would tell the order of giving."""

from alembic import op

revision = "0007_copies_by_id"
down_revision = "0006_publication_letter"


def upgrade() -> None:
    _rebuild(with_rowid=False)


def downgrade() -> None:
    _rebuild(with_rowid=True)


def _rebuild(*, with_rowid: bool) -> None:
    if op.get_bind().dialect.name == "sqlite":
        with op.batch_alter_table(
            "copies", recreate="always", table_kwargs={"sqlite_with_rowid": with_rowid}
        ):
            pass
