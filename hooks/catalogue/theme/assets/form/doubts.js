/* What of the text may be meant otherwise: told under its box, and no reason not to send it. */
import { element } from "../ui/element.js";
import { findNotice, quiet, say } from "../ui/notices.js";
import { withoutHidden } from "../text/texts.js";
import { formData } from "./data.js";
import { readBody } from "./markdown/faults.js";
import { bodyBox } from "./page.js";
import { steady } from "./steady.js";

const PAGE_OF_CODES = "bledy.html#ostrzezenia", MOST = 5;

const place = element("div", { role: "status" });

/** Makes room for what is told. */
export const startDoubts = () => bodyBox.after(place);

/**
 * Tells of the signs that would stay on the page, or no longer.
 *
 * @param {string} body
 */
export function showDoubts(body) {
  const { doubts } = readBody(withoutHidden(body), formData.messages, formData.limits.body);
  const inOrder = [...doubts].sort((one, other) => (one.line ?? 0) - (other.line ?? 0));
  const told = inOrder.slice(0, MOST).map(({ line, message, hint }) => `Wiersz ${line}: ${message} ${hint}`);
  if (doubts.length > MOST) told.push(`Takich miejsc jest ${doubts.length}.`);
  if (!told.length) return steady(() => quiet("doubts"));
  if (!findNotice("doubts")?.textContent?.startsWith(told.join(""))) steady(() => tell(told));
}

/** @param {string[]} told */
function tell(told) {
  say("doubts", [
    ...told.flatMap((line) => [line, element("br")]),
    element("a", { href: PAGE_OF_CODES, target: "_blank", textContent: "O ostrzeżeniach (w nowej karcie)" }),
  ], { put: (made) => place.append(made) });
}
