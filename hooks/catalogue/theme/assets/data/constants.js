/* What both Python and the scripts go by: written by hooks/catalogue/views/constants.py, not by hand. */
export const constants = {
  "space": "\\t-\\r\\x1c-\\x20\\x85\\xa0\\u1680\\u2000-\\u200a\\u2028\\u2029\\u202f\\u205f\\u3000",
  "hidden": "[\\x00-\\x08\\x0b-\\x1f\\x7f-\\x9f\\xad\\u200b\\u200e\\u200f\\u2028-\\u202e\\u2060-\\u2069\\ud800-\\udfff\\ufdd0-\\ufdef\\ufeff\ufffe\uffff\ud83f\udffe\ud83f\udfff\ud87f\udffe\ud87f\udfff\ud8bf\udffe\ud8bf\udfff\ud8ff\udffe\ud8ff\udfff\ud93f\udffe\ud93f\udfff\ud97f\udffe\ud97f\udfff\ud9bf\udffe\ud9bf\udfff\ud9ff\udffe\ud9ff\udfff\uda3f\udffe\uda3f\udfff\uda7f\udffe\uda7f\udfff\udabf\udffe\udabf\udfff\udaff\udffe\udaff\udfff\udb3f\udffe\udb3f\udfff\udb7f\udffe\udb7f\udfff\udbbf\udffe\udbbf\udfff\udbff\udffe\udbff\udfff]",
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
