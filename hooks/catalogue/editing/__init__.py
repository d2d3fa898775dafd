"""What changes the files of the content: another id, rows of a spreadsheet."""
