/* What a page says of what this browser keeps: that it could not be kept, or that it cannot be read. */
import { copiedInWords } from "../ui/copied.js";
import { element } from "../ui/element.js";
import { findNotice, quiet, say } from "../ui/notices.js";

/* Says what became of the last try to keep something: `words` where it could not be kept, nothing where it was. It stays
   in sight, wherever on the page one works. */
export function tellUnkept(words) {
  const put = (made) => {
    made.setAttribute("role", "alert");
    document.getElementById("k-notices").parentElement.append(made);
  };
  if (!words) quiet("unkept");
  else if (!findNotice("unkept")) say("unkept", [words], { put });
}

/* Says of each text of `store` (katalog.kept) that cannot be read what it is (`noun`: „plan”, `of`: „planu”), to copy it
   or to throw it away. */
export function tellUnread(store, noun, of) {
  const capital = (word) => word[0].toUpperCase() + word.slice(1);
  const UNREAD = `${
    capital(of)
  } zachowanego w tej przeglądarce nie udało się odczytać: jego zapis możesz skopiować albo wyrzucić, a nowy ${noun} go nie zastąpi.`;
  const NEWER = `${
    capital(noun)
  } zachowany w tej przeglądarce pochodzi z nowszej wersji katalogu: odśwież stronę, a jeśli nadal go nie będzie, skopiuj jego zapis albo go wyrzuć.`;

  function tell(text, newer, name) {
    const said = element("span"), shown = element("code", { className: "k-form__unread", textContent: text });
    const made = say(name, [newer ? NEWER : UNREAD], {
      buttons: [["Kopiuj zapis", copy], ["Wyrzuć zapis", () => throwAway(text, newer, name)]],
    });
    async function copy() {
      made.append(" ", said, shown);
      said.textContent = await copiedInWords(text, shown, "Skopiowano zapis.", "Zapis");
    }
    return made;
  }

  function throwAway(text, newer, name) {
    store.throwAway(text);
    say(name, [`Wyrzucono zapis ${of}.`], {
      buttons: [["Cofnij", () => {
        if (store.putAside(text)) tell(text, newer, name).focus();
      }]],
    }).querySelector("button").focus();
  }

  store.unread().forEach(({ text, newer }, index) => tell(text, newer, `unread-${index + 1}`));
}
