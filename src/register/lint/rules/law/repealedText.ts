import { rightsUnderObligation } from "../../exampleParts.ts";
import type { LintContext } from "../../lintContext.ts";
import { LintRecord } from "../../lintRecord.ts";
import type { LintRule } from "../../lintRule.ts";
import { repealed } from "./repealedTexts.ts";

const anyRepealed = new RegExp(repealed.map(({ pattern }) => pattern.source).join("|"));

/** Rights of the act of 6 January 1978 under the numbers that they had before 1 June 2019 (now art. 48 to 56). */
const formerRights =
  /(?:(?:art[.]|articles?) ?(?:26|3[2-9]|4[0-3])(?:(?: a | et |, ?)(?:3[2-9]|4[0-3]))*(?: et suivants)?(?: de la| de cette)? loi(?: informatique et libertes)?(?: (?:modifiee |n ?° ?)?(?:78-17|du 6 janvier 1978))?)/;
const aboutRights = /(?:droits?|acces|rectification|opposition|opposer)/;
const ofThatAct = /78-17|6 janvier 1978|informatique et libertes|informatique, aux fichiers/;

/** Judgment C-311/18 (Schrems II). */
const shieldAnnulled = "2020-07-16";
const annulled =
  /privacy shield|bouclier de (?:protection )?(?:des donnees|de la vie privee)|safe harbor/;

const namesAnnulled = ({ page }: LintContext): boolean =>
  page !== null && annulled.test(LintRecord.fold(page.text));

const looked = [
  "purposes",
  "legalBases",
  "legalReferences",
  "dataCategories",
  "recipients",
  "retention",
  "rights",
] as const;

export const repealedText: LintRule = {
  id: "law.repealed-text",
  family: "law",
  severity: "warning",
  legalSource: { fr: "RGPD, art. 5(1)(a) et 94", en: "GDPR, art. 5(1)(a) and 94" },
  title: { fr: "Texte abrogé", en: "Repealed text" },
  message: {
    fr: "« {words} » n’est plus en vigueur depuis le {since}. Citez ce qui l’a remplacé ({now}).",
    en: "“{words}” has not been in force since {since}. Cite what replaced it ({now}).",
  },
  why: {
    fr: "Un traitement fondé sur un texte abrogé n’a plus de fondement annoncé, et la personne cherche en vain son droit.",
    en: "Processing founded on a repealed text has no announced ground any more, and the person looks for the right in vain.",
  },
  mend: {
    fr: "Remplacez la référence par le texte en vigueur, après avoir relu ce qu’il dit.",
    en: "Replace the reference by the text in force, after reading what it says.",
  },
  examples: {
    bad: [
      {
        records: [
          {
            legalBases:
              "Article 6.1.c du RGPD : obligation légale posée par le décret n° 2011-219 du 25 février 2011",
            rights: rightsUnderObligation,
          },
        ],
      },
      {
        records: [
          {
            legalBases:
              "Article 6.1.c du RGPD : obligation légale posée par la loi n° 84-53 du 26 janvier 1984",
            rights: rightsUnderObligation,
          },
        ],
        also: ["law.obligation-too-broad"],
      },
      {
        records: [
          {
            rights:
              "Vous pouvez demander l’accès à vos données, leur rectification ou la limitation du traitement, et vous y opposer, selon les articles 38 à 40 de la loi du 6 janvier 1978, en écrivant à dpo@maison-des-jeux.example. Vous pouvez aussi adresser une réclamation à la CNIL (www.cnil.fr).",
          },
        ],
      },
    ],
    good: {
      records: [
        {
          legalBases:
            "Article 6.1.c du RGPD : obligation légale posée par le décret n° 2021-1362 du 20 octobre 2021",
          rights: rightsUnderObligation,
        },
      ],
    },
  },
  check: {
    kind: "record",
    *find(record) {
      const day = record.context.at.toString();
      for (const { pattern, since, now } of record.says(anyRepealed, ...looked) ? repealed : []) {
        if (since > day) continue;
        const found = record.first(pattern, ...looked);
        if (!found || isTitleOfGdpr(record, found.match[0])) continue;
        const evidence = record.quoteMatch(found.value, found.match);
        yield { field: found.value.field, evidence, params: { words: evidence.text, since, now } };
      }
      // A transfer that claims a scheme which was annulled, wherever the page says it.
      if (
        day >= shieldAnnulled &&
        record.context.once(namesAnnulled) &&
        !record.says(annulled, ...looked)
      ) {
        for (const passage of record.passages) {
          const match = annulled.exec(passage.folded);
          if (!match) continue;
          const evidence = record.quoteMatch(passage, match);
          const params = { words: evidence.text, since: shieldAnnulled, now: "RGPD, art. 45 – 49" };
          yield { field: passage.field, evidence, params };
          break;
        }
      }
      if (!record.says(ofThatAct, ...looked)) return;
      for (const value of record.of(...looked)) {
        if (!ofThatAct.test(value.folded) || !aboutRights.test(value.folded)) continue;
        const match = formerRights.exec(value.folded);
        if (!match) continue;
        const evidence = record.quoteMatch(value, match);
        const params = { words: evidence.text, since: "2019-06-01", now: "art. 48 – 56" };
        yield { field: value.field, evidence, params };
        return;
      }
    },
  },
};

/** The whole title of the GDPR names the directive that it repeals. */
const isTitleOfGdpr = ({ context }: LintRecord, words: string): boolean =>
  words.startsWith("directive") && context.once(repealsDirective);

const repealsDirective = ({ page }: LintContext): boolean =>
  page !== null && /abrogeant (?:la )?directive/.test(LintRecord.fold(page.text));
