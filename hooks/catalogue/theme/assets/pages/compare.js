/* The script of the page that compares practices. */
import { startCompare } from "../compare/compare.js";
import { startPage } from "../frame/page.js";

startPage();
startCompare();
