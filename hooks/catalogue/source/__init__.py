"""From files to located data. Knows YAML, Markdown and folders, but no field of a record."""
