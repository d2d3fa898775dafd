"""Whether an entry lies where it belongs, and whether the links in its body lead to other entries."""

import posixpath
import re
from dataclasses import replace
from functools import lru_cache
from urllib.parse import unquote

from catalogue.model.geography.region import REGION_BY_NAME, REGION_BY_SLUG
from catalogue.model.records.withdrawn import code_of
from catalogue.model.types.known import Known
from catalogue.model.types.likeness import nearest
from catalogue.model.types.partial_date import PartialDate
from catalogue.model.types.refusal import choice_hint, shown
from catalogue.problems.fault import Fault, Fix
from catalogue.problems.wording import Wording
from catalogue.source.document import Document
from catalogue.source.files import ENTRY_ENDING, PRACTICES, VISITS, EntryFile, id_in
from catalogue.source.markdown.links import Link, is_path
from catalogue.source.yaml.tree import Value

OTHER_REGION = Wording(
    "other-region",
    "K010",
    "Praktyka z województwa {region} leży w folderze {folder}.",
    "Przenieś plik do praktyki/{slug}/ albo popraw pole region.",
    "Popraw województwo. Jeśli jest dobre, wyślij plik: redakcja przeniesie go w dobre miejsce.",
)
OTHER_YEAR = Wording(
    "other-year",
    "K010",
    "Wizyta z {year} r. leży w folderze {folder}.",
    "Przenieś plik do wizyty/{year}/ albo popraw pole start.",
    "Popraw termin. Jeśli jest dobry, wyślij plik: redakcja przeniesie go w dobre miejsce.",
)
WITHOUT_YEAR = Wording(
    "without-year",
    "K010",
    "Wizyta bez podanego roku leży w folderze {folder}.",
    "Przenieś plik do wizyty/{year}/ albo popraw pole start.",
    "Popraw termin. Jeśli jest dobry, wyślij plik: redakcja przeniesie go w dobre miejsce.",
)
DEAD_LINK = Wording(
    "dead-link",
    "K014",
    "Odnośnik „{text}” ma adres {address}, pod którym nie ma żadnego wpisu.",
    "Wpisz ścieżkę do pliku .md innego wpisu, bez części po znaku #.",
)
DEAD_LINK_NEAR = replace(DEAD_LINK, name="dead-link-near", hint="Może chodziło o {path}?")
DEAD_LINK_WITHDRAWN = replace(
    DEAD_LINK, name="dead-link-withdrawn", hint="Ten wpis wycofano. Usuń odnośnik albo wskaż inny wpis."
)
DEAD_LINK_FORMER = replace(DEAD_LINK, name="dead-link-former", hint="Ten wpis zmienił identyfikator. Wpisz {path}.")
NO_YEAR = "bez-daty"
"""The folder of visits whose year no source gives."""


def check_folder(document: Document, file: EntryFile) -> None:
    """Report a practice outside its voivodeship's folder, or a visit outside its year's."""
    if file.kind == PRACTICES:
        _check_region_folder(document, file.folder)
    else:
        _check_year_folder(document, file.folder)


def wrong_folder(kind: str, folder: str) -> tuple[str, str, str] | None:
    """Code, message and hint for a folder that holds no entries; None for one that may."""
    if kind == PRACTICES and folder not in REGION_BY_SLUG:
        message = f"Folder {shown(folder)} nie odpowiada żadnemu województwu."
        return "K010", message, choice_hint(folder, REGION_BY_SLUG)
    if kind == VISITS and not (folder == NO_YEAR or (len(folder) == 4 and folder.isascii() and folder.isdigit())):
        message = f"Folder {shown(folder)} nie jest rokiem ani folderem {NO_YEAR}."
        return "K010", message, "Przenieś plik do wizyty/<rok>/, np. wizyty/2017/."
    return None


def _check_region_folder(document: Document, folder: str) -> None:
    region = REGION_BY_NAME.get(_text(document.fields.get("region")))
    if region and region.slug != folder:
        said = OTHER_REGION.said(region=region.genitive, folder=shown(folder), slug=region.slug)
        document.report(("region",), *said)
    elif wrong := wrong_folder(PRACTICES, folder):
        document.report_in_file((1, 1), *wrong)


def _check_year_folder(document: Document, folder: str) -> None:
    if wrong := wrong_folder(VISITS, folder):
        document.report_in_file((1, 1), *wrong)
        return
    start = document.fields.get("start")
    try:
        year = PartialDate.parse(_text(start)).year if start is not None else None
    except ValueError:
        return
    expected = NO_YEAR if year is None else f"{year:04}"
    if document.readable and expected != folder:
        wording = WITHOUT_YEAR if year is None else OTHER_YEAR
        document.report(("start",), *wording.said(year=expected, folder=shown(folder)))


def _text(value: Value | None) -> str:
    return value.strip() if isinstance(value, str) else ""


def check_links(document: Document, file: EntryFile, paths: frozenset[str], known: Known) -> None:
    """Report links in the body that lead to no entry; other sites and mail addresses may pass."""
    here = posixpath.dirname(file.path)
    for link in document.body.links:
        if not is_path(link.address) or posixpath.normpath(posixpath.join(here, link.address)) in paths:
            continue
        if not document.room:
            document.hidden += 1
            continue
        address = unquote(link.address)
        code = _code_at(posixpath.normpath(posixpath.join(here, address)))
        now = known.former().get(code) if code else None
        gone = code in known.withdrawn
        near = posixpath.relpath(now, here) if now else "" if gone else _nearest_path(address, here, paths)
        wording = DEAD_LINK_FORMER if now else DEAD_LINK_WITHDRAWN if gone else DEAD_LINK_NEAR if near else DEAD_LINK
        said = wording.said(text=link.text, address=shown(address), path=near)
        fix = _link_fix(document, link, near) if now or (near and _names(address, near)) else None
        document.report_in_body(Fault(link.place, *said, paste=near, fix=fix))


def _names(address: str, near: str) -> bool:
    """Whether an address gives the very id of an entry, in the wrong folder or with another ending."""
    return re.sub(r"\.(?:md|html)$", "", posixpath.basename(address.partition("#")[0])) == id_in(near)


def _link_fix(document: Document, link: Link, path: str) -> Fix | None:
    """The path in the place of the address, where that is written in the usual way: `[text](address)`."""
    line, column = link.place
    text = document.body.markdown.split("\n")[line - 1]
    written = re.compile(rf"\]\({re.escape(link.address)}(?=[ )])").search(text, column - 1)
    return Fix((line, written.start() + 3), link.address, path) if written else None


def _code_at(path: str) -> str:
    """The code that the entry at a path would have if it was withdrawn; empty where no entry can lie there."""
    kind, *between, name = path.split("/")
    is_entry = len(between) == 1 and name.endswith(ENTRY_ENDING)
    return code_of(kind, name.removesuffix(ENTRY_ENDING)) if is_entry else ""


def _nearest_path(address: str, here: str, paths: frozenset[str]) -> str:
    by_id = _by_id(paths)
    near = nearest(posixpath.basename(address.partition("#")[0]).removesuffix(ENTRY_ENDING), by_id)
    return posixpath.relpath(by_id[near], here) if near else ""


@lru_cache(maxsize=1)
def _by_id(paths: frozenset[str]) -> dict[str, str]:
    return {id_in(path): path for path in sorted(paths)}
