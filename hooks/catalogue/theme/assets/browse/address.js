/* What is chosen ⇄ the address: { text, chosen: { key: [code] }, sort, page }. Pure but for `go` and `here`. */
import { onward } from "../plan/choice.js";

export const SORTS = {
  trafnosc: "trafność",
  alfabetycznie: "alfabetycznie",
  odwiedzane: "najczęściej odwiedzane",
  najnowsze: "najnowsza wiedza",
  najstarsze: "najstarsza wiedza",
};

/* What an address asks for, and the names of what it asks for in vain. */
export function readChoice(query, facets) {
  const params = new URLSearchParams(query), chosen = {}, unknown = [];
  for (const { key, name, indexOf } of facets) {
    const asked = [...new Set(params.getAll(key))];
    const known = asked.filter((code) => indexOf.has(code));
    unknown.push(
      ...asked.filter((code) => code && !indexOf.has(code)).map((code) => `${name.toLowerCase()} „${code}”`),
    );
    if (known.length) chosen[key] = known.sort((a, b) => indexOf.get(a) - indexOf.get(b));
  }
  const text = (params.get("q") || "").trim(), asked = params.get("sort") || "", page = params.get("strona") || "1";
  if (asked && !Object.hasOwn(SORTS, asked)) unknown.push(`kolejność „${asked}”`);
  if (!/^[1-9]\d{0,5}$/.test(page)) unknown.push(`strona „${page}”`);
  const sort = Object.hasOwn(SORTS, asked) && (asked !== "trafnosc" || text) ? asked : "";
  return { state: { text, chosen, sort, page: /^[1-9]\d{0,5}$/.test(page) ? Number(page) : 1 }, unknown };
}

/* The query of an address, with its `?`; empty where nothing is chosen. The same choice is always written alike. */
export function writtenChoice({ text, chosen, sort, page }, facets) {
  const params = new URLSearchParams();
  if (text) params.append("q", text);
  for (const { key } of facets) for (const code of chosen[key] || []) params.append(key, code);
  if (sort && sort !== defaultSort(text)) params.append("sort", sort);
  if (page > 1) params.append("strona", page);
  return String(params) && `?${params}`;
}

export const defaultSort = (text) => text ? "trafnosc" : "alfabetycznie";

/* The state with a value of a facet added or taken out; from the first page. */
export function toggled(state, { key, indexOf }, code, on) {
  const codes = (state.chosen[key] || []).filter((other) => other !== code);
  if (on) codes.push(code);
  codes.sort((a, b) => indexOf.get(a) - indexOf.get(b));
  return { ...state, chosen: { ...state.chosen, [key]: codes }, page: 1 };
}

/* The query of this page's address, without the plan of a visit that may travel in it; behind # where a browser
   refuses to change the rest of it on a disk. */
export function here() {
  const query = location.hash.startsWith("#?") ? location.hash.slice(1) : location.search;
  const parts = query.slice(1).split("&").filter((part) => part && !part.startsWith("wizyta="));
  return parts.length ? `?${parts.join("&")}` : "";
}

export function goTo(query) {
  if (query === here()) return;
  try {
    history.pushState(null, "", onward(query || location.pathname));
  } catch {
    location.hash = query || "?";
  }
}
