/* Printing a page and copying a text: the buttons show only where a script can serve them. */
(function () {
  "use strict";
  const katalog = (window.katalog = window.katalog || {});

  /* Whether a text is in the clipboard now; else it is selected at its place, which is shown. */
  katalog.copied = async (text, place) => {
    try {
      await navigator.clipboard.writeText(text);
      return true;
    } catch {
      place.hidden = false;
      window.getSelection().selectAllChildren(place);
      return false;
    }
  };

  for (const place of document.querySelectorAll(".k-needs-script")) place.hidden = false;

  for (const button of document.querySelectorAll("[data-k-print]")) button.addEventListener("click", () => window.print());

  for (const button of document.querySelectorAll("[data-k-copy]")) {
    const text = document.getElementById(button.dataset.kCopy), status = button.closest(".k-actions").querySelector("[role=status]");
    button.addEventListener("click", async () => {
      status.textContent = "";
      status.textContent = await katalog.copied(text.innerText, text) ? "Skopiowano." : "Tekst jest zaznaczony – skopiuj go klawiszami Ctrl+C.";
    });
  }
})();
