"""Files of entries in odd styles, all of them right: whatever an editor's hand or tool may have written."""

_LISTS = """\
---
# O wpisie: sprawdzony w 2019 r.

title: "Kawiarnia: przy rynku"   # tytuł
'host':   Centrum 𝒜 w Żarkach
entity_type: cis# nie komentarz
summary: >-
  Uczestnicy centrum
  uczą się zawodu.

# Adres
region: śląskie
locality:
municipality:
  # nie wiadomo
topics:
- reintegracja
# o opiece
- 'opieka'   # ważne
- "praca z: młodzieżą"
activities: [gastronomia,
  pralnia]   # z relacji
sources:
    # pierwsze źródło
  - title: Relacja
    publisher: ROPS w Toruniu

    # adres
    url: https://example.org/a#b

  -   title: |
         Druga
           relacja
      publisher: ROPS
  - {title: Trzecia, publisher: "ROPS"}
  - # czwarta
    title: Czwarta
    # wydawca
    publisher: ROPS
uncertain: {part_of: 'Z relacji'}
# koniec
---

Tekst.
"""

_BLOCKS = """\
---
summary: |+
  Jeden

  dwa


title: |
  A
   # b
# c
host: >2-

    wcięty
transfer:
     cost: |+
          1000

     staff: |
       2
       # nie komentarz

     # o pułapkach
     pitfalls:
     -   jedna
     -
         - druga
         - trzecia

     - >
        czwarta

    # niżej
discrepancies:
- |
  pierwsza
- |-
  druga
  # nadal

# trzecia
- trzecia
   # dalej
stops:
- |
  długi
  ·
  tekst··
··
- practice: a
  day: 1
- practice: b
  note: |
    uwaga

  # dzień
  day: "2"
aliases:
  - |+
    a

  - b
---
Tekst
"""

_SPACES = str.maketrans("·", " ")  # where they would not be seen

_ODD = """\
---
--- # pola
? title
: Kawiarnia
host: a
  b
  # nie
transfer:
  ? cost
  : |
    tanio
  staff: dwóch
  ? pitfalls
identifiers:
    krs: '1'
    nip:
      "2"
images:
- - a
  - b: c
- file: x
  alt:
    y
  credit: 'z
    z'# zaraz
- ? file
  : |
   x
# koniec
...
---
Tekst"""

_TIGHT = """\
---
  title: a
  host: "b" # h
  topics: # t
  - x

  - y

  # z
  - z

  # Osobno

  - v
  sources:
   -  title: A

      publisher: B
   -  publisher: C
      # tytuł
      title: D
  operator: ""
  founders: []
  website: ''
  status: |
  hosting: {}
---
"""

FILES = {
    "lists": _LISTS,
    "blocks": _BLOCKS.translate(_SPACES),
    "odd": _ODD,
    "tight": _TIGHT,
    "lists, Windows": "\ufeff" + _LISTS.replace("\n", "\r\n"),
    "blocks, old Mac": _BLOCKS.translate(_SPACES).replace("\n", "\r"),
    "blocks, Windows": _BLOCKS.translate(_SPACES).replace("\n", "\r\n").rstrip(),
    "no text": _LISTS.partition("\n\nTekst")[0],
    "in brackets": "---\n{title: a, host: [b,\n c]} # d\n---\n\n\n  kod\n\ntekst  \n\n",
    "no fields": "---\n# pusto\n---\nTekst\n",
    "one field": "---  \ntitle: a\n---\t\n",
}
