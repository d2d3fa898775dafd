/* Numbers of public registers in every spelling that python-stdnum accepts; null where one is wrong. */
(function () {
  "use strict";
  const katalog = (window.katalog = window.katalog || {});
  const { strip } = katalog.texts;

  const SEPARATORS = /[- \xa0\xaf\u02d7\u058a\u05be\u1680\u180a\u2000-\u200a\u2010-\u2015\u202f\u203e\u2043\u205f\u207b\u208b\u2212\u23af\u23ba-\u23bd\u23e4\u3000\ufe63\uff0d\uffe3]/g;
  const DIGITS = /[\uff10-\uff19]|[\u{1d7ce}-\u{1d7ff}]/gu;

  const compact = text => strip(text.replace(SEPARATORS, "").replace(DIGITS, digit => {
    const code = digit.codePointAt(0);
    return (code < 0x10000 ? code - 0xff10 : code - 0x1d7ce) % 10;
  }).toUpperCase());

  const weighed = (digits, weights) => weights.reduce((sum, weight, at) => sum + weight * Number(digits[at]), 0) % 11;

  function nip(text) {
    const digits = compact(text).replace(/^PL/, "");
    return /^[0-9]{10}$/.test(digits) && weighed(digits, [6, 5, 7, 2, 3, 4, 5, 6, 7, -1]) === 0 ? digits : null;
  }

  const SHORT = [8, 9, 2, 3, 4, 5, 6, 7], LONG = [2, 4, 8, 5, 0, 9, 7, 3, 6, 1, 2, 4, 8];
  function regon(text) {
    const digits = compact(text), checked = weights => weighed(digits, weights) % 10 === Number(digits[weights.length]);
    return /^(?:[0-9]{9}|[0-9]{14})$/.test(digits) && checked(SHORT) && (digits.length === 9 || checked(LONG)) ? digits : null;
  }

  const krs = text => (/^[0-9]{10}$/.test(strip(text)) ? strip(text) : null);

  /* The number of a gmina in one of these voivodeships. */
  const teryt = (text, regions) =>
    /^[0-9]{6}[1-589]$/.test(strip(text)) && regions.some(region => strip(text).startsWith(region.teryt)) ? strip(text) : null;

  katalog.numbers = { nip, regon, krs, teryt };
})();
