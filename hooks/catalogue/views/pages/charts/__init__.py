"""The pages where the catalogue is drawn: in numbers, on the map, on the line of time."""
