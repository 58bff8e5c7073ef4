"""What befalls a release after it was written: prepared under embargo, correcting another, withdrawn, made known."""

from alembic import op

revision = "0006"
down_revision = "0005"

EVENTS = """
create table ops.release_events (
    id bigint generated always as identity primary key,
    dataset text not null,
    version text not null,
    kind text not null check (kind in ('released', 'corrected', 'withdrawn', 'restored')),
    at timestamptz not null default clock_timestamp(),
    payload jsonb not null default '{}',
    foreign key (dataset, version) references ops.release
);
create index on ops.release_events (dataset, id desc);
comment on table ops.release_events is
'What the public was told, in order: feeds and targets read it. A re-confirmation is no event.';
insert into ops.release_events (dataset, version, kind, at, payload)
select dataset, version, 'released', released_at, jsonb_build_object('rows', rows, 'digest', digest)
from ops.release order by released_at;
"""

# The bar lies on the rows, not on the version's name: rows_digest is of the CSV files alone, so that neither another
# title nor another format brings withdrawn rows back.
WITHDRAWALS = """
create table ops.withdrawal (
    dataset text not null,
    version text not null,
    digest text not null,
    rows_digest text,
    withdrawn_at timestamptz not null default clock_timestamp(),
    withdrawn_by text not null,
    reason text not null,
    carried_out_at timestamptz,
    lifted_at timestamptz,
    lifted_by text,
    lift_reason text,
    primary key (dataset, version),
    foreign key (dataset, version) references ops.release,
    check ((lifted_at is null) = (lifted_by is null) and (lifted_at is null) = (lift_reason is null))
);
comment on column ops.withdrawal.carried_out_at is
'When the last file was gone; until then the next run or writing of the pages finishes the work.';
comment on column ops.withdrawal.lifted_at is
'From then on the same rows may be released again, as a new version; the old address stays gone.';

create view ops.standing_release as
select release.* from ops.release
where not exists (
    select from ops.withdrawal
    where withdrawal.dataset = release.dataset and withdrawal.version = release.version
);
comment on view ops.standing_release is 'Releases that were not withdrawn: what is served and compared with.';
"""

CORRECTIONS = """
create table ops.correction (
    id bigint generated always as identity primary key,
    dataset text not null,
    corrects text not null,
    reason text not null,
    announced_at timestamptz not null default clock_timestamp(),
    announced_by text not null,
    version text,
    cancelled_at timestamptz,
    foreign key (dataset, corrects) references ops.release (dataset, version),
    foreign key (dataset, version) references ops.release
);
create unique index on ops.correction (dataset) where version is null and cancelled_at is null;
comment on column ops.correction.version is 'The release that made the correction; null while it is awaited.';
"""

EMBARGOES = """
create table ops.embargo (
    id bigint generated always as identity primary key,
    dataset text not null,
    public_at timestamptz not null,
    reason text not null,
    set_at timestamptz not null default clock_timestamp(),
    set_by text not null,
    ended_at timestamptz
);
create unique index on ops.embargo (dataset) where ended_at is null;

create table ops.prepared_release (
    dataset text primary key,
    version text not null,
    run_id text not null references ops.run,
    checked_in text not null references ops.run,
    rows bigint not null,
    digest text not null,
    fingerprint text not null,
    caveats text[] not null default '{}',
    correction bigint references ops.correction,
    prepared_at timestamptz not null default clock_timestamp()
);
comment on table ops.prepared_release is
'Written, judged good, and not public yet: it enters ops.release at the time of ops.embargo.';
"""

GRANTS = """
grant select on ops.release_events, ops.withdrawal, ops.standing_release, ops.correction, ops.embargo,
    ops.prepared_release to odw_loader, odw_transformer, odw_publisher, odw_reader;
grant insert, update on ops.release_events, ops.withdrawal, ops.correction, ops.embargo to odw_publisher;
grant insert, update, delete on ops.prepared_release to odw_publisher;
"""


def upgrade() -> None:
    """Create the tables, and tell the releases there are as events."""
    op.execute(EVENTS)
    op.execute(WITHDRAWALS)
    op.execute(CORRECTIONS)
    op.execute(EMBARGOES)
    op.execute(GRANTS)


def downgrade() -> None:
    """A ledger is never unmade."""
    raise NotImplementedError("the ledger is a record; restore a backup instead")
