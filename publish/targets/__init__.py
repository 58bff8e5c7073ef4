"""Other portals and mirrors that carry our releases, fed through an outbox: an outage there never stops a release."""
