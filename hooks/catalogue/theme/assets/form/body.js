/* The text of an entry: the usual headings at a press, and how the site will show it. */
import { address } from "../ui/address.js";
import { joinedAddress } from "./markdown/addresses.js";
import { renderMarkdown } from "./markdown/shown.js";

/* Puts a heading where the cursor is, on a line of its own. */
function insert(area, heading) {
  const before = area.value.slice(0, area.selectionStart).trimEnd(),
    after = area.value.slice(area.selectionEnd).trimStart();
  const above = before ? `${before}\n\n## ${heading}\n\n` : `## ${heading}\n\n`;
  area.value = above + after;
  area.setSelectionRange(above.length, above.length);
  area.focus();
  area.dispatchEvent(new Event("input", { bubbles: true }));
}

const ENTRY = /^(praktyki|wizyty)\/[^/]+\/([^/]+)\.md$/;

/* The text of a file in this folder as the site will show it. Links to files of entries lead to their pages, and none
   leads away from the form. */
export function shownBody(markdown, folder) {
  const made = renderMarkdown(markdown);
  for (const link of made.querySelectorAll("a[href]:not([href^='#'])")) {
    const [, kind, id] = ENTRY.exec(joinedAddress(folder, link.getAttribute("href"))) || [];
    if (id) link.href = address(`${kind}/${id}.html`);
    Object.assign(link, { target: "_blank", rel: "noopener" });
  }
  return made;
}

export function startBody(form) {
  const area = form.querySelector("#k-form-body");
  for (const button of form.querySelectorAll("[data-k-heading]")) {
    button.addEventListener("click", () => insert(area, button.dataset.kHeading));
  }
}
