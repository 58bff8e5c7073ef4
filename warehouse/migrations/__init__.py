"""The ledger's schema, version by version, applied by alembic."""
