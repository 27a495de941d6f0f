import { fill, type Bilingual } from "../../../../kernel/index.ts";
import type { May, ReadToday } from "../../../../platform/web/index.ts";
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
} as const satisfies Record<string, Bilingual>;

/** What of the choices of visitors waits for an officer. */
export const choicesToday =
  (parts: Pick<ProofConsole, "sitesOf" | "checks"> & { readonly may: May }): ReadToday =>
  async (body, context) => {
    if (!parts.may(context, body, "consents.edit")) return [];
    const sites = await parts.sitesOf(body);
    if (sites.length === 0) return [];
    const { faults } = await parts.checks.read();
    const { language } = context;
    return faults.length === 0
      ? []
      : [
          {
            title: fill(words.faults[language], { count: faults.length }),
            text: words.faultsText[language],
            href: daysPath(body, language),
            tone: "bad",
          },
        ];
  };
