"""Let the first pack for the public publish figures."""

from alembic import op

revision = "0052_first_public_pack"
down_revision = "0051_published_figures"

NAME = "published_figures"
MOMENTS = ("deadline", "eve", "day_after", "final")


def upgrade() -> None:
    _allow((*MOMENTS, "pack"))


def downgrade() -> None:
    op.execute(f"DELETE FROM {NAME} WHERE moment = 'pack'")  # noqa: S608 - a name of ours
    _allow(MOMENTS)


def _allow(moments: tuple[str, ...]) -> None:
    name = op.f(f"ck_{NAME}_moment")
    with op.batch_alter_table(NAME) as changed:
        changed.drop_constraint(name, type_="check")
        changed.create_check_constraint(name, f"moment IN ({', '.join(map(repr, moments))})")
