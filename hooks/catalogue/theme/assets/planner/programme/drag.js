/* Dragging the items of lists by a grip, with a mouse, a finger or a pen. The keyboard has buttons for the same. */
const EDGE = 120, STEP = 14; // pixels from the edge of the window where it scrolls, and by how much

/**
 * Makes a grip move an item among the items of all lists that a selector finds. Escape, or letting go where it was,
 * leaves everything as it was.
 *
 * @param {HTMLElement} grip
 * @param {HTMLElement} item
 * @param {string} lists
 * @param {(list: Element, index: number) => void} dropped - where it was let go
 */
export const drag = (grip, item, lists, dropped) =>
  grip.addEventListener("pointerdown", (down) => {
    if (down.button) return;
    down.preventDefault();
    new Dragging(down, item, lists, dropped).start();
  });

/** An item on its way. */
class Dragging {
  #item;
  #lists;
  #dropped;
  #pointer;
  #over;
  #across;
  #home;
  #after;
  #scrolling = 0;
  #heard = new AbortController();

  /**
   * @param {PointerEvent} down
   * @param {HTMLElement} item
   * @param {string} lists
   * @param {(list: Element, index: number) => void} dropped
   */
  constructor(down, item, lists, dropped) {
    this.#item = item;
    this.#lists = lists;
    this.#dropped = dropped;
    this.#pointer = down.pointerId;
    this.#over = down.clientY;
    this.#across = down.clientX;
    this.#home = item.parentElement;
    this.#after = item.nextElementSibling;
  }

  start() {
    this.#item.dataset.kDragged = "";
    this.#listen();
    this.#scrolling = requestAnimationFrame(() => this.#scroll());
  }

  /** Hears the whole page: an item that changes its place loses the pointer that it holds. */
  #listen() {
    const { signal } = this.#heard;
    /** @param {(event: PointerEvent) => void} act @returns {(event: PointerEvent) => void} */
    const mine = (act) => (event) => {
      if (event.pointerId === this.#pointer) act(event);
    };
    const move = mine((event) => {
      this.#over = event.clientY;
      this.#across = event.clientX;
    });
    const up = mine(() => {
      this.#follow();
      this.#end(false);
    });
    document.addEventListener("pointermove", move, { signal });
    document.addEventListener("pointerup", up, { signal });
    document.addEventListener("pointercancel", mine(() => this.#end(true)), { signal });
    document.addEventListener("keydown", (event) => {
      if (event.key !== "Escape") return;
      event.preventDefault();
      this.#end(true);
    }, { signal });
  }

  /** Puts the item where the pointer is. */
  #follow() {
    const item = this.#item, over = this.#over;
    const list = document.elementsFromPoint(this.#across, over).map((each) => each.closest(this.#lists)).find(Boolean);
    if (!list) return;
    const others = [...list.children].filter((each) => each !== item);
    const next = others.find((each) => {
      const { top, height } = each.getBoundingClientRect();
      return over < top + height / 2;
    }) || null;
    if (item.parentElement !== list || item.nextElementSibling !== next) list.insertBefore(item, next);
  }

  #scroll() {
    if (this.#over < EDGE) scrollBy(0, -STEP);
    else if (this.#over > innerHeight - EDGE) scrollBy(0, STEP);
    this.#follow();
    this.#scrolling = requestAnimationFrame(() => this.#scroll());
  }

  /** @param {boolean} back whether all stays as it was */
  #end(back) {
    const item = this.#item, list = item.parentElement;
    cancelAnimationFrame(this.#scrolling);
    delete item.dataset.kDragged;
    this.#heard.abort();
    if (!list || list === this.#home && item.nextElementSibling === this.#after) return;
    const index = [...list.children].indexOf(item);
    this.#home?.insertBefore(item, this.#after); // what is drawn anew puts it where it belongs
    if (!back) this.#dropped(list, index);
  }
}
