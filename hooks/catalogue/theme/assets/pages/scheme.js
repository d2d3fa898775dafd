/* The script of the head, which runs before anything is painted. */
import { startScheme } from "../frame/scheme.js";

startScheme();
