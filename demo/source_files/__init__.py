"""The departments' workbooks, CSV files and services of the demo, as files on disk."""
