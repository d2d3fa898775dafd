"""What an entry is: its fields, read from located data."""
