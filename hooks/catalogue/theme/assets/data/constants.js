/* What both Python and the scripts go by: written by hooks/catalogue/views/constants.py, not by hand. */
export const constants = {
  "space": "\\t-\\r\\x1c-\\x20\\x85\\xa0\\u1680\\u2000-\\u200a\\u2028\\u2029\\u202f\\u205f\\u3000",
  "hidden": {
    "pattern": "(?:[\\u0000-\\u0008\\u000b-\\u001f\\u007f-\\u009f\\u00ad\\u034f\\u061c\\u115f-\\u1160\\u17b4-\\u17b5\\u180b-\\u180f\\u200b-\\u200c\\u200e-\\u200f\\u2028-\\u202e\\u2060-\\u206f\\u2800\\u3164\\ud800-\\uf8ff\\ufdd0-\\ufdef\\ufe00-\\ufe0e\\ufeff\\uffa0\\ufff0-\\uffff\ud80d\udc30-\ud80d\udc3f\ud80d\udc41-\ud80d\udc42\ud81b\udfe4\ud82f\udca0-\ud82f\udca3\ud834\udd59\ud834\udd73-\ud834\udd7a\ud83f\udffe-\ud83f\udfff\ud87f\udffe-\ud87f\udfff\ud8bf\udffe-\ud8bf\udfff\ud8ff\udffe-\ud8ff\udfff\ud93f\udffe-\ud93f\udfff\ud97f\udffe-\ud97f\udfff\ud9bf\udffe-\ud9bf\udfff\ud9ff\udffe-\ud9ff\udfff\uda3f\udffe-\uda3f\udfff\uda7f\udffe-\uda7f\udfff\udabf\udffe-\udabf\udfff\udaff\udffe-\udaff\udfff\udb3f\udffe-\udb43\udfff\udb7f\udffe-\udbff\udfff]|\\u200d(?:(?![\\u2194-\\u2195\\u2620\\u2640\\u2642\\u2695-\\u2696\\u26a7\\u2708\\u2744\\u2764\\u27a1\\u2b1b\ud83c\udf08\ud83c\udf2b\ud83c\udf3e\ud83c\udf73\ud83c\udf7c\ud83c\udf84\ud83c\udf93\ud83c\udfa4\ud83c\udfa8\ud83c\udfeb\ud83c\udfed\ud83d\udc66-\ud83d\udc69\ud83d\udc8b\ud83d\udca5\ud83d\udca8\ud83d\udcab\ud83d\udcbb-\ud83d\udcbc\ud83d\udd25\ud83d\udd27\ud83d\udd2c\ud83d\udde8\ud83d\ude80\ud83d\ude92\ud83d\udfe9\ud83d\udfeb\ud83e\udd1d\ud83e\uddaf-\ud83e\uddb3\ud83e\uddba\ud83e\uddbc-\ud83e\uddbd\ud83e\uddd1-\ud83e\uddd2\ud83e\ude79])|(?<![\\u26d3\\u26f9\\u2764\ud83c\udf44\ud83c\udf4b\ud83c\udfc3-\ud83c\udfc4\ud83c\udfca-\ud83c\udfcc\ud83c\udff3-\ud83c\udff4\ud83d\udc08\ud83d\udc15\ud83d\udc26\ud83d\udc3b\ud83d\udc41\ud83d\udc66-\ud83d\udc69\ud83d\udc6e-\ud83d\udc71\ud83d\udc73\ud83d\udc77\ud83d\udc81-\ud83d\udc82\ud83d\udc86-\ud83d\udc87\ud83d\udc8b\ud83d\udd75\ud83d\ude2e\ud83d\ude35-\ud83d\ude36\ud83d\ude42\ud83d\ude45-\ud83d\ude47\ud83d\ude4b\ud83d\ude4d-\ud83d\ude4e\ud83d\udea3\ud83d\udeb4-\ud83d\udeb6\ud83e\udd1d\ud83e\udd26\ud83e\udd35\ud83e\udd37-\ud83e\udd39\ud83e\udd3c-\ud83e\udd3e\ud83e\uddb8-\ud83e\uddb9\ud83e\uddcd-\ud83e\uddcf\ud83e\uddd1-\ud83e\uddd2\ud83e\uddd4\ud83e\uddd6-\ud83e\udddf]\\u200d)(?<![\\u26d3\\u26f9\\u2764\ud83c\udf44\ud83c\udf4b\ud83c\udfc3-\ud83c\udfc4\ud83c\udfca-\ud83c\udfcc\ud83c\udff3-\ud83c\udff4\ud83d\udc08\ud83d\udc15\ud83d\udc26\ud83d\udc3b\ud83d\udc41\ud83d\udc66-\ud83d\udc69\ud83d\udc6e-\ud83d\udc71\ud83d\udc73\ud83d\udc77\ud83d\udc81-\ud83d\udc82\ud83d\udc86-\ud83d\udc87\ud83d\udc8b\ud83d\udd75\ud83d\ude2e\ud83d\ude35-\ud83d\ude36\ud83d\ude42\ud83d\ude45-\ud83d\ude47\ud83d\ude4b\ud83d\ude4d-\ud83d\ude4e\ud83d\udea3\ud83d\udeb4-\ud83d\udeb6\ud83e\udd1d\ud83e\udd26\ud83e\udd35\ud83e\udd37-\ud83e\udd39\ud83e\udd3c-\ud83e\udd3e\ud83e\uddb8-\ud83e\uddb9\ud83e\uddcd-\ud83e\uddcf\ud83e\uddd1-\ud83e\uddd2\ud83e\uddd4\ud83e\uddd6-\ud83e\udddf]\\ufe0f\\u200d)(?<![\\u26d3\\u26f9\\u2764\ud83c\udf44\ud83c\udf4b\ud83c\udfc3-\ud83c\udfc4\ud83c\udfca-\ud83c\udfcc\ud83c\udff3-\ud83c\udff4\ud83d\udc08\ud83d\udc15\ud83d\udc26\ud83d\udc3b\ud83d\udc41\ud83d\udc66-\ud83d\udc69\ud83d\udc6e-\ud83d\udc71\ud83d\udc73\ud83d\udc77\ud83d\udc81-\ud83d\udc82\ud83d\udc86-\ud83d\udc87\ud83d\udc8b\ud83d\udd75\ud83d\ude2e\ud83d\ude35-\ud83d\ude36\ud83d\ude42\ud83d\ude45-\ud83d\ude47\ud83d\ude4b\ud83d\ude4d-\ud83d\ude4e\ud83d\udea3\ud83d\udeb4-\ud83d\udeb6\ud83e\udd1d\ud83e\udd26\ud83e\udd35\ud83e\udd37-\ud83e\udd39\ud83e\udd3c-\ud83e\udd3e\ud83e\uddb8-\ud83e\uddb9\ud83e\uddcd-\ud83e\uddcf\ud83e\uddd1-\ud83e\uddd2\ud83e\uddd4\ud83e\uddd6-\ud83e\udddf][\ud83c\udffb-\ud83c\udfff]\\u200d))|\\ufe0f(?<![\\u00a9\\u00ae\\u203c\\u2049\\u2122\\u2139\\u2194-\\u2199\\u21a9-\\u21aa\\u231a-\\u231b\\u2328\\u23cf\\u23e9-\\u23f3\\u23f8-\\u23fa\\u24c2\\u25aa-\\u25ab\\u25b6\\u25c0\\u25fb-\\u25fe\\u2600-\\u2604\\u260e\\u2611\\u2614-\\u2615\\u2618\\u261d\\u2620\\u2622-\\u2623\\u2626\\u262a\\u262e-\\u262f\\u2638-\\u263a\\u2640\\u2642\\u2648-\\u2653\\u265f-\\u2660\\u2663\\u2665-\\u2666\\u2668\\u267b\\u267e-\\u267f\\u2692-\\u2697\\u2699\\u269b-\\u269c\\u26a0-\\u26a1\\u26a7\\u26aa-\\u26ab\\u26b0-\\u26b1\\u26bd-\\u26be\\u26c4-\\u26c5\\u26c8\\u26ce-\\u26cf\\u26d1\\u26d3-\\u26d4\\u26e9-\\u26ea\\u26f0-\\u26f5\\u26f7-\\u26fa\\u26fd\\u2702\\u2705\\u2708-\\u270d\\u270f\\u2712\\u2714\\u2716\\u271d\\u2721\\u2728\\u2733-\\u2734\\u2744\\u2747\\u274c\\u274e\\u2753-\\u2755\\u2757\\u2763-\\u2764\\u2795-\\u2797\\u27a1\\u27b0\\u27bf\\u2934-\\u2935\\u2b05-\\u2b07\\u2b1b-\\u2b1c\\u2b50\\u2b55\\u3030\\u303d\\u3297\\u3299\ud83c\udc04\ud83c\udccf\ud83c\udd70-\ud83c\udd71\ud83c\udd7e-\ud83c\udd7f\ud83c\udd8e\ud83c\udd91-\ud83c\udd9a\ud83c\ude01-\ud83c\ude02\ud83c\ude1a\ud83c\ude2f\ud83c\ude32-\ud83c\ude3a\ud83c\ude50-\ud83c\ude51\ud83c\udf00-\ud83c\udf21\ud83c\udf24-\ud83c\udf93\ud83c\udf96-\ud83c\udf97\ud83c\udf99-\ud83c\udf9b\ud83c\udf9e-\ud83c\udff0\ud83c\udff3-\ud83c\udff5\ud83c\udff7-\ud83c\udffa\ud83d\udc00-\ud83d\udcfd\ud83d\udcff-\ud83d\udd3d\ud83d\udd49-\ud83d\udd4e\ud83d\udd50-\ud83d\udd67\ud83d\udd6f-\ud83d\udd70\ud83d\udd73-\ud83d\udd7a\ud83d\udd87\ud83d\udd8a-\ud83d\udd8d\ud83d\udd90\ud83d\udd95-\ud83d\udd96\ud83d\udda4-\ud83d\udda5\ud83d\udda8\ud83d\uddb1-\ud83d\uddb2\ud83d\uddbc\ud83d\uddc2-\ud83d\uddc4\ud83d\uddd1-\ud83d\uddd3\ud83d\udddc-\ud83d\uddde\ud83d\udde1\ud83d\udde3\ud83d\udde8\ud83d\uddef\ud83d\uddf3\ud83d\uddfa-\ud83d\ude4f\ud83d\ude80-\ud83d\udec5\ud83d\udecb-\ud83d\uded2\ud83d\uded5-\ud83d\uded7\ud83d\udedc-\ud83d\udee5\ud83d\udee9\ud83d\udeeb-\ud83d\udeec\ud83d\udef0\ud83d\udef3-\ud83d\udefc\ud83d\udfe0-\ud83d\udfeb\ud83d\udff0\ud83e\udd0c-\ud83e\udd3a\ud83e\udd3c-\ud83e\udd45\ud83e\udd47-\ud83e\uddff\ud83e\ude70-\ud83e\ude7c\ud83e\ude80-\ud83e\ude89\ud83e\ude8f-\ud83e\udec6\ud83e\udece-\ud83e\udedc\ud83e\udedf-\ud83e\udee9\ud83e\udef0-\ud83e\udef8]\\ufe0f)(?<![0-9#*]\\ufe0f(?=\\u20e3)))",
    "noRoom": "[\\u00ad\\u034f\\u061c\\u17b4-\\u17b5\\u180b-\\u180f\\u200b-\\u200f\\u202a-\\u202c\\u2060-\\u206f\\ufe00-\\ufe0f\\ufeff\\ufff0-\\ufff8\ud82f\udca0-\ud82f\udca3\ud834\udd73-\ud834\udd7a\udb40\udc00-\udb43\udfff]",
    "gaps": "[\\u000b-\\u000c\\u115f-\\u1160\\u2028-\\u2029\\u2800\\u3164\\uffa0\ud80d\udc41-\ud80d\udc42\ud81b\udfe4\ud834\udd59]",
    "bullet": "[\\uf020-\\uf0ff]",
    "kinds": {
      "[\\ufffc\\ufffd]": "znak zast\u0119pczy",
      "[\\ue000-\\uf8ff\udb80\udc00-\udbbf\udffd\udbc0\udc00-\udbff\udffd]": "znak, kt\u00f3ry ma tylko jedna czcionka"
    },
    "otherwise": "niewidoczny znak"
  },
  "web": "[Hh][Tt][Tt][Pp][Ss]?://[A-Za-z0-9\\xc0-\\xd6\\xd8-\\xf6\\xf8-\\u024f][A-Za-z0-9\\xc0-\\xd6\\xd8-\\xf6\\xf8-\\u024f.-]*(?::(?:[1-9][0-9]{0,3}|[1-5][0-9]{4}))?(?:[/?#][^\\t-\\r\\x1c-\\x20\\x85\\xa0\\u1680\\u2000-\\u200a\\u2028\\u2029\\u202f\\u205f\\u3000]*)?",
  "slug": {
    "pattern": "[a-z0-9]+(?:-[a-z0-9]+)*",
    "longest": 80,
    "reserved": {
      "strona z list\u0105 wpis\u00f3w": [
        "index"
      ],
      "urz\u0105dzenie w systemie Windows": [
        "con",
        "prn",
        "aux",
        "nul",
        "com0",
        "com1",
        "com2",
        "com3",
        "com4",
        "com5",
        "com6",
        "com7",
        "com8",
        "com9",
        "lpt0",
        "lpt1",
        "lpt2",
        "lpt3",
        "lpt4",
        "lpt5",
        "lpt6",
        "lpt7",
        "lpt8",
        "lpt9"
      ]
    }
  },
  "markdown": {
    "depth": 40,
    "brackets": 8,
    "made": "\ufffc",
    "mayStay": "[#*_~`|\\\\&{=<]|\\]|:::|!!!|\\?\\?\\?|(?:^|\\n) *[-+]\\S|[0-9][.)]\\S",
    "note": "(?<![^\\n])\\[\\^([^\\]\\s]+)\\]:",
    "longest": 40,
    "marks": [
      {
        "wording": "raw-heading",
        "expression": "(?<![^\\n])(#{2,6})(?=[^#\\s])\ufffc?",
        "unless": ""
      },
      {
        "wording": "raw-heading",
        "expression": "(?<![^\\n])#{7,}|(?<![^\\n])#(?=[A-Z\u0104\u0106\u0118\u0141\u0143\u00d3\u015a\u0179\u017b](?:(?![A-Z\u0104\u0106\u0118\u0141\u0143\u00d3\u015a\u0179\u017b])[^#\\n])*(?![^\\n]))|(?<=\\S )#{2,6}(?= \\S)",
        "unless": ""
      },
      {
        "wording": "raw-link",
        "expression": "\\[(?!(?:\\.|\u2026|sic|!|\\?)+\\])[^\\[\\]\\n]+\\]([ \\n]+)\\((?:\ufffc|(?:https?:|www\\.|mailto:)|(?:[^()\\s]+\\.(?:md|html?|pdf|jpe?g|png|webp)|\\.\\.?/|/)[^()\\s]*\\))",
        "unless": ""
      },
      {
        "wording": "raw-link",
        "expression": "\\]\\(|\\([^()\\n]+\\)\\[\ufffc|<\ufffc(?!>)",
        "unless": ""
      },
      {
        "wording": "raw-note",
        "expression": "\\[\\^[^\\[\\]\\n]*\\]",
        "unless": ""
      },
      {
        "wording": "raw-wiki",
        "expression": "\\[\\[(?![\\].\u2026 ])[^\\[\\]\\n]+\\]\\]",
        "unless": ""
      },
      {
        "wording": "raw-reference",
        "expression": "\\[(?!\\^)[^\\[\\]\\n]+\\]\\[(?![0-9]+\\])[^\\[\\]\\n^]*\\]",
        "unless": ""
      },
      {
        "wording": "raw-emphasis",
        "expression": "(?<=[^\\s*])\\*{2,3}(?![*A-Za-z\u00c0-\u017e0-9])|(?<![*A-Za-z\u00c0-\u017e0-9])\\*{2,3}(?=[^\\s*])|(?<!\\*)\\*\\* [^*\\n]+ \\*\\*(?!\\*)|(?<![^\\n])\\*\\* |(?<=[ (\u201e])\\*(?=[A-Za-z\u00c0-\u00d6\u00d8-\u00f6\u00f8-\u017e])",
        "unless": ""
      },
      {
        "wording": "raw-emphasis",
        "expression": "~~|==(?=[^\\s=])[^=\\n]+==|(?<![^\\s(\u201e])__ ?(?=[A-Za-z\u00c0-\u00d6\u00d8-\u00f6\u00f8-\u017e])|(?<![^\\s(\u201e])_(?=[A-Za-z\u00c0-\u00d6\u00d8-\u00f6\u00f8-\u017e][^_]*(?![^\\n]))",
        "unless": ""
      },
      {
        "wording": "raw-code",
        "expression": "`",
        "unless": ""
      },
      {
        "wording": "raw-list",
        "expression": "(?<![^\\n]) *\\*(?=[^\\s*])",
        "unless": "[^\\s*]\\*(?![^\\s.,;:)])"
      },
      {
        "wording": "raw-list",
        "expression": "(?<![^\\n]) *[-+](?=[A-Za-z\u00c0-\u00d6\u00d8-\u00f6\u00f8-\u017e])|(?<![^\\n])[0-9]{1,2}[.)](?=[A-Za-z\u00c0-\u00d6\u00d8-\u00f6\u00f8-\u017e][^\\n]*\\n[0-9]{1,2}[.)][A-Za-z\u00c0-\u00d6\u00d8-\u00f6\u00f8-\u017e])",
        "unless": ""
      },
      {
        "wording": "raw-table",
        "expression": "(?<![^\\n]) *\\|[^\\n|]+\\|[^\\n]*|(?<![^\\n])(?=[^\\n]*---)(?=[^\\n]*\\|)[ |:-]+(?![^\\n])",
        "unless": ""
      },
      {
        "wording": "raw-backslash",
        "expression": "\\\\(?![A-Za-z\u00c0-\u017e0-9])|\\\\n(?=\\s|(?![^\\n])|[A-Z\u0104\u0106\u0118\u0141\u0143\u00d3\u015a\u0179\u017b])",
        "unless": ""
      },
      {
        "wording": "raw-entity",
        "expression": "(&(?:nbsp|amp|lt|gt|quot|apos|shy|[nm]dash|hellip|[bl]dquo|rdquo|laquo|raquo|oacute|times|#[0-9]+))(?![A-Za-z0-9;])",
        "unless": ""
      },
      {
        "wording": "raw-entity",
        "expression": "&(?:#[xX]?)?[A-Za-z0-9]{2,10};",
        "unless": ""
      },
      {
        "wording": "raw-other",
        "expression": "(?<![^\\n])(?:!!!|\\?\\?\\?\\+?|:::) ?(?=[A-Za-z\u00c0-\u00d6\u00d8-\u00f6\u00f8-\u017e])|\\{[#.:] ?[A-Za-z][^{}\\n]*\\}|\\[TOC\\]|\\[/(?:b|i|u|s|url|img|quote|color|size|list)\\]",
        "unless": ""
      }
    ]
  },
  "folders": {
    "praktyka": "praktyki",
    "wizyta": "wizyty"
  },
  "alphabet": {
    "\u0105": "a\u007f",
    "\u0107": "c\u007f",
    "\u0119": "e\u007f",
    "\u0142": "l\u007f",
    "\u0144": "n\u007f",
    "\u00f3": "o\u007f",
    "\u015b": "s\u007f",
    "\u017a": "z\u007f",
    "\u017c": "z\u007f\u007f"
  },
  "words": {
    "invisible": "[\\xad\\u034f\\u061c\\u115f\\u1160\\u17b4\\u17b5\\u180b-\\u180f\\u200b-\\u200f\\u202a-\\u202e\\u2060-\\u206f\\u3164\\ufe00-\\ufe0f\\ufeff]",
    "dots": "\\.(?<=(?<!SIGN)LETTER\\.)(?:(?=LETTER(?!SIGN))|(?<!\\.LETTER\\.) (?=LETTER\\.(?!LETTER)))",
    "numbers": "[0-9](?<!SIGN[0-9])(?<![0-9][ -][0-9])(?:(?<=0)00[0-9][ -]?[0-9]{3}[ -]?[0-9]{3}|(?<=0)0000[ -]?[0-9]{5}|[0-9]{2}[ -][0-9]{3}[ -][0-9]{2}[ -][0-9]{2}|[0-9]{2}[ -][0-9]{2}[ -][0-9]{2}[ -][0-9]{3}|[0-9]{2}[ -][0-9]{3}[ -][0-9]{3}(?:[ -][0-9]{5})?|[0-9]{8}[ -][0-9]{5})(?!SIGN)(?![ -][0-9])",
    "beforeEnding": "\\.?['\u2019\\u2010-\\u2015\\u2212-]",
    "folded": {
      "\u0142": "l",
      "\u00df": "ss",
      "\u00e6": "ae",
      "\u00f8": "o",
      "\u0111": "d",
      "\u0153": "oe",
      "\u00fe": "th"
    },
    "endings": [
      "a",
      "ach",
      "ami",
      "e",
      "ego",
      "ej",
      "em",
      "emu",
      "i",
      "ia",
      "iach",
      "iami",
      "ich",
      "ie",
      "iego",
      "iej",
      "iem",
      "iemu",
      "ii",
      "im",
      "imi",
      "io",
      "iom",
      "iow",
      "iu",
      "o",
      "om",
      "ow",
      "owi",
      "owie",
      "u",
      "y",
      "ych",
      "ym",
      "ymi"
    ],
    "fleeting": [
      [
        "iec",
        "c"
      ],
      [
        "ec",
        "c"
      ],
      [
        "ek",
        "k"
      ]
    ],
    "marks": {
      "\u0142": "l",
      "\u0105": "o",
      "\u0119": "o",
      "\u017c": "z",
      "\u0107": "s",
      "\u0144": "s",
      "\u015b": "s",
      "\u017a": "s"
    },
    "softened": [
      "c",
      "n",
      "s",
      "z"
    ],
    "shortestStem": 3
  },
  "levels": [
    2,
    7,
    10,
    13,
    16,
    20,
    25
  ],
  "plan": {
    "defaults": {
      "speed": 60,
      "detour": 130,
      "longest": 10,
      "leave": 540,
      "stay": 60
    },
    "longestText": 120
  },
  "regions": {
    "dolnoslaskie": "dolno\u015bl\u0105skie",
    "kujawsko-pomorskie": "kujawsko-pomorskie",
    "lubelskie": "lubelskie",
    "lubuskie": "lubuskie",
    "lodzkie": "\u0142\u00f3dzkie",
    "malopolskie": "ma\u0142opolskie",
    "mazowieckie": "mazowieckie",
    "opolskie": "opolskie",
    "podkarpackie": "podkarpackie",
    "podlaskie": "podlaskie",
    "pomorskie": "pomorskie",
    "slaskie": "\u015bl\u0105skie",
    "swietokrzyskie": "\u015bwi\u0119tokrzyskie",
    "warminsko-mazurskie": "warmi\u0144sko-mazurskie",
    "wielkopolskie": "wielkopolskie",
    "zachodniopomorskie": "zachodniopomorskie"
  },
  "earth": 6371,
  "cell": {
    "high": 0.25,
    "wide": 0.4
  },
  "said": {
    "shown": 60,
    "listed": 8,
    "repeated": 5
  },
  "beginning": 4,
  "hosts": {
    "apart": 5,
    "mark": "[0-9]+|[ivx]{2,}|[^aiouwz]",
    "kinds": [
      "aktywnosc",
      "centrum",
      "fundacj",
      "gmin",
      "integracj",
      "klub",
      "miast",
      "miejsk",
      "osrod",
      "pomoc",
      "przedsiebiorst",
      "rodzin",
      "spoldzieln",
      "spoleczn",
      "socjaln",
      "stowarzyszen",
      "terapi",
      "urzad",
      "uslug",
      "warsztat",
      "zajeciow",
      "zaklad",
      "zawodow"
    ],
    "acronyms": [
      "cis",
      "cus",
      "dps",
      "gops",
      "kis",
      "lgd",
      "mops",
      "ngo",
      "ops",
      "osp",
      "owes",
      "pcpr",
      "rops",
      "sds",
      "spzoo",
      "wtz",
      "zaz",
      "zoo",
      "dla",
      "przy",
      "oraz",
      "nad",
      "pod",
      "rzecz",
      "imienia",
      "non",
      "profit",
      "wielobranzowa"
    ],
    "enough": 6,
    "quoted": "[\u201e\u201c\"\u00ab]([^\u201e\u201c\u201d\"\u00ab\u00bb]+)[\u201d\u201c\"\u00bb]",
    "placed": "(?:^|\\s)(?:w|we|ko\u0142o|pod)(?:\\s+[A-Z\u0104\u0106\u0118\u0141\u0143\u00d3\u015a\u0179\u017b][^\\s,]*)+"
  },
  "towns": {
    "long": 8,
    "short": 5,
    "part": "\\s*(?:[(,;/]|\\s[-\u2013\u2014]\\s)"
  },
  "persons": {
    "ending": 5,
    "capitals": 4,
    "short": 3,
    "cases": {
      "wsi": "wie"
    }
  },
  "flag": {
    "yes": [
      "tak",
      "true",
      "yes"
    ],
    "no": [
      "nie",
      "false",
      "no"
    ]
  },
  "dates": {
    "spelling": "(?:(?!0000)[0-9]{4}(?:-(?:(?:0[13578]|1[02])(?:-(?:0[1-9]|[12][0-9]|3[01]))?|(?:0[469]|11)(?:-(?:0[1-9]|[12][0-9]|30))?|02(?:-(?:0[1-9]|[12][0-9]))?))?|XXXX-(?:(?:0[13578]|1[02])(?:-(?:0[1-9]|[12][0-9]|3[01]))?|(?:0[469]|11)(?:-(?:0[1-9]|[12][0-9]|30))?|02(?:-(?:0[1-9]|[12][0-9]))?))\\??",
    "fromTheDay": [
      "(?:(?:([0-9]{1,2}) ?[./\u2013-] ?)?([0-9]{1,2}) ?[./\u2013-] ?)?([0-9]{4}|xxxx)(?: ?(?:rok|roku|r))?[.,]?",
      "(?:([0-9]{1,2})(?: ?[./,\u2013-] ?| ))?([^0-9 ./,\u2013-]+)(?: ?[./,\u2013-] ?| )([0-9]{4}|xxxx)(?: ?(?:rok|roku|r))?[.,]?"
    ],
    "fromTheYear": [
      "([0-9]{4}|xxxx) ?[./\u2013-] ?([0-9]{1,2})(?: ?[./\u2013-] ?([0-9]{1,2})(?:[ t]00:00(?::00(?:[.]0+)?)?)?)?[.,]?",
      "([0-9]{4}|xxxx)(?: ?[./,\u2013-] ?| )([^0-9 ./,\u2013-]+)(?:(?: ?[./,\u2013-] ?| )([0-9]{1,2}))?[.,]?"
    ],
    "months": [
      "stycze\u0144",
      "luty",
      "marzec",
      "kwiecie\u0144",
      "maj",
      "czerwiec",
      "lipiec",
      "sierpie\u0144",
      "wrzesie\u0144",
      "pa\u017adziernik",
      "listopad",
      "grudzie\u0144"
    ],
    "ofMonth": [
      "stycznia",
      "lutego",
      "marca",
      "kwietnia",
      "maja",
      "czerwca",
      "lipca",
      "sierpnia",
      "wrze\u015bnia",
      "pa\u017adziernika",
      "listopada",
      "grudnia"
    ],
    "named": [
      [
        "stycze\u0144",
        "stycznia",
        "sty",
        "i",
        "styczen"
      ],
      [
        "luty",
        "lutego",
        "lut",
        "ii"
      ],
      [
        "marzec",
        "marca",
        "mar",
        "iii"
      ],
      [
        "kwiecie\u0144",
        "kwietnia",
        "kwi",
        "iv",
        "kwiecien"
      ],
      [
        "maj",
        "maja",
        "v"
      ],
      [
        "czerwiec",
        "czerwca",
        "cze",
        "vi"
      ],
      [
        "lipiec",
        "lipca",
        "lip",
        "vii"
      ],
      [
        "sierpie\u0144",
        "sierpnia",
        "sie",
        "viii",
        "sierpien"
      ],
      [
        "wrzesie\u0144",
        "wrze\u015bnia",
        "wrz",
        "ix",
        "wrzesien",
        "wrzesnia"
      ],
      [
        "pa\u017adziernik",
        "pa\u017adziernika",
        "pa\u017a",
        "x",
        "pazdziernik",
        "pazdziernika",
        "paz"
      ],
      [
        "listopad",
        "listopada",
        "lis",
        "xi"
      ],
      [
        "grudzie\u0144",
        "grudnia",
        "gru",
        "xii",
        "grudzien"
      ]
    ],
    "noYear": "rok nie podany",
    "uncertain": " (data niepewna)"
  },
  "patterns": {
    "url": {
      "expression": "[Hh][Tt][Tt][Pp][Ss]?://[A-Za-z0-9\\xc0-\\xd6\\xd8-\\xf6\\xf8-\\u024f][A-Za-z0-9\\xc0-\\xd6\\xd8-\\xf6\\xf8-\\u024f.-]*(?::(?:[1-9][0-9]{0,3}|[1-5][0-9]{4}))?(?:[/?#][^\\t-\\r\\x1c-\\x20\\x85\\xa0\\u1680\\u2000-\\u200a\\u2028\\u2029\\u202f\\u205f\\u3000]*)?",
      "almost": {
        "name": "url-short",
        "expression": "[A-Za-z0-9\\xc0-\\xd6\\xd8-\\xf6\\xf8-\\u024f][A-Za-z0-9\\xc0-\\xd6\\xd8-\\xf6\\xf8-\\u024f-]*\\.[A-Za-z0-9\\xc0-\\xd6\\xd8-\\xf6\\xf8-\\u024f][A-Za-z0-9\\xc0-\\xd6\\xd8-\\xf6\\xf8-\\u024f.-]*(?:/[^\\t-\\r\\x1c-\\x20\\x85\\xa0\\u1680\\u2000-\\u200a\\u2028\\u2029\\u202f\\u205f\\u3000]*)?",
        "before": "https://",
        "length": 0
      }
    },
    "count": {
      "expression": "0*[1-9][0-9]{0,5}",
      "almost": null
    },
    "degrees": {
      "expression": "-?[0-9]{1,3}(?:[.,][0-9]{1,10})?",
      "almost": null
    },
    "krs": {
      "expression": "[0-9]{10}",
      "almost": {
        "name": "krs-short",
        "expression": "[0-9]{1,9}",
        "before": "0000000000",
        "length": 10
      }
    },
    "nip": {
      "expression": "(?:[Pp][Ll])?(?:[ -]*[0-9]){10}",
      "almost": null
    },
    "regon": {
      "expression": "(?:[ -]*[0-9]){9}(?:(?:[ -]*[0-9]){5})?",
      "almost": null
    },
    "teryt": {
      "expression": "(?:02|04|06|08|10|12|14|16|18|20|22|24|26|28|30|32)[0-9]{4}[1-589]",
      "almost": null
    }
  }
};
