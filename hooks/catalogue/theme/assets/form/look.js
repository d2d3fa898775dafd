/* What the form looks up in the catalogue. */
import { Lookups } from "../data/lookups.js";
import { formData } from "./data.js";

export const look = new Lookups(formData.runs);
