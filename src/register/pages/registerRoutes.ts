import type { FastifyInstance } from "fastify";
import { addPage, open } from "../../platform/web/index.ts";
import { activityPage } from "./activityPage.ts";
import { listPage } from "./listPage.ts";
import type { ReadPublished } from "./publishedRegister.ts";
import { registerPaths } from "./registerPaths.ts";

/** Adds the public pages of the register: the list with its search, and a page for each activity. */
export const addRegisterPages = (web: FastifyInstance, readPublished: ReadPublished): void => {
  addPage(web, {
    paths: registerPaths.list,
    access: open,
    render: async ({ language }, { query }) => {
      const asked = query as Readonly<Record<string, unknown>>;
      return listPage(
        await readPublished(language),
        {
          words: textIn(asked["q"]) ?? "",
          domain: textIn(asked["domaine"]),
          basis: textIn(asked["fondement"]),
          page: pageIn(asked["page"]),
        },
        language,
      );
    },
  });
  addPage(web, {
    paths: registerPaths.activity,
    access: open,
    render: async ({ language }, { params }) => {
      const published = await readPublished(language);
      const { activity: id } = params as { readonly activity: string };
      const activity = published?.register.activities.find((each) => each.id === id);
      return published && activity ? activityPage(published, activity, language) : null;
    },
  });
};

const longest = 200;

const textIn = (value: unknown): string | null =>
  typeof value === "string" && value.trim() !== "" ? value.trim().slice(0, longest) : null;

const pageIn = (value: unknown): number =>
  typeof value === "string" && /^[1-9]\d{0,5}$/.test(value) ? Number(value) : 1;
