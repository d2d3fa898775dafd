/* What is told of a comparison. */
import { counted } from "../ui/counted.js";

/**
 * How many practices are compared, and how many of their facts differ.
 *
 * @param {number} practices
 * @param {number} different
 * @param {number} same
 */
export function comparedInWords(practices, different, same) {
  if (!practices) return "Nie wybrano jeszcze żadnej praktyki.";
  if (practices === 1) return "Wybrano jedną praktykę. Dodaj drugą, żeby je porównać.";
  const differ = different
    ? counted(different, "cecha się różni", "cechy się różnią", "cech się różni")
    : "żadna cecha się nie różni";
  const alike = same
    ? counted(same, "jest taka sama", "są takie same", "jest takich samych")
    : "żadna nie jest taka sama";
  return `Porównano ${counted(practices, "praktykę", "praktyki", "praktyk")}: ${differ}, ${alike}.`;
}

/**
 * What the address asks for in vain.
 *
 * @param {string[]} unknown
 * @param {number} known
 * @param {number} most
 */
export function leftOut(unknown, known, most) {
  const notes = [];
  if (unknown.length) {
    notes.push(`Pominięto, bo katalog tego nie zna: ${unknown.map((name) => `„${name}”`).join(", ")}.`);
  }
  if (known > most) notes.push(`Porównać można najwyżej cztery praktyki. Pokazano pierwsze cztery z ${known}.`);
  return notes;
}
