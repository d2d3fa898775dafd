/* Fields of the planner, and the line beneath each that says what became of what was typed into it. */
/* Joins `line`, which has an id, to `input`; gives what fills it: `say(text, wrong)`. An empty text hides it. */
export function told(input, line) {
  const others = input.getAttribute("aria-describedby");
  input.setAttribute("aria-describedby", others ? `${others} ${line.id}` : line.id);
  return (text, wrong = false) => {
    line.textContent = text;
    line.hidden = !text;
    if (wrong) input.setAttribute("aria-invalid", "true");
    else input.removeAttribute("aria-invalid");
  };
}

/* Whether a field may be given the value that the plan has: nobody is typing, and nothing is to be mended. */
export const freeField = (input) => document.activeElement !== input && !input.hasAttribute("aria-invalid");

/* Makes a field take whole numbers from `least` to `most`, and `usual` where it is left empty; what was changed is
   said. `keep` gets the number, undefined for `usual`. */
export function numberField(input, say, { least, most, usual }, keep) {
  input.addEventListener("input", () => say(""));
  input.addEventListener("change", () => {
    const typed = Math.round(Number(input.value)), empty = input.value === "", letters = input.validity.badInput;
    const taken = empty ? usual : Math.min(most, Math.max(least, typed));
    say(
      letters
        ? `To nie jest liczba. Przyjęto ${taken}.`
        : empty || taken === typed
        ? ""
        : `Najmniej ${least}, najwięcej ${most}. Przyjęto ${taken}.`,
    );
    input.value = taken;
    keep(taken === usual ? undefined : taken);
  });
}
