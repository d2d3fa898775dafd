"""Changes to files: all of them or none, and every other byte as it was."""
