"""The schema ``raw`` and what is kept of it: tables, merges by cursor, snapshots, replays."""
