"""From the Catalogue to what readers get. Knows no disk, no clock, no MkDocs."""
