"""How a sheet shows what a cell holds: codes of number formats, numbers, days and hours."""
