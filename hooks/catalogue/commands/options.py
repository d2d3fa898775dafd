"""Options that several commands have."""

from pathlib import Path

import click

FOLDER = click.Path(exists=True, file_okay=False, path_type=Path)
PRACTICES = click.option("--practices", type=FOLDER, default="practices", show_default=True, help="Folder z treścią.")
PROJECT = click.option("--project", type=FOLDER, default=".", help="Folder z plikiem mkdocs.yml.  [domyślnie: bieżący]")
