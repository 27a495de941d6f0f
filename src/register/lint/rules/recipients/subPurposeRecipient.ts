import type { LintRule } from "../../lintRule.ts";

export const subPurposeRecipient: LintRule = {
  id: "recipients.named-elsewhere",
  family: "recipients",
  severity: "warning",
  legalSource: { fr: "RGPD, art. 13(1)(e) et 30(1)(d)", en: "GDPR, art. 13(1)(e) and 30(1)(d)" },
  title: {
    fr: "Destinataire nommé ailleurs dans la fiche",
    en: "Recipient named elsewhere in the record",
  },
  message: {
    fr: "Une sous-finalité communique des données à « {words} », absent du champ des destinataires.",
    en: "A sub-purpose communicates data to “{words}”, which the field of recipients does not name.",
  },
  why: {
    fr: "Qui lit le champ des destinataires croit la liste complète.",
    en: "Whoever reads the field of recipients believes that the list is complete.",
  },
  mend: {
    fr: "Ajoutez l’organisme aux destinataires, avec son motif, ou retirez-le de la sous-finalité.",
    en: "Add the body to the recipients, with its reason, or remove it from the sub-purpose.",
  },
  examples: {
    bad: [
      {
        records: [
          {
            subPurposes: [
              "Communiquer les retards aux acteurs concernés (agents du comptoir, trésorerie municipale)",
            ],
          },
        ],
      },
    ],
    good: {
      records: [
        {
          subPurposes: [
            "Communiquer les retards aux acteurs concernés (agents du comptoir, trésorerie municipale)",
          ],
          recipients: [
            "Agents du comptoir, pour suivre les prêts",
            "Trésorerie municipale, pour encaisser les cautions",
          ],
        },
      ],
    },
  },
  check: {
    kind: "record",
    *find(record) {
      if (record.of("recipients").length === 0) return;
      const recipients = record
        .of("recipients")
        .map(({ folded }) => folded)
        .join(" ");
      for (const value of record.of("subPurposes")) {
        const list =
          /\b(?:communiquer|transmettre|adresser|envoyer)\b[^()]{0,160}\(([^()]+)\)/.exec(
            value.folded,
          );
        if (!list) continue;
        let at = list.index + list[0].length - 1 - list[1]!.length;
        for (const part of list[1]!.split(",")) {
          const start = at + (part.length - part.trimStart().length);
          at += part.length + 1;
          const words = part.trim();
          // « OCAM », « etc. » and the like cannot be compared with names that are written out.
          if (words.length < 8 || /\betc\b/.test(words)) continue;
          const telling = words.split(/[^a-z0-9]+/).filter((word) => word.length > 5);
          if (
            telling.length === 0 ||
            telling.some((word) => recipients.includes(word.slice(0, 6)) && !common.has(word))
          )
            continue;
          yield {
            field: "recipients",
            evidence: record.quote(value, { start, end: start + words.length }),
            params: { words: value.text.slice(start, start + words.length) },
          };
        }
      }
    },
  },
};

/** Words that many bodies have in their names. */
const common = new Set([
  "organismes",
  "organisme",
  "securite",
  "sociale",
  "caisse",
  "nationale",
  "regionale",
  "agence",
  "service",
  "services",
]);
