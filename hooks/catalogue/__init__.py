"""The catalogue of good practices: files → records → Catalogue → pages. Knows no MkDocs."""
