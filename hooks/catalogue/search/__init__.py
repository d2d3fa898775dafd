"""Search in Polish: texts → an index of small scripts that a browser loads as it needs them; knows no record."""
