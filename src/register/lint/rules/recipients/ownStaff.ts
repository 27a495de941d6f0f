import type { LintRule } from "../../lintRule.ts";

/** Nobody but persons who work for the controller, and no word on what they do with the data. */
const staff =
  /^(?:les? |l'|des |aux |nos )?(?:seuls? )?(?:agents?|personnels?|salaries?|collaborateurs?|employes?|enseignants?)(?: (?:dument |specialement |individuellement )?(?:habilites?|autorises?|competents?|designes?|concernes?))?(?:,? (?:et |ou )?[a-z]{5,20}){0,3} (?:de la|du|de l'|des|de notre|de nos) ?(?:direction|services?|departement|pole|cellule|bureau|ecole|centre|equipe|unite|secretariat|comptoir|guichet|standard|accueil)(?![a-z])[a-z' -]{0,60}[.;]?$/;
/** « services de l’État », « direction d’une autre caisse »: somebody else’s. */
const elsewhere =
  /(?<![a-z])(?:autres?|etat|ministere|prefecture|partenaires?|externes?|prestataires?|tiers|caisses|organismes|employeurs?|pour|afin|charges? d)(?![a-z])/;

export const ownStaff: LintRule = {
  id: "recipients.own-staff",
  family: "recipients",
  severity: "info",
  legalSource: {
    fr: "RGPD, art. 4(9), 29 et 30(1)(d) ; CJUE, C-579/21",
    en: "GDPR, art. 4(9), 29 and 30(1)(d); CJEU, C-579/21",
  },
  title: {
    fr: "Le personnel compté comme destinataire",
    en: "The staff counted as a recipient",
  },
  message: {
    fr: "« {words} » travaillent pour le responsable : ils ont accès aux données, ils ne les reçoivent pas. Dites l’accès interne à part, et nommez ici qui les reçoit.",
    en: "“{words}” work for the controller: they have access to the data and are not given them. Say internal access apart, and name here who is given them.",
  },
  why: {
    fr: "Qui lit cette liste cherche qui d’autre que l’organisme connaît ses données ; le personnel qui suit ses instructions n’est pas un destinataire.",
    en: "Whoever reads this list looks for who else than the body knows the data; staff that follows its instructions is no recipient.",
  },
  mend: {
    fr: "Écrivez « accès interne : …, pour … » avec la tâche, puis les destinataires, ou « aucun ».",
    en: "Write “internal access: …, for …” with the task, then the recipients, or “none”.",
  },
  yieldsTo: ["recipients.vague"],
  examples: {
    bad: [
      { records: [{ recipients: ["Agents habilités de la direction financière"] }] },
      {
        records: [
          {
            recipients: [
              "Les agents et animateurs du service des prêts",
              "Trésorerie de Valmont, pour encaisser les cautions",
            ],
          },
        ],
      },
    ],
    good: {
      records: [{ recipients: ["Agents de la direction financière, pour encaisser les cautions"] }],
    },
  },
  check: {
    kind: "value",
    fields: ["recipients"],
    *find({ text, folded }) {
      if (!staff.test(folded) || elsewhere.test(folded)) return;
      const words = text.replace(/[\s.;,]+$/, "");
      yield { start: 0, end: words.length, params: { words } };
    },
  },
};
