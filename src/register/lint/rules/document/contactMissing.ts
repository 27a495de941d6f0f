import type { LintRule } from "../../lintRule.ts";

/** An address, a telephone number or an e-mail address: one is enough to reach somebody. */
const contact = /@|(?:\d[ .]?){9,}|\d{5} \p{Lu}|(?<!\p{L})(?:cs|bp) \d/iu;

const street =
  /\d{1,4}(?: ?(?:bis|ter))?,? (?:rue|avenue|place|boulevard|allée|chemin|quai|cours|impasse|route)(?!\p{L})/iu;

export const contactMissing: LintRule = {
  id: "document.controller-without-contact",
  family: "document",
  severity: "warning",
  legalSource: { fr: "RGPD, art. 13(1)(a) et 30(1)(a)", en: "GDPR, art. 13(1)(a) and 30(1)(a)" },
  title: { fr: "Responsable que l’on ne peut joindre", en: "Controller that cannot be reached" },
  message: {
    fr: "Le registre nomme le responsable sans dire comment le joindre. Ajoutez une adresse postale et une adresse électronique.",
    en: "The register names the controller and not how to reach it. Add a postal address and an e-mail address.",
  },
  why: {
    fr: "Les coordonnées du responsable font partie de ce que l’article 30 exige du registre.",
    en: "The contact details of the controller are part of what article 30 asks of the register.",
  },
  mend: {
    fr: "Écrivez l’adresse et le courriel au-dessus des fiches.",
    en: "Write the address and the e-mail address above the records.",
  },
  examples: {
    bad: [
      {
        head: "Registre publié le 15/10/2026\n\nResponsable des traitements : Maison des jeux de Valmont\n\nDéléguée à la protection des données : Ada Lenoir\ndpo@maison-des-jeux.example",
        records: [{}, { title: "Réparer des jeux" }],
      },
    ],
    good: { records: [{}, { title: "Réparer des jeux" }] },
  },
  check: {
    kind: "document",
    *find({ register, preamble, page, quoteText }) {
      const { controller } = register;
      if (controller?.email !== null || page === null) return;
      // The notice of one activity may say it anywhere.
      if (register.activities.length === 1 && contact.test(page.text)) return;
      const name = controller.name ?? "";
      // « Commune de Valmont, 3 rue des Tilleuls »: read as one name, it leads there.
      if (contact.test(name) || street.test(name)) return;
      const at = preamble.findIndex(({ text }) => name !== "" && text.includes(name));
      // Up to the officer's own lines everything is about the controller.
      const next = preamble.findIndex(
        ({ folded }, index) => index > at && /^(?:delegue|dpo|dpd)/.test(folded),
      );
      const lines = preamble.slice(Math.max(0, at), next < 0 ? undefined : next);
      if (lines.some(({ text }) => contact.test(text))) return;
      yield { field: "controller", evidence: quoteText(name, controller.source) };
    },
  },
};
