import type { LintRule } from "../../lintRule.ts";

export const personConcerned: LintRule = {
  id: "recipients.person-concerned",
  family: "recipients",
  severity: "info",
  legalSource: { fr: "RGPD, art. 4(9) et 15", en: "GDPR, art. 4(9) and 15" },
  title: {
    fr: "La personne concernée comptée comme destinataire",
    en: "The data subject counted as a recipient",
  },
  message: {
    fr: "« {words} » est la personne concernée elle-même : lui répondre n’est pas une communication à un destinataire.",
    en: "“{words}” is the data subject: to answer that person is no disclosure to a recipient.",
  },
  why: {
    fr: "La liste des destinataires dit à la personne qui d’autre qu’elle connaît ses données ; l’y mettre cache qu’il n’y a peut-être personne, ou qui d’autre.",
    en: "The list of recipients tells the person who else knows the data; to list the person hides that there may be nobody, or who.",
  },
  mend: {
    fr: "Retirez cette ligne, ou dites « ses propres données » et par quel canal elles sont remises.",
    en: "Remove this line, or say “the person's own data” and by which channel they are given.",
  },
  examples: {
    bad: [
      { records: [{ recipients: ["Agents du comptoir, pour suivre les prêts", "Emprunteurs"] }] },
    ],
    good: {
      records: [
        {
          recipients: [
            "Agents du comptoir, pour suivre les prêts",
            "Emprunteurs, pour leurs propres données",
          ],
        },
      ],
    },
  },
  check: {
    kind: "record",
    *find(record) {
      const subjects = record.of("dataSubjects").map(({ folded }) => bare(folded));
      for (const value of record.of("recipients")) {
        if (own.test(value.folded)) continue;
        const [head] = value.folded.split(/[,(:;.]/) as [string];
        const words = bare(head);
        if (staff.test(words) || words.length < 4) continue;
        const isSubject =
          /^(?:beneficiaires? concernes?|personnes? concernees?)$/.test(words) ||
          subjects.some((subject) => subject === words || sameFirst(subject, words));
        if (!isSubject) continue;
        const end = head.trimEnd().length;
        yield {
          field: "recipients",
          evidence: record.quote(value, { start: 0, end }),
          params: { words: value.text.slice(0, end) },
        };
      }
    },
  },
};

/** « Le consultant » is among « Le consultant, bénéficiaire de l’assurance ». */
const sameFirst = (subject: string, words: string): boolean =>
  subject.startsWith(`${words},`) || subject.startsWith(`${words} (`);

const bare = (folded: string): string =>
  folded
    .replace(/^(?:les |le |la |l'|des |aux )/, "")
    .replace(/[\s.;]+$/, "")
    .trim();

const own =
  /propres? donnees|eux-memes|elles-memes|lui-meme|les concernant|la concernant|ses donnees|leurs donnees/;
/** The staff of the body is data subject by its logs, and recipient by its work. */
const staff = /^(?:agents?|salaries?|personnels?|employes?|collaborateurs?)\b/;
