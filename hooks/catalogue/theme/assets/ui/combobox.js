/* A text box with suggestions, in the combobox pattern of WAI-ARIA
   (https://www.w3.org/WAI/ARIA/apg/patterns/combobox/). */
import { counted } from "./counted.js";

let boxes = 0;

/* Gives `input` suggestions, in a list at the end of `place`.

   `suggest(text)` promises { options: [{ nodes, choose }], said }: what each shows and does, and what a
   screen reader is told (else that there are none); null closes the list. Escape closes the list, then empties the box. */
export const combobox = (input, place, suggest) => {
  const id = `k-podpowiedzi-${++boxes}`;
  const list = document.createElement("ul"), status = document.createElement("div");
  list.id = id;
  list.className = "k-suggestions";
  list.setAttribute("role", "listbox");
  list.setAttribute("aria-label", "Podpowiedzi");
  list.hidden = true;
  status.className = "k-hidden";
  status.setAttribute("role", "status");
  place.append(list, status);
  for (
    const [name, value] of Object.entries({
      role: "combobox",
      "aria-autocomplete": "list",
      "aria-expanded": "false",
      "aria-controls": id,
    })
  ) {
    input.setAttribute(name, value);
  }
  let asked = 0, active = -1;

  const options = () => [...list.children];
  const close = () => {
    asked++;
    list.hidden = true;
    list.replaceChildren();
    input.setAttribute("aria-expanded", "false");
    activate(-1);
  };
  const activate = (index) => {
    active = index;
    options().forEach((option, at) => option.setAttribute("aria-selected", String(at === index)));
    if (index < 0) input.removeAttribute("aria-activedescendant");
    else {
      input.setAttribute("aria-activedescendant", options()[index].id);
      options()[index].scrollIntoView({ block: "nearest" });
    }
  };
  const drawn = ({ nodes, choose }, index) => {
    const item = document.createElement("li");
    item.id = `${id}-${index}`;
    item.setAttribute("role", "option");
    item.setAttribute("aria-selected", "false");
    item.append(...nodes);
    item.addEventListener("mousedown", (event) => event.preventDefault()); // the box keeps the focus
    item.addEventListener("click", () => {
      close();
      choose();
    });
    return item;
  };

  async function open() {
    const mine = ++asked;
    let answer;
    try {
      answer = await suggest(input.value);
    } catch (error) {
      status.textContent = "Nie udało się wczytać podpowiedzi.";
      throw error;
    }
    if (mine !== asked || document.activeElement !== input) return;
    if (!answer) return close();
    list.replaceChildren(...answer.options.map(drawn));
    list.hidden = !answer.options.length;
    input.setAttribute("aria-expanded", String(!list.hidden));
    activate(-1);
    status.textContent = answer.said || (list.hidden ? "Brak podpowiedzi." : suggestionsInWords(answer.options.length));
  }

  input.addEventListener("input", open);
  input.addEventListener("blur", close);
  input.addEventListener("keydown", (event) => {
    const count = options().length;
    if (event.key === "ArrowDown" || event.key === "ArrowUp") {
      event.preventDefault();
      if (!count) return void open();
      const step = event.key === "ArrowDown" ? 1 : -1;
      activate((active + 1 + step + count + 1) % (count + 1) - 1);
    } else if (event.key === "Enter" && active >= 0) {
      event.preventDefault();
      options()[active].click();
    } else if (event.key === "Escape") {
      event.preventDefault();
      if (list.hidden && input.value) {
        input.value = "";
        input.dispatchEvent(new Event("input", { bubbles: true }));
      }
      close();
    }
  });
};

/* What a screen reader is told of suggestions. */
export const suggestionsInWords = (number) =>
  `${counted(number, "podpowiedź", "podpowiedzi", "podpowiedzi")}. Wybierz strzałkami.`;
