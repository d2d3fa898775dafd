/* What a page has to say besides what it shows: a line each, one of a name. */
import { element } from "./element.js";

export const findNotice = (of) => document.querySelector(`[data-k-notice="${of}"]`);
export const quiet = (of) => findNotice(of)?.remove();

/* A line instead of the one of the same name; `put` puts it where it belongs (at the top of the page unless told
   otherwise); buttons: [[words, what to do]]. Gives the line, which can have the focus. */
export function say(
  of,
  nodes,
  { buttons = [], put = (made) => document.getElementById("k-notices").append(made) } = {},
) {
  const made = element(
    "p",
    { className: "k-form__notice", tabIndex: -1 },
    ...nodes,
    ...buttons.flatMap(([words, act]) => {
      const button = element("button", { type: "button", className: "md-button", textContent: words });
      button.addEventListener("click", act);
      return [" ", button];
    }),
  );
  made.dataset.kNotice = of;
  quiet(of);
  put(made);
  return made;
}
