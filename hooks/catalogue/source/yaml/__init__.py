"""Front matter and vocabularies: strict YAML, read with places, written so that it is read back."""
