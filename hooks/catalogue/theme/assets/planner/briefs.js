/* What the planner knows of the practices of a plan, loaded one by one: `szukaj/praktyki/<id>.js`. */
(function () {
  "use strict";
  const katalog = (window.katalog = window.katalog || {});

  /* Briefs by id; `look` is what `katalog.lookups` gives. */
  katalog.briefs = look => {
    const known = new Map();

    /* The id that an entry has now, or had before; null where none has it. */
    async function idNow(id) {
      const path = await look.path("praktyka", id);
      return path && /([^/]+)\.md$/.exec(path)[1];
    }

    return {
      /* The brief of a practice that was asked for before. */
      of: id => known.get(id),

      /* Loads the briefs of these ids; gives { now: { id: id that it has now }, unknown: [id] }. */
      async prepare(ids) {
        const now = {}, unknown = [];
        await Promise.all([...new Set(ids)].map(async id => {
          const current = known.has(id) ? id : await idNow(id);
          if (!current) return void unknown.push(id);
          now[id] = current;
          if (!known.has(current)) known.set(current, await katalog.load(`praktyki/${current}`));
        }));
        return { now, unknown: [...new Set(ids)].filter(id => unknown.includes(id)) };
      },
    };
  };
})();
