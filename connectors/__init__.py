"""Read one kind of source each (never one dataset each) and land its rows in the warehouse."""
