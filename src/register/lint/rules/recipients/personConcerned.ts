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
    kind: "value",
    fields: ["recipients"],
    *find({ text, folded }) {
      if (own.test(folded)) return;
      const [head] = folded.split(/[,(:;.]/) as [string];
      if (!concerned.test(head)) return;
      const end = head.trimEnd().length;
      yield { start: 0, end, params: { words: text.slice(0, end) } };
    },
  },
};

const own =
  /propres? donnees|eux-memes|elles-memes|lui-meme|les concernant|la concernant|ses donnees|leurs donnees/;
/** Persons who are nothing but the subjects of the data: a doctor or an employer may be both, and rightly. */
const concerned =
  /^(?:les? |la |l'|des |aux )?(?:(?:assure|beneficiaire|victime|usager|patient|consultant|emprunteur|demandeur|allocataire|adherent|etudiant|eleve|candidat|visiteur|abonne|inscrit|lecteur|client|administre|habitant|locataire|contribuable|electeur|internaute|utilisateur|ayant|personne)(?:e?s)?(?:[- ](?:droit|victime|concerne|demandeur)e?s?)?)\s*$/;
