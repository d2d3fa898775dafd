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
  const told = doubts.slice(0, MOST).map(({ line, message, hint }) => `Wiersz ${line}: ${message} ${hint}`);
  if (doubts.length > MOST) told.push(`Takich miejsc jest ${doubts.length}.`);
  const said = told.join(" ");
  if (!said) return steady(() => quiet("doubts"));
  if (!findNotice("doubts")?.textContent?.startsWith(said)) steady(() => tell(said));
}

/** @param {string} said */
function tell(said) {
  say("doubts", [
    `${said} `,
    element("a", { href: PAGE_OF_CODES, target: "_blank", textContent: "O ostrzeżeniach (w nowej karcie)" }),
  ], { put: (made) => place.append(made) });
}
