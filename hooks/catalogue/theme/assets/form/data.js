/* What the page of the form was given. */
import { given } from "../data/given.js";

export const formData = given("k-form-data");
