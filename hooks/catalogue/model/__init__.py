"""What the catalogue is about: records, their checks, and the Catalogue that links them."""
