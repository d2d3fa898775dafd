/* What is written of a stop: the hour that was agreed, questions, notes; closed at first. */
/**
 * @import { Stop } from "../../plan/plan.d.ts"
 * @import { StopEdits } from "../edits/stops.js"
 * @import { StopShown } from "./stop.js"
 */
import { hourOf } from "../../plan/clock.js";
import { button } from "../../ui/button.js";
import { counted } from "../../ui/counted.js";
import { element } from "../../ui/element.js";
import { set } from "../../ui/set.js";
import { field, freeField } from "../fields.js";
import { fromField, toField } from "../words.js";

export class StopMore {
  #stop;
  #held = element("span", { className: "k-quiet" });
  #at = element("input", { type: "time" });
  #questions = element("textarea", { rows: 4 });
  #again;
  #notes = element("textarea", { rows: 2 });

  /**
   * @param {Stop} stop
   * @param {string} id - that of the stop: those of the fields begin with it
   * @param {StopEdits} edits
   */
  constructor(stop, id, edits) {
    this.#stop = stop;
    this.#again = button({ className: "k-plain-button", textContent: "Przywróć propozycje" }, () => {
      edits.write(stop, "questions", undefined);
      this.#questions.focus();
    });
    this.details = element(
      "details",
      { className: "k-plan-stop__more" },
      element("summary", {}, "Umówiona godzina, pytania, notatki", this.#held),
      field("Umówiona godzina", this.#at, `${id}-at`),
      field("Pytania, każde w osobnym wierszu", this.#questions, `${id}-questions`),
      element("p", {}, this.#again),
      field("Notatki", this.#notes, `${id}-notes`),
    );
    this.#at.addEventListener("change", () => edits.set(stop, "at", fromField(this.#at.value)));
    this.#questions.addEventListener("change", () => edits.write(stop, "questions", lines(this.#questions.value)));
    this.#notes.addEventListener("change", () => edits.write(stop, "notes", this.#notes.value.trim() || undefined));
  }

  /**
   * Brings the fields up to date, and what the summary says of them.
   *
   * @param {StopShown} shown
   */
  update({ questions, notes, texts, suggested }) {
    if (freeField(this.#at)) set(this.#at, "value", toField(this.#stop.at));
    if (freeField(this.#questions)) set(this.#questions, "value", questions.join("\n"));
    if (freeField(this.#notes)) set(this.#notes, "value", notes);
    const held = [
      this.#stop.at === undefined ? "" : hourOf(this.#stop.at),
      questions.length ? counted(questions.length, "pytanie", "pytania", "pytań") : "",
      notes ? "notatka" : "",
    ].filter(Boolean).join(", ");
    set(this.#held, "textContent", held && ` – ${held}`);
    this.#again.hidden = !texts.questions || !suggested.length;
  }
}

/** @param {string} text */
const lines = (text) => text.split("\n").map((line) => line.trim()).filter(Boolean);
