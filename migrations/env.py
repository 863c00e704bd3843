"""Runs the migrations on the connection that ``ctevents.db.migrating`` opened."""

from alembic import context

from ctevents import models  # noqa: F401
from ctevents.db.base import Base

context.configure(
    connection=context.config.attributes["connection"],
    target_metadata=Base.metadata,
    render_as_batch=True,
    compare_type=True,
    transactional_ddl=False,  # the caller's transaction holds all steps
)
context.run_migrations()
