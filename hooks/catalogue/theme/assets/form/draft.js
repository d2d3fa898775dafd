/* Work in progress, kept in this browser until it is sent or thrown away. */
import { kept } from "../kept/kept.js";
import { fieldsOf, isDate, isText, recordOf } from "../kept/shape.js";
import { formData } from "./data.js";

/* The draft (katalog.kept) of a new entry of a kind, or of changes to the entry of an id, or of a new visit from a plan
   (the kind `plan`): { fields, body, id, base, at }, the fields as this form has them; `base` is the file that is mended. */
export const draftOf = (kind, id) =>
  kept(
    `katalog.szkic.${kind}${id ? `.${id}` : ""}`,
    recordOf({ fields: fieldsOf(formData.schema), body: isText, at: isDate }, { id: isText, base: isText }),
  );
