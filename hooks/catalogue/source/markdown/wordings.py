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
