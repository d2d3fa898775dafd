/* The kinds of controls, by the names that `data-k-what` gives them. */
/** @import { Value } from "../../data/shipped.d.ts" */

/**
 * What a control of a kind does: says what it holds, takes what it is given, and starts.
 *
 * @typedef {object} ControlKind
 * @property {(field: HTMLElement) => Value | undefined} get
 * @property {(field: HTMLElement, value: Value | undefined) => void} set
 * @property {(field: HTMLElement) => void} [start]
 */

/** @type {Map<string | undefined, ControlKind>} */
const kinds = new Map();

/**
 * Takes on kinds of controls.
 *
 * @param {Record<string, ControlKind>} more
 */
export function useKinds(more) {
  for (const [name, kind] of Object.entries(more)) kinds.set(name, kind);
}

/**
 * The kind of a control.
 *
 * @param {HTMLElement} field
 */
export function kindOf(field) {
  const kind = kinds.get(field.dataset.kWhat);
  if (!kind) throw new Error(`there is no kind of control called ${field.dataset.kWhat}`);
  return kind;
}
