"""Which versions' files are no longer kept, since when and why; the release itself stays in the ledger for good."""

from alembic import op

revision = "0008"
down_revision = "0007"

REMOVALS = """
create table ops.removal (
    id bigint generated always as identity primary key,
    dataset text not null,
    version text not null,
    reason text not null check (reason in ('expired', 'orphan')),
    files integer not null,
    bytes bigint not null,
    decided_at timestamptz not null default clock_timestamp(),
    removed_at timestamptz
);
create unique index on ops.removal (dataset, version) where reason = 'expired';
comment on table ops.removal is
'Files that were removed: of versions beyond the retention policy, or of none the ledger knows.';
comment on column ops.removal.removed_at is
'When the last file was gone; null: a kill came between, and the next removal finishes the work.';
"""

GRANTS = """
grant select on ops.removal to odw_loader, odw_transformer, odw_publisher, odw_reader;
grant insert, update on ops.removal to odw_publisher;
"""


def upgrade() -> None:
    """Create the table."""
    op.execute(REMOVALS)
    op.execute(GRANTS)


def downgrade() -> None:
    """A ledger is never unmade."""
    raise NotImplementedError("the ledger is a record; restore a backup instead")
