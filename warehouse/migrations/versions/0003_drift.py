"""Schema drift: the columns each source table had at its last good extraction, and what changed since."""

from alembic import op

revision = "0003"
down_revision = "0002"

DRIFT = """
create table ops.observed_column (
    source_table text not null,
    position integer not null,
    column_name text not null,
    type text,
    run_id text not null references ops.run,
    observed_at timestamptz not null default now(),
    primary key (source_table, column_name)
);
comment on table ops.observed_column is
'Names only for columns that are not ours to read: never a type, never a value.';

create table ops.drift (
    run_id text not null references ops.run,
    source_table text not null,
    column_name text not null,
    kind text not null check (kind in ('missing', 'renamed', 'added', 'retyped', 'reordered')),
    verdict text not null check (verdict in ('held', 'reported', 'accepted')),
    message text not null,
    found_at timestamptz not null default now(),
    primary key (run_id, source_table, column_name, kind)
);
create index on ops.drift (source_table, found_at desc);
"""

GRANTS = """
grant select on ops.observed_column, ops.drift to odw_loader, odw_transformer, odw_publisher;
grant select on ops.drift to odw_reader;
grant insert, delete on ops.observed_column to odw_loader;
grant insert, update on ops.drift to odw_loader;
"""


def upgrade() -> None:
    """Create the tables of drift."""
    op.execute(DRIFT)
    op.execute(GRANTS)


def downgrade() -> None:
    """A ledger is never unmade."""
    raise NotImplementedError("the ledger is a record; restore a backup instead")
