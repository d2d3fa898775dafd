"""Pictures of practices on a built site."""

from pathlib import Path

from build.conftest import drawn_project
from catalogue.views.pictures.photographs import pixels_alone
from drawn import BASE
from pictures import PERSONAL, read
from project import EXAMPLE_CONTENT, katalog
from published import Published

PICTURE = "obrazy/cis-zarki/kawiarnia.jpg"
PHOTO = (EXAMPLE_CONTENT / "praktyki" / "slaskie" / "kawiarnia.jpg").read_bytes()


def test_what_a_camera_wrote_stands_in_no_file(bare_site: Published) -> None:
    assert PERSONAL.encode() in PHOTO
    assert {path for path in bare_site.files if PERSONAL.encode() in (bare_site.folder / path).read_bytes()} == set()


def test_the_picture_is_published_as_it_was_held(bare_site: Published) -> None:
    published = (bare_site.folder / PICTURE).read_bytes()
    assert published == pixels_alone(PHOTO)
    assert (read(PHOTO).size, read(published).size) == ((400, 640), (640, 400))


def test_no_site_is_built_of_a_picture_that_is_none(tmp_path: Path) -> None:
    project = drawn_project(tmp_path, {**BASE, "praktyki/slaskie/lada.png": b"<html></html>"})
    done = katalog("build", project)
    assert (done.returncode, (project / "site").exists()) == (1, False)
    assert done.stdout.splitlines() == [
        f"{project}/practices/praktyki/slaskie/lada.png:1:1: K023 To jest strona HTML, a oczekiwano zdjęcia JPG, PNG lub WebP.",
        "    → Zapisz samo zdjęcie, a nie stronę, na której je widać.",
    ]
