import type { Clock } from "../../kernel/index.ts";

/** As long as pages go on with what is said of the site itself: so that a page asks for the bodies once at most. */
const freshMilliseconds = 1_000;

interface Listed<T> {
  list(): Promise<readonly T[]>;
}

/**
 * A list as public pages read it. That of the bodies a page needs for its name, its navigation, its policy and its list, and many
 * pages are asked for in one second. What was read holds for a second; a failure is not kept.
 */
export const heldList = <T>(listed: Listed<T>, clock: Clock): Listed<T> => {
  let held: { readonly at: number; readonly all: Promise<readonly T[]> } | null = null;
  return {
    list: async () => {
      const now = clock.now().epochMilliseconds;
      const age = held === null ? freshMilliseconds : now - held.at;
      if (held !== null && age >= 0 && age < freshMilliseconds) return await held.all;
      const all = listed.list();
      held = { at: now, all };
      all.catch(() => {
        if (held?.all === all) held = null;
      });
      return await all;
    },
  };
};
