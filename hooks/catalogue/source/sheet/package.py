"""The parts of an .xlsx: a zip of XML that refers to each other."""

import posixpath
from collections.abc import Collection, Iterator
from io import BytesIO
from zipfile import ZIP_DEFLATED, ZIP_STORED, ZipFile

from catalogue.source.sheet.elements import CHUNK, DamagedError, Element, elements
from catalogue.source.sheet.refusal import DATA_ALONE, Bound

MAX_UNPACKED = 200 * 1024 * 1024
MAX_ELEMENTS = 10_000_000
_FEW = 65_536


class Package:
    """The parts by name; whatever is read of them counts against bounds of the whole file."""

    def __init__(self, data: bytes) -> None:
        """Take the bytes of the file. Raises SheetError, and what zipfile raises."""
        self._zip = ZipFile(BytesIO(data))
        self.names = frozenset(self._zip.namelist())
        limit = MAX_UNPACKED // 1024 // 1024
        message = f"Rozpakowany arkusz ma ponad {limit} MiB, a to najwięcej, ile można zaimportować."
        unpacked = Bound(MAX_UNPACKED, message, DATA_ALONE)
        unpacked.add(sum(item.file_size for item in self._zip.infolist()))  # zipfile unpacks no more than is said here
        message = (
            "Plik ma ponad 10 milionów komórek i innych elementów, licząc puste, a to najwięcej, ile można odczytać."
        )
        self._elements = Bound(MAX_ELEMENTS, message, DATA_ALONE)

    def elements(self, part: str, until: Collection[str] = ()) -> Iterator[Element]:
        """The elements of a part. Raises SheetError, DamagedError, and what zipfile and expat raise."""
        item = self._zip.getinfo(part)
        if item.compress_type not in {ZIP_STORED, ZIP_DEFLATED}:  # others may take gigabytes to unpack a byte
            raise DamagedError
        with self._zip.open(item) as stream:
            yield from elements(stream, self._elements, until)
            while stream.read(CHUNK):  # to the end, where zipfile compares the checksum
                pass

    def few(self, part: str, until: Collection[str] = ()) -> Iterator[Element]:
        """The same for a part that lists other parts and is kept as a whole; it may not be long."""
        for number, element in enumerate(self.elements(part, until)):
            if number == _FEW:
                raise DamagedError
            yield element

    def related(self, part: str) -> Iterator[tuple[str, str, str]]:
        """Of what a part (or, where empty, the package) refers to: the id, the kind and the part's name.

        Source: ECMA-376, part 2, „Relationships”.
        """
        folder, name = posixpath.split(part)
        listed = posixpath.join(folder, "_rels", f"{name}.rels")
        if listed not in self.names:
            return
        for _, tag, given in self.few(listed):
            if tag == "Relationship" and isinstance(given, dict):
                target = posixpath.normpath(posixpath.join("/", folder, given["Target"])).lstrip("/")
                yield given["Id"], posixpath.basename(given["Type"]), target
