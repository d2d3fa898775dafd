/* A practice of the catalogue that may be the one that is described: told where one has just said what makes it alike. */
import { address } from "../ui/address.js";
import { element } from "../ui/element.js";
import { findNotice, quiet, say } from "../ui/notices.js";
import { alreadyThere } from "./check/similar.js";
import { formData } from "./data.js";
import { look } from "./look.js";
import { form } from "./page.js";
import { state } from "./state/state.js";
import { steady } from "./steady.js";

/** @import { Fields } from "../data/shipped.d.ts" */
/** @import { Host } from "./check/similar.js" */

const place = element("div", { role: "status" });

/** Makes room for what is told. */
export const startAlike = () => form.querySelector('[data-k-field="region"]')?.after(place);

/**
 * Tells of the practice, or no longer.
 *
 * @param {Fields} fields
 * @param {() => boolean} isLast - whether nothing has changed since
 */
export async function showAlike(fields, isLast) {
  const { host, region, entity_type } = fields;
  if (formData.kind !== "praktyka" || !host || !region || !entity_type) return quiet("similar");
  const alike = await alreadyThere(fields, state.entry?.id ?? "", look);
  if (!isLast()) return;
  if (!alike) return steady(() => quiet("similar"));
  if (!findNotice("similar")?.querySelector(`a[href$="praktyki/${alike.id}.html"]`)) steady(() => tell(alike));
}

/** @param {Host} alike */
function tell({ id, title, host, town }) {
  say("similar", [
    "W katalogu jest już podobna praktyka: ",
    element("a", { href: address(`praktyki/${id}.html`), target: "_blank", textContent: title }),
    ` (${[host, town].filter(Boolean).join(", ")}). Jeśli to ten sam gospodarz, `,
    element("a", { href: `?wpis=${id}`, textContent: "popraw tamten wpis" }),
    " zamiast dodawać nowy.",
  ], { put: (made) => place.append(made) });
}
