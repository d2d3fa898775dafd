"""What may be wrong in entries that pass every check: warnings, never refusals."""
