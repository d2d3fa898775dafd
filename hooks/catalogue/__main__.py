"""`python -m catalogue` is the `katalog` command."""

from catalogue.cli import katalog

katalog(prog_name="katalog")
