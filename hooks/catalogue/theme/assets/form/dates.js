/* Dates as sources give them, with parts unknown: the twin of hooks/catalogue/model/types/partial_date.py. */
(function () {
  "use strict";
  const katalog = (window.katalog = window.katalog || {});

  const FORM = /^([0-9]{4}|XXXX)(?:-([0-9]{2})(?:-([0-9]{2}))?)?(\?)?$/;
  const YEAR = "([0-9]{4})(?: ?r\\.?| roku)?";
  const IN_NUMBERS = new RegExp(`^(?:(?:([0-9]{1,2})[./-])?([0-9]{1,2})[./-])?${YEAR}$`);
  const IN_WORDS = new RegExp(`^(?:([0-9]{1,2})\\.? )?([^0-9 ]+) ${YEAR}$`);
  const FROM_THE_YEAR = /^([0-9]{4})[./-]([0-9]{1,2})(?:[./-]([0-9]{1,2}))?$/;
  const MONTHS = ["styczeń", "luty", "marzec", "kwiecień", "maj", "czerwiec", "lipiec", "sierpień", "wrzesień", "październik", "listopad", "grudzień"];
  const OF_MONTH = ["stycznia", "lutego", "marca", "kwietnia", "maja", "czerwca", "lipca", "sierpnia", "września", "października", "listopada", "grudnia"];
  const LEAP_YEAR = 2000; // stands in for an unknown year, so that XXXX-02-29 is a date

  /* { year, month, day, uncertain }, null for what is unknown; null where there is no such date. */
  function parse(text) {
    const match = FORM.exec(text);
    if (!match) return null;
    const part = found => (found === undefined || found === "XXXX" ? null : Number(found));
    const date = { year: part(match[1]), month: part(match[2]), day: part(match[3]), uncertain: match[4] !== undefined };
    const { year, month, day } = date;
    if (year === 0 || (year === null && month === null) || (month !== null && (month < 1 || month > 12))) return null;
    return day === null || (day >= 1 && day <= days(year ?? LEAP_YEAR, month)) ? date : null;
  }

  function days(year, month) {
    const leap = year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0);
    return [31, leap ? 29 : 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31][month - 1];
  }

  /* The form that `parse` reads. */
  function text({ year, month, day, uncertain }) {
    const two = number => (number === null ? "" : `-${String(number).padStart(2, "0")}`);
    return (year === null ? "XXXX" : String(year).padStart(4, "0")) + two(month) + two(day) + (uncertain ? "?" : "");
  }

  /* The form of the date that a text as people write it means (`20.06.2017 r.`, `czerwiec 2017`), or an empty text. */
  function meant(written) {
    const plain = katalog.texts.casefold(katalog.texts.collapsed(written));
    const whole = FROM_THE_YEAR.exec(plain), [, day, month, year] = whole ? [, whole[3], whole[2], whole[1]] : IN_NUMBERS.exec(plain) || IN_WORDS.exec(plain) || [];
    if (!year) return "";
    const names = MONTHS.includes(month) ? MONTHS : OF_MONTH;
    const of = !month ? null : /^[0-9]/.test(month) ? Number(month) : names.indexOf(month) + 1;
    const form = text({ year: Number(year), month: of, day: day ? Number(day) : null, uncertain: false });
    return parse(form) ? form : "";
  }

  /* Whether a date lies after another, as far as both are given: what is unknown on a side proves nothing. */
  function after(one, other) {
    for (const part of ["year", "month", "day"]) {
      if (one[part] === null || other[part] === null) return false;
      if (one[part] !== other[part]) return one[part] > other[part];
    }
    return false;
  }

  /* In Polish words: `20 czerwca 2017`, `czerwiec, rok nie podany`, `2021 (data niepewna)`. */
  function words({ year, month, day, uncertain }) {
    const within = month === null ? "" : day === null ? MONTHS[month - 1] : `${day} ${OF_MONTH[month - 1]}`;
    return (year === null ? `${within}, rok nie podany` : `${within} ${year}`.trim()) + (uncertain ? " (data niepewna)" : "");
  }

  katalog.dates = { parse, text, meant, after, words };
})();
