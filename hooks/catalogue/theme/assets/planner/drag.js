/* Dragging the items of lists by a grip, with a mouse, a finger or a pen. The keyboard has buttons for the same. */
const EDGE = 120, STEP = 14; // pixels from the edge of the window where it scrolls, and by how much

/* `grip` moves `item` among the items of all `lists` (a selector); `dropped(list, index)` tells where it was let go.
   Escape, or letting go where it was, leaves everything as it was. */
export const drag = (grip, item, lists, dropped) => {
  grip.addEventListener("pointerdown", (down) => {
    if (down.button) return;
    down.preventDefault();
    const home = item.parentElement, after = item.nextElementSibling;
    let over = down.clientY, across = down.clientX, scrolling = 0;
    item.dataset.kDragged = "";

    /* Puts the item where the pointer is. */
    function follow() {
      const list = document.elementsFromPoint(across, over).map((each) => each.closest(lists)).find(Boolean);
      if (!list) return;
      const others = [...list.children].filter((each) => each !== item);
      const next = others.find((each) => {
        const { top, height } = each.getBoundingClientRect();
        return over < top + height / 2;
      }) || null;
      if (item.parentElement !== list || item.nextElementSibling !== next) list.insertBefore(item, next);
    }
    function scroll() {
      if (over < EDGE) scrollBy(0, -STEP);
      else if (over > innerHeight - EDGE) scrollBy(0, STEP);
      follow();
      scrolling = requestAnimationFrame(scroll);
    }
    function move(event) {
      over = event.clientY;
      across = event.clientX;
    }
    function end(back) {
      cancelAnimationFrame(scrolling);
      delete item.dataset.kDragged;
      for (const [name, listener] of Object.entries(listeners)) document.removeEventListener(name, listener);
      const list = item.parentElement, moved = list !== home || item.nextElementSibling !== after;
      if (!moved) return;
      const index = [...list.children].indexOf(item);
      home.insertBefore(item, after); // what is drawn anew puts it where it belongs
      if (!back) dropped(list, index);
    }
    const mine = (act) => (event) => {
      if (event.pointerId === down.pointerId) act(event);
    };
    const listeners = { // of the page: an item that changes its place loses the pointer that it holds
      pointermove: mine(move),
      pointerup: mine(() => {
        follow();
        end(false);
      }),
      pointercancel: mine(() => end(true)),
      keydown: (event) => {
        if (event.key !== "Escape") return;
        event.preventDefault();
        end(true);
      },
    };
    for (const [name, listener] of Object.entries(listeners)) document.addEventListener(name, listener);
    scrolling = requestAnimationFrame(scroll);
  });
};
