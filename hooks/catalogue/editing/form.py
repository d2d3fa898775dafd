"""The questions of `katalog new`, the answers to them, and what is said of those that are missing or wrong."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any

import click

from catalogue.editing.drafts import Drafts
from catalogue.exit_codes import STOPPED, WRONG_USE, end
from catalogue.model.records.shape import Choice, Field, Kind, Shape
from catalogue.model.types.likeness import nearest
from catalogue.problems.problem import Problem
from catalogue.source.characters import mended
from catalogue.source.document import field_name
from catalogue.source.slug import is_slug, slugify
from catalogue.source.yaml.tree import Value
from catalogue.views.fields import told
from catalogue.views.text.words import capital

STOPS = "Punkt programu to identyfikator praktyki albo nazwa innego miejsca, od wielkiej litery."
_MISSING = {"K102", "K104"}
_AMBIGUOUS_TOWN = "K125"


@dataclass(frozen=True, slots=True)
class Question:
    """An option, and the field that it fills.

    `note` says what holds for the answer alone; `only_after`: asked only where a field before met this problem.
    """

    option: str
    where: tuple[str | int, ...]
    many: bool = False
    note: str = ""
    only_after: str = ""

    @property
    def key(self) -> str:
        """The option as click names its value."""
        return self.option.removeprefix("--").replace("-", "_")

    def field_in(self, record: Shape) -> Field:
        """The field of a record."""
        return record.parts_at(self.where[:-1]).fields[str(self.where[-1])]

    def is_at(self, problem: Problem) -> bool:
        """Whether the problem is one of this field."""
        name = field_name(self.where)
        return problem.field == name or problem.field.startswith((f"{name}[", f"{name}."))


_SOURCE = (
    Question("--source-title", ("sources", 0, "title")),
    Question("--source-publisher", ("sources", 0, "publisher")),
    Question("--source-url", ("sources", 0, "url")),
    Question("--source-published", ("sources", 0, "published")),
)
QUESTIONS: Mapping[Kind, Sequence[Question]] = {
    "praktyka": (
        Question("--title", ("title",)),
        Question("--host", ("host",)),
        Question("--type", ("entity_type",)),
        Question("--region", ("region",)),
        Question("--locality", ("locality",)),
        Question("--lat", ("coordinates", "lat"), only_after=_AMBIGUOUS_TOWN),
        Question("--lon", ("coordinates", "lon"), only_after=_AMBIGUOUS_TOWN),
        Question("--summary", ("summary",)),
        Question("--topic", ("topics",), many=True),
        *_SOURCE,
    ),
    "wizyta": (
        Question("--title", ("title",)),
        Question("--kind", ("kind",)),
        Question("--organiser", ("organisers",), many=True),
        Question("--start", ("start",)),
        Question("--end", ("end",)),
        Question("--stop", ("stops",), many=True, note=STOPS),
        *_SOURCE,
    ),
}
Answers = dict[Question, str | tuple[str, ...]]


class Form:
    """The answers given so far, and how to get the rest."""

    def __init__(self, drafts: Drafts, record: Shape) -> None:
        self._drafts, self._record = drafts, record
        self._questions = QUESTIONS[drafts.kind]
        self._answers: Answers = {}

    def put(self, question: Question, answer: str | tuple[str, ...]) -> None:
        """Keep an answer; a name in the place of a code becomes its code."""
        words = question.field_in(self._record).choices
        self._answers[question] = (
            _word(answer, words) if isinstance(answer, str) else tuple(_word(one, words) for one in answer)
        )

    def fields(self) -> dict[str, Value]:
        """The front matter that the answers make."""
        fields: dict[str, Any] = {}
        for question in self._questions:
            answer = self._answers.get(question)
            match question.where:
                case (name, 0, part):
                    fields.setdefault(str(name), [{}])[0].update({part: answer} if answer else {})
                case (name, part) if answer:
                    fields.setdefault(str(name), {})[part] = answer
                case (name,) if answer:
                    fields[str(name)] = answer if isinstance(answer, str) else _listed(question, answer)
        return fields

    def problems(self) -> list[Problem]:
        """What the check says of the answers, together."""
        return self._drafts.problems(self.fields())

    def _problems_at(self, question: Question) -> list[Problem]:
        return [problem for problem in self.problems() if question.is_at(problem)]

    def refuse_problems(self) -> None:
        """Say everything that is missing or wrong, and stop."""
        problems = self.problems()
        if not problems:
            return
        missing = [question for question in self._questions if _codes(self._problems_at(question)) & _MISSING]
        if missing:
            click.echo("Brakuje:", err=True)
        for question in missing:
            click.echo(f"  {question.option}  {_said(question.field_in(self._record))}", err=True)
        wrong = [problem for problem in problems if problem.code not in _MISSING]
        if wrong:
            click.echo("Do poprawy:", err=True)
        for problem in wrong:
            option = next((q.option for q in self._questions if q.is_at(problem)), problem.field)
            click.echo(f"  {option}  {problem.message}", err=True)
            if problem.hint:
                click.echo(f"      → {problem.hint}", err=True)
        end(WRONG_USE, "Niczego nie zapisano.")

    def ask(self) -> None:
        """Ask for what was not given, and again for what is wrong."""
        click.echo("Odpowiedz na pytania; Enter pomija pytanie, Ctrl+C przerywa.", err=True)
        met: set[str] = set()
        for question in self._questions:
            if question.only_after:
                if question.only_after in met:
                    self._ask(question)
            elif question not in self._answers or self._problems_at(question):
                met |= self._ask(question)

    def _ask(self, question: Question) -> set[str]:
        """Ask until the answer is right; gives the codes of problems that other questions settle."""
        field = question.field_in(self._record)
        words = field.choices
        click.echo(f"\n{_said(field, asked=True)}", err=True)
        if question.note:
            click.echo(question.note, err=True)
        for number, (code, name, _) in enumerate(words, start=1):
            click.echo(f"{number:>4}. {name}{f' ({code})' if name != code else ''}", err=True)
        while True:
            answer = self._answer(question, words)
            self._answers.pop(question, None)
            if answer:
                self.put(question, answer)
            problems = self._problems_at(question)
            for problem in problems:
                click.echo(_complaint(problem, answer, words), err=True)
            if not problems or _codes(problems) == {_AMBIGUOUS_TOWN}:
                return _codes(problems)

    def _answer(self, question: Question, words: Sequence[Choice]) -> str | tuple[str, ...]:
        if words:
            prompt = "Numery lub kody, po przecinku" if question.many else "Numer lub kod"
            chosen = [_numbered(part.strip(), words) for part in _prompt(prompt).split(",") if part.strip()]
            return tuple(chosen) if question.many else ", ".join(chosen)
        if not question.many:
            return _prompt("Odpowiedź")
        answers: list[str] = []
        while answer := _prompt(f"{len(answers) + 1}. (pusty wiersz kończy)"):
            answers.append(answer)
        return tuple(answers)

    def id_of(self, given: str | None, *, asks: bool) -> str:
        """The id that was given, else the one proposed and, where we ask, agreed to."""
        given = mended(given or "").strip()
        proposed = id_ = given or self._drafts.proposed_id(self.fields())
        if asks and not given:
            while self._drafts.wrong_id(id_ := _prompt("\nIdentyfikator (nazwa pliku)", proposed)):
                click.echo(self._drafts.wrong_id(id_), err=True)
        if wrong := self._drafts.wrong_id(id_):
            end(WRONG_USE, f"{wrong} Wybierz inny opcją --id. Niczego nie zapisano.")
        return id_


def _listed(question: Question, answers: Sequence[str]) -> list[Value]:
    """The items of a list as they are written: a stop names a practice by its id, or else a place."""
    if question.where == ("stops",):
        return [{"practice" if is_slug(answer) else "place": answer} for answer in answers]
    return list(answers)


def _prompt(text: str, default: str = "") -> str:
    try:
        answer: str = click.prompt(text, default=default, show_default=bool(default), err=True)
    except click.Abort:
        end(STOPPED, "\nPrzerwano; niczego nie zapisano.")
    return mended(answer).strip()


def _said(field: Field, *, asked: bool = False) -> str:
    words = told(field).replace("`", "")
    may = " (nieobowiązkowe)" if asked and not field.required else ""
    return f"{capital(field.about.name)}{may}" + (f": {words}" if words else "")


def _complaint(problem: Problem, answer: str | tuple[str, ...], words: Sequence[Choice]) -> str:
    """A problem with an answer, in words that fit a question."""
    if problem.code in _MISSING:
        return "Ta odpowiedź jest potrzebna."
    near = (
        nearest(answer, [text for code, name, _ in words for text in (code, name)]) if isinstance(answer, str) else ""
    )
    return f"{problem.message}\n    → {f'Może chodziło o „{near}”?' if near else problem.hint}"


def _word(answer: str, words: Sequence[Choice]) -> str:
    """The code whose name or code the answer is, however it is written; else the answer."""
    answer = mended(answer).strip()
    return next((code for code, name, _ in words if slugify(answer) in {slugify(name), code}), answer)


def _numbered(answer: str, words: Sequence[Choice]) -> str:
    """The code of a number in the list shown, else the answer."""
    number = int(answer) if answer.isascii() and answer.isdigit() else 0
    return words[number - 1].word if 1 <= number <= len(words) else answer


def _codes(problems: Sequence[Problem]) -> set[str]:
    return {problem.code for problem in problems}
