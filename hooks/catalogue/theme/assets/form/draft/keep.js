/* Keeps work in progress in this browser as it changes. */
import { tellUnkept } from "../../kept/told.js";
import { say } from "../../ui/notices.js";
import { at } from "../page.js";
import { drafted, isTouched } from "../state/contents.js";
import { state } from "../state/state.js";

const UNKEPT =
  "Przeglądarka nie zachowała szkicu: nie pozwala na to albo nie ma już miejsca. Zanim zamkniesz tę kartę, wyślij albo pobierz plik.";

/**
 * Keeps the draft of the file that was written last. A draft that is opened again stays as it was kept, with its day,
 * until something changes; so does the one that another tab keeps, until something changes in this one.
 */
export function keep() {
  const { file, draft, entry } = state;
  if (!file) return;
  const now = drafted(file), text = JSON.stringify(now), touched = isTouched(file);
  if (text === state.settled) return;
  if (!touched) draft.drop();
  else if (!draft.write({ ...now, base: entry?.text, at: new Date().toISOString() })) return tellUnkept(UNKEPT);
  state.settled = text;
  tellUnkept("");
  at("drop").hidden = !touched;
}

/**
 * Says that the same form is typed in elsewhere: one draft is kept of it, the one typed in last.
 *
 * @param {StorageEvent} event
 */
export function tellElsewhere({ key, newValue }) {
  if (key !== state.draft.key || !newValue) return;
  say("elsewhere", [
    "Ten formularz jest otwarty także w drugiej karcie. Zachowuje się tylko szkic z tej, w której ostatnio coś zmieniono, więc pracuj w jednej.",
  ]);
}
