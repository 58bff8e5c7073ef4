"""The ledger: runs, extracts, transformations, reconciliations, checks, verdicts, releases.

Every verdict and every released file can be followed back through it to the source rows.
"""

from alembic import op

revision = "0001"
down_revision = None

LEDGER = """
create table ops.run (
    run_id text primary key,
    started_at timestamptz not null default now(),
    finished_at timestamptz,
    door text not null check (door in ('odw', 'airflow')),
    scope text not null,
    outcome text check (outcome in ('succeeded', 'held', 'failed'))
);

create table ops.extract (
    extract_id bigint generated always as identity primary key,
    run_id text not null references ops.run,
    source_table text not null,
    started_at timestamptz not null,
    finished_at timestamptz not null default now(),
    outcome text not null check (outcome in ('landed', 'unchanged', 'failed')),
    announced bigint,
    landed bigint,
    digest text,
    relation text,
    fault text,
    check (outcome = 'failed' or (announced = landed and digest is not null and relation is not null)),
    check (outcome <> 'failed' or fault is not null)
);
create index on ops.extract (source_table, extract_id desc);
create index on ops.extract (run_id);

create table ops.build (
    run_id text not null references ops.run,
    dataset text not null,
    outcome text not null check (outcome in ('built', 'failed', 'unchanged')),
    fault text,
    built_at timestamptz not null default now(),
    primary key (run_id, dataset)
);

create table ops.reconciliation (
    run_id text not null references ops.run,
    source_table text not null,
    landed bigint not null,
    accepted bigint not null,
    refused bigint not null,
    reconciled_at timestamptz not null default now(),
    primary key (run_id, source_table),
    check (landed = accepted + refused)
);

create table ops.check_result (
    run_id text not null references ops.run,
    dataset text not null,
    resource text not null,
    check_name text not null,
    title text not null,
    severity text not null check (severity in ('error', 'warn')),
    passed boolean not null,
    observed text,
    unexpected bigint not null default 0,
    checked bigint,
    primary key (run_id, dataset, resource, check_name)
);

create table ops.failing_row (
    run_id text not null,
    dataset text not null,
    resource text not null,
    check_name text not null,
    row_key jsonb not null
);
create index on ops.failing_row (run_id, dataset);
comment on table ops.failing_row is 'Keys of rows that failed a check: for the officer and the auditor only.';

create table ops.verdict (
    run_id text not null references ops.run,
    dataset text not null,
    verdict text not null check (verdict in ('passed', 'held', 'unchanged')),
    reasons text[] not null default '{}',
    caveats text[] not null default '{}',
    fingerprint text not null,
    judged_at timestamptz not null default now(),
    primary key (run_id, dataset),
    check (verdict <> 'held' or reasons <> '{}')
);
create index on ops.verdict (dataset, judged_at desc);

create table ops.zero_confirmation (
    dataset text not null,
    confirmed_at timestamptz not null default now(),
    confirmed_by text not null,
    reason text not null,
    primary key (dataset, confirmed_at)
);
comment on table ops.zero_confirmation is
'The owner says: zero rows is the truth, not a delivery that failed.';

create table ops.release (
    dataset text not null,
    version text not null,
    run_id text not null references ops.run,
    released_at timestamptz not null default now(),
    rows bigint not null,
    digest text not null,
    fingerprint text not null,
    caveats text[] not null default '{}',
    primary key (dataset, version)
);
create index on ops.release (dataset, released_at desc);

create table ops.reconfirmation (
    dataset text not null,
    version text not null,
    run_id text not null references ops.run,
    confirmed_at timestamptz not null default now(),
    primary key (run_id, dataset),
    foreign key (dataset, version) references ops.release
);
"""

GRANTS = """
grant usage on schema ops to odw_loader, odw_transformer, odw_publisher, odw_reader;
grant select on all tables in schema ops to odw_loader, odw_transformer, odw_publisher;
grant select on ops.run, ops.extract, ops.build, ops.reconciliation, ops.check_result, ops.verdict,
    ops.zero_confirmation, ops.release, ops.reconfirmation to odw_reader;
grant insert, update on ops.run to odw_loader, odw_transformer, odw_publisher;
grant insert on ops.extract to odw_loader;
grant insert, update, delete on ops.build, ops.reconciliation to odw_transformer;
grant insert, update, delete on ops.check_result, ops.failing_row, ops.verdict to odw_publisher;
grant insert on ops.zero_confirmation to odw_publisher;
grant insert, update on ops.release, ops.reconfirmation to odw_publisher;
"""


def upgrade() -> None:
    """Create the ledger."""
    op.execute(LEDGER)
    op.execute(GRANTS)


def downgrade() -> None:
    """A ledger is never unmade."""
    raise NotImplementedError("the ledger is a record; restore a backup instead")
