"""The content folders that builds are made of, drawn as text."""

import json
from collections.abc import Mapping

from pictures import as_left_by_a_camera

PIXEL = bytes.fromhex(
    "89504e470d0a1a0a0000000d4948445200000001000000010806000000"
    "1f15c4890000000d49444154789c636460f8cf0000020101015f2c9fbd0000000049454e44ae426082"
)
PHOTO = as_left_by_a_camera("PNG", way=6)

VOCABULARIES: Mapping[str, str] = {
    "slowniki/rodzaje.yml": """\
cis:
  name: centrum integracji społecznej
  plural: centra integracji społecznej
  acronym: CIS
  definition: Jednostka, która przygotowuje do pracy.
cus:
  name: centrum usług społecznych
  plural: centra usług społecznych
  acronym: CUS
  definition: Jednostka gminy, która łączy usługi dla mieszkańców.
  law: ustawa z dnia 19 lipca 2019 r.
""",
    "slowniki/tematy.yml": "reintegracja:\n  name: reintegracja\nuslugi:\n  name: usługi opiekuńcze\n",
    "slowniki/dzialalnosci.yml": "gastronomia:\n  name: gastronomia\n",
    "slowniki/dla-kogo.yml": "mieszkancy:\n  name: mieszkańcy\n",
    "slowniki/organizacje.yml": """\
gmina-zarki:
  name: Gmina Żarki
  kind: gmina
  region: śląskie
  aliases:
    - Urząd Miasta i Gminy w Żarkach
""",
    "slowniki/projekty.yml": """\
koordynacja:
  title: Koordynacja ekonomii społecznej
  beneficiary: ROPS w Toruniu
  fund: Europejski Fundusz Społeczny
  statement: Wizytę sfinansowała Unia Europejska.
""",
    "slowniki/slowniczek.yml": "pes:\n  term: PES\n  expansion: podmiot ekonomii społecznej\n  definition: Kto ją prowadzi.\n",
    "slowniki/wycofane.yml": "praktyki/zaz-zarki:\n  date: 2024-11-20\n  reason: Gospodarz zakończył działalność.\n",
}

SMALL: Mapping[str, str | bytes] = {
    **VOCABULARIES,
    "praktyki/slaskie/cis-zarki.md": """\
---
title: Kawiarnia przy rynku
host: Centrum Integracji Społecznej w Żarkach
entity_type: cis
region: śląskie
locality: Żarki
summary: Uczestnicy centrum uczą się zawodu w kawiarni przy rynku.
topics: [reintegracja]
activities: [gastronomia]
target_groups: [mieszkancy]
operator: Fundacja Nieznana
founders:
  - Gmina Żarki
  - Urząd Miasta i Gminy w Żarkach
verified: {date: 2024-05, by: redakcja katalogu, method: phone}
images:
  - {file: lada.png, alt: Lada kawiarni, credit: CIS w Żarkach, licence: CC BY 4.0}
aliases: [klub-zarki]
sources:
  - {title: Relacja z wizyty, publisher: ROPS w Toruniu, published: 2017-07-01}
---
## Na czym polega

W CIS-ie działa kawiarnia[^1], a jej kuchnię opisano [osobno](kuchnia-zarki.md). Zobacz też
[wizytę](../../wizyty/2017/zarki-2017.md) i [CUS w Jarocinie](../wielkopolskie/cus-jarocin.md).

| rok | osoby |
|-----|-------|
| 2016 | 12 |

## Na czym polega

Drugi nagłówek o tym samym tekście[^1].

[^1]: Relacja ROPS w Toruniu.
""",
    "praktyki/slaskie/lada.png": PHOTO,
    "praktyki/slaskie/kuchnia-zarki.md": """\
---
title: Kuchnia w centrum
host: Centrum Integracji Społecznej w Żarkach
entity_type: cis
region: śląskie
locality: Żarki
summary: W kuchni uczą się zawodu kolejne osoby.
topics: [reintegracja]
part_of: cis-zarki
sources:
  - {title: Relacja z wizyty, publisher: ROPS w Toruniu, published: 2017-07-01}
---
Kuchnia gotuje dla kawiarni.
""",
    "praktyki/wielkopolskie/mgops-jarocin.md": """\
---
title: Ośrodek pomocy, który planował centrum
host: MGOPS w Jarocinie
entity_type: cus
region: wielkopolskie
summary: Ośrodek przygotował się do przekształcenia.
topics: [uslugi]
status: transformed
successor: cus-jarocin
sources:
  - {title: Zapowiedź, publisher: DOPS}
---
Ośrodek planował zmianę.
""",
    "praktyki/wielkopolskie/cus-jarocin.md": """\
---
title: Centrum usług w Jarocinie
host: CUS w Jarocinie
entity_type: cus
region: wielkopolskie
summary: Centrum łączy usługi gminy.
topics: [uslugi]
operator: ROPS w Toruniu
sources:
  - {title: Relacja, publisher: DOPS, published: 2022}
---
Centrum koordynuje usługi.
""",
    "wizyty/2017/zarki-2017.md": """\
---
title: Wizyta w Żarkach
organisers: [ROPS w Toruniu]
home_regions: [kujawsko-pomorskie]
start: 2017-06-20
end: 2017-06-21
funding: koordynacja
order_known: true
stops:
  - {practice: cis-zarki, day: 1}
  - {practice: cus-jarocin, day: 1, mode: presented}
  - {place: CIS „Przystań”, entity_type: cis, day: 2}
  - {place: Muzeum regionalne, day: 2, locality: Żarki, region: śląskie}
sources:
  - {title: Relacja z wizyty, publisher: ROPS w Toruniu, published: 2017-07-01}
aliases: [wyjazd-2017]
---
Grupa obejrzała kawiarnię.
""",
    "wizyty/2021/zarki-2021.md": """\
---
title: Druga wizyta w Żarkach
organisers: [ROPS w Toruniu]
start: 2021-09
stops:
  - {practice: cis-zarki}
sources:
  - {title: Relacja z drugiej wizyty, publisher: ROPS w Toruniu, published: 2021-09-19}
---
Grupa wróciła do kawiarni.
""",
    "wizyty/2023/zapowiedz-2023.md": """\
---
title: Zapowiedź wizyty w dwóch gminach
kind: announcement
organisers: [DOPS]
start: 2023-11-27
stops:
  - {practice: cis-zarki, mode: planned}
  - {practice: mgops-jarocin, mode: planned}
sources:
  - {title: Zaproszenie, publisher: DOPS, published: 2023-11-01}
---
W programie są dwa miejsca.
""",
    "wizyty/bez-daty/zarki-bez-roku.md": """\
---
title: Wizyta bez roku
organisers: [DOPS]
start: XXXX-06
end: XXXX-07
stops:
  - {practice: cis-zarki, mode: presented}
sources:
  - {title: Dobre praktyki, publisher: DOPS}
---
Centrum pokazano na zdjęciach.
""",
}

