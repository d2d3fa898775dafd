/* What the form looks up in the catalogue. */
import { lookups } from "../data/lookups.js";
import { formData } from "./data.js";

export const look = lookups(formData.runs);
