"""Where the warehouse runs: settings, database, ledger, transformation, and the command `odw`."""
