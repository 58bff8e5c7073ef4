"""The synthetic departments and everything a first run on one machine needs. Nothing here is for real data."""
