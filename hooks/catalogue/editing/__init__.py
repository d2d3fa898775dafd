"""What changes the files of the content: a new entry, another id, rows of a spreadsheet."""
