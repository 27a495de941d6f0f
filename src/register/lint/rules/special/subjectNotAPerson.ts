import type { LintRule } from "../../lintRule.ts";

const body =
  /^(?:les |l'|la |le |des )?(?:etablissements?|administrations?|organismes?|entreprises?|societes?|associations?|collectivites?|communes?|mairies?|personnes? morales?|batiments?|locaux|vehicules?|sites? internet|immeubles?|logiciels?|applications?)(?![a-z])/;
const person =
  /(?<![a-z])(?:agents?|salaries?|representants?|personnels?|responsables?|interlocuteurs?|membres?|contacts?|dirigeants?|gerants?|usagers?|beneficiaires?|eleves?|adherents?|employes?|referents?|presidents?|individuel|personnes? physiques?|gestionnaires?|utilisateurs?|titulaires?|nom)/;

export const subjectNotAPerson: LintRule = {
  id: "special.subject-not-a-person",
  family: "special",
  severity: "info",
  legalSource: { fr: "RGPD, art. 4(1) et 30(1)(c)", en: "GDPR, art. 4(1) and 30(1)(c)" },
  title: { fr: "Personne concernée qui n’en est pas une", en: "Data subject who is no person" },
  message: {
    fr: "« {words} » désigne un organisme, non des personnes. Dites qui, chez lui, est concerné.",
    en: "“{words}” names a body, not persons. Say who in it is concerned.",
  },
  why: {
    fr: "Le RGPD protège les personnes physiques ; un organisme n’a ni données personnelles ni droits.",
    en: "The GDPR protects natural persons; a body has neither personal data nor rights.",
  },
  mend: {
    fr: "Écrivez « interlocuteurs des … », « représentants des … ».",
    en: "Write “interlocuteurs des …”, “représentants des …”.",
  },
  examples: {
    bad: [
      { records: [{ dataSubjects: ["Emprunteurs", "Agents du comptoir", "Administrations"] }] },
    ],
    good: {
      records: [
        {
          dataSubjects: ["Emprunteurs", "Agents du comptoir", "Représentants des administrations"],
        },
      ],
    },
  },
  check: {
    kind: "value",
    fields: ["dataSubjects"],
    *find({ text, folded }) {
      if (body.test(folded) && !person.test(folded))
        yield { start: 0, end: text.length, params: { words: text } };
    },
  },
};
