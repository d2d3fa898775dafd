"""From checked content to the site in its place, and to the archive of it."""
