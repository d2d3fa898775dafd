"""What other programs see of a page."""
