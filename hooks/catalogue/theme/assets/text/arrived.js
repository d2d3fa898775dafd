/* Values of addresses as they arrive: programs of mail encode them again, break them and join marks to their end. Pure. */
const UNSEEN = /[\p{Cf}\p{Default_Ignorable_Code_Point}\u2028\u2029\u2800\ufffc]/gu;
const MAILED = "=(?:20|09|0[AD]|3E|C2=A0|E2=80=[0-9A-F]{2})", ENTITY = "&(?:[A-Za-z]+|#[0-9]+|#x[0-9A-Fa-f]+);?";
const CLUNG = new RegExp(`(?:${MAILED}|${ENTITY}|[^\\p{L}\\p{N}\\p{M}_~-])+$`, "u"); // no value of ours ends so
const BEFORE = new RegExp(`^(?:${MAILED}|${ENTITY}|[^\\p{L}\\p{N}~])+`, "u"); // nor begins so
const TIMES = 3; // that a value may have been encoded
const TAIL = 200; // signs at the end, of which some may have clung to it

/**
 * A value as it was written: what was put into % signs is itself again, also where that was done twice; line ends,
 * characters that nobody sees and the signs of a mail that was encoded are gone, and so are the marks of the sentence
 * around it, before and behind it.
 *
 * @param {string} value
 */
export function asWritten(value) {
  let plain = value.replace(/=?[\r\n\t]+ */g, "");
  for (let times = 0; times < TIMES; times++) {
    plain = plain.replace(/(%[\da-f]{2})+/gi, (signs) => {
      try {
        return decodeURIComponent(signs);
      } catch {
        return signs;
      }
    });
  }
  plain = plain.replace(UNSEEN, "").replace(/=?[\r\n\t]+ */g, "").trim().replace(BEFORE, "").replace(/^3D(?=.)/, "");
  return (plain.slice(0, -TAIL) + plain.slice(-TAIL).replace(CLUNG, "")).replaceAll("=", "");
}

/**
 * What an address asks for; between two values there may be what HTML writes there.
 *
 * @param {string} search - with its question mark
 */
export const askedOf = (search) => new URLSearchParams(search.replaceAll("&amp;", "&"));
