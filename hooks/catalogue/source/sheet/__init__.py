"""A spreadsheet as rows of texts: .csv in UTF-8, or the values of an .xlsx. Knows no field of a record."""
