"""The pages that group entries, and their lists."""
