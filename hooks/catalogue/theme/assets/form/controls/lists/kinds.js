/* Lists: of texts, of sets of fields, of reasons by field. */
import { entered } from "../../../text/texts.js";
import { found } from "../../../ui/found.js";
import { fieldsIn } from "../../file/values.js";
import { boxIn } from "../boxes.js";
import { gathered, scatter } from "../fields.js";
import { tellTyped } from "../typed.js";
import { asList, asText } from "../values.js";
import { startList } from "./actions.js";
import { forgetRemoved } from "./removed.js";
import { addRow, least, numberRows, rowsOf, rowsPlace } from "./rows.js";
import { chooseWay } from "./ways.js";

/** @import { ControlKind } from "../kinds.js" */

/**
 * As many rows as there are values, but no fewer than the list must have.
 *
 * @template Item
 * @param {HTMLElement} list
 * @param {Item[]} values
 * @param {(row: HTMLElement, value: Item | undefined) => void} put
 */
function draw(list, values, put) {
  forgetRemoved(list);
  rowsPlace(list).replaceChildren();
  for (let left = Math.max(values.length, least(list)); left > 0; left--) addRow(list);
  numberRows(list);
  rowsOf(list).forEach((row, index) => put(row, values[index]));
}

/** @type {ControlKind} */
export const texts = {
  start: startList,
  get(list) {
    const written = rowsOf(list).map((row) => entered(boxIn(row).value)).filter(Boolean);
    return written.length ? written : undefined;
  },
  set(list, value) {
    draw(list, asList(value), (row, text) => {
      boxIn(row).value = asText(text);
    });
  },
};

/** @type {ControlKind} */
export const rows = {
  start: startList,
  get(list) {
    const sets = rowsOf(list).flatMap((row) => gathered(row) ?? []);
    return sets.length ? sets : undefined;
  },
  set(list, value) {
    draw(list, asList(value), (row, item) => {
      const fields = fieldsIn(item);
      chooseWay(row, fields);
      scatter(row, fields);
    });
  },
};

/** @param {HTMLElement} row */
const fieldOf = (row) => found("select", HTMLSelectElement, row);

/**
 * Reasons by the names of fields. A name without a reason, or a reason without a name, is not left out: it is told.
 *
 * @type {ControlKind}
 */
export const doubts = {
  start: startList,
  get(list) {
    const given = rowsOf(list).map((row) => [fieldOf(row).value, entered(boxIn(row).value)])
      .filter(([name, reason]) => name || reason);
    return given.length ? Object.fromEntries(given) : undefined;
  },
  set(list, value) {
    draw(list, Object.entries(fieldsIn(value)), (row, doubt) => {
      const [name, reason] = doubt ?? ["", ""];
      const select = fieldOf(row), box = boxIn(row);
      if (![...select.options].some((option) => option.value === name)) select.append(new Option(name, name));
      select.value = name;
      box.value = asText(reason);
      tellTyped(box);
    });
  },
};

/**
 * The row of a list of doubts that is about a field.
 *
 * @param {HTMLElement} list
 * @param {string} name
 */
export const rowAbout = (list, name) => rowsOf(list).find((row) => fieldOf(row).value === name);

/**
 * The row of a list that holds the item of this number (from 1), not counting the rows left empty.
 *
 * @param {HTMLElement} list
 * @param {number} number
 * @returns {HTMLElement | undefined}
 */
export function rowHolding(list, number) {
  const holds = list.dataset.kWhat === "rows" ? gathered : (/** @type {HTMLElement} */ row) => boxIn(row).value.trim();
  return rowsOf(list).filter(holds)[number - 1];
}
