"""What each command of `katalog` does, a file for each; only the one that is called is loaded."""
