"""The form with which an entry is added or mended: its controls, and what its scripts need to know."""
