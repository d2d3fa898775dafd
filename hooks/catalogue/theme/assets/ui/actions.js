/* Printing a page and copying a text: the buttons show only where a script can serve them. */
import { copied } from "./copied.js";

export function startActions() {
  for (const place of document.querySelectorAll(".k-needs-script")) place.hidden = false;

  for (const button of document.querySelectorAll("[data-k-print]")) {
    button.addEventListener("click", () => window.print());
  }

  for (const button of document.querySelectorAll("[data-k-copy]")) {
    const text = document.getElementById(button.dataset.kCopy),
      status = button.closest(".k-actions").querySelector("[role=status]");
    button.addEventListener("click", async () => {
      status.textContent = "";
      status.textContent = await copied(text.innerText, text)
        ? "Skopiowano."
        : "Tekst jest zaznaczony – skopiuj go klawiszami Ctrl+C.";
    });
  }
}
