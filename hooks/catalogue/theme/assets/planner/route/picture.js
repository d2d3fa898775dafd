/* The route of a plan on the map of Poland: what hooks/catalogue/views/pictures/maps.py draws for a visit that took place. */
/**
 * @import { MapData, Position } from "../../data/shipped.d.ts"
 * @import { Step } from "./ways.js"
 */
import { address } from "../../ui/address.js";
import { element } from "../../ui/element.js";
import { svg } from "./svg.js";

const NARROWEST = 300, ROOM = 60, SHAPE = 4 / 3; // of the part of the drawing that is shown
const DASHES = ["", "9 5", "2 5", "14 4 2 4"]; // the ways of the days, one after the other

/**
 * A point of the drawing.
 *
 * @typedef {[x: number, y: number]} Point
 */
/**
 * The stops in one place.
 *
 * @typedef {{ at: Point, numbers: number[], name: string }} Mark
 */
/**
 * The part of the drawing that is shown.
 *
 * @typedef {{ left: number, top: number, width: number, height: number }} View
 */

/**
 * Draws the ways of the days, with the names of voivodeships where they cover no mark.
 *
 * @param {Element} place
 * @param {MapData} map
 * @param {Step[][]} ways
 * @param {string[]} unplaced - the stops that are on no map, since nobody knows where they are
 */
export function drawRoute(place, map, ways, unplaced) {
  const lines = ways.map((way) => way.map((step) => ({ ...step, at: drawn(step.position, map) })));
  if (!lines.flat().length) return place.replaceChildren();
  const marks = marksOf(lines.flat()), view = around(marks.map(({ at }) => at)), unit = view.width / 320;
  const { left, top, width, height } = view;
  const names = [...new Set(marks.flatMap(({ name }) => name || []))].join(", ");
  const picture = svg(
    "svg",
    {
      class: "k-map k-map--route",
      viewBox: [left, top, width, height].join(" "),
      role: "img",
      "aria-label": `Trasa na mapie: ${names}`,
    },
    svg("image", { href: address("assets/polska.svg"), width: map.width, height: map.height }),
    ...regionsNamed(map, view, marks).map(({ name, middle: [x, y] }) =>
      svg("text", { class: "k-map__name", x, y, "font-size": 11 * unit }, name)
    ),
    ...lines.flatMap((line, index) => {
      const points = line.map(({ at }) => at.join(",")).join(" ");
      return line.length > 1 ? [dashed("polyline", index, unit, { points })] : [];
    }),
    ...marks.reverse().flatMap((mark) => marked(mark, unit)),
  );
  const told = `Na mapie nie ma, bo nie znamy położenia: ${unplaced.join("; ")}.`;
  const missing = unplaced.length ? [element("p", { className: "k-quiet", textContent: told })] : [];
  place.replaceChildren(picture, ...legend(ways), ...missing);
}

/**
 * Where a position is on the drawing.
 *
 * @param {Position} position
 * @param {MapData} map - how it is drawn
 * @returns {Point}
 */
const drawn = ([lat, lon], map) => [
  Math.round((lon - map.west) * map.squeeze * map.scale),
  Math.round((map.north - lat) * map.scale),
];

/**
 * The part of the drawing around points.
 *
 * @param {Point[]} points
 * @returns {View}
 */
function around(points) {
  const xs = points.map(([x]) => x), ys = points.map(([, y]) => y);
  const left = Math.min(...xs), right = Math.max(...xs), top = Math.min(...ys), bottom = Math.max(...ys);
  const width = Math.round(Math.max(right - left + 2 * ROOM, (bottom - top + 2 * ROOM) * SHAPE, NARROWEST)),
    height = Math.round(width / SHAPE);
  return {
    left: Math.round((left + right - width) / 2),
    top: Math.round((top + bottom - height) / 2),
    width,
    height,
  };
}

/**
 * The stops of all days by where they lie on the drawing, those in one place together.
 *
 * @param {(Step & { at: Point })[]} points
 */
function marksOf(points) {
  /** @type {Map<string, Mark>} */
  const marks = new Map();
  for (const { at, number, name } of points) {
    const mark = marks.get(`${at}`) ?? { at, numbers: [], name };
    if (number && !mark.numbers.includes(number)) mark.numbers.push(number);
    marks.set(`${at}`, mark);
  }
  return [...marks.values()];
}

/**
 * The voivodeships whose names are in sight and cover no mark.
 *
 * @param {MapData} map
 * @param {View} view
 * @param {Mark[]} marks
 */
function regionsNamed({ regions }, { left, top, width, height }, marks) {
  const unit = width / 320;
  /** @type {Point} */
  const middle = [left + width / 2, top + height / 2];
  return regions.filter((region) =>
    near(region.middle, middle, [width * 0.4, height * 0.45]) &&
    !marks.some(({ at }) => near(at, region.middle, [45 * unit, 14 * unit]))
  );
}

/**
 * @param {Point} one
 * @param {Point} other
 * @param {[wide: number, high: number]} reach
 */
const near = (one, other, [wide, high]) => Math.abs(one[0] - other[0]) < wide && Math.abs(one[1] - other[1]) < high;

/**
 * The line of a day.
 *
 * @param {"line" | "polyline"} name
 * @param {number} index - of the day
 * @param {number} unit
 * @param {Record<string, string | number>} attributes
 */
function dashed(name, index, unit, attributes) {
  const dashes = DASHES[index % DASHES.length].split(" ").map((part) => part && Number(part) * unit).join(" ");
  return svg(name, { class: "k-map__route", "stroke-width": 2.5 * unit, "stroke-dasharray": dashes, ...attributes });
}

/**
 * A mark: the numbers of the stops there, or a dot where the visit only begins or ends.
 *
 * @param {Mark} mark
 * @param {number} unit
 * @returns {SVGElement[]}
 */
function marked({ at: [x, y], numbers }, unit) {
  const text = runs(numbers.sort((a, b) => a - b)),
    width = Math.max(18, 8 + text.length * 7) * unit,
    height = 18 * unit;
  if (!text) return [svg("circle", { class: "k-map__dot", cx: x, cy: y, r: 4 * unit })];
  return [
    svg("rect", { class: "k-map__dot", x: x - width / 2, y: y - height / 2, width, height, rx: height / 2 }),
    svg("text", { class: "k-map__mark", x, y: y + 4 * unit, "font-size": 11 * unit }, text),
  ];
}

/**
 * `1, 2, 5` → `1–2, 5`.
 *
 * @param {number[]} numbers
 */
function runs(numbers) {
  /** @type {[first: number, last: number][]} */
  const said = [];
  for (const number of numbers) {
    const last = said.at(-1);
    if (last && last[1] === number - 1) last[1] = number;
    else said.push([number, number]);
  }
  return said.map(([first, last]) => first === last ? `${first}` : `${first}–${last}`).join(", ");
}

/**
 * Which line is which day, where there are several.
 *
 * @param {Step[][]} ways
 */
function legend(ways) {
  const travelled = [...ways.keys()].filter((index) => ways[index].length > 1);
  if (travelled.length < 2) return [];
  const items = travelled.map((index) => {
    const line = dashed("line", index, 1, { x1: 0, x2: 40, y1: 3, y2: 3 });
    const drawing = svg("svg", { viewBox: "0 0 40 6", width: 40, height: 6, "aria-hidden": "true" }, line);
    return element("li", {}, drawing, ` dzień ${index + 1}`);
  });
  return [element("ul", { className: "k-plan-legend" }, ...items)];
}
