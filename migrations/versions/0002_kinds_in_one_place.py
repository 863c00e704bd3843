"""Leave the check of kinds and states to the enumerations of the code, which are their one list.

Ids of badges and published figures are never given out again on SQLite either: an earlier change of
their tables had lost that. A downgrade is refused while a row has a value that the step before did
not know.
"""

from alembic import op
from sqlalchemy import CheckConstraint, Connection, MetaData, Table, text
from sqlalchemy.schema import CreateTable

revision = "0002_kinds_in_one_place"
down_revision = "0001_schema"

NUMBERED = ("badges", "published_figures")


def upgrade() -> None:
    connection, tables = op.get_bind(), _first_tables()
    if connection.dialect.name == "postgresql":
        for table in tables:
            for check in _kinds(table):
                op.drop_constraint(op.f(str(check.name)), table.name)
        return
    for table in tables:
        table.constraints.difference_update(_kinds(table))
        if table.name in NUMBERED:
            table.kwargs["sqlite_autoincrement"] = True
        _rebuild(connection, table)


def downgrade() -> None:
    connection = op.get_bind()
    for table in _first_tables():
        if connection.dialect.name == "sqlite":
            _rebuild(connection, table)
            continue
        for check in _kinds(table):
            op.create_check_constraint(op.f(str(check.name)), table.name, check.sqltext)


def _first_tables() -> list[Table]:
    """Return the tables that change, as the first migration makes them."""
    environment = op.get_context().environment_context
    assert environment is not None
    first = environment.script.get_revision(down_revision).module.schema_of(op.get_bind())
    metadata = MetaData(naming_convention=first.naming_convention)
    copies = [table.to_metadata(metadata) for table in first.sorted_tables]
    return [table for table in copies if table.name in NUMBERED or _kinds(table)]


def _kinds(table: Table) -> list[CheckConstraint]:
    return [
        each
        for each in table.constraints
        if isinstance(each, CheckConstraint) and " IN (" in str(each.sqltext)
    ]


def _rebuild(connection: Connection, table: Table) -> None:
    """Replace a table of SQLite, with its rows, indexes, triggers and the highest id that it gave
    out."""
    name, new = table.name, f"new_{table.name}"
    made_on_it = connection.scalars(
        text(
            "SELECT sql FROM sqlite_master WHERE tbl_name = :name AND type <> 'table' AND sql > '' "
            "ORDER BY rowid"
        ),
        {"name": name},
    ).all()
    number = {"name": name}
    highest = connection.scalar(text("SELECT seq FROM sqlite_sequence WHERE name = :name"), number)
    statement = str(CreateTable(table).compile(dialect=connection.dialect))
    columns = ", ".join(column.name for column in table.columns)
    connection.exec_driver_sql(statement.replace(f"CREATE TABLE {name}", f"CREATE TABLE {new}", 1))
    copy = f"INSERT INTO {new} ({columns}) SELECT {columns} FROM {name}"  # noqa: S608 - fixed names
    connection.exec_driver_sql(copy)
    connection.exec_driver_sql(f"DROP TABLE {name}")
    connection.exec_driver_sql(f"ALTER TABLE {new} RENAME TO {name}")
    for sql in made_on_it:
        connection.exec_driver_sql(sql)
    if highest is not None:
        connection.execute(text("DELETE FROM sqlite_sequence WHERE name = :name"), number)
        if "sqlite_autoincrement" in table.kwargs:
            connection.execute(
                text("INSERT INTO sqlite_sequence (name, seq) VALUES (:name, :seq)"),
                number | {"seq": highest},
            )
