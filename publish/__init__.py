"""From a mart table to files a citizen can download and trust: formats, descriptions, releases, pages, portal."""
