"""Memory of a preview over 200 edits of every sort, how soon it shows each of them, and whether it does.

Run by `make bench-serve`; Linux alone, which says how much memory a process holds. `mkdocs serve` runs on a
copy of the repository with its content, whose files are edited one at a time. Prints memory after 20 and
after 200 rebuilds, and ends at the first page that does not show what was written.
"""

import re
import statistics
import sys
import tempfile
import time
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import count, islice
from pathlib import Path

import yaml

from bench.preview import Preview, preview
from catalogue.views.pictures.photographs import pixels_alone
from drawn import with_body, with_fields, without_field
from pictures import picture
from project import real_project

EARLY, EDITS = 20, 200
IMAGES = "images:\n  - {file: bench-serve.png, alt: Próba, credit: Próba, licence: CC0}\n"


@dataclass(frozen=True, slots=True)
class Edit:
    """`content` written to `file` (below the project; None: the file is gone), after which `page` has `shown` in it.

    A page that is gone has None. Where there is no page, the preview is refused for `shown`.
    """

    what: str
    file: str
    content: str | bytes | None
    page: str
    shown: str | bytes | None


def main(edits: int) -> None:
    """Edit and look; print how long that took, and one line about memory."""
    with tempfile.TemporaryDirectory() as name:
        project = real_project(Path(name) / "project")
        entry = _with_a_picture(project)
        with preview(project) as served:
            figures, seconds = [served.memory], []
            for number, edit in enumerate(islice(_edits(project, entry), edits), 1):
                before = time.monotonic()
                _made(served, project, edit)
                seconds.append(time.monotonic() - before)
                figures.append(served.memory)
                print(f"{number:>4} {edit.what:<16} {seconds[-1]:5.1f} s {figures[-1]:7.0f} MiB", file=sys.stderr)
    print(f"an edit is seen after {statistics.median(seconds):.1f} s, at the most after {max(seconds):.1f} s")
    early = figures[min(EARLY, edits)]
    print(f"{'start':>10} {f'after {EARLY}':>12} {f'after {edits}':>12} {'change':>8}")
    print(
        f"{figures[0]:>6.0f} MiB {early:>8.0f} MiB {figures[-1]:>8.0f} MiB {(figures[-1] / early - 1) * 100:>+7.1f} %"
    )


def _with_a_picture(project: Path) -> Path:
    """The first practice, given a picture."""
    entry = min((project / "practices" / "praktyki").glob("*/*.md"))
    entry.write_text(with_fields(entry.read_text(encoding="utf-8"), IMAGES), encoding="utf-8")
    (entry.parent / "bench-serve.png").write_bytes(picture("PNG"))
    return entry


def _edits(project: Path, entry: Path) -> Iterator[Edit]:
    """Ten sorts by turns, for ever, each with a text of its own."""
    text, path = entry.read_text(encoding="utf-8"), entry.relative_to(project).as_posix()
    of_entry, folder = f"praktyki/{entry.stem}.html", entry.parent.relative_to(project).as_posix()
    topics, about, settings = "practices/slowniki/tematy.yml", "docs/o-katalogu.md", "mkdocs.yml"
    before = {name: (project / name).read_text(encoding="utf-8") for name in (topics, about, settings)}
    topic = f"tematy/{next(iter(yaml.safe_load(before[topics])))}.html"
    fresh = without_field(text, "aliases")
    for number in count(1):
        yield Edit("text", path, with_body(text, f"Tekst numer {number}.\n"), of_entry, f"Tekst numer {number}.")
        yield Edit("title", path, with_fields(text, f"title: Tytuł {number}\n"), of_entry, f"Tytuł {number}</h1>")
        new = f"{folder}/bench-serve.md"
        said = with_fields(fresh, f"title: Nowy wpis {number}\n")
        yield Edit("new entry", new, said, "praktyki/bench-serve.html", f"Nowy wpis {number}</h1>")
        yield Edit("entry removed", new, None, "praktyki/bench-serve.html", None)
        words = re.sub("(?m)^  name: .*$", f"  name: temat {number}", before[topics], count=1)
        yield Edit("vocabulary", topics, words, topic, f"emat {number}</h1>")
        yield Edit(
            "page by hand", about, f"{before[about]}\nZdanie {number}.\n", "o-katalogu.html", f"Zdanie {number}."
        )
        publisher = re.sub('publisher: ".*?"', f'publisher: "Wydawca {number}"', before[settings], count=1)
        yield Edit("setting", settings, publisher, "index.html", f"Wydawca {number}")
        drawn = picture("PNG", (number, 2))
        at = f"obrazy/{entry.stem}/bench-serve.png"
        yield Edit("picture", f"{folder}/bench-serve.png", drawn, at, pixels_alone(drawn))
        yield Edit("faulty entry", path, with_fields(text, f"region: region {number}\n"), "", f"„region {number}”")
        yield Edit("entry mended", path, with_body(text, f"Poprawka {number}.\n"), of_entry, f"Poprawka {number}.")


def _made(served: Preview, project: Path, edit: Edit) -> None:
    content = edit.content.encode() if isinstance(edit.content, str) else edit.content
    shown = edit.shown.encode() if isinstance(edit.shown, str) else edit.shown
    built = served.write(project / edit.file, content)
    found = served.page(edit.page) if edit.page else "".join(served.said).encode()
    right = found is None if shown is None else found is not None and shown in found
    if built != bool(edit.page) or not right:
        raise ValueError(f"{edit.what}: {edit.page or 'the log'} is not what was written to {edit.file}")


if __name__ == "__main__":
    main(int(sys.argv[1]) if sys.argv[1:] else EDITS)
