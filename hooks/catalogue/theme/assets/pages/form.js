/* The script of the two forms. */
import { startForm } from "../form/form.js";
import { startPage } from "../frame/page.js";

startPage();
startForm();
