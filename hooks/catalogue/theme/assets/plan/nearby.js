/* What else one could see near a way. Pure. Positions are [lat, lon]. */
import { constants } from "../data/constants.js";
import { inOrder } from "../text/texts.js";
import { distance } from "./distance.js";

const NEAR = 15; // kilometres as the crow flies
const { high: HIGH, wide: WIDE } = constants.cell; // degrees of latitude and of longitude
const ID = 0, TITLE = 1, LAT = 4, LON = 5, TYPE = 6, TOPICS = 7, TIMES = 8; // places in a row of the cells

/* Kilometres from a position to the nearest of these points and of the stretches of this line; Infinity without any.
   A stretch is straight on a map that is true around the position, which over a day's drive differs from the crow's
   way by less than the road does. */
function away(position, { points = [], line = [] }) {
  const stretches = line.slice(1).map((end, at) => [line[at], end]);
  const nearest = [...points, ...line, ...stretches.map((stretch) => nearestOf(stretch, position))];
  return Math.min(...nearest.map((point) => distance(position, point)));
}

/* The point of a stretch that is nearest to a position. */
function nearestOf([start, end], [lat, lon]) {
  const narrow = Math.cos(lat * Math.PI / 180);
  const [up, right] = [end[0] - start[0], (end[1] - start[1]) * narrow], square = up * up + right * right;
  const along = square ? ((lat - start[0]) * up + (lon - start[1]) * narrow * right) / square : 0;
  const part = Math.min(1, Math.max(0, along));
  return [start[0] + part * (end[0] - start[0]), start[1] + part * (end[1] - start[1])];
}

/* Of `rows` (szukaj/okolica/…: [id, title, host, town, lat, lon, type, [topics], times]) those within 15 km of
   `points` (such as the last stop) or of the way along `line`, that are not `taken` (ids) and share their type with
   `types` or a topic with `topics`, what was chosen so far; all, where both are empty:
   [{ row, kilometres, type, topics }].

   `kilometres` are whole; `type` (a code or null) and `topics` (codes) say what it shares. At most `most`, the most
   visited first, then the nearest, then in alphabetical order. A row that comes twice counts once. */
export const nearby = (rows, { points = [], line = [], types = [], topics = [], taken = [], most = Infinity }) => {
  const passed = new Set(taken), any = !types.length && !topics.length, found = [];
  for (const row of rows) {
    if (passed.has(row[ID])) continue;
    passed.add(row[ID]);
    const type = types.includes(row[TYPE]) ? row[TYPE] : null,
      shared = row[TOPICS].filter((topic) => topics.includes(topic));
    if (!any && type === null && !shared.length) continue;
    const kilometres = away([row[LAT], row[LON]], { points, line });
    if (kilometres <= NEAR) found.push({ row, kilometres, type, topics: shared });
  }
  const places = new Map(inOrder(found.map(({ row }) => row[TITLE])).map((title, place) => [title, place]));
  found.sort((a, b) =>
    b.row[TIMES] - a.row[TIMES] || a.kilometres - b.kilometres || places.get(a.row[TITLE]) - places.get(b.row[TITLE])
  );
  return found.slice(0, most).map((each) => ({ ...each, kilometres: Math.round(each.kilometres) }));
};

/* Of `cells` ("206-42": row and column) those that may hold what katalog.nearby finds: whose middle is within 15 km
   and half their diagonal. */
export const cellsNearby = (cells, { points = [], line = [] }) =>
  cells.filter((cell) => {
    const [row, column] = cell.split("-").map(Number), middle = [(row + 0.5) * HIGH, (column + 0.5) * WIDE];
    return away(middle, { points, line }) <= NEAR + distance(middle, [row * HIGH, column * WIDE]);
  });
