import { candidatePaths } from "../../identity/pages/index.ts";
import { legalLink, type SuspensionOptions } from "../../platform/web/index.ts";
import { contactLink } from "../../recruitment/pages/index.ts";
import type { Platform } from "../platform.ts";
import { heldList } from "./heldList.ts";
import { openWhileSuspended, postgresSuspensions, type Suspensions } from "./suspension/index.ts";

type Ground = Pick<Platform, "database" | "clock" | "ledger">;

/** The suspensions of this site. */
export const openSuspensions = ({ database, ledger }: Ground): Suspensions =>
  postgresSuspensions(
    { kysely: database.kysely<unknown>(), transaction: database.transaction },
    ledger,
  );

const space = { fr: "Mon espace candidat", en: "My candidate space" } as const;

/** What closes this site to its visitors: asked before every page, and so read once a second at most. */
export const suspensionOf = (ground: Ground): SuspensionOptions => {
  const suspensions = openSuspensions(ground);
  const held = heldList(
    {
      list: async () => {
        const present = await suspensions.present();
        return present === null ? [] : [present];
      },
    },
    ground.clock,
  );
  return {
    read: async () => {
      const [present] = await held.list();
      if (present === undefined) return null;
      const { authority, ground: said, at } = present;
      return { authority, ground: said, since: at };
    },
    staysOpen: openWhileSuspended,
    ways: (language) => [
      legalLink({ language, path: "" }),
      contactLink({ language, path: "" }),
      { label: space[language], href: candidatePaths.home[language] },
    ],
  };
};
