/* The script of a page that is only read. */
import { startPage } from "../frame/page.js";

startPage();
