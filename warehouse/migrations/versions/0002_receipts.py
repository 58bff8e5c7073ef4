"""Receipts that say how a table was read, where its cursor stands, and where its snapshot is kept."""

from alembic import op

revision = "0002"
down_revision = "0001"

RECEIPTS = """
alter table ops.extract
    add column strategy text not null default 'full' check (strategy in ('full', 'cursor')),
    add column read bigint,
    add column watermark text,
    add column note text;
-- now() is when the transaction began; a receipt says when the work was done.
alter table ops.extract alter column finished_at set default clock_timestamp();
comment on column ops.extract.read is 'Rows read from the source; with a cursor fewer than landed.';
comment on column ops.extract.note is 'Why a table with a cursor was read whole.';

create table ops.cursor_state (
    source_table text primary key,
    extract_id bigint not null references ops.extract,
    signature text not null,
    kind text not null check (kind in ('time', 'number', 'text')),
    bound text not null,
    probe text not null,
    rows bigint not null,
    sum_high numeric not null,
    sum_low numeric not null,
    full_read_at timestamptz not null
);
comment on table ops.cursor_state is
'Where the next reading of a table with a cursor begins, and the sums its digest is made of.';

create table ops.snapshot (
    extract_id bigint primary key references ops.extract,
    source_table text not null,
    digest text not null,
    path text not null,
    rows bigint,
    size bigint,
    sha256 text,
    seconds double precision,
    written_at timestamptz not null default clock_timestamp(),
    removed_at timestamptz,
    fault text,
    check (fault is not null or sha256 is not null)
);
create index on ops.snapshot (source_table, digest, extract_id desc);
comment on table ops.snapshot is
'The Parquet file of every landed extract, below the state folder; what a released version can be replayed from.';
"""

GRANTS = """
grant select on ops.cursor_state, ops.snapshot to odw_loader, odw_transformer, odw_publisher, odw_reader;
grant insert, update, delete on ops.cursor_state to odw_loader;
grant insert, update on ops.snapshot to odw_loader;
do $$ begin
    execute format('grant temporary on database %I to odw_loader', current_database());
end $$;
"""


def upgrade() -> None:
    """Add the columns and tables."""
    op.execute(RECEIPTS)
    op.execute(GRANTS)


def downgrade() -> None:
    """A ledger is never unmade."""
    raise NotImplementedError("the ledger is a record; restore a backup instead")
