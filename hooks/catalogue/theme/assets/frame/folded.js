/* On paper all that is folded is open. (What an address with # leads into browsers open by themselves.) */
import { every } from "../ui/found.js";

/** @type {HTMLDetailsElement[]} */
let opened = [];

export function startFolded() {
  addEventListener("beforeprint", () => {
    opened = every("main details:not([open])", HTMLDetailsElement);
    for (const details of opened) details.open = true;
  });
  addEventListener("afterprint", () => {
    for (const details of opened.splice(0)) details.open = false;
  });
}
