/* Everything that `katalog check` would say of an entry, in the order of the form: its fields, its text, its file. */
/** @import { CheckData, Context, Look, Problem } from "./check.d.ts" */
import { strip } from "../../text/texts.js";
import { problemsOfBody } from "./body.js";
import { problemsOfFields } from "./fields.js";
import { problemsOfFile } from "./file.js";
import { problemsOfAliases, problemsOfCircles } from "./others.js";

/**
 * @param {CheckData} data
 * @param {Context} context
 * @param {Look} look
 * @returns {Promise<Problem[]>}
 */
export async function check(data, context, look) {
  const known = { data, context: { ...context, fields: read(context.fields) }, look },
    file = await problemsOfFile(known);
  if (file.some(({ code }) => code === data.messages["too-large"].code)) return file;
  return [
    ...await problemsOfFields(known),
    ...await problemsOfAliases(known),
    ...await problemsOfCircles(known),
    ...await problemsOfBody(known),
    ...file,
  ];
}

/**
 * Values as files are read: in composed letters, without space around them.
 *
 * @template Value
 * @param {Value} value
 * @returns {Value}
 */
const read = (value) =>
  JSON.parse(JSON.stringify(value), (_, one) => typeof one === "string" ? strip(one.normalize("NFC")) : one);
