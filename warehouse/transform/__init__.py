"""From raw text to published tables: the dbt files derived from contracts, and running dbt."""