SETTINGS: Mapping[str, str] = {
    "site_url": "https://katalog.example.org/",
    "publisher": "Wydawca <b>& Spółka",
    "email": "katalog@example.org",
    "repository": "https://github.com/wydawca/katalog",
}

STRIP = "assets/pasek-ue.png"
DECLARED: Mapping[str, str | list[str]] = {
    **SETTINGS,
    "funding": "z budżetu województwa",
    "funding_strip": STRIP,
    "funding_strip_alt": "Fundusze Europejskie, Unia Europejska",
    "published": "2027-01-11",
    "updated": "2027-02-05",
    "status": "częściowo zgodna",
    "inaccessible": ["Skany planów nie mają opisu.", "Trasa wizyty jest podana tylko na rysunku."],
    "cost_assessment": "https://rops.example.org/koszty",
    "prepared": "2027-02-06",
    "reviewed": "2027-03-31",
    "assessment": "samoocena",
    "phone": "+48 61 855 00 00",
    "architecture": "Wejście jest z poziomu ulicy.",
    "architecture_url": "https://rops.example.org/budynek",
    "communication": "Można zamówić tłumacza języka migowego.",
}

HOSTILE = "{{ 7*7 }} {% raw %} <script>alert(1)</script> \"><img src=x onerror=alert(1)> &amp; ' onmouseover='alert(1) \\<b> [a](b)"
_H = json.dumps(HOSTILE)  # quoted as in YAML

HOSTILE_CONTENT: Mapping[str, str | bytes] = {
    "slowniki/rodzaje.yml": f"""\
cis:
  name: {_H}
  plural: {_H}
  acronym: C<i>S
  definition: {_H}
  law: {_H}
""",
    "slowniki/tematy.yml": f"temat:\n  name: {_H}\n  description: {_H}\n  question: {_H}\n",
    "slowniki/dzialalnosci.yml": f"dzial:\n  name: {_H}\n",
    "slowniki/dla-kogo.yml": f"grupa:\n  name: {_H}\n",
    "slowniki/organizacje.yml": f"wpis:\n  name: {_H}\n  kind: ngo\n  short: S <b>\n  aliases: ['A <b>']\n",
    "slowniki/projekty.yml": f"projekt:\n  title: {_H}\n  beneficiary: {_H}\n  programme: {_H}\n  statement: {_H}\n",
    "slowniki/slowniczek.yml": f"slowo:\n  term: A&B\n  expansion: {_H}\n  definition: {_H}\n",
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
founders: ['Założyciel {{{{ 7*7 }}}} <b>']
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
## {{{{ 7*7 }}}} {{% raw %}} \\<script>alert(1)\\</script> ">\\<img src=x onerror=alert(1)> \\&amp; ' onmouseover='alert(1) \\\\\\<b> \\[a](b)

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
