/* What every page has: the search box, the choice for a visit, the menu, buttons that print and copy, towns on maps. */
import { startMenu } from "./menu.js";
import { startTowns } from "../map/towns.js";
import { startChoice } from "../plan/buttons.js";
import { startBox } from "../search/box.js";
import { startActions } from "../ui/actions.js";

export function startPage() {
  startBox();
  startChoice();
  startMenu();
  startActions();
  startTowns();
}
