"""The text of a .csv, whichever of the ways in which programs for spreadsheets write letters it has."""

from codecs import BOM_UTF16_BE, BOM_UTF16_LE

from catalogue.source.sheet.refusal import SheetError

_AS_UTF8 = (
    "W Excelu wybierz Plik → Zapisz jako → „CSV UTF-8 (rozdzielany przecinkami)”, w LibreOffice kodowanie „Unicode (UTF-8)”; "
    "możesz też podać plik .xlsx."
)
_WINDOWS = "cp1250"
_SIGNS = frozenset("„”‚’‘“«»–—…•·°§€©®™‰\N{NO-BREAK SPACE}\N{SOFT HYPHEN}")
_OF_OTHERS = frozenset("Ľ")  # what ź of ISO-8859-2 would be
_LOOKED_AT = 1000


def decoded(data: bytes) -> tuple[str, str]:
    """The text, and what to say of how it is written (or nothing). Raises SheetError."""
    for mark, encoding in ((BOM_UTF16_LE, "utf-16-le"), (BOM_UTF16_BE, "utf-16-be")):
        if data.startswith(mark) or _halves_are_zero(data, encoding):
            return _of_two_bytes(data, encoding), ""
    try:
        text = data.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        text = _of_windows(data)
        if not text:
            line = data.count(b"\n", 0, error.start) + 1
            raise SheetError(f"Plik nie jest zapisany w kodowaniu UTF-8 (wiersz {line}).", _AS_UTF8) from None
        return text, "Plik odczytano w kodowaniu Windows-1250; sprawdź, czy polskie litery są właściwe."
    zero = text.find("\0")
    if zero >= 0:
        line = text.count("\n", 0, zero) + 1
        raise SheetError(f"W wierszu {line} jest znak o kodzie 0, którego w pliku CSV być nie może.", _AS_UTF8)
    return text, ""


def _halves_are_zero(data: bytes, encoding: str) -> bool:
    """Whether the text begins as one of two bytes a letter does without its mark: letters and signs of ASCII."""
    start = data[:_LOOKED_AT]
    zeros, others = (start[1::2], start[0::2]) if encoding == "utf-16-le" else (start[0::2], start[1::2])
    return len(data) % 2 == 0 and 2 * zeros.count(0) > len(zeros) and 0 not in others


def _of_two_bytes(data: bytes, encoding: str) -> str:
    try:
        text = data.decode(encoding).removeprefix("\ufeff")
    except UnicodeDecodeError:
        text = "\0"
    if "\0" in text:
        raise SheetError("Plik w kodowaniu UTF-16 jest uszkodzony albo ucięty.", _AS_UTF8)
    return text


def _of_windows(data: bytes) -> str:
    """The text as Excel in Poland writes it; empty where other letters than those of languages near come out."""
    try:
        text = data.decode(_WINDOWS)
    except UnicodeDecodeError:
        return ""
    strange = {letter for letter in set(text) if letter > "~" and not (letter.isalpha() or letter in _SIGNS)}
    return "" if strange or set(text) & _OF_OTHERS or "\0" in text else text
