import { identityPaths } from "../../identity/pages/index.ts";
import { consolePath, type Slots } from "../../platform/web/index.ts";
import type { ConsoleBodies } from "./consoleBodies.ts";
import { words } from "./consoleWords.ts";

/** Above every page that somebody of the staff sees: who they are, where they can go, and the way out. */
export const staffSlot =
  (bodies: ConsoleBodies): NonNullable<Slots["staff"]> =>
  async (context) => {
    const { visitor, language, path } = context;
    if (visitor.kind !== "staff") return null;
    const open = await bodies(context);
    return {
      name: visitor.name,
      links: [
        { label: words.console[language], href: language === "fr" ? "/console" : "/en/console" },
        { label: words.account[language], href: identityPaths.account[language] },
      ],
      bodies:
        open.length < 2
          ? []
          : open.map(({ id, name }) => {
              const href = consolePath(id, "aujourdhui", language);
              return { label: name, href, current: path === href || path.startsWith(`${href}/`) };
            }),
      signOut: identityPaths.signOut[language],
    };
  };
