"""What the publisher of the site sets in mkdocs.yml."""
