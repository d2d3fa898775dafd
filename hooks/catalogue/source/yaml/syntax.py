"""What libyaml says about text that is no YAML, in words for editors."""

import yaml

from catalogue.problems.fault import Fault

MAX_DEPTH = 12
TOO_DEEP = f"Pola są zagnieżdżone głębiej niż na {MAX_DEPTH} poziomów."
TOO_DEEP_HINT = "Uprość zapis: żadne pole nie wymaga takiej głębokości."

# A part of libyaml's message → what to do about it; the first that fits counts.
_SYNTAX_HINTS = (
    (
        "mapping values are not allowed",
        'Tekst z dwukropkiem weź w cudzysłów: title: "Kawiarnia: praca i spotkania". Sprawdź też wcięcie wiersza.',
    ),
    ("quoted scalar", "Brakuje zamykającego cudzysłowu."),
    ("could not find expected ':'", "Po nazwie pola postaw dwukropek i spację, np. title: Kawiarnia."),
    (
        "cannot start any token",
        "Wcięcia rób spacjami, nie tabulatorem; tekst zaczynający się od znaku @, ` lub % weź w cudzysłów.",
    ),
    ("tab character", "Wcięcia rób spacjami, nie tabulatorem."),
    (
        "while parsing a flow",
        "Brakuje zamykającego nawiasu albo przecinka; tekst w nawiasach [ ] lub { } weź w cudzysłów.",
    ),
    ("document start", "Połącz pola w jeden zestaw i usuń wiersz, który je dzieli (--- lub ...)."),
    ("anchor", "Tekst zaczynający się od znaku & lub * weź w cudzysłów."),
    ("alias", "Tekst zaczynający się od znaku & lub * weź w cudzysłów."),
    ("tag", "Tekst zaczynający się od znaku ! weź w cudzysłów."),
    ("directive", "Tekst zaczynający się od znaku % weź w cudzysłów."),
    ("block scalar", "Po znaku | lub > zacznij tekst w nowym wierszu, z wcięciem spacjami."),
    (
        "block",
        "Sprawdź wcięcia: pola tego samego poziomu zaczynają się w tej samej kolumnie, a cudzysłów na początku musi obejmować całą wartość.",
    ),
)
SYNTAX = "Oczekiwano pól zapisanych jako „nazwa: wartość” (w YAML-u), a tego wiersza nie da się tak odczytać."
_SYNTAX_HINT = "Sprawdź ten wiersz i poprzedni: dwukropki, cudzysłowy, nawiasy i wcięcia."
_TOLD_FROM_START = ("quoted scalar", "while parsing a flow", "simple key")  # what was begun there has no end


def syntax_fault(error: yaml.YAMLError) -> Fault:
    """The fault for an error of libyaml, at its place."""
    said = " ".join(str(getattr(error, part, "") or "") for part in ("context", "problem"))
    begun, met = getattr(error, "context_mark", None), getattr(error, "problem_mark", None)
    mark = begun if begun and any(sign in said for sign in _TOLD_FROM_START) else met or begun
    place = (mark.line + 1, mark.column + 1) if mark else (1, 1)
    if "maximum depth" in said or "nesting" in said:
        return Fault(place, "K007", TOO_DEEP, TOO_DEEP_HINT)
    hint = next((hint for sign, hint in _SYNTAX_HINTS if sign in said), _SYNTAX_HINT)
    return Fault(place, "K003", SYNTAX, hint)
