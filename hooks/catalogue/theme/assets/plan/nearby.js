/* What else one could see near a way. Pure. */
/** @import { CellRow, Position } from "../data/shipped.d.ts" */
import { constants } from "../data/constants.js";
import { inOrder } from "../text/texts.js";
import { distance } from "./distance.js";

const NEAR = 15; // kilometres as the crow flies
const { high: HIGH, wide: WIDE } = constants.cell; // degrees of latitude and of longitude
const ID = 0, TITLE = 1, LAT = 4, LON = 5, TYPE = 6, TOPICS = 7, TIMES = 8; // places in a row of the cells

/**
 * Points, such as the last stop, and a line, such as the way of a day.
 *
 * @typedef {{ points?: Position[], line?: Position[] }} Around
 */

/**
 * What was chosen so far: types and topics (codes), and the ids that are not to be found again.
 *
 * @typedef {{ types?: string[], topics?: string[], taken?: string[], most?: number }} Choice
 */

/**
 * A practice that is near, in whole kilometres, and the type and the topics that it shares with those chosen.
 *
 * @typedef {{ row: CellRow, kilometres: number, type: string | null, topics: string[] }} Near
 */

/**
 * Kilometres from a position to the nearest point and the nearest stretch of the line; Infinity without any. A stretch
 * is straight on a map that is true around the position, which over a day's drive differs from the crow's way by less
 * than the road does.
 *
 * @param {Position} position
 * @param {Around} around
 */
function away(position, { points = [], line = [] }) {
  const stretches = line.slice(1).map((end, at) => nearestOf(line[at], end, position));
  return Math.min(...[...points, ...line, ...stretches].map((point) => distance(position, point)));
}

/**
 * The point of a stretch that is nearest to a position.
 *
 * @param {Position} start
 * @param {Position} end
 * @param {Position} position
 * @returns {Position}
 */
function nearestOf(start, end, [lat, lon]) {
  const narrow = Math.cos(lat * Math.PI / 180);
  const [up, right] = [end[0] - start[0], (end[1] - start[1]) * narrow], square = up * up + right * right;
  const along = square ? ((lat - start[0]) * up + (lon - start[1]) * narrow * right) / square : 0;
  const part = Math.min(1, Math.max(0, along));
  return [start[0] + part * (end[0] - start[0]), start[1] + part * (end[1] - start[1])];
}

/**
 * Of the rows of cells those that lie within 15 km and share their type or a topic with what was chosen; all, where no
 * type and no topic is. The most visited come first, then the nearest, then in alphabetical order. A row that comes
 * twice counts once.
 *
 * @param {CellRow[]} rows
 * @param {Around & Choice} wanted
 * @returns {Near[]}
 */
export const nearby = (rows, { points, line, types = [], topics = [], taken = [], most = Infinity }) => {
  const passed = new Set(taken), any = !types.length && !topics.length;
  /** @type {Near[]} */
  const found = [];
  for (const row of rows) {
    if (passed.has(row[ID])) continue;
    passed.add(row[ID]);
    const type = types.includes(row[TYPE]) ? row[TYPE] : null;
    const shared = row[TOPICS].filter((topic) => topics.includes(topic));
    if (!any && type === null && !shared.length) continue;
    const kilometres = away([row[LAT], row[LON]], { points, line });
    if (kilometres <= NEAR) found.push({ row, kilometres, type, topics: shared });
  }
  const places = new Map(inOrder(found.map(({ row }) => row[TITLE])).map((title, place) => [title, place]));
  /** @param {Near} near */
  const placeOf = ({ row }) => places.get(row[TITLE]) ?? 0;
  found.sort((a, b) => b.row[TIMES] - a.row[TIMES] || a.kilometres - b.kilometres || placeOf(a) - placeOf(b));
  return found.slice(0, most).map((each) => ({ ...each, kilometres: Math.round(each.kilometres) }));
};

/**
 * Of cells ("206-42": row and column) those that may hold what is near: whose middle is within 15 km and half their
 * diagonal.
 *
 * @param {string[]} cells
 * @param {Around} around
 */
export const cellsNearby = (cells, around) =>
  cells.filter((cell) => {
    const [row, column] = cell.split("-").map(Number);
    /** @type {Position} */
    const middle = [(row + 0.5) * HIGH, (column + 0.5) * WIDE];
    return away(middle, around) <= NEAR + distance(middle, [row * HIGH, column * WIDE]);
  });
