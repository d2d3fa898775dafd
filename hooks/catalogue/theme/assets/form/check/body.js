/* What is wrong with the text of an entry: hidden characters, what Markdown may not hold, links that lead nowhere. */
/** @import { Link } from "../markdown/faults.js" */
/** @import { Known, Problem } from "./check.d.ts" */
import { hiddenIn, shownValue, withoutHidden } from "../../text/texts.js";
import { joinedAddress, mayBeLinked, plainAddress, relativeAddress } from "../markdown/addresses.js";
import { readBody } from "../markdown/faults.js";
import { problem } from "./fault.js";
import { nearest } from "./nearest.js";
import { pathOf, pathOfId } from "./path.js";

const PART = { part: "body" };
const OUTSIDE = /^(?:https?|mailto|tel):/i;

/**
 * @param {Known} known
 * @returns {Promise<Problem[]>}
 */
export async function problemsOfBody(known) {
  const { data: { messages, limits }, context: { body } } = known;
  const hidden = hiddenIn(body).map(({ at, code, kind }) => ({
    ...problem(messages, "hidden-in-file", { character: code, kind }, PART),
    line: body.slice(0, at).split("\n").length,
  }));
  const { faults, links } = readBody(withoutHidden(body), messages, limits.body);
  const dead = [];
  for (const link of links) dead.push(...await problemsOfLink(link, known));
  return [...hidden, ...faults, ...dead];
}

/**
 * @param {Link} link
 * @param {Known} known
 * @returns {Promise<Problem[]>}
 */
async function problemsOfLink({ text, address, line }, known) {
  if (!mayBeLinked(address) || OUTSIDE.test(address)) return [];
  const { data: { messages }, look } = known, own = pathOf(known), here = own.slice(0, own.lastIndexOf("/"));
  const path = joinedAddress(here, address), there = await pathOfId(path, look);
  if (path === own || there === path) return [];
  const plain = plainAddress(address), told = { text, address: shownValue(plain) };
  if (there && !there.endsWith(".md")) return [{ ...problem(messages, "dead-link-withdrawn", told, PART), line }];
  const name = plain.split("#")[0].replace(/^.*\//s, "").replace(/\.md$/, "");
  if (there && !there.endsWith(`/${name}.md`)) {
    const path = relativeAddress(there, here);
    return [{ ...problem(messages, "dead-link-former", { ...told, path }, PART), line }];
  }
  const near = nearest(name, await look.near(name)), to = near && await look.path("praktyka", near);
  if (!to) return [{ ...problem(messages, "dead-link", told, PART), line }];
  return [{ ...problem(messages, "dead-link-near", { ...told, path: relativeAddress(to, here) }, PART), line }];
}
