"""Where things lie in Poland: voivodeships, places, outlines."""
