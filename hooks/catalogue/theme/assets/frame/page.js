/* What every page has: its frame, the search box, the choice for a visit, buttons that print and copy, towns on maps. */
import { startDrawers } from "./drawers.js";
import { startFolded } from "./folded.js";
import { startScrolled } from "./scrolled.js";
import { startTowns } from "../map/towns.js";
import { startChoice } from "../plan/buttons.js";
import { startBox } from "../search/box.js";
import { startActions } from "../ui/actions.js";

export function startPage() {
  startBox();
  startChoice();
  startDrawers();
  startScrolled();
  startFolded();
  startActions();
  startTowns();
}
