"""REST and XML services over HTTP."""
