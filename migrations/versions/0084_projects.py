"""Give each event, group, logo and text of the publication its project."""

import re

from alembic import op
from sqlalchemy import Column, Integer, String, text

revision = "0084_projects"
down_revision = "0083_attachments"

KEYS = {
    "events": None,
    "stakeholder_groups": "code",
    "workshops": "number",
    "findings": "number",
    "recommendations": "number",
    "logos": None,
}
"""The tables of rows of one project, and the column that has each value once in it."""
NEVER_USED_AGAIN = ("recommendations", "logos")
UPLOADS = "uploads"
LONGEST = 40


def upgrade() -> None:
    _name_project()
    for table, key in KEYS.items():
        op.add_column(table, Column("project_id", Integer))
        op.execute(f"UPDATE {table} SET project_id = (SELECT min(id) FROM projects)")  # noqa: S608 - names of ours
        with _changed(table) as changed:
            changed.alter_column("project_id", existing_type=Integer(), nullable=False)
            changed.create_foreign_key(
                op.f(f"fk_{table}_project_id"), "projects", ["project_id"], ["id"]
            )
            if key:
                changed.drop_constraint(op.f(f"uq_{table}_{key}"), type_="unique")
                changed.create_unique_constraint(
                    op.f(f"uq_{table}_project_id_{key}"), ["project_id", key]
                )
        if not key:
            op.create_index(op.f(f"ix_{table}_project_id"), table, ["project_id"])
    op.add_column(UPLOADS, Column("project_id", Integer))
    op.execute(
        f"UPDATE {UPLOADS} SET project_id = (SELECT min(id) FROM projects)"  # noqa: S608
        " WHERE event_id IS NULL"
    )
    with _changed(UPLOADS) as changed:
        changed.create_foreign_key(
            op.f(f"fk_{UPLOADS}_project_id"), "projects", ["project_id"], ["id"]
        )


def downgrade() -> None:
    if op.get_bind().scalar(text("SELECT count(*) FROM projects")) > 1:
        raise RuntimeError("there are several projects, and the earlier version has room for one")
    with _changed(UPLOADS) as changed:
        changed.drop_constraint(op.f(f"fk_{UPLOADS}_project_id"), type_="foreignkey")
        changed.drop_column("project_id")
    for table, key in KEYS.items():
        if not key:
            op.drop_index(op.f(f"ix_{table}_project_id"), table)
        with _changed(table) as changed:
            if key:
                changed.drop_constraint(op.f(f"uq_{table}_project_id_{key}"), type_="unique")
                changed.create_unique_constraint(op.f(f"uq_{table}_{key}"), [key])
            changed.drop_constraint(op.f(f"fk_{table}_project_id"), type_="foreignkey")
            changed.drop_column("project_id")
    with op.batch_alter_table("projects") as projects:
        projects.drop_constraint(op.f("uq_projects_slug"), type_="unique")
        projects.drop_column("slug")
        projects.drop_column("position")


def _changed(table: str):
    kept = {"sqlite_autoincrement": True} if table in (*NEVER_USED_AGAIN, UPLOADS) else {}
    return op.batch_alter_table(table, table_kwargs=kept)


def _name_project() -> None:
    """Name the one project by its code or its title. If there are rows of a project and no project, make an empty one."""
    op.add_column("projects", Column("slug", String))
    op.add_column("projects", Column("position", Integer))
    connection = op.get_bind()
    rows = [
        tuple(row)
        for row in connection.execute(text("SELECT id, code, title FROM projects ORDER BY id"))
    ]
    if not rows and any(connection.scalar(text(f"SELECT count(*) FROM {table}")) for table in KEYS):  # noqa: S608
        connection.execute(text(EMPTY))
        rows = [(1, "", "")]
    taken = {"all", *connection.execute(text("SELECT slug FROM events")).scalars()}
    for place, (number, code, title) in enumerate(rows, start=1):
        slug = next(each for each in _slugs(code, title) if each not in taken)
        taken.add(slug)
        values = {"slug": slug, "position": place, "id": number}
        connection.execute(
            text("UPDATE projects SET slug = :slug, position = :position WHERE id = :id"), values
        )
    with op.batch_alter_table("projects") as projects:
        projects.alter_column("slug", existing_type=String(), nullable=False)
        projects.alter_column("position", existing_type=Integer(), nullable=False)
        projects.create_unique_constraint(op.f("uq_projects_slug"), ["slug"])


def _slugs(*names: str):
    """Yield possible slugs, the best first."""
    for name in names:
        words = re.sub("[^a-z0-9]+", "-", name.lower())[:LONGEST].strip("-")
        if words:
            yield words
    yield "project"
    number = 2
    while True:
        yield f"project-{number}"
        number += 1


EMPTY = """
INSERT INTO projects (id, title, code, period, agency, donors, partners, disclaimer, footnote,
                      iati_identifier, iati_organisation, iati_organisation_type)
VALUES (1, '', '', '', '', '[]', '[]', '', '', '', '', '')
"""
