"""The kinds of values that fields hold, each with its check and its words."""
