"""What alembic runs for a migration: on the connection that `storage.migrate` hands over, in its transaction."""

from alembic import context

from storage.tables import metadata

context.configure(
    connection=context.config.attributes["connection"],
    target_metadata=metadata,
    # SQLite cannot alter most of a table: alembic copies it instead.
    render_as_batch=True,
    transactional_ddl=True,
)
context.run_migrations()
