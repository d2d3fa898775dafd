/* The script of the planner. */
import { startPlanner } from "../planner/planner.js";
import { startPage } from "../frame/page.js";

startPage();
startPlanner();
