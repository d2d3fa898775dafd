/* What follows the scrolling: the title in the header, the section in the table of contents, the way up. */
import { every, found } from "../ui/found.js";

const BESIDE = 48; // px between the header and a heading that a link leads to, and some more
const FAR = 400; // px from the top: from there a way up saves work

/**
 * Does a thing now, and once in each frame in which the page scrolls.
 *
 * @param {() => void} act
 */
function follow(act) {
  let waits = false;
  addEventListener("scroll", () => {
    if (!waits) {
      requestAnimationFrame(() => {
        waits = false;
        act();
      });
    }
    waits = true;
  }, { passive: true });
  act();
}

/** Scrolled past its heading, a page has its title in the place of the site's name. */
function startTitle() {
  const header = found(".k-header"), name = found(".k-header__name"), heading = found("h1");
  follow(() => {
    header.toggleAttribute("data-scrolled", scrollY > 0);
    const isPast = heading.getBoundingClientRect().bottom < header.getBoundingClientRect().bottom;
    if (isPast) name.dataset.title = heading.innerText;
    else delete name.dataset.title;
  });
}

/** Marks in the table of contents what is read, and what was before it. */
function startContents() {
  const [contents] = every(".k-toc"), links = every(".k-toc a", HTMLAnchorElement);
  const places = links.map((link) => document.getElementById(decodeURIComponent(link.hash.slice(1))));
  const header = found(".k-header");
  follow(() => {
    const line = header.getBoundingClientRect().bottom + BESIDE;
    const at = places.findLastIndex((place) => place && place.getBoundingClientRect().top < line);
    for (const [number, link] of links.entries()) {
      link.toggleAttribute("data-passed", number < at);
      link.ariaCurrent = number === at ? "location" : null;
    }
    if (at >= 0) contents.scrollTop = links[at].offsetTop - contents.clientHeight / 2;
  });
}

/** The way up is offered to whoever scrolls up. */
function startTop() {
  const button = found(".k-top");
  let before = scrollY;
  button.addEventListener("click", () => scrollTo({ top: 0 }));
  follow(() => {
    if (scrollY !== before) button.hidden = scrollY > before || scrollY < FAR;
    before = scrollY;
  });
}

export function startScrolled() {
  startTitle();
  startContents();
  startTop();
}
