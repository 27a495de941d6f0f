import { authorise } from "../identity/index.ts";
import type { Action, Authorise } from "../platform/access/index.ts";
import { consolePath } from "../platform/web/index.ts";
import { ownPolicy } from "./policies.ts";

/** The way there, for whoever operates the installation: it is no body, and stands in no list of bodies. */
export const installationLinks = [
  {
    label: {
      fr: "Voir ce que la plateforme fait de ses propres données",
      en: "See what the platform does with its own data",
    },
    href: {
      fr: consolePath(ownPolicy, "aujourdhui", "fr"),
      en: consolePath(ownPolicy, "aujourdhui", "en"),
    },
  },
] as const;

/** What may be asked of our own data: to look. Its rules come with the product, and no body answers for it. */
const looks: ReadonlySet<Action> = new Set<Action>([
  "console.open",
  "register.read",
  "rules.read",
  "rules.simulate",
  "runs.read",
  "stores.read",
  "holds.read",
  "settings.read",
]);

/** Who may do what at this installation: whoever operates all of it may look at its own data, and nobody acts in its name. */
export const authoriseHere: Authorise = (visitor, action, object, now) => {
  const decision = authorise(visitor, action, object, now);
  const isAct = object.body === ownPolicy && !looks.has(action);
  return isAct && (decision === "allowed" || decision === "fresh") ? "forbidden" : decision;
};
