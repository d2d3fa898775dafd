/* Work in progress, kept in this browser until it is sent or thrown away. */
(function () {
  "use strict";
  const katalog = (window.katalog = window.katalog || {});

  const { record, text, date, fields } = katalog.shape;

  /* The draft (katalog.kept) of a new entry of a kind, or of changes to the entry of an id, or of a new visit from a plan
     (the kind `plan`): { fields, body, id, base, at }, the fields as this form has them; `base` is the file that is mended. */
  katalog.draft = (kind, id) => katalog.kept(`katalog.szkic.${kind}${id ? `.${id}` : ""}`,
    record({ fields: fields(katalog.controls.data.schema), body: text, at: date }, { id: text, base: text }));
})();
