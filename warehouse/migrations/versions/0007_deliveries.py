"""The outbox of the targets: what every portal and mirror was told of every dataset, and is still to be told."""

from alembic import op

revision = "0007"
down_revision = "0006"

# An open delivery is one the target does not have yet. Only the newest event of a dataset is open for a target: an
# older one that never arrived is superseded, so the order within a dataset needs no further care.
DELIVERIES = """
create table ops.delivery (
    id bigint generated always as identity primary key,
    target text not null,
    dataset text not null,
    event bigint not null references ops.release_events,
    version text,
    state text not null default 'queued' check (state in ('queued', 'failed', 'delivered', 'superseded')),
    attempts int not null default 0,
    queued_at timestamptz not null,
    next_attempt_at timestamptz not null,
    last_attempt_at timestamptz,
    last_error text,
    delivered_at timestamptz,
    receipt jsonb,
    unique (target, event),
    check ((state = 'delivered') = (delivered_at is not null)),
    check (state <> 'failed' or last_error is not null)
);
create unique index on ops.delivery (target, dataset) where state in ('queued', 'failed');
create index on ops.delivery (target, next_attempt_at) where state in ('queued', 'failed');
comment on table ops.delivery is
'Outbox: release events × targets. queued: the target is not reached yet; failed: it refused, a person should look.';
comment on column ops.delivery.version is 'What the target is to serve after this event; null: nothing any more.';
comment on column ops.delivery.last_error is 'Why the last attempt failed; never holds a secret.';

grant select on ops.delivery to odw_loader, odw_transformer, odw_publisher, odw_reader;
grant insert, update on ops.delivery to odw_publisher;
"""


def upgrade() -> None:
    """Create the outbox; it fills itself from the events there are."""
    op.execute(DELIVERIES)


def downgrade() -> None:
    """A ledger is never unmade."""
    raise NotImplementedError("the ledger is a record; restore a backup instead")
