/* The script of the page of results. */
import { startResults } from "../search/results.js";
import { startPage } from "../frame/page.js";

startPage();
startResults();
