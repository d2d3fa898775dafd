/* The days of the programme on the page. Drawn once, then kept up to date, so that the focus stays where it is. */
import { hourOf } from "../plan/clock.js";
import { DEFAULTS } from "../plan/link.js";
import { counted, grouped } from "../ui/counted.js";
import { element } from "../ui/element.js";
import { freeField, told } from "./fields.js";
import { planStop } from "./stop.js";
import { dayName, driveInWords, fromField, lasting, sentence, toField } from "./words.js";

const set = (node, property, value) => {
  if (node[property] !== value) node[property] = value;
};
let made = 0;

/* What is said of a day: when it begins and ends, how long it is, how far. */
function summary(day, times) {
  if (!day.stops.length) return "Jeszcze bez punktów.";
  const way = times.kilometres ? `, w drodze ok.\u00a0${grouped(times.kilometres)}\u00a0km` : "";
  const unknown = times.unknown
    ? ` Bez dojazdu do ${
      counted(times.unknown, "punktu, którego", "punktów, których", "punktów, których")
    } położenia nie znamy.`
    : "";
  return sentence(`${hourOf(times.leave)}–${hourOf(times.end)}, razem ${lasting(times.length)}${way}`) + unknown;
}

function drawnDay(day, edit) {
  const id = `k-plan-day-${++made}`;
  const title = element("h3", { id, tabIndex: -1 });
  const said = element("p", { className: "k-plan-day__said" });
  const warned = element("p", { className: "k-plan-day__long k-empty", hidden: true, role: "status" });
  const leave = element("input", { type: "time", id: `${id}-leave`, className: "k-form__input" });
  const begin = element(
    "p",
    { className: "k-plan-stop__field k-plan-day__leave" },
    element("label", { htmlFor: leave.id, textContent: "Początek dnia" }),
    leave,
  );
  const shortest = element("button", { type: "button", className: "k-form__tool", textContent: "Ułóż najkrócej" });
  const out = element("button", { type: "button", className: "k-form__tool", textContent: "Usuń dzień" });
  const stops = element("ol", { className: "k-plan-day__stops" });
  const home = element("p", { className: "k-plan-stop__leg k-plan-day__home" });
  const own = ownStop(id, day, edit);
  const section = element(
    "section",
    { className: "k-plan-day" },
    title,
    said,
    warned,
    element("div", { className: "k-plan-day__tools" }, begin, shortest, out),
    stops,
    home,
    own,
  );
  section.setAttribute("aria-labelledby", id);
  leave.addEventListener("change", () => edit.leave(day, fromField(leave.value)));
  leave.addEventListener("blur", () => {
    if (!leave.value) leave.value = toField(day.leave ?? DEFAULTS.leave);
  });
  shortest.addEventListener("click", () => edit.shortest(day));
  out.addEventListener("click", () => edit.removeDay(day));
  return {
    section,
    stops,
    title,
    update(shown) {
      const { plan, index, times, where } = shown;
      set(title, "textContent", dayName(plan, index));
      set(said, "textContent", summary(day, times));
      warned.hidden = !times.tooLong;
      const lasts = `trwa ${lasting(times.length)}, a założono najwyżej ${plan.longest ?? DEFAULTS.longest}\u00a0godz.`;
      set(
        warned,
        "textContent",
        times.tooLong ? `Ten dzień jest za długi: ${lasts} Przenieś coś na inny dzień albo skróć pobyty.` : "",
      );
      if (freeField(leave)) set(leave, "value", toField(day.leave ?? DEFAULTS.leave));
      shortest.disabled = day.stops.length < 2;
      shortest.ariaLabel = `Ułóż najkrócej: dzień ${index + 1}`;
      out.ariaLabel = `Usuń dzień ${index + 1}`;
      const goes = times.home && (day.stops.length || times.home.kilometres);
      set(
        home,
        "textContent",
        goes
          ? `${times.home.kilometres ? driveInWords(times.home) : "w tej samej miejscowości"} – ${where}, ${
            hourOf(times.end)
          }`
          : "",
      );
      home.hidden = !goes;
    },
  };
}

