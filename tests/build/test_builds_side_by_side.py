"""Builds at the same time, and builds that were killed: the site is whole at every moment somebody looks."""

import random
import signal
import subprocess
import sys
import time
from contextlib import suppress
from pathlib import Path

from build import fake_build
from build.fake_build import mark_of, write
from build.test_building import contents
from catalogue.publish.place import Place
from drawn import BASE, draw
from forked import python
from project import built, new_project

WAITING = "Inne polecenie właśnie podmienia albo pakuje stronę w folderze {}; czekam, aż skończy.\n"
KILLED = -signal.SIGKILL


def begin(site: Path, *asked: str) -> subprocess.Popen[str]:
    """Begin a build without MkDocs."""
    return subprocess.Popen([sys.executable, fake_build.__file__, str(site), *asked], stdout=subprocess.PIPE, text=True)


def silent(text: str) -> None:
    raise AssertionError(text)


def fail_to_build(site: Path) -> None:
    """What a build of faulty content does to the site: nothing, besides putting right what others left."""
    with suppress(ZeroDivisionError), Place(site, silent).fresh() as fresh:
        write(fresh, "wadliwa")
        raise ZeroDivisionError


def names(folder: Path) -> list[str]:
    return sorted(path.name for path in folder.iterdir())


def test_a_build_killed_at_any_moment_leaves_a_whole_site_and_nothing_else(tmp_path: Path) -> None:
    site = tmp_path / "site"
    write(site, "0")
    at, stood, seen = 0, "0", set()
    while True:
        at += 1
        code = python([fake_build.__file__, str(site), str(at), str(at)], cwd=tmp_path).returncode
        killed_between = not site.exists()
        fail_to_build(site)
        now = mark_of(site)
        assert names(tmp_path) == ["site"]
        if code == 0:
            break
        assert code == KILLED
        assert now in ({stood} if killed_between else {stood, str(at)})
        seen.add((killed_between, now == stood))
        stood = now
    assert now == str(at)
    assert seen == {(False, True), (True, True), (False, False)}  # before, between and after the two renames


def test_many_builds_at_once_all_publish_a_whole_site(tmp_path: Path) -> None:
    site = tmp_path / "site"
    chance = random.Random(14)
    running: list[subprocess.Popen[str]] = []
    for number in range(24):
        running.append(begin(site, str(number)))
        time.sleep(chance.uniform(0, 0.1))
        if number % 4 == 3:
            running[chance.randrange(len(running))].kill()
    codes = [build.wait() for build in running]
    assert set(codes) <= {0, KILLED}
    assert codes.count(0) >= 18
    fail_to_build(site)
    mark_of(site)
    assert names(tmp_path) == ["site"]


def test_a_build_leaves_alone_what_a_living_one_works_on(tmp_path: Path) -> None:
    site = tmp_path / "site"
    slow = Place(site, silent)
    with slow.fresh() as fresh:
        write(fresh, "wolna")
        assert begin(site, "szybka").wait() == 0
        assert mark_of(site) == "szybka"
        assert mark_of(fresh) == "wolna"
        slow.put(fresh)
    assert mark_of(site) == "wolna"
    assert names(tmp_path) == ["site"]


def test_a_build_says_that_it_waits_for_another_to_publish(tmp_path: Path) -> None:
    site = tmp_path / "site"
    with Place(site, silent).alone():
        waiting = begin(site, "nowa")
        assert waiting.stdout
        assert waiting.stdout.readline() == WAITING.format(site)
        assert names(tmp_path) == [".site-lock"]
    assert waiting.wait() == 0
    assert mark_of(site) == "nowa"


def test_two_builds_by_mkdocs_at_once_both_publish_the_site_of_one(tmp_path: Path) -> None:
    project = new_project(tmp_path, docs=False)
    draw(project / "practices", BASE)
    alone = contents(built(project))
    command = [sys.executable, "-m", "catalogue", "build", "--project", str(project)]
    pair = [subprocess.Popen(command, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL) for _ in range(2)]
    said = [build.communicate()[0].decode().partition(". Zbudowano")[0] for build in pair]
    assert [build.returncode for build in pair] == [0, 0]
    assert said[0] == said[1]
    assert contents(project / "site") == alone
    assert names(project) == ["docs", "hooks", "mkdocs.yml", "practices", "site"]
