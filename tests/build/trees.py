"""A content folder whose every text tries to be more than text."""

import json
from collections.abc import Mapping

from pictures import as_left_by_a_camera

PHOTO = as_left_by_a_camera("PNG", way=6)

HOSTILE = "{{ 7777*7 }} {% raw %} <script>alert(1)</script> \"><img src=x onerror=alert(1)> &amp; ' onmouseover='alert(1) \\<b> [a](b)"
_H = json.dumps(HOSTILE)  # quoted as in YAML

IDS = (
    "tresc",
    "menu",
    "spis-tresci",
    "wizyty",
    "projekty",
    "miejscowosci",
    "wspomniane",
    "zrodla",
    "typ-cis",
    "skrot-slowo",
    "kod-tresc",
    "t-tresc",
    "fn-1",
)
"""Codes that are ids of a page, or could be made of something else."""
_TYPES = "".join(
    f"{code}:\n  name: rodzaj {code}\n  plural: rodzaje {code}\n  acronym: RO{at}\n  definition: Rodzaj.\n"
    for at, code in enumerate(IDS)
)
_WORDS = "".join(
    f"{code}:\n  term: SL{at}\n  expansion: słowo {code}\n  definition: Słowo, czyli SL{at}.\n"
    for at, code in enumerate(IDS)
)
_OF_EACH_TYPE: Mapping[str, str] = {
    f"praktyki/slaskie/rodzaju-{code}.md": f"""\
---
title: Praktyka rodzaju {code}
host: Podmiot {at}
entity_type: {code}
region: śląskie
summary: Jest rodzaju RO{at} i SL{at}.
topics: [temat]
sources: [{{title: Relacja, publisher: ROPS}}]
---
## Treść

RO{at} i SL{at}[^1].

## Źródła

[^1]: Notatka.
"""
    for at, code in enumerate(IDS)
}

HOSTILE_CONTENT: Mapping[str, str | bytes] = {
    **_OF_EACH_TYPE,
    "slowniki/rodzaje.yml": f"""\
cis:
  name: {_H}
  plural: {_H}
  acronym: C<i>S
  definition: {_H}
  law: {_H}
{_TYPES}""",
    "slowniki/tematy.yml": f"temat:\n  name: {_H}\n  description: {_H}\n  question: {_H}\n",
    "slowniki/dzialalnosci.yml": f"dzial:\n  name: {_H}\n",
    "slowniki/dla-kogo.yml": f"grupa:\n  name: {_H}\n",
    "slowniki/organizacje.yml": f"wpis:\n  name: {_H}\n  kind: ngo\n  short: S <b>\n  aliases: ['A <b>']\n",
    "slowniki/projekty.yml": f"projekt:\n  title: {_H}\n  beneficiary: {_H}\n  programme: {_H}\n  statement: {_H}\n",
    "slowniki/slowniczek.yml": f"slowo:\n  term: A&B\n  expansion: {_H}\n  definition: {_H}\n{_WORDS}",
    "slowniki/wycofane.yml": f"wizyty/wycofana:\n  date: 2024\n  reason: {_H}\n",
    "praktyki/slaskie/cel.md": f"""\
---
title: {_H}
host: {_H}
entity_type: cis
region: śląskie
locality: {_H}
municipality: {_H}
summary: {_H}
topics: [temat]
activities: [dzial]
target_groups: [grupa]
operator: {_H}
founders: ['Założyciel {{{{ 7777*7 }}}} <b>', AUX, 'com¹', index]
results: [{{value: {_H}, what: {_H}}}]
transfer: {{cost: {_H}, pitfalls: {_H}}}
hosting: {{contact: {_H}, languages: [{_H}]}}
website: https://example.org/?a="><script>alert(1)</script>
verified: {{date: 2024, by: {_H}, method: phone}}
uncertain: {{host: {_H}}}
discrepancies: [{_H}]
aliases: [dawny-cel]
sources: [{{title: {_H}, publisher: {_H}, url: 'https://example.org/"onclick=alert(1)'}}]
---
## {{{{ 7777*7 }}}} {{% raw %}} \\<script>alert(1)\\</script> ">\\<img src=x onerror=alert(1)> \\&amp; ' onmouseover='alert(1) \\\\\\<b> \\[a](b)

{{{{ config }}}} i {{% include "x" %}}, 2 \\< 3, A&B, C\\<i>S, `<script>{{{{ config }}}}</script>`
""",
    "praktyki/slaskie/lada.png": PHOTO,
    "praktyki/slaskie/sasiad.md": f"""\
---
title: Sąsiad
host: Sąsiad
entity_type: cis
region: śląskie
summary: Stoi obok.
topics: [temat]
part_of: cel
successor: cel
sources: [{{title: Relacja, publisher: ROPS}}]
---
Stoi [obok](cel.md "{HOSTILE[:9]}").
""",
    "praktyki/slaskie/zdjecie.md": f"""\
---
title: Zdjęcie
host: Zdjęcie
entity_type: cis
region: śląskie
summary: Ma zdjęcie.
topics: [temat]
images: [{{file: lada.png, alt: {_H}, credit: {_H}, licence: {_H}}}]
sources: [{{title: Relacja, publisher: ROPS}}]
---
Stoi obok.
""",
    "wizyty/2020/przejazd.md": f"""\
---
title: {_H}
organisers: [{_H}]
partners: [{{name: {_H}, role: guide}}]
home_countries: [{_H}]
start: 2020
date_note: {_H}
participants: {{groups: [{_H}]}}
funding: projekt
stops:
  - {{practice: cel, note: {_H}}}
  - {{place: {_H}, entity_type: cis, locality: {_H}, region: śląskie, note: {_H}}}
sources: [{{title: {_H}, publisher: {_H}}}]
---
Relacja z {{{{ config }}}}.
""",
}
HOSTILE_BODY = f'{HOSTILE} {{{{ config }}}} i {{% include "x" %}}, 2 < 3, A&B, C<i>S, <script>{{{{ config }}}}</script>'
