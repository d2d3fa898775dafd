"""The pieces of a publication, made and written by as many processes as there are processors.

What is written does not depend on how many there are, nor on which of them makes what.
"""

import gc
import multiprocessing
import os
import sys
import threading
from collections.abc import Callable, Iterator, Mapping
from concurrent.futures import ProcessPoolExecutor
from pathlib import Path
from typing import Any, ClassVar

from catalogue.publish.publication import CONTENT
from catalogue.search.findable import Findable
from catalogue.search.scripts import FOLDER
from catalogue.source.opened import LinkedError, opened
from catalogue.source.pictures.picture import MAX_BYTES
from catalogue.views.page import ChangedError, Copy, File, Item, Page
from catalogue.views.publication import Publication
from catalogue.views.search import by_hand
from catalogue.views.shell import Shell

_IN_A_RUN = 25  # pieces that a process takes at once: neighbours, which lie together in the memory that it copies


class Making:
    """The pieces of a publication: `pages`, of which those that lead are laid out elsewhere, and `items` to make here.

    Pages among the items stand in `frames` by the depth of their folders.
    """

    def __init__(
        self, publication: Publication, project: Path, site: Path, frames: Mapping[int, Shell] | None = None
    ) -> None:
        """List the pieces; `site` is the folder that they are written to."""
        self.publication, self._project, self._site, self.frames = publication, project, site, frames or {}
        items = list(publication.items())
        self.pages = [item for item in items if isinstance(item, Page)]
        self.items = [item for item in items if not (isinstance(item, Page) and item.leads)]
        self._by_hand: list[Findable] = []

    def __reduce__(self) -> tuple[Any, ...]:
        """Another process lists the pieces by itself."""
        return Making, (self.publication, self._project, self._site, self.frames)

    @property
    def paths(self) -> Iterator[str]:
        """Where all will stand that a page may lead to, but for the pages that lead: no scripts of search, which are most."""
        yield from (item.path for item in self.items if not item.path.startswith(f"{FOLDER}/"))
        yield from self.publication.later

    @property
    def depths(self) -> set[int]:
        """The depths of which a frame is needed."""
        return {page.path.count("/") for page in self.pages if not page.leads}

    def hand_written(self, page: Page, html: str) -> str:
        """A page of `docs/`, finished like the others; search will find it."""
        self._by_hand.append(by_hand(page.path, page.title, page.description, html))
        return self.publication.finished(page.path, html)

    def make(self, processes: int) -> Iterator[Page]:
        """Write all, by so many processes; gives those pages that lead which can be laid out only now."""
        make_all(self, processes, self._write_index)
        for item in self.publication.descriptions(self._written):
            if isinstance(item, Page):
                yield item
            else:
                self.write(item)

    def _write_index(self) -> None:
        for file in self.publication.index(self.pages, self._by_hand):
            self.write(file)

    def _written(self, path: str) -> bytes:
        return (self._site / path).read_bytes()

    def write(self, item: Item) -> None:
        """Make a piece and write it."""
        target = self._site / item.path
        target.parent.mkdir(parents=True, exist_ok=True)
        target.write_bytes(self._made(item))

    def _made(self, item: Item) -> bytes:
        match item:
            case Page():
                frame = self.frames[item.path.count("/")]
                return frame.fill(item, self.publication.head(item), self.publication.article(item)).encode()
            case File():
                return item.content
            case Copy():
                return item.content(_read(self._project / CONTENT, item.source))


def _read(content: Path, source: str) -> bytes:
    """A file of the content as it was when it was checked, or else bytes that differ: no more than a picture may have."""
    try:
        with opened(content, source) as stream:
            return stream.read(MAX_BYTES + 1)
    except LinkedError:
        raise ChangedError.of(source) from None


def processors() -> int:
    """How many of the machine's processors this process may use."""
    return len(os.sched_getaffinity(0)) if sys.platform == "linux" else os.cpu_count() or 1


def make_all(making: Making, processes: int, meanwhile: Callable[[], None]) -> None:
    """Write all pieces by so many processes, of which this is one; it first does what no other can: `meanwhile`."""
    if processes == 1:
        meanwhile()
        for item in making.items:
            making.write(item)
        return
    runs = -(-len(making.items) // _IN_A_RUN)
    gc.freeze()  # so that what the others share with this process stays as it is in memory
    try:
        with ProcessPoolExecutor(processes - 1, _start(), _Worker.begin, (making,)) as others:
            waiting = [others.submit(_Worker.run, number) for number in range(runs)]
            try:
                meanwhile()
                for number in reversed(range(runs)):
                    if waiting[number].cancel():
                        _write_run(making, number)
                for run in waiting:
                    if not run.cancelled():
                        run.result()
            except BaseException:
                others.shutdown(wait=False, cancel_futures=True)
                raise
    finally:
        gc.unfreeze()


def _start() -> multiprocessing.context.BaseContext:
    """How a process starts: as a copy of this one where that is safe, which costs neither time nor memory."""
    alone = sys.platform == "linux" and threading.active_count() == 1
    return multiprocessing.get_context("fork" if alone else "spawn")


def _write_run(making: Making, number: int) -> None:
    behind = len(making.items) - number * _IN_A_RUN
    for item in reversed(making.items[max(behind - _IN_A_RUN, 0) : behind]):  # the largest come last, and first here
        making.write(item)


class _Worker:
    """What the processes of the pool have besides their tasks."""

    making: ClassVar[Making]

    @classmethod
    def begin(cls, making: Making) -> None:
        cls.making = making

    @classmethod
    def run(cls, number: int) -> None:
        _write_run(cls.making, number)
