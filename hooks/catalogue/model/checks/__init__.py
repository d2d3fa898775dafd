"""Checks across fields, files and entries."""
