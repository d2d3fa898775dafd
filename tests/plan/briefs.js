/* What the catalogue knows of invented practices. */
/** @import { Brief } from "../../hooks/catalogue/theme/assets/data/shipped.d.ts" */

/** @type {Brief} */
export const SREM = {
  id: "cus-srem",
  title: "Wszystko pod jednym dachem: z ośrodka pomocy w centrum usług",
  host: "Centrum Usług Społecznych w Śremie",
  type: "cus",
  typeName: "centrum usług społecznych",
  place: "Śrem, woj. wielkopolskie",
  town: "Śrem",
  region: "wielkopolskie",
  position: [51.60921, 16.85845],
  topics: [],
  times: 0,
  knowledge: "",
  summary: "Śrem łączy pod jednym dachem ośrodek, organizacje, firmy i urzędy; mieszkańcy pytają w jednym miejscu.",
  website: "https://cus.srem.example/o-nas?a=1;b=2,3",
  hosting: [],
  questions: [],
  facts: [],
};
/** @type {Brief} */
export const HOSTILE = {
  ...SREM,
  id: "zly",
  title: 'Zły\r\nBEGIN:VALARM\\n;,:"\x00\x07\u202e\u200b👩‍👩‍👧',
  host: "Gospodarz; spółka, \\N „A”\r\nATTENDEE:mailto:a@example.org",
  place: "Wieś\nEND:VEVENT",
  position: null,
  summary: "ż".repeat(200) + " 👍🏽".repeat(40),
  website: "",
};

/**
 * A practice of which the catalogue knows little.
 *
 * @param {Partial<Brief>} known
 * @returns {Brief}
 */
export const briefOf = (known) => ({
  ...SREM,
  place: "miejsce nie podane",
  town: "",
  position: null,
  website: "",
  ...known,
});
