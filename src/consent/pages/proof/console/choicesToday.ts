import { fill, type Bilingual } from "../../../../kernel/index.ts";
import {
  consolePath,
  type May,
  type ReadToday,
  type TodayEntry,
} from "../../../../platform/web/index.ts";
import { daysPath } from "./daysPage.ts";
import type { ProofConsole } from "./proofConsole.ts";

const words = {
  faults: {
    fr: "Des jours de preuves de choix ne donnent plus la racine du journal : {count}",
    en: "Days of proofs of choices that no longer give the root of the ledger: {count}",
  },
  faultsText: {
    fr: "Aucun choix de ces jours ne peut plus être prouvé. La page dit ce qui manque.",
    en: "No choice of these days can be proved any more. The page says what is missing.",
  },
  unseen: {
    fr: "Rien ne montre encore comment « {site} » pose sa question",
    en: "Nothing shows yet how “{site}” asks its question",
  },
  unseenText: {
    fr: "Des visiteurs ont choisi devant ce texte, et ni le code servi ni une capture datée n’en sont gardés. Cela se fait de soi-même là où un Chromium est installé ; sinon, la page dit la commande.",
    en: "Visitors have chosen before this text, and neither the code served nor a dated screenshot of it is kept. It is done by itself where a Chromium is installed; else the page says the command.",
  },
} as const satisfies Record<string, Bilingual>;

/** What of the choices of visitors waits for an officer. */
export const choicesToday =
  (
    parts: Pick<ProofConsole, "sitesOf" | "checks" | "unseenOf"> & { readonly may: May },
  ): ReadToday =>
  async (body, context) => {
    if (!parts.may(context, body, "consents.edit")) return [];
    const sites = await parts.sitesOf(body);
    if (sites.length === 0) return [];
    const { faults } = await parts.checks.read();
    const { language } = context;
    const unseen = (await parts.unseenOf(body)).map(({ site, version }): TodayEntry => ({
      title: fill(words.unseen[language], { site }),
      text: words.unseenText[language],
      href: consolePath(body, "choix", language, `/${version}`),
      tone: "watch",
    }));
    return faults.length === 0
      ? unseen
      : [
          {
            title: fill(words.faults[language], { count: faults.length }),
            text: words.faultsText[language],
            href: daysPath(body, language),
            tone: "bad",
          },
          ...unseen,
        ];
  };
