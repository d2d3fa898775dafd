"""The site as one file, for a disk."""

import zipfile
from pathlib import Path

from catalogue.publish.disk import told

_OLDEST = (1980, 1, 1, 0, 0, 0)  # the first moment a zip can hold: the time of packing stays out


def pack(site: Path, archive: Path) -> None:
    """Zip the site: the same bytes for the same site, whenever and wherever it is packed.

    Raises DiskError, and then a former archive is as it was.
    """
    with told(archive.parent):
        _pack(site, archive)


def _pack(site: Path, archive: Path) -> None:
    archive.parent.mkdir(parents=True, exist_ok=True)
    fresh = archive.with_name(f".{archive.name}")
    try:
        with zipfile.ZipFile(fresh, "w") as packed:
            for file in sorted(path for path in site.rglob("*") if path.is_file()):
                entry = zipfile.ZipInfo(f"katalog/{file.relative_to(site).as_posix()}", _OLDEST)
                entry.external_attr = 0o644 << 16
                entry.create_system = 3
                packed.writestr(entry, file.read_bytes(), zipfile.ZIP_DEFLATED, 9)
        fresh.replace(archive)
    finally:
        fresh.unlink(missing_ok=True)
