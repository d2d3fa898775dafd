/* What a page says of what this browser keeps: that it could not be kept, or that it cannot be read. */
/** @import { Kept } from "./kept.js" */
import { copiedInWords } from "../ui/copied.js";
import { element } from "../ui/element.js";
import { byId, found } from "../ui/found.js";
import { findNotice, quiet, say } from "../ui/notices.js";

/**
 * Says what became of the last try to keep something. It stays in sight, wherever on the page one works.
 *
 * @param {string} words - where it could not be kept; nothing where it was
 */
export function tellUnkept(words) {
  if (!words) quiet("unkept");
  else if (!findNotice("unkept")) say("unkept", [words], { put: alarm });
}

/** @param {HTMLElement} made */
function alarm(made) {
  made.role = "alert";
  byId("k-notices").parentElement?.append(made);
}

/** @param {string} word */
const capital = (word) => word[0].toUpperCase() + word.slice(1);

/**
 * What is kept is called: „plan”, „planu”.
 *
 * @typedef {{ noun: string, of: string }} Called
 */

/** @param {Called} called */
const unreadWords = ({ noun, of }) =>
  `${
    capital(of)
  } zachowanego w tej przeglądarce nie udało się odczytać: jego zapis możesz skopiować albo usunąć, a nowy ${noun} go nie zastąpi.`;

/** @param {Called} called */
const newerWords = ({ noun }) =>
  `${
    capital(noun)
  } zachowany w tej przeglądarce pochodzi z nowszej wersji katalogu: odśwież stronę, a jeśli nadal go nie będzie, skopiuj jego zapis albo go usuń.`;

/**
 * Says of each text of a store that cannot be read what it is, to copy it or to throw it away.
 *
 * @param {Kept<unknown>} store
 * @param {string} noun - „plan”
 * @param {string} of - „planu”
 */
export const tellUnread = (store, noun, of) =>
  store.unread().forEach(({ text, newer }, index) => {
    const name = `unread-${index + 1}`, words = (newer ? newerWords : unreadWords)({ noun, of });
    tell(store, text, words, name, of);
  });

/**
 * @param {Kept<unknown>} store
 * @param {string} text
 * @param {string} words - what is said of it
 * @param {string} name - of the line in which it is said
 * @param {string} of
 */
function tell(store, text, words, name, of) {
  const said = element("span"), shown = element("code", { className: "k-form__unread", textContent: text });
  const made = say(name, [words], { buttons: [["Kopiuj zapis", copy], ["Usuń zapis", throwAway]] });

  async function copy() {
    made.append(" ", said, shown);
    said.textContent = await copiedInWords(text, shown, "Skopiowano zapis.", "Zapis");
  }

  function throwAway() {
    store.throwAway(text);
    const thrown = say(name, [`Usunięto zapis ${of}.`], { buttons: [["Cofnij", putBack]] });
    found("button", HTMLElement, thrown).focus();
  }

  function putBack() {
    if (store.putAside(text)) tell(store, text, words, name, of).focus();
  }

  return made;
}
