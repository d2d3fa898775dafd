/* The script of the page where entries are chosen. */
import { startBrowse } from "../browse/browse.js";
import { startPage } from "../frame/page.js";

startPage();
startBrowse();
