/* The ways out of a plan: calendar, table, link, comparison, and the form of a visit. */
/**
 * @import { Plan, Schedule } from "../../plan/plan.d.ts"
 * @import { Described } from "../state/known.js"
 */
import { ics } from "../../plan/ics.js";
import { programme } from "../../plan/programme.js";
import { csv } from "../../text/csv.js";
import { copiedInWords } from "../../ui/copied.js";
import { download } from "../../ui/download.js";
import { found } from "../../ui/found.js";
import { at } from "../page.js";

/**
 * What is taken along.
 *
 * @typedef {object} Taken
 * @property {Plan} plan
 * @property {Schedule} schedule
 * @property {Described[][]} stops - by days
 */

/** @typedef {"ics" | "csv" | "copy"} Way */
/** @type {Way[]} */
const WAYS = ["ics", "csv", "copy"];

/**
 * Wires the buttons.
 *
 * @param {string} site - the address of the site, or empty
 * @param {() => Taken} now - what there is when one is pressed
 * @param {() => void} askDate - asks for the first day where there is none
 */
export function wireOuts(site, now, askDate) {
  at("ics").addEventListener("click", () => {
    const { plan, schedule, stops } = now(), text = ics(plan, schedule, stops, { now: new Date(), site });
    if (text === null) return askDate();
    download("wizyta.ics", "text/calendar", text);
    say(
      "ics",
      "Plik kalendarza wizyta.ics jest w folderze pobranych. Otwórz go: kalendarz zapyta, czy dodać punkty wizyty.",
    );
  });
  at("csv").addEventListener("click", () => {
    const { plan, schedule, stops } = now();
    download("wizyta.csv", "text/csv", csv(programme(plan, schedule, stops)));
    say("csv", "Tabela wizyta.csv jest w folderze pobranych.");
  });
  at("copy").addEventListener("click", async () => {
    const link = at("link");
    say("copy", await copiedInWords(link.textContent, link, "Skopiowano odnośnik do planu.", "Odnośnik"));
  });
}

/**
 * Brings the links up to date; nothing is said any more of what was taken before.
 *
 * @param {{ link: string, form: string, compare: string }} links
 */
export function updateOuts({ link, form, compare }) {
  say(null, "");
  at("link").textContent = link;
  at("form", HTMLAnchorElement).href = form;
  found("a", HTMLAnchorElement, at("compare")).href = compare;
}

/**
 * Says a text beside the button of a way, and nothing beside the others.
 *
 * @param {Way | null} way
 * @param {string} text
 */
function say(way, text) {
  for (const each of WAYS) at(`${each}-said`).textContent = each === way ? text : "";
}
