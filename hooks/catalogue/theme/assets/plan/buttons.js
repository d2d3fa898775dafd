/* The buttons on every page that add practices to the plan of a visit and take them out, and the way to it. */
import { button } from "../ui/button.js";
import { element } from "../ui/element.js";
import { every, found } from "../ui/found.js";
import {
  addToPlan,
  again,
  countedStops,
  countStops,
  isInPlan,
  lostOnTheWay,
  onPlanChange,
  planStore,
  removeFromPlan,
  startCarrying,
} from "./choice.js";
import { leadOwnPlanOn } from "./former.js";

const ASIDE = "Poprzedniego planu nie udało się odczytać: jego zapis znajdziesz w planerze.";
const LOST = "Adres tej strony jest ucięty: planu wizyty, który przenosił, nie odczytano.";
const status = element("div", { className: "k-hidden", role: "status" });

/**
 * A button that adds a practice to the plan or takes it out. Its label says how it is, and to a screen reader of what.
 *
 * @param {string} id
 * @param {string} title
 */
export function planButton(id, title) {
  const made = button({ className: "k-add" }, null);
  made.dataset.kPlan = id;
  made.dataset.title = title;
  show(made);
  return made;
}

/** @param {HTMLButtonElement} made */
function show(made) {
  const chosen = isInPlan(made.dataset.kPlan), label = chosen ? "W planie wizyty" : "Dodaj do wizyty";
  made.replaceChildren(
    element("span", { className: `k-icon k-icon--${chosen ? "w-planie" : "do-planu"}` }),
    ` ${label}`,
  );
  made.ariaLabel = `${label}${chosen ? " – usuń" : ""}: ${made.dataset.title}`;
  made.title = chosen ? "Usuń z planu wizyty" : "";
  made.classList.toggle("k-add--chosen", chosen);
}

/** @param {Event} event */
function onButton({ target }) {
  const pressed = target instanceof Element && target.closest("button[data-k-plan]");
  if (!(pressed instanceof HTMLButtonElement)) return;
  again();
  const id = pressed.dataset.kPlan ?? "", chosen = isInPlan(id), unread = planStore.unread().some(({ here }) => here);
  const wrong = chosen ? removeFromPlan(id) : addToPlan(id);
  const said = pressed.closest("dialog")?.querySelector("[data-k-plan-status]") ?? status; // beside a dialog nothing is heard
  said.className = wrong || unread ? "k-add-full" : "k-hidden";
  said.textContent = wrong || [
    chosen ? "Usunięto." : "Dodano.",
    countStops() ? `W planie: ${countedStops(countStops())}.` : "Plan jest pusty.",
    ...(unread ? [ASIDE] : []),
  ].join(" ");
}

/** Brings up to date what shows the plan. */
function showAll() {
  every("button[data-k-plan]", HTMLButtonElement).forEach(show);
  const way = found("[data-k-to-plan]"), count = found(".k-to-plan__count", HTMLElement, way), number = countStops();
  count.hidden = !number;
  count.textContent = String(number);
  way.ariaLabel = number ? `Plan wizyty: ${countedStops(number)}` : "Plan wizyty";
}

/** @param {HTMLElement} place */
function addButton(place) {
  const title = found(".k-card__title, h1", HTMLElement, place.closest(".k-card") ?? document).textContent;
  place.append(planButton(place.dataset.kToVisit ?? "", title));
}

export function startChoice() {
  every("[data-k-to-visit]").forEach(addButton);
  found(".k-header").append(status);
  onPlanChange(showAll);
  if (lostOnTheWay()) {
    status.className = "k-add-full";
    status.textContent = LOST;
  }
  startCarrying();
  leadOwnPlanOn().catch(() => {}); // the planner leads on, too
  document.addEventListener("click", onButton);
}
