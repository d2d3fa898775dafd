"""The catalogue as open data: files below `dane/` for other programs."""
