"""The open data of a catalogue, made as a build makes it."""

from catalogue.model.catalogue import Catalogue
from catalogue.settings.settings import Settings
from catalogue.views.data.items import data_descriptions, data_files
from catalogue.views.page import File, Page


def data_items(catalogue: Catalogue, settings: Settings) -> list[Page | File]:
    """Every file with its content, and the page about them."""
    made = {file.path: file.content for file in data_files(catalogue, settings)}
    files = [File(path, content) for path, content in made.items()]
    return [*files, *data_descriptions(catalogue, settings, made.__getitem__)]
