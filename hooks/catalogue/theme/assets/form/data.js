/* What the page of the form was given. */
import { byId } from "../ui/found.js";

/** @import { FormData } from "../data/shipped.d.ts" */

/** @type {FormData} */
export const formData = JSON.parse(byId("k-form-data", HTMLScriptElement).text);
