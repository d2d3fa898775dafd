/* Hours, lengths and days in words. Pure. */
(function () {
  "use strict";
  const katalog = (window.katalog = window.katalog || {});
  const DAY = 24 * 60;
  const two = number => String(number).padStart(2, "0");

  /* Minutes from midnight → `9:05`; past midnight `1:30 (nazajutrz)`. */
  const clock = minutes => `${Math.floor(minutes % DAY / 60)}:${two(minutes % 60)}${minutes >= DAY ? " (nazajutrz)" : ""}`;

  /* What `<input type="time">` holds ⇄ minutes from midnight; empty ⇄ undefined. */
  const toField = minutes => minutes === undefined ? "" : `${two(Math.floor(minutes % DAY / 60))}:${two(minutes % 60)}`;
  function fromField(text) {
    const [, hours, minutes] = /^(\d\d):(\d\d)/.exec(text) || [];
    return hours === undefined ? undefined : Number(hours) * 60 + Number(minutes);
  }

  /* Minutes → `45 min`, `1 godz. 30 min`. */
  function lasting(minutes) {
    const hours = Math.floor(minutes / 60), rest = minutes % 60;
    return [hours ? `${hours}\u00a0godz.` : "", rest || !hours ? `${rest}\u00a0min` : ""].filter(Boolean).join(" ");
  }

  /* An estimate of a drive: `ok. 34 km, 35 min jazdy`. */
  const drive = ({ kilometres, minutes }) => `ok.\u00a0${katalog.number(kilometres)}\u00a0km, ${lasting(minutes)} jazdy`;

  /* The day of a plan: the date of its day `index` (from 0), or null where the plan has none. */
  function dateOf(plan, index) {
    if (!plan.date) return null;
    const [year, month, day] = plan.date.split("-").map(Number);
    return new Date(year, month - 1, day + index);
  }

  /* `Dzień 1`, or with a date `Dzień 1 – poniedziałek, 10 maja 2027`. */
  function dayName(plan, index) {
    const date = dateOf(plan, index), number = `Dzień ${index + 1}`;
    return date ? `${number} – ${date.toLocaleDateString("pl-PL", { weekday: "long", day: "numeric", month: "long", year: "numeric" })}` : number;
  }

  katalog.planWords = { clock, toField, fromField, lasting, drive, dateOf, dayName };
})();