/* What adds a stop that is no practice: lunch, a night, an office. */
function ownStop(id, day, edit) {
  const name = element("input", {
    type: "text",
    maxLength: 120,
    id: `${id}-name`,
    className: "k-form__input",
    autocomplete: "off",
  });
  const town = element("input", {
    type: "text",
    maxLength: 120,
    id: `${id}-town`,
    className: "k-form__input",
    autocomplete: "off",
  });
  const line = (of) => element("p", { className: "k-form__error", id: `${of.id}-wrong`, hidden: true, role: "status" });
  const hint = (of, textContent) => {
    of.setAttribute("aria-describedby", `${of.id}-hint`);
    return element("span", { className: "k-form__hint", id: `${of.id}-hint`, textContent });
  };
  const nameWrong = line(name), townWrong = line(town);
  const add = element("button", { type: "submit", className: "k-form__tool", textContent: "Dodaj punkt" });
  const form = element(
    "form",
    { className: "k-plan-own", noValidate: true },
    element(
      "div",
      { className: "k-plan-own__field" },
      element("label", { className: "k-form__label", htmlFor: name.id, textContent: "Co" }),
      hint(name, "np. obiad, nocleg, spotkanie w urzędzie"),
      name,
      nameWrong,
    ),
    element(
      "div",
      { className: "k-plan-own__field k-form__finder" },
      element("label", { className: "k-form__label", htmlFor: town.id, textContent: "Miejscowość" }),
      hint(town, "nieobowiązkowo; bez niej punkt nie liczy się do odległości"),
      town,
      townWrong,
    ),
    element("p", {}, add),
  );
  const details = element(
    "details",
    { className: "k-plan-own__details" },
    element("summary", { textContent: "Dodaj własny punkt" }),
    form,
  );
  let place = null;
  const sayName = told(name, nameWrong),
    settle = edit.suggestTown(town, told(town, townWrong), (found) => {
      place = found;
    });
  name.addEventListener("input", () => sayName(""));
  form.addEventListener("submit", async (event) => {
    event.preventDefault();
    const said = name.value.trim();
    if (!said) {
      sayName("Wpisz, co to za punkt.", true);
      return name.focus();
    }
    await settle();
    if (town.ariaInvalid) return town.focus();
    if (!await edit.addOwn(day, { name: said, ...(place || {}) })) return;
    form.reset();
    place = null;
    name.focus();
  });
  return details;
}

/* Draws the days of a plan in a place: gives `draw(shown)`, `forget()` (when the plan is another one), and what puts
   notices and the focus where something was done. `edit` is what katalog.planEdits gives. */
export const planDays = (place) => {
  let days = new Map(), stops = new Map();

  function arranged(parent, wanted) {
    wanted.forEach((node, index) => {
      if (parent.children[index] !== node) parent.insertBefore(node, parent.children[index] || null);
    });
    while (parent.children.length > wanted.length) parent.lastElementChild.remove();
  }

  function draw({ plan, schedule, stopShown, where, edit }) {
    const focused = document.activeElement;
    let number = 0;
    const sizes = plan.days.map((day) => day.stops.length);
    arranged(
      place,
      plan.days.map((day) => {
        if (!days.has(day)) days.set(day, drawnDay(day, edit));
        return days.get(day).section;
      }),
    );
    plan.days.forEach((day, index) => {
      const shown = days.get(day), times = schedule[index];
      shown.update({ plan, index, times, where });
      arranged(
        shown.stops,
        day.stops.map((stop) => {
          if (!stops.has(stop)) stops.set(stop, planStop(stop, edit));
          return stops.get(stop).item;
        }),
      );
      day.stops.forEach((stop, at) =>
        stops.get(stop).update({
          number: ++number,
          index: at,
          day: index,
          days: plan.days,
          sizes,
          times: times.stops[at],
          ...stopShown(stop),
        })
      );
    });
    if (focused !== document.activeElement && focused.isConnected) focused.focus({ preventScroll: true });
  }

  return {
    draw,
    forget() {
      days = new Map();
      stops = new Map();
      place.replaceChildren();
    },
    /* Puts a notice where a stop or a day was that is gone, or above the stops of a day. */
    noteAtStop(day, index, note) {
      const { stops: list } = days.get(day), next = list.children[index];
      if (next) next.prepend(note);
      else list.after(note);
    },
    noteAtDay: (index, note) => place.insertBefore(note, place.children[index] || null),
    noteInDay: (day, note) => days.get(day).stops.before(note),
    dayOf: (list) => [...days].find(([, shown]) => shown.stops === list)?.[0],
    focusDay: (day) => days.get(day)?.title.focus(),
    focusStop(stop, tool) {
      const item = stops.get(stop)?.item;
      const control = item &&
        [`[data-k-tool="${tool}"]`, "button[data-k-tool]"].map((wanted) =>
          item.querySelector(`${wanted}:not(:disabled)`)
        ).find(Boolean);
      control?.focus({ preventScroll: true });
      item?.scrollIntoView({ block: "nearest" });
    },
  };
};
