/* Printing a page and copying a text: the buttons show only where a script can serve them. */
import { copiedInWords } from "./copied.js";
import { byId, every, found } from "./found.js";

export function startActions() {
  for (const place of every(".k-needs-script")) place.hidden = false;
  for (const button of every("[data-k-print]")) button.addEventListener("click", () => window.print());
  for (const button of every("[data-k-copy]")) copies(button);
}

/** @param {HTMLElement} button */
function copies(button) {
  const text = byId(button.dataset.kCopy ?? ""), actions = button.closest(".k-actions");
  const status = found("[role=status]", HTMLElement, actions ?? document);
  button.addEventListener("click", async () => {
    status.textContent = "";
    status.textContent = await copiedInWords(text.innerText, text, "Skopiowano.", "Tekst");
  });
}
