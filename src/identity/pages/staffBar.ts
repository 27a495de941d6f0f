import type { Bilingual } from "../../kernel/index.ts";
import { consolePath, type PageContext, type StaffBar } from "../../platform/web/index.ts";
import { authorise } from "../model/authorise.ts";
import type { IdentitySite } from "./answers.ts";
import { consoleHome, paths } from "./paths.ts";

const words = {
  door: { fr: "Espaces de travail", en: "Places of work" },
  account: { fr: "Mon compte", en: "My account" },
} as const satisfies Record<string, Bilingual>;

/** Who is signed in, and the way out, on every page that they see; nothing for anybody else. */
export const staffBar =
  ({ identity }: IdentitySite) =>
  async ({ visitor, language, path, now }: PageContext): Promise<StaffBar | null> => {
    if (visitor.kind !== "staff") return null;
    const held = new Set(visitor.assignments.flatMap(({ body }) => (body === null ? [] : [body])));
    const open = [...held].filter(
      (body) => authorise(visitor, "console.open", { body }, now) === "allowed",
    );
    const bodies = await Promise.all(
      open.map(async (body) => {
        const href = consolePath(body, "aujourdhui", language);
        const label = (await identity.bodyName(body)) ?? body;
        return { label, href, current: path === href || path.startsWith(`${href}/`) };
      }),
    );
    const link = (label: Bilingual, to: Bilingual) => ({
      label: label[language],
      href: to[language],
      current: path === to[language],
    });
    return {
      name: visitor.name,
      links: [link(words.door, consoleHome), link(words.account, paths.account)],
      bodies: bodies.length > 1 ? bodies : [],
      signOut: paths.signOut[language],
    };
  };
