"""The gate: a contract becomes a Great Expectations suite, and every dataset of a run gets its verdict."""
