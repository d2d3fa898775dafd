"""Entries taken through the controls of a form and back."""

from pathlib import Path

from playwright.sync_api import Page

FORMS = {"praktyka": ("praktyki", "dodaj.html"), "wizyta": ("wizyty", "dodaj-wizyte.html")}
"""By the kind of an entry: the folder of its files, and the page of its form."""

_BACK = """async ([kind, ids, today]) => {
  const data = form$data.formData, look = new data$lookups.Lookups(data.runs);
  const text = document.getElementById("k-form-body"), found = {};
  for (const id of ids) {
    const entry = await look.entry(kind, id);
    form$controls$entry.fillForm(entry.fields);
    text.value = form$file$written.bodyOf(entry);
    const fields = form$controls$entry.readForm(), body = text.value;
    const context = {fields, body, id, folder: entry.path.split("/")[1], entry};
    const problems = await form$check$entry.check({...data, today}, context, look);
    found[id] = [form$file$written.written(entry, fields, body, data.schema), problems];
  }
  return found;
}"""


def assert_comes_back(page: Page, practices: Path, kind: str, today: str) -> None:
    """Every entry of a kind comes back byte for byte and without a problem; `page` holds the form of that kind."""
    folder, _ = FORMS[kind]
    files = {file.stem: file.read_bytes() for file in sorted((practices / folder).glob("*/*.md"))}
    back = page.evaluate(_BACK, [kind, list(files), today])
    assert {id_: text.encode() for id_, (text, _) in back.items()} == files
    assert [(id_, problems) for id_, (_, problems) in back.items() if problems] == []
