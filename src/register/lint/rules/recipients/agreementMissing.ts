import type { LintRule } from "../../lintRule.ts";

export const agreementMissing: LintRule = {
  id: "recipients.no-agreement",
  family: "recipients",
  severity: "error",
  legalSource: { fr: "RGPD, art. 28(3)", en: "GDPR, art. 28(3)" },
  title: { fr: "Sous-traitant sans contrat signé", en: "Processor without a signed agreement" },
  message: {
    fr: "« {name} » traite des données sans contrat signé dans le registre.",
    en: "“{name}” processes data and the register has no signed agreement.",
  },
  why: {
    fr: "Le traitement par un sous-traitant est régi par un contrat écrit ; sans lui, il n’a pas le droit de commencer.",
    en: "Processing by a processor is governed by a written agreement; without it, it may not begin.",
  },
  mend: {
    fr: "Faites signer le contrat, puis inscrivez sa date et sa référence.",
    en: "Have the agreement signed, then enter its date and reference.",
  },
  examples: {
    bad: [
      {
        records: [{}],
        details: [
          {
            processors: {
              used: "yes",
              text: "oui",
              source: [],
              named: [{ name: "Imprimerie Lenoir", country: "FR", source: [] }],
            },
          },
        ],
      },
      {
        records: [{}],
        details: [
          {
            processors: {
              used: "yes",
              text: "oui",
              source: [],
              named: [
                {
                  name: "Imprimerie Lenoir",
                  agreement: { signedOn: "2027-03-12" },
                  country: "FR",
                  source: [],
                },
              ],
            },
          },
        ],
      },
    ],
    good: {
      records: [{}],
      details: [
        {
          processors: {
            used: "yes",
            text: "oui",
            source: [],
            named: [
              {
                name: "Imprimerie Lenoir",
                agreement: { signedOn: "2024-03-12" },
                country: "FR",
                source: [],
              },
            ],
          },
        },
      ],
    },
  },
  check: {
    kind: "record",
    *find(record) {
      const today = record.context.at.toString();
      for (const { name, agreement, source } of record.activity.processors?.named ?? []) {
        // One that will be signed is not signed.
        if (agreement && agreement.signedOn <= today) continue;
        yield { field: "processors", evidence: { text: name, source }, params: { name } };
      }
    },
  },
};
