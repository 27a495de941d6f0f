import type { Activity } from "../../../model/register.ts";
import type { LintRule } from "../../lintRule.ts";

export const processorNamed: LintRule = {
  id: "recipients.processor-denied",
  family: "recipients",
  severity: "error",
  legalSource: { fr: "RGPD, art. 28 et 30(1)(d)", en: "GDPR, art. 28 and 30(1)(d)" },
  title: {
    fr: "« Pas de sous-traitant », et un sous-traitant nommé",
    en: "“No processor”, and a processor named",
  },
  message: {
    fr: "La fiche répond « non » à la sous-traitance, et nomme pourtant « {words} ».",
    en: "The record answers “no” to processors, and yet names “{words}”.",
  },
  why: {
    fr: "L’une des deux affirmations est fausse ; si c’est la première, il manque aussi le contrat de l’article 28.",
    en: "One of the two statements is false; if it is the first, the agreement of article 28 is missing too.",
  },
  mend: {
    fr: "Répondez « oui » et nommez le sous-traitant, son pays et la date du contrat ; ou retirez la mention.",
    en: "Answer “yes” and name the processor, its country and the date of the agreement; or remove the mention.",
  },
  examples: {
    bad: [
      {
        records: [
          {
            recipients: [
              "Agents du comptoir, pour suivre les prêts",
              "Imprimerie Lenoir, sous-traitant de la maison des jeux pour les cartes",
            ],
          },
        ],
      },
      {
        records: [{}],
        details: [
          {
            processors: {
              used: "no",
              text: "non",
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
    ],
    good: { records: [{}] },
  },
  supersedes: ["processors.unclear"],
  check: {
    kind: "record",
    *find(record) {
      const { processors } = record.activity;
      if (!processors || !deniesThem(processors)) return;
      for (const { name, source } of processors.named ?? [])
        yield {
          field: "processors",
          evidence: { text: name, source },
          params: { words: name },
        };
      for (const value of record.of(
        "recipients",
        "subPurposes",
        "purposes",
        "dataCategories",
        "retention",
      )) {
        const match = processor.exec(value.folded);
        if (!match) continue;
        const { text, source } = record.quoteMatch(value, match);
        yield { field: value.field, evidence: { text, source }, params: { words: text } };
      }
      // « Non. Le logiciel est hébergé par … »: the answer and what follows it do not agree.
      for (const sentence of record.sentences("processors")) {
        const match = ownAnswer.exec(sentence.folded);
        if (!match || negation.test(sentence.folded.slice(0, match.index).replace(/^non/, "")))
          continue;
        const start = sentence.start + match.index;
        const evidence = record.quote(sentence.value, { start, end: start + match[0].length });
        yield { field: "processors", evidence, params: { words: evidence.text } };
      }
    },
  },
};

/** « Non », also where the next sentence says otherwise: then the answer was not read as one. */
const deniesThem = ({ used, text }: NonNullable<Activity["processors"]>): boolean =>
  used === "no" || (used === null && /^\s*non(?: *[.,;:!]| \(|$)/i.test(text));

const ownAnswer =
  /(?<![a-z])(?:heberge(?:ment|e|es|s)?(?: (?:est |sont )?(?:assure|realise)e?)? (?:par|chez)|(?:confie|delegue|externalise)(?:e|s|es)? (?:a|au|aux)) [^,;.:()]{2,60}/;
const negation = /(?<![a-z])(?:aucune?|sans|pas|ni|jamais|ne|n')(?![a-z])/;

/** Somebody who works on behalf of the controller; `prestataires` may be the persons of the data and prove nothing. */
const processor =
  /(?<!sans |aucun |pas de |ni )\bsous-traitants?\b(?: (?:du|de la|de l'|des|pour) ?[^,;.:()]{0,60})?|\bheberge(?:e|es|s)? (?:par|chez) [^,;.:()]{3,60}|\b(?:notre|nos|l'|son|un) ?hebergeurs?\b(?: [^,;.:()]{0,40})?/;
