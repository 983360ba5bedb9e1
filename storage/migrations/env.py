"""What alembic runs for a migration, on the connection and in the transaction of `storage.migrate`."""

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
