/* The buttons that send the file, and what is said of them. */
import { copied, copiedInWords } from "../../ui/copied.js";
import { download } from "../../ui/download.js";
import { every } from "../../ui/found.js";
import { formData } from "../data.js";
import { textIn } from "../file/values.js";
import { at } from "../page.js";
import { state } from "../state/state.js";
import { fileName, mailOf, proposal } from "./addresses.js";

const AFTER = "Gdy plik dojdzie do redakcji, możesz usunąć szkic.";

/**
 * The link of a way that the publisher may not have set.
 *
 * @param {string} name
 */
const linkOf = (name) => every(`#k-form-${name}`, HTMLAnchorElement).at(0);

const host = linkOf("host"), mail = linkOf("mail");

/** @param {string} text */
function tell(text) {
  at("said").textContent = text;
}

/** The file as it is sent: `path` is its place in the repository. */
function sent() {
  const { file, entry } = state;
  if (!file) throw new Error("there is no file yet");
  const what = entry ? "Poprawka" : formData.kind === "praktyka" ? "Nowa praktyka" : "Nowa wizyta";
  return {
    path: `practices/${file.path}`,
    text: file.text,
    subject: `${what}: ${textIn(file.fields.title) || file.id}`,
    isNew: !entry,
  };
}

/** Has the buttons send the file as it is now. */
export function drawWays() {
  const { path, text, subject, isNew } = sent();
  if (host) {
    const { kAdd: add = "", kEdit: edit = "" } = host.dataset;
    const { href, pasted } = proposal({ add, edit }, path, text, isNew);
    host.href = href;
    at("host-pasted").hidden = !pasted;
  }
  if (mail) {
    const { href, attached } = mailOf(mail.dataset.kTo ?? "", subject, path, text);
    mail.href = href;
    at("mail-attached").hidden = !attached;
  }
}

function downloadFile() {
  const { path, text } = sent();
  download(fileName(path), "text/markdown;charset=utf-8", text);
}

async function tellCopied() {
  tell(await copiedInWords(sent().text, at("text"), "Skopiowano tekst pliku.", "Tekst pliku"));
}

async function tellProposed() {
  if (at("host-pasted").hidden) return tell(AFTER);
  const how = await copied(sent().text, at("text"))
    ? "Tekst pliku jest w schowku: wklej go na otwartej stronie."
    : "Skopiuj tekst pliku i wklej go na otwartej stronie.";
  tell(`${how} ${AFTER}`);
}

function tellMailed() {
  if (at("mail-attached").hidden) return tell(AFTER);
  downloadFile();
  tell(`Plik jest w folderze pobranych: załącz go do wiadomości. ${AFTER}`);
}

/**
 * Starts the buttons.
 *
 * @param {(event: Event) => boolean} held - asked before a file leaves: where it gives true, it has stopped the event
 */
export function startWays(held) {
  at("download").addEventListener("click", () => {
    downloadFile();
    tell("Plik jest w folderze pobranych.");
  });
  at("copy").addEventListener("click", tellCopied);
  host?.addEventListener("click", (event) => {
    if (!held(event)) tellProposed();
  });
  mail?.addEventListener("click", (event) => {
    if (!held(event)) tellMailed();
  });
}
