import { everyMatch } from "../../everyMatch.ts";
import { soundPage } from "../../examplePage.ts";
import type { LintRule } from "../../lintRule.ts";

/** « [ORGANISME](#) » of Markdown: words that promise a page, and an address that is none. */
const nowhere = /(?<!!)\[([^\]\n]{1,80})\]\(#?\)/dg;

export const emptyLink: LintRule = {
  id: "form.empty-link",
  family: "form",
  severity: "info",
  legalSource: { fr: "RGPD, art. 12(1)", en: "GDPR, art. 12(1)" },
  title: { fr: "Lien qui ne mène nulle part", en: "Link that leads nowhere" },
  message: {
    fr: "Le lien « {said} » n’a pas d’adresse. Donnez-lui la sienne, ou n’en faites pas un lien.",
    en: "The link “{said}” has no address. Give it its own, or make it no link.",
  },
  why: {
    fr: "Le lecteur qui le suit n’apprend pas ce que la page lui promettait.",
    en: "Whoever follows it does not learn what the page promised.",
  },
  mend: { fr: "Écrivez l’adresse de la page.", en: "Write the address of the page." },
  yieldsTo: ["form.placeholder"],
  examples: {
    bad: [
      {
        page: soundPage({
          subPurposes: ["Inscrire les emprunteurs de la [maison des jeux](#)", "Suivre les prêts"],
        }),
      },
      { page: soundPage({ recipients: ["[Agents du comptoir](), pour suivre les prêts"] }) },
    ],
    good: {
      records: [
        { subPurposes: ["Inscrire les emprunteurs de la maison des jeux", "Suivre les prêts"] },
      ],
    },
  },
  check: {
    kind: "passage",
    oncePerRecord: true,
    find: ({ text }) =>
      text.includes("](") ? everyMatch(text, nowhere, (match) => ({ said: match[1]! })) : [],
  },
};
