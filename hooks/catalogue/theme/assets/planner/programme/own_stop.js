/* What adds a stop that is no practice: lunch, a night, an office. */
/**
 * @import { Place, Stop } from "../../plan/plan.d.ts"
 * @import { Towns } from "../state/towns.js"
 */
import { button } from "../../ui/button.js";
import { element } from "../../ui/element.js";
import { told } from "../fields.js";
import { townBox } from "../town_box.js";

/**
 * The form, closed at first.
 *
 * @param {string} id - that of the day: those of the fields begin with it
 * @param {Towns} towns
 * @param {(stop: Stop) => Promise<boolean>} add - says whether it could be added
 */
export function ownStop(id, towns, add) {
  const name = textBox(`${id}-name`), town = textBox(`${id}-town`), form = fields(name, town);
  /** @type {Place | null} */
  let place = null;
  const sayName = told(name.input, name.wrong);
  const settle = townBox(towns, town.input, told(town.input, town.wrong), (found) => {
    place = found;
  });
  name.input.addEventListener("input", () => sayName(""));
  form.addEventListener("submit", async (event) => {
    event.preventDefault();
    const said = name.input.value.trim();
    if (!said) {
      sayName("Wpisz, co to za punkt.", true);
      return name.input.focus();
    }
    await settle();
    if (town.input.ariaInvalid) return town.input.focus();
    if (!await add({ name: said, ...place })) return;
    form.reset();
    place = null;
    name.input.focus();
  });
  return element(
    "details",
    { className: "k-plan-own__details" },
    element("summary", { textContent: "Dodaj własny punkt" }),
    form,
  );
}

/**
 * A text box with the line that says what is wrong with it.
 *
 * @param {string} id
 */
function textBox(id) {
  const input = element("input", { type: "text", maxLength: 120, id, className: "k-form__input", autocomplete: "off" });
  const wrong = element("p", { className: "k-form__error", id: `${id}-wrong`, hidden: true, role: "status" });
  return { input, wrong };
}

/** @typedef {ReturnType<typeof textBox>} TextBox */

/**
 * @param {TextBox} name
 * @param {TextBox} town
 */
function fields(name, town) {
  return element(
    "form",
    { className: "k-plan-own", noValidate: true },
    element(
      "div",
      { className: "k-plan-own__field" },
      ...labelled(name, "Co", "np. obiad, nocleg, spotkanie w urzędzie"),
    ),
    element(
      "div",
      { className: "k-plan-own__field k-form__finder" },
      ...labelled(town, "Miejscowość", "nieobowiązkowo; bez niej punkt nie liczy się do odległości"),
    ),
    element("p", {}, button({ type: "submit", className: "k-form__tool", textContent: "Dodaj punkt" }, null)),
  );
}

/**
 * @param {TextBox} box
 * @param {string} label
 * @param {string} hint
 */
function labelled({ input, wrong }, label, hint) {
  const hintId = `${input.id}-hint`;
  input.setAttribute("aria-describedby", hintId);
  return [
    element("label", { className: "k-form__label", htmlFor: input.id, textContent: label }),
    element("span", { className: "k-form__hint", id: hintId, textContent: hint }),
    input,
    wrong,
  ];
}
