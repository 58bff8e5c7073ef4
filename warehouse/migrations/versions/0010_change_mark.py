"""What a source said of a table's last change: while it says the same, the rows need not be counted again."""

from alembic import op

revision = "0010"
down_revision = "0009"

MARK = """
alter table ops.cursor_state add column mark text;
comment on column ops.cursor_state.mark is
'The engine''s own account of the last change to the table; null where it gives none that can be relied on.';
"""


def upgrade() -> None:
    """Add the column; a table that has no mark yet is counted as before."""
    op.execute(MARK)


def downgrade() -> None:
    """A ledger is never unmade."""
    raise NotImplementedError("the ledger is a record; restore a backup instead")
