/* The buttons that send the file, and what is said of them. */
import { copied } from "../ui/copied.js";
import { download, mailOf, proposal } from "./send.js";

const at = (id) => document.getElementById(`k-form-${id}`);
const host = at("host"), mail = at("mail"); // there is none where the publisher has not set it
let file = null;

const AFTER = "Gdy plik dojdzie do redakcji, możesz wyrzucić szkic.";
const say = (text) => {
  at("said").textContent = text;
};
const nameOf = ({ path }) => path.slice(path.lastIndexOf("/") + 1);

/* Makes the buttons send this file: { path, text, subject, isNew }; `path` is its place in the repository. */
export function showWays(shown) {
  file = shown;
  if (host) {
    const { href, pasted } = proposal(
      { add: host.dataset.kAdd, edit: host.dataset.kEdit },
      file.path,
      file.text,
      file.isNew,
    );
    host.href = href;
    at("host-pasted").hidden = !pasted;
  }
  if (mail) {
    const { href, attached } = mailOf(mail.dataset.kTo, file.subject, file.path, file.text);
    mail.href = href;
    at("mail-attached").hidden = !attached;
  }
}

const textCopied = () => copied(file.text, at("text"));

/* `held` is asked before a file leaves: where it gives true, it has stopped the event. */
export function startWays(held) {
  at("download").addEventListener("click", () => {
    download(nameOf(file), file.text);
    say("Plik jest w folderze pobranych.");
  });
  at("copy").addEventListener("click", async () => {
    say(await textCopied() ? "Skopiowano tekst pliku." : "Tekst pliku jest zaznaczony – skopiuj go klawiszami Ctrl+C.");
  });
  host?.addEventListener("click", async (event) => {
    if (held(event)) return;
    if (at("host-pasted").hidden) say(AFTER);
    else {say(`${
        await textCopied()
          ? "Tekst pliku jest w schowku: wklej go na otwartej stronie."
          : "Skopiuj tekst pliku i wklej go na otwartej stronie."
      } ${AFTER}`);}
  });
  mail?.addEventListener("click", (event) => {
    if (held(event)) return;
    if (at("mail-attached").hidden) return say(AFTER);
    download(nameOf(file), file.text);
    say(`Plik jest w folderze pobranych: załącz go do wiadomości. ${AFTER}`);
  });
}
