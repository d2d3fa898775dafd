/* Light or dark: as the system has it, until somebody chooses. */
import { getKept, setKept } from "../kept/storage.js";

const KEY = "katalog.wyglad", LIGHT = "jasny", DARK = "ciemny";
const system = matchMedia("(prefers-color-scheme: dark)");
let chosen = kept();

/** The choice that is kept in this browser, if there is one that can be read. */
function kept() {
  const text = getKept(KEY);
  return text === LIGHT || text === DARK ? text : null;
}

const isDark = () => chosen ? chosen === DARK : system.matches;

function show() {
  const { dataset } = document.documentElement;
  if (chosen) dataset.scheme = isDark() ? "dark" : "light";
  document.querySelector("[data-k-scheme]")?.setAttribute("title", `Włącz tryb ${isDark() ? LIGHT : DARK}`);
}

function look() {
  chosen = kept() ?? chosen;
  show();
}

/** @param {Event} event */
function turn({ target }) {
  if (!(target instanceof Element && target.closest("[data-k-scheme]"))) return;
  chosen = isDark() ? LIGHT : DARK;
  setKept(KEY, chosen); // where it cannot be kept it holds for this page
  show();
}

export function startScheme() {
  show();
  system.addEventListener("change", show);
  addEventListener("storage", look); // chosen in another tab
  addEventListener("pageshow", look); // or on the page from which one comes back
  document.addEventListener("DOMContentLoaded", show);
  document.addEventListener("click", turn);
}
