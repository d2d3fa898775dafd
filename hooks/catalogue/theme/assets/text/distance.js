/* How far two texts are apart: the twin of hooks/catalogue/model/types/likeness.py. Pure. */

/**
 * How many letters are changed, missing, added or swapped with a neighbour between two words; Infinity above `most`.
 *
 * @param {string} a
 * @param {string} b
 * @param {number} most
 */
export function editDistance(a, b, most) {
  if (a === b) return 0;
  if (most < 1 || Math.abs(a.length - b.length) > most) return Infinity;
  let start = 0, endA = a.length, endB = b.length;
  while (start < endA && start < endB && a[start] === b[start]) start++;
  while (endA > start && endB > start && a[endA - 1] === b[endB - 1]) endA--, endB--;
  if (most === 1 && Math.max(endA, endB) - start > 2) return Infinity; // more than a swap
  /** @type {number[]} */
  let before = [];
  let row = Array.from({ length: endB - start + 1 }, (_, index) => index);
  for (let i = start; i < endA; i++) {
    const next = [row[0] + 1];
    for (let j = start; j < endB; j++) {
      const at = j - start + 1;
      next[at] = Math.min(next[at - 1] + 1, row[at] + 1, row[at - 1] + (a[i] === b[j] ? 0 : 1));
      if (i > start && j > start && a[i] === b[j - 1] && a[i - 1] === b[j]) {
        next[at] = Math.min(next[at], before[at - 2] + 1);
      }
    }
    before = row;
    row = next;
  }
  const found = row[row.length - 1];
  return found <= most ? found : Infinity;
}
