/* The text of an entry: the usual headings at a press, and how the site will show it. */
import { address } from "../ui/address.js";
import { every } from "../ui/found.js";
import { joinedAddress } from "./markdown/addresses.js";
import { renderMarkdown } from "./markdown/shown.js";
import { bodyBox, form } from "./page.js";

const ENTRY = /^(praktyki|wizyty)\/[^/]+\/([^/]+)\.md$/;

/**
 * Puts a heading where the cursor is, on a line of its own.
 *
 * @param {string} heading
 */
function insert(heading) {
  const { value, selectionStart, selectionEnd } = bodyBox;
  const before = value.slice(0, selectionStart).trimEnd(), after = value.slice(selectionEnd).trimStart();
  const above = before ? `${before}\n\n## ${heading}\n\n` : `## ${heading}\n\n`;
  bodyBox.value = above + after;
  bodyBox.setSelectionRange(above.length, above.length);
  bodyBox.focus();
  bodyBox.dispatchEvent(new Event("input", { bubbles: true }));
}

/**
 * The text of a file in this folder as the site will show it. Links to files of entries lead to their pages, and none
 * leads away from the form.
 *
 * @param {string} markdown
 * @param {string} folder
 */
export function shownBody(markdown, folder) {
  const made = renderMarkdown(markdown);
  for (const link of every("a[href]:not([href^='#'])", HTMLAnchorElement, made)) {
    const [, kind, id] = ENTRY.exec(joinedAddress(folder, link.getAttribute("href") ?? "")) ?? [];
    if (id) link.href = address(`${kind}/${id}.html`);
    Object.assign(link, { target: "_blank", rel: "noopener" });
  }
  return made;
}

/** Has the buttons of the headings put them in the text. */
export function startBody() {
  for (const button of every("[data-k-heading]", HTMLElement, form)) {
    button.addEventListener("click", () => insert(button.dataset.kHeading ?? ""));
  }
}
