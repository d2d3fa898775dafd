/* The route of a plan on the map of Poland: what hooks/catalogue/views/pictures/maps.py draws for a visit that took place. */
import { address } from "../ui/address.js";
import { element } from "../ui/element.js";

const NARROWEST = 300, ROOM = 60, SHAPE = 4 / 3; // of the part of the drawing that is shown
const SVG = "http://www.w3.org/2000/svg";
const DASHES = ["", "9 5", "2 5", "14 4 2 4"]; // the ways of the days, one after the other

function svg(name, attributes = {}, ...nodes) {
  const made = document.createElementNS(SVG, name);
  for (const [key, value] of Object.entries(attributes)) made.setAttribute(key, value);
  made.append(...nodes);
  return made;
}

/* A position [lat, lon] on the drawing; `map` says how it is drawn. */
const drawn = (
  [lat, lon],
  map,
) => [Math.round((lon - map.west) * map.squeeze * map.scale), Math.round((map.north - lat) * map.scale)];

/* The part of the drawing around points: [left, top, width, height]. */
function around(points) {
  const xs = points.map(([x]) => x), ys = points.map(([, y]) => y);
  const left = Math.min(...xs), right = Math.max(...xs), top = Math.min(...ys), bottom = Math.max(...ys);
  const width = Math.round(Math.max(right - left + 2 * ROOM, (bottom - top + 2 * ROOM) * SHAPE, NARROWEST)),
    height = Math.round(width / SHAPE);
  return [Math.round((left + right - width) / 2), Math.round((top + bottom - height) / 2), width, height];
}

/* `1, 2, 5` → `1–2, 5`. */
function runs(numbers) {
  const said = [];
  for (const number of numbers) {
    const last = said.at(-1);
    if (last && last[1] === number - 1) last[1] = number;
    else said.push([number, number]);
  }
  return said.map(([first, last]) => first === last ? `${first}` : `${first}–${last}`).join(", ");
}

/* The way of each day of a plan: where it begins, its stops whose place is known, where it ends; none of a day without
   stops. */
export const planWays = (plan, schedule, { briefOf, positionOf, towns }) => {
  let number = 0;
  return plan.days.map((day, index) => {
    const { from, home } = schedule[index];
    const stops = day.stops.map((stop) => ({
      position: positionOf(stop),
      number: ++number,
      name: stop.id ? briefOf(stop).town : stop.town,
    }));
    if (!stops.length) return [];
    return [
      ...(from ? [{ position: from, number: null, name: index ? "" : plan.start?.town || "" }] : []),
      ...stops.filter(({ position }) => position),
      ...(home ? [{ position: towns.position(plan.end), number: null, name: plan.end.town }] : []),
    ];
  });
};

/* The stops of all days by where they lie on the drawing, those in one place together: [{ at, numbers, name }]. */
function marksOf(points) {
  const marks = new Map();
  for (const { at, number, name } of points) {
    const mark = marks.get(`${at}`) || { at, numbers: [], name };
    if (number && !mark.numbers.includes(number)) mark.numbers.push(number);
    marks.set(`${at}`, mark);
  }
  return [...marks.values()];
}

const dashes = (index, unit) => DASHES[index % DASHES.length].split(" ").map((part) => part && part * unit).join(" ");
const line = (name, index, unit, attributes) =>
  svg(name, {
    class: "k-map__route",
    "stroke-width": 2.5 * unit,
    "stroke-dasharray": dashes(index, unit),
    ...attributes,
  });

/* A mark: the numbers of the stops there, or a dot where the visit only begins or ends. */
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

/* Which line is which day, where there are several. */
function legend(days) {
  const travelled = [...days.keys()].filter((index) => days[index].length > 1);
  if (travelled.length < 2) return [];
  return [
    element(
      "ul",
      { className: "k-plan-legend" },
      ...travelled.map((index) =>
        element(
          "li",
          {},
          svg(
            "svg",
            { viewBox: "0 0 40 6", width: 40, height: 6, "aria-hidden": "true" },
            line("line", index, 1, { x1: 0, x2: 40, y1: 3, y2: 3 }),
          ),
          ` dzień ${index + 1}`,
        )
      ),
    ),
  ];
}

/* Draws into `place`, with the names of voivodeships where they cover no mark; `days`: for each day its way, [{ position, number|null, name }], `number` of a stop. */
export const planRoute = (place, map, days) => {
  const points = days.flat().map((step) => ({ ...step, at: drawn(step.position, map) }));
  if (!points.length) return place.replaceChildren();
  const view = around(points.map(({ at }) => at)), unit = view[2] / 320, marks = marksOf(points);
  const near = (one, other, [wide, high]) => Math.abs(one[0] - other[0]) < wide && Math.abs(one[1] - other[1]) < high;
  const middle = [view[0] + view[2] / 2, view[1] + view[3] / 2], room = [view[2] * 0.4, view[3] * 0.45];
  const isNamed = (region) =>
    near(region.middle, middle, room) && !marks.some(({ at }) => near(at, region.middle, [45 * unit, 14 * unit]));
  const names = [...new Set(marks.map(({ name }) => name))].join(", ");
  const picture = svg(
    "svg",
    { class: "k-map k-map--route", viewBox: view.join(" "), role: "img", "aria-label": `Trasa na mapie: ${names}` },
    svg("image", { href: address("assets/polska.svg"), width: map.width, height: map.height }),
    ...map.regions.filter(isNamed).map(({ name, middle: [x, y] }) =>
      svg("text", { class: "k-map__name", x, y, "font-size": 11 * unit }, name)
    ),
  );
  days.forEach((steps, index) => {
    const way = steps.map(({ position }) => drawn(position, map).join(",")).join(" ");
    if (steps.length > 1) picture.append(line("polyline", index, unit, { points: way }));
  });
  picture.append(...marks.reverse().flatMap((mark) => marked(mark, unit)));
  place.replaceChildren(picture, ...legend(days));
};
