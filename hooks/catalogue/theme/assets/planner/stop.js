/* A stop of the programme on the page: what it is, when, and the controls that change it. Drawn once, then kept up to date. */
import { hourOf } from "../plan/clock.js";
import { DEFAULTS, LIMITS } from "../plan/link.js";
import { address } from "../ui/address.js";
import { counted } from "../ui/counted.js";
import { element } from "../ui/element.js";
import { drag } from "./drag.js";
import { freeField, numberField, told } from "./fields.js";
import { driveInWords, fromField, lasting, sentence, toField } from "./words.js";

const SHORTEST = 5, LONGEST = 720; // minutes of a stop
const WORDS = { "w-gore": "Wcześniej", "w-dol": "Później", usun: "Usuń z planu" };
let made = 0;

const icon = (name) => element("span", { className: `k-icon k-icon--${name}` });
const set = (node, property, value) => {
  if (node[property] !== value) node[property] = value;
};

function field(label, control, id) {
  control.id = id;
  control.className = "k-form__input";
  return element(
    "p",
    { className: "k-plan-stop__field" },
    element("label", { htmlFor: id, textContent: label }),
    control,
  );
}

function tool(name) {
  const button = element(
    "button",
    { type: "button", className: "k-form__tool k-plan-stop__tool", title: WORDS[name] },
    icon(name),
  );
  button.dataset.kTool = name;
  return button;
}

/* The stop as { item, update(shown) }; `edit` is what changes the plan. `shown`: { number, index, day, days, sizes,
   times, title, line, path, known, texts, suggested }. */
export const planStop = (stop, edit) => {
  const id = `k-plan-stop-${++made}`;
  const leg = element("p", { className: "k-plan-stop__leg" });
  const number = element("span", { className: "k-plan-stop__number" });
  const time = element("p", { className: "k-plan-stop__time" });
  const title = element("p", { className: "k-card__title", id: `${id}-title` });
  const line = element("p", { className: "k-card__host" });
  const state = element("p", { className: "k-plan-stop__state" });
  const stay = element("input", { type: "number", min: SHORTEST, max: LONGEST, step: 5, inputMode: "numeric" });
  const at = element("input", { type: "time" });
  const staySaid = element("p", { className: "k-form__error", id: `${id}-stay-said`, hidden: true, role: "status" });
  const up = tool("w-gore"), down = tool("w-dol"), out = tool("usun");
  const day = element("select", { className: "k-form__input" });
  day.dataset.kTool = "dzien";
  const grip = element(
    "span",
    { className: "k-plan-stop__grip", ariaHidden: "true", title: "Przeciągnij" },
    icon("chwyt"),
  );
  const questions = element("textarea", { rows: 4 }), notes = element("textarea", { rows: 2 });
  const asked = element("span", { className: "k-quiet" });
  const again = element("button", { type: "button", className: "k-plain-button", textContent: "Przywróć propozycje" });
  const details = element(
    "details",
    { className: "k-plan-stop__more" },
    element("summary", {}, "Umówiona godzina, pytania, notatki", asked),
    field("Umówiona godzina", at, `${id}-at`),
    field("Pytania, każde w osobnym wierszu", questions, `${id}-questions`),
    element("p", {}, again),
    field("Notatki", notes, `${id}-notes`),
  );
  const item = element(
    "li",
    { className: "k-plan-stop" },
    leg,
    element(
      "div",
      { className: "k-plan-stop__box", role: "group" },
      element("div", { className: "k-plan-stop__head" }, number, element("div", {}, time, title, line, state), grip),
      element(
        "div",
        { className: "k-plan-stop__tools" },
        field("Na miejscu (min)", stay, `${id}-stay`),
        day,
        up,
        down,
        out,
      ),
      staySaid,
      details,
    ),
  );
  item.querySelector("[role=group]").setAttribute("aria-labelledby", title.id);

  up.addEventListener("click", () => edit.step(stop, -1));
  down.addEventListener("click", () => edit.step(stop, 1));
  out.addEventListener("click", () => edit.remove(stop));
  day.addEventListener("change", () => edit.toDay(stop, day.value));
  numberField(
    stay,
    told(stay, staySaid),
    { least: SHORTEST, most: LONGEST, usual: DEFAULTS.stay },
    (minutes) => edit.set(stop, "stay", minutes),
  );
  at.addEventListener("change", () => edit.set(stop, "at", fromField(at.value)));
  questions.addEventListener(
    "change",
    () => edit.write(stop, "questions", questions.value.split("\n").map((text) => text.trim()).filter(Boolean)),
  );
  again.addEventListener("click", () => {
    edit.write(stop, "questions", undefined);
    questions.focus();
  });
  notes.addEventListener("change", () => edit.write(stop, "notes", notes.value.trim() || undefined));
  drag(grip, item, ".k-plan-day__stops", (list, index) => edit.drop(stop, list, index));

  /* What happens there besides. */
  function happening({ times, known }) {
    const said = [];
    if (times.late) said.push(sentence(`Według szacunku spóźnienie o ${lasting(times.late)}`));
    if (times.wait) said.push(`${lasting(times.wait)} czekania na umówioną godzinę.`);
    if (!known) {
      said.push(
        stop.id || stop.town ? "Katalog nie zna położenia: bez odległości." : "Bez miejscowości: bez odległości.",
      );
    }
    return said.join(" ");
  }

  function update(shown) {
    const { times } = shown;
    set(
      leg,
      "textContent",
      times.drive ? times.drive.kilometres ? driveInWords(times.drive) : "w tej samej miejscowości" : "",
    );
    leg.hidden = !times.drive;
    set(number, "textContent", String(shown.number));
    set(time, "textContent", `${hourOf(times.arrive + times.wait)}–${hourOf(times.depart)}`);
    if (title.textContent !== shown.title) {
      title.replaceChildren(
        shown.path ? element("a", { href: address(shown.path), textContent: shown.title }) : shown.title,
      );
    }
    set(line, "textContent", shown.line);
    set(state, "textContent", happening(shown));
    state.hidden = !state.textContent;
    state.dataset.kLate = String(Boolean(times.late));
    if (freeField(stay)) set(stay, "value", String(stop.stay ?? DEFAULTS.stay));
    if (freeField(at)) set(at, "value", toField(stop.at));
    up.disabled = !shown.index && !shown.day;
    down.disabled = shown.index === shown.sizes[shown.day] - 1 && shown.day === shown.days.length - 1;
    for (const button of [up, down, out]) button.ariaLabel = `${WORDS[button.dataset.kTool]}: ${shown.title}`;
    if (day.options.length !== shown.days.length + 1) {
      day.replaceChildren(
        ...shown.days.map((_, index) => element("option", { value: index, textContent: `Dzień ${index + 1}` })),
        element("option", { value: "new", textContent: "Nowy dzień", disabled: shown.days.length >= LIMITS.days }),
      );
    }
    set(day, "value", String(shown.day));
    day.ariaLabel = `Dzień: ${shown.title}`;
    const list = shown.texts.questions || shown.suggested;
    if (freeField(questions)) set(questions, "value", list.join("\n"));
    if (freeField(notes)) set(notes, "value", shown.texts.notes || "");
    const held = [
      stop.at === undefined ? "" : hourOf(stop.at),
      list.length ? counted(list.length, "pytanie", "pytania", "pytań") : "",
      shown.texts.notes ? "notatka" : "",
    ].filter(Boolean).join(", ");
    set(asked, "textContent", held && ` – ${held}`);
    again.hidden = !shown.texts.questions || !shown.suggested.length;
  }

  return { item, update };
};
