/* The ways out of a plan: paper, calendar, table, link, and the form of a visit. */
import { ics } from "../plan/ics.js";
import { programme } from "../plan/programme.js";
import { csv } from "../text/csv.js";
import { copied } from "../ui/copied.js";
import { element } from "../ui/element.js";

const at = (id) => document.getElementById(`k-plan-${id}`);
/* Says a text beside the button of this way, and nothing beside the others. */
const say = (way, text) => {
  for (const each of ["ics", "csv", "copy"]) at(`${each}-said`).textContent = each === way ? text : "";
};

function download(name, type, text) {
  const link = element("a", { href: URL.createObjectURL(new Blob([text], { type })), download: name });
  link.click();
  setTimeout(() => URL.revokeObjectURL(link.href), 60_000);
}

/* Wires the buttons; `site` is the address of the site, or empty; `now()` gives { plan, schedule, stops, link } as they
   stand when one is pressed; `askDate()` asks for the first day where there is none. */
export const planOuts = (site, now, askDate) => {
  at("ics").addEventListener("click", () => {
    const { plan, schedule, stops } = now();
    if (!plan.date) return askDate();
    download("wizyta.ics", "text/calendar", ics(plan, schedule, stops, { now: new Date(), site }));
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
    say(
      "copy",
      await copied(now().link, at("link"))
        ? "Skopiowano link do planu."
        : "Link jest zaznaczony – skopiuj go klawiszami Ctrl+C.",
    );
  });
  return function update({ link, form, compare }) {
    say();
    at("link").textContent = link;
    at("form").href = form;
    at("compare").querySelector("a").href = compare;
  };
};
