"""The pages of entries, of those that moved and those that were withdrawn."""
