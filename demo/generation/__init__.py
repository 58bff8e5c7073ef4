"""Synthetic rows of the departments' databases: realistic, dirty, the same for the same seed. Nothing here is real."""
