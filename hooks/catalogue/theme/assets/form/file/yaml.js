/* Fields written as YAML: the exact twin of hooks/catalogue/source/yaml/writing.py. */
const PLAIN = /^[\p{L}\p{N}„]/u;
const ENDS_PLAIN = / #|:(?: |$)/;
const MEANS_MORE = /^(?:true|false|null|yes|no|on|off|y|n|0[0-9xob].*)$/iu;
const UNPRINTABLE = /[\p{C}\p{Z}]/u;
const SHORT = { '"': '\\"', "\\": "\\\\", "\n": "\\n", "\t": "\\t" };

const isPrintable = (character) => character === " " || !UNPRINTABLE.test(character);
const isText = (value) => typeof value === "string";
const isEmpty = (value) => !(isText(value) || Object.keys(value).length);

/* The text as one word of YAML. */
export function scalar(text) {
  const seen = text.replaceAll("\u00a0", " ");
  const plain = PLAIN.test(seen) && !ENDS_PLAIN.test(seen) && !seen.endsWith(" ") && [...seen].every(isPrintable);
  return plain && !MEANS_MORE.test(text) ? text : `"${[...text].map(quoted).join("")}"`;
}

function quoted(character) {
  if (SHORT[character] || isPrintable(character) || character === "\u00a0") {
    return SHORT[character] || character;
  }
  return "\\U" + character.codePointAt(0).toString(16).padStart(8, "0");
}

/* The lines of fields: a list of texts without line ends. */
export function mapping(fields) {
  return Object.entries(fields).flatMap(([name, value]) => named(`${scalar(name)}:`, value));
}

/* The lines of the items of a list. */
export function items(values) {
  return values.flatMap((value) => {
    if (isText(value) || isEmpty(value)) {
      return named("-", value);
    }
    const [first, ...rest] = block(value);
    return [`- ${first}`, ...rest.map((line) => `  ${line}`)];
  });
}

function named(name, value) {
  if (isText(value)) {
    return [`${name} ${scalar(value)}`];
  }
  if (isEmpty(value)) {
    return [`${name} ${Array.isArray(value) ? "[]" : "{}"}`];
  }
  return [name, ...block(value).map((line) => `  ${line}`)];
}

const block = (value) => (Array.isArray(value) ? items(value) : mapping(value));

/* The fields as YAML: lines that each end in LF. */
export const yamlLines = (fields) => mapping(fields).map((line) => line + "\n").join("");
