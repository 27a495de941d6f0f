import type { LintRule } from "../../lintRule.ts";

export const processorUnnamed: LintRule = {
  id: "recipients.processor-unnamed",
  family: "recipients",
  severity: "warning",
  legalSource: { fr: "RGPD, art. 13(1)(e) et 28", en: "GDPR, art. 13(1)(e) and 28" },
  title: { fr: "Sous-traitant sans nom", en: "Processor without a name" },
  message: {
    fr: "La fiche admet « {words} » sans dire qui c’est, ni s’il y en a un aujourd’hui.",
    en: "The record allows for “{words}” and says neither who it is nor whether there is one today.",
  },
  why: {
    fr: "Un registre dit qui traite les données maintenant ; « peut être confiée » n’apprend rien à la personne ni à l’autorité.",
    en: "A register says who processes the data now; “may be entrusted” tells nothing to the person or the authority.",
  },
  mend: {
    fr: "Nommez le sous-traitant, ce qu’il fait et où ; ou répondez « non » tant qu’il n’y en a pas.",
    en: "Name the processor, what it does and where; or answer “no” as long as there is none.",
  },
  examples: {
    bad: [
      { records: [{ processors: "Oui." }] },
      {
        records: [{ processors: "L’envoi des rappels peut être confié à un sous-traitant." }],
      },
    ],
    good: {
      records: [
        {
          recipients: [
            "Agents du comptoir, pour suivre les prêts",
            "Société Postes et Lettres, pour envoyer les rappels",
          ],
          processors:
            "L’envoi des rappels est confié à un sous-traitant, la société Postes et Lettres, par contrat du 12/03/2024.",
        },
      ],
    },
  },
  check: {
    kind: "record",
    *find(record) {
      const { processors } = record.activity;
      if (processors === null || processors.used === "no" || processors.named?.length) return;
      const [value] = record.of("processors");
      // A table of the page names them, row by row.
      if (!value || value.text.includes("|") || named.test(value.text)) return;
      const match =
        unnamed.exec(value.folded) ??
        (processors.used === "yes" || processors.used === "possible"
          ? bareYes.exec(value.folded)
          : null);
      if (!match) return;
      const evidence = record.quoteMatch(value, match);
      yield { field: "processors", evidence, params: { words: evidence.text } };
    },
  },
};

/** « Oui » or « Possible », and not a word more. */
const bareYes = /^(?:oui|possible|eventuel(?:le|lement)?)(?=[ .!]*$)/;
const unnamed =
  /\b(?:un |une |des |d'un |a des |nos )?(?:sous-traitants?|prestataires?|hebergeurs?)\b/;
/** A company by its form, or a name with a capital right after its kind. */
const named =
  /(?<!\p{L})(?:[Ss]oci[ée]t[ée]|SARL|SAS|SASU|GIE|GIP|SCOP|SA) [^,;.]{2,40}|(?:sous-traitants?|prestataires?|h[ée]bergeurs?)[ ,:]+(?:est |sont |la |le |l['’])*(?!Assurance)[A-Z][\p{L}&-]{2,}/u;
