"""The open data as tables: CSV, their package, and one workbook."""
