"""Tell hosts by e-mail that a VIP has arrived."""

from alembic import op
from sqlalchemy import Column, Integer

revision = "0077_vip_letters"
down_revision = "0076_bulk_actions"

NAME = "account_letters"
KINDS = (
    *("password-link", "password-changed", "role-changed", "disabled"),
    *("factor-added", "factor-removed", "factors-dropped", "codes-renewed", "code-used"),
)
NEW = "vip-arrived"


def upgrade() -> None:
    with op.batch_alter_table(NAME) as changed:
        changed.add_column(Column("person_id", Integer))
        changed.create_foreign_key(
            op.f("fk_account_letters_person_id"),
            "people",
            ["person_id"],
            ["id"],
            ondelete="CASCADE",
        )
        _allow(changed, (*KINDS, NEW))
    op.create_index(op.f("ix_account_letters_person_id"), NAME, ["person_id"])


def downgrade() -> None:
    op.execute(f"DELETE FROM {NAME} WHERE kind = '{NEW}'")  # noqa: S608 - names of ours
    op.drop_index(op.f("ix_account_letters_person_id"), NAME)
    with op.batch_alter_table(NAME) as changed:
        changed.drop_constraint(op.f("fk_account_letters_person_id"), type_="foreignkey")
        changed.drop_column("person_id")
        _allow(changed, KINDS)


def _allow(changed, kinds):
    name = op.f(f"ck_{NAME}_kind")
    changed.drop_constraint(name, type_="check")
    changed.create_check_constraint(name, f"kind IN ({', '.join(map(repr, kinds))})")
