"""What no site may say, of the content as it is and after an office's first week with it."""

from project import REPOSITORY
from published import Published
from whole_site import faults_of, metadata_in, said_in, sources_of


def test_nothing_is_said_that_may_never_be(site: Published) -> None:
    assert faults_of(said_in(site), sources_of(site.folder.parent, REPOSITORY / "hooks")) == []


def test_no_picture_tells_more_than_its_pixels(site: Published) -> None:
    assert metadata_in(site) == []
