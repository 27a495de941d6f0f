import { fill, type Bilingual } from "../../../kernel/index.ts";
import { consolePath, type ReadToday } from "../../../platform/web/index.ts";
import { purposesAdrift } from "../../model/purpose/uncoveredActivities.ts";
import type { PurposeConsole } from "./purposeConsole.ts";

const words = {
  title: {
    fr: "Des consentements ne reposent plus sur le registre : {count}",
    en: "Consents that rest on the register no more: {count}",
  },
  text: {
    fr: "Leur activité n’y est plus, ou n’y repose plus sur le consentement. Corrigez le registre, ou cessez de les demander.",
    en: "Their activity is gone from it, or no longer rests on consent there. Correct the register, or ask for them no more.",
  },
} as const satisfies Record<string, Bilingual>;

/** The purposes whose activity has left the register, or rests on something else there, for whoever may close them. */
export const consentsToday =
  (parts: Pick<PurposeConsole, "purposes" | "activitiesOf" | "may">): ReadToday =>
  async (body, context) => {
    if (!parts.may(context, body, "consents.edit")) return [];
    const asked = (await parts.purposes.list(body)).filter(({ closedAt }) => closedAt === null);
    if (asked.length === 0) return [];
    const adrift = purposesAdrift(asked, await parts.activitiesOf(body));
    const { language } = context;
    return adrift.length === 0
      ? []
      : [
          {
            title: fill(words.title[language], { count: adrift.length }),
            text: words.text[language],
            href: consolePath(body, "consentements", language),
            tone: "bad",
          },
        ];
  };
