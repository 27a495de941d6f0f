import { everyMatch } from "../../everyMatch.ts";
import type { LintRule, ValueHit } from "../../lintRule.ts";

const inFolded = [
  /(?:\[|<|\()?(?<![a-z])a (?:completer|preciser|renseigner|definir|determiner|remplir|confirmer|valider)(?![a-z])(?! (?:par|pour|avec|lors|dans|le |la |les |un|vos|son|sa|ce|chaque|au|en ))(?:\]|>|\))?/g,
  /\[(?:nom|date|duree|adresse|organisme|service|texte|prenom|ville|fonction|contact|email|lien|article)[^\]\n]{0,60}\]/g,
  /(?<![a-z0-9])(?:xx\/xx\/(?:xxxx|\d{4})|(?:\d{2} )?xx(?: xx)+|x{3,}|jj\/mm\/aaaa|lorem ipsum|todo|tbd|insert(?:er)? (?:le |la )?(?:texte|nom|date))(?![a-z0-9])/g,
  /\{\{[^}\n]{0,60}\}\}|<<[^>\n]{0,60}>>|\$\{[^}\n]{0,60}\}|%[a-z_]{3,30}%/g,
  /_{4,}|\.{5,}|…{2,}/g,
  /\[\s{0,3}\]\(#?\)/g,
];
/** « … : doit conserver les données »: who must is missing. */
const noSubject =
  / : ?((?:doit|doivent|s'engagent? a|se reservent? le droit d|met en oeuvre) ?[a-z']+)/dg;

export const placeholder: LintRule = {
  id: "form.placeholder",
  family: "form",
  severity: "warning",
  legalSource: { fr: "RGPD, art. 12(1)", en: "GDPR, art. 12(1)" },
  title: { fr: "Emplacement resté vide", en: "Placeholder left empty" },
  message: {
    fr: "Un emplacement du modèle n’a pas été rempli : « {said} ». Complétez-le.",
    en: "A place of the template was not filled in: “{said}”. Complete it.",
  },
  why: {
    fr: "Le texte publié ne dit pas ce qu’il devait dire : un nom, une durée ou un contact manque.",
    en: "The published text does not say what it should: a name, a period or a contact is missing.",
  },
  mend: { fr: "Remplissez l’emplacement.", en: "Fill the place in." },
  examples: {
    bad: [
      { records: [{ subPurposes: ["Inscrire les emprunteurs", "[à compléter]"] }] },
      { records: [{ purposes: "Prêter des jeux aux habitants : doit suivre les retours." }] },
    ],
    good: { records: [{ subPurposes: ["Inscrire les emprunteurs", "Suivre les prêts"] }] },
  },
  check: {
    kind: "passage",
    oncePerRecord: true,
    *find({ text, folded }): Generator<ValueHit> {
      const said = ({ 0: words, index }: RegExpExecArray) => ({
        said: text.slice(index, index + words.length),
      });
      for (const pattern of inFolded) yield* everyMatch(folded, pattern, said);
      yield* everyMatch(folded, noSubject, (match) => {
        const [start, end] = match.indices![1]!;
        return { said: text.slice(start, end) };
      });
    },
  },
};
