/* What the planner knows of the practices of a plan, loaded one by one: `szukaj/praktyki/<id>.js`. */
/* Briefs by id; `look` is what `katalog.lookups` gives. */
export const planBriefs = (look) => {
  const known = new Map();

  return {
    /* The brief of a practice that was asked for before. */
    of: (id) => known.get(id),

    /* Loads the briefs of these ids; gives { now: Map of the ids to those that they have now, unknown: [id] }. */
    async prepare(ids) {
      const now = new Map(), unknown = [];
      await Promise.all([...new Set(ids)].map(async (id) => {
        const current = known.has(id) ? id : await look.current("praktyka", id);
        if (!current) return void unknown.push(id);
        now.set(id, current);
        if (!known.has(current)) known.set(current, await look.brief(current));
      }));
      return { now, unknown: [...new Set(ids)].filter((id) => unknown.includes(id)) };
    },
  };
};
