"""The words of what may not stand in a body."""

from catalogue.problems.wording import Wording

EMPTY_BODY = Wording(
    "empty-body",
    "K012",
    "Wpis nie ma tekstu pod polami.",
    "Pod drugą linią --- dopisz choć jedno zdanie: na czym polega praktyka albo jak przebiegła wizyta.",
    "Napisz choć jedno zdanie: na czym polega praktyka albo jak przebiegła wizyta.",
)
TOO_MUCH = Wording(
    "too-much",
    "K026",
    "Tekst wpisu jest za duży: {unit} jest {found}, a może być najwyżej {limit}.",
    "Skróć go. Resztę opisz w innym wpisie albo daj odnośnik do źródła, w którym jest całość.",
)
TOO_DEEP = Wording(
    "too-deep",
    "K007",
    "W tekście zbyt wiele cytatów, list lub wyróżnień mieści się jedno w drugim.",
    "Uprość zapis: wystarczą dwa, trzy poziomy listy.",
)
HTML = Wording(
    "html",
    "K013",
    "W tekście jest HTML („{found}”), a dozwolony jest tylko Markdown.",
    "Zapisz to w Markdownie (**pogrubienie**, ## nagłówek, [tekst](adres)) albo usuń; jeśli to zwykły znak <, poprzedź go ukośnikiem: \\<.",
)
IMAGE = Wording(
    "image-in-text",
    "K017",
    "W tekście jest obraz („{found}”), a zdjęcia podaje się w polu images.",
    "Dodaj je w polu images, z opisem (alt), autorem (credit) i licencją (licence), a stąd usuń.",
    "Dodaj je w polu „Zdjęcia”, z opisem, autorem i licencją, a stąd usuń.",
)
_ADDRESSES = "Użyj adresu https://…, mailto:… albo ścieżki do pliku innego wpisu (np. ../slaskie/cis-czestochowa.md)."
LINK = Wording("link", "K016", "Odnośnik „{text}” ma niedozwolony adres („{address}”).", _ADDRESSES)
LINK_TO_NOTHING = Wording("link-to-nothing", "K016", "Odnośnik „{text}” ma pusty lub niedozwolony adres.", _ADDRESSES)
FIRST_LEVEL = Wording(
    "first-level",
    "K018",
    "Nagłówek „{text}” ma poziom pierwszy (#), a ten należy do tytułu strony.",
    "Zacznij nagłówki w tekście od ##.",
)
EMPTY_HEADING = Wording(
    "empty-heading",
    "K018",
    "Nagłówek jest pusty.",
    "Dopisz jego tekst po znakach # i spacji albo usuń ten wiersz.",
)
LEVEL_LEFT_OUT = Wording(
    "level-left-out",
    "K018",
    "Nagłówek „{text}” przeskakuje poziom: oczekiwano {expected}, jest {found}.",
    "Użyj {expected}.",
)
HIDDEN_AS_CODE = Wording(
    "hidden-as-code",
    "K019",
    "Zapis „{written}” nie oznacza widocznego znaku, a dozwolony jest tylko widoczny tekst.",
    "Usuń ten zapis albo wpisz w jego miejscu zwykły znak.",
)
RAW_HEADING = Wording(
    "raw-heading",
    "O004",
    "Znaki „{found}” zostaną na stronie jako tekst, bo nie są zapisane jak nagłówek.",
    "Nagłówek zapisz w osobnym wierszu: od dwóch do sześciu znaków #, odstęp i tekst (## Na czym polega).",
)
RAW_LINK = Wording(
    "raw-link",
    "O004",
    "Zapis „{found}” zostanie na stronie jako tekst, bo nie jest zapisany jak odnośnik.",
    "Napisz [tekst](adres), bez odstępu między nawiasami i w adresie.",
)
RAW_NOTE = Wording(
    "raw-note",
    "O004",
    "Zapis „{found}” zostanie na stronie jako tekst, bo nie ma pod nim treści przypisu.",
    "Pod tekstem dopisz w osobnym wierszu „{found}: treść przypisu” albo usuń ten zapis.",
)
NOTE_LEFT_OUT = Wording(
    "note-left-out",
    "O004",
    "Przypisu „{found}” nie będzie na stronie, bo nic w tekście do niego nie odsyła.",
    "W miejscu, do którego się odnosi, wpisz {found} albo przenieś jego treść do tekstu.",
)
RAW_WIKI = Wording(
    "raw-wiki",
    "O004",
    "Zapis „{found}” zostanie na stronie jako tekst: podwójne nawiasy nie są tu odnośnikiem.",
    "Napisz [tekst](ścieżka do pliku), np. [Feniks](../slaskie/cis-feniks.md).",
)
RAW_REFERENCE = Wording(
    "raw-reference",
    "O004",
    "Zapis „{found}” zostanie na stronie jako tekst, bo nie ma pod nim adresu.",
    "Napisz [tekst](adres).",
)
RAW_EMPHASIS = Wording(
    "raw-emphasis",
    "O004",
    "Znaki „{found}” zostaną na stronie jako tekst, bo niczego nie wyróżniają.",
    "Napisz **tekst**: znaki z obu stron, bez odstępu od tekstu. Zwykłą gwiazdkę poprzedź ukośnikiem: \\*.",
)
RAW_CODE = Wording(
    "raw-code",
    "O004",
    "Znak „{found}” zostanie na stronie jako tekst, bo nie ma pary.",
    "Usuń go; apostrof to ’.",
)
RAW_LIST = Wording(
    "raw-list",
    "O004",
    "Wiersz zaczynający się od „{found}” nie będzie punktem listy.",
    "Po znaku na początku wiersza postaw odstęp: „- tekst”; przed listą zostaw pusty wiersz.",
)
RAW_TABLE = Wording(
    "raw-table",
    "O004",
    "Wiersz „{found}” nie będzie wierszem tabeli.",
    "Tabela zaczyna się od wiersza nagłówków (| Rok | Osoby |) i wiersza kresek (|---|---|), a każdy wiersz ma tyle samo pól.",
)
RAW_BACKSLASH = Wording(
    "raw-backslash",
    "O004",
    "Ukośnik w „{found}” zostanie na stronie.",
    "Usuń go; nowy akapit zaczyna się po pustym wierszu.",
)
RAW_ENTITY = Wording(
    "raw-entity",
    "O005",
    "Zapis „{found}” zostanie na stronie jako tekst, bo nie oznacza żadnego znaku.",
    "Wpisz w jego miejscu sam znak.",
)
RAW_OTHER = Wording(
    "raw-other",
    "O004",
    "Zapis „{found}” zostanie na stronie jako tekst: w tekście wpisu nic nie znaczy.",
    "Usuń go albo zapisz to zwykłymi słowami.",
)
