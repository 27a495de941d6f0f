import { matchesOf } from "../../everyMatch.ts";
import type { LintRule, ValueHit } from "../../lintRule.ts";

/** Name in folded words (or as written where `exact`), since when it is no more, and what it is now. */
const gone: readonly {
  readonly pattern: string;
  readonly exact?: true;
  readonly from: string;
  readonly now: string;
}[] = [
  { pattern: "pole[- ]emploi", from: "2024-01-01", now: "France Travail" },
  { pattern: "ANPE|A\\.N\\.P\\.E\\.", exact: true, from: "2008-12-19", now: "France Travail" },
  { pattern: "A(?:SSEDIC|ssedic)", exact: true, from: "2008-12-19", now: "France Travail" },
  {
    pattern: "correspondante?s? informatique et libertes",
    from: "2018-05-25",
    now: "délégué à la protection des données",
  },
  { pattern: "CIL", exact: true, from: "2018-05-25", now: "délégué à la protection des données" },
  {
    pattern: "RSI",
    exact: true,
    from: "2018-01-01",
    now: "sécurité sociale des indépendants (régime général)",
  },
  {
    pattern: "regime social des independants",
    from: "2018-01-01",
    now: "sécurité sociale des indépendants (régime général)",
  },
  { pattern: "CNAM-?TS|Cnamts", exact: true, from: "2018-01-01", now: "Cnam" },
  {
    pattern: "caisse nationale d(?:e l)?'assurance maladie des travailleurs salaries",
    from: "2018-01-01",
    now: "Caisse nationale de l’assurance maladie",
  },
  { pattern: "ACOSS|Acoss", exact: true, from: "2021-01-01", now: "Urssaf Caisse nationale" },
  {
    pattern: "agence centrale des organismes de securite sociale",
    from: "2021-01-01",
    now: "Urssaf Caisse nationale",
  },
  { pattern: "CRAM(?:IF)?(?= d'| de )", exact: true, from: "2010-07-01", now: "Carsat" },
  {
    pattern: "caisses? regionales? d'assurance maladie(?! d'ile)",
    from: "2010-07-01",
    now: "Carsat",
  },
  {
    pattern: "couverture maladie universelle(?: complementaire)?",
    from: "2019-11-01",
    now: "protection universelle maladie, complémentaire santé solidaire",
  },
  {
    pattern: "CMU(?:-?C)?",
    exact: true,
    from: "2019-11-01",
    now: "complémentaire santé solidaire",
  },
  {
    pattern: "aide a (?:l'acquisition d'une|la) complementaire sante",
    from: "2019-11-01",
    now: "complémentaire santé solidaire",
  },
  { pattern: "DIRECCTE|Direccte", exact: true, from: "2021-04-01", now: "DREETS" },
  { pattern: "DDASS|DRASS", exact: true, from: "2010-04-01", now: "agence régionale de santé" },
  {
    pattern: "CHSCT",
    exact: true,
    from: "2020-01-01",
    now: "comité social et économique (ou social d’administration)",
  },
  { pattern: "delegues? du personnel", from: "2020-01-01", now: "comité social et économique" },
  {
    pattern: "tribuna(?:l|ux) de grande instance|tribuna(?:l|ux) d'instance",
    from: "2020-01-01",
    now: "tribunal judiciaire",
  },
  { pattern: "TGI|TASS", exact: true, from: "2020-01-01", now: "tribunal judiciaire" },
  {
    pattern: "tribuna(?:l|ux) des affaires de securite sociale",
    from: "2019-01-01",
    now: "tribunal judiciaire (pôle social)",
  },
  { pattern: "huissiers?(?: de justice)?", from: "2022-07-01", now: "commissaire de justice" },
  {
    pattern: "commissaires?[- ]priseurs? judiciaires?",
    from: "2022-07-01",
    now: "commissaire de justice",
  },
  { pattern: "HALDE|Halde", exact: true, from: "2011-05-01", now: "Défenseur des droits" },
  { pattern: "mediateur de la republique", from: "2011-05-01", now: "Défenseur des droits" },
  { pattern: "HADOPI|Hadopi", exact: true, from: "2022-01-01", now: "Arcom" },
  { pattern: "conseil superieur de l'audiovisuel", from: "2022-01-01", now: "Arcom" },
  { pattern: "AFSSAPS|Afssaps", exact: true, from: "2012-05-01", now: "ANSM" },
  { pattern: "INPES|InVS", exact: true, from: "2016-05-01", now: "Santé publique France" },
  {
    pattern: "ASIP[- ]Santé",
    exact: true,
    from: "2019-12-20",
    now: "Agence du numérique en santé",
  },
  {
    pattern: "conseil general(?= d[eu']| des)|conseils generaux",
    from: "2015-04-01",
    now: "conseil départemental",
  },
  { pattern: "OPCA", exact: true, from: "2019-04-01", now: "opérateur de compétences (OPCO)" },
  { pattern: "FONGECIF|Fongecif", exact: true, from: "2020-01-01", now: "Transitions Pro" },
  {
    pattern: "droit individuel a la formation",
    from: "2015-01-01",
    now: "compte personnel de formation",
  },
  { pattern: "ESPE|IUFM", exact: true, from: "2019-09-01", now: "INSPE" },
  { pattern: "IRSN", exact: true, from: "2025-01-01", now: "ASNR" },
  { pattern: "Twitter", exact: true, from: "2023-07-24", now: "X" },
  { pattern: "google\\+|google plus", from: "2019-04-02", now: "(service fermé)" },
  {
    pattern: "privacy shield|bouclier de protection des donnees|safe harbor",
    from: "2020-07-16",
    now: "cadre de protection des données UE–États-Unis",
  },
  {
    pattern: "directive (?:n° ?)?95/46(?:/ce)?",
    from: "2018-05-25",
    now: "règlement (UE) 2016/679",
  },
  {
    pattern: "(?:8|21),? (?:rue vivienne|rue saint-guillaume)",
    from: "2016-11-01",
    now: "3, place de Fontenoy",
  },
  {
    pattern: "groupe de travail (?:de l')?(?:« )?article 29(?!\\d)|g29",
    from: "2018-05-25",
    now: "Comité européen de la protection des données",
  },
];

const compiled = gone.map(({ pattern, exact, from, now }) => ({
  pattern: new RegExp(`(?<![\\p{L}\\d'’@./-])(?:${pattern})(?![\\p{L}\\d-]|[@./]\\p{L})`, "gu"),
  apostrophe: new RegExp(`(?<=(?:^|[\\s(])[dl]['’])(?:${pattern})(?![\\p{L}\\d-])`, "gu"),
  exact: exact === true,
  from,
  now,
}));
const anyFolded = new RegExp(gone.flatMap((g) => (g.exact ? [] : [g.pattern])).join("|"), "u");
const anyExact = new RegExp(gone.flatMap((g) => (g.exact ? [g.pattern] : [])).join("|"), "u");
/** « l'ancien Pôle emploi », « ex-CNAMTS », « France Travail (anciennement Pôle emploi) » know it. */
const knowsIt =
  /(?:ancien(?:ne|nement)?s? (?:dit |le |la )?|ex[- ]|devenue? |remplace\S* (?:le |la |l')?|abrog\S* (?:le |la |l')?)$/;

export const oldName: LintRule = {
  id: "form.old-name",
  family: "form",
  severity: "info",
  legalSource: { fr: "RGPD, art. 5(1)(d) et 12(1)", en: "GDPR, art. 5(1)(d) and 12(1)" },
  title: { fr: "Nom qui n’existe plus", en: "Name that is no more" },
  message: {
    fr: "« {said} » n’existe plus : {now}. Mettez le nom à jour.",
    en: "“{said}” is no more: {now}. Bring the name up to date.",
  },
  why: {
    fr: "La personne ne peut pas s’adresser à un corps qui n’existe plus, et la fiche n’a pas été relue depuis.",
    en: "Nobody can turn to a body that is no more, and the record has not been reviewed since.",
  },
  mend: {
    fr: "Écrivez le nom actuel, puis vérifiez que le reste de la fiche est encore vrai.",
    en: "Write the present name, then check that the rest of the record is still true.",
  },
  yieldsTo: ["law.repealed-text"],
  examples: {
    bad: [
      { records: [{ recipients: ["Pôle emploi, pour les demandeurs qui empruntent"] }] },
      { records: [{ recipients: ["Huissiers, pour les cautions impayées"] }] },
    ],
    good: { records: [{ recipients: ["France Travail, pour les demandeurs qui empruntent"] }] },
  },
  check: {
    kind: "passage",
    *find({ text, folded }): Generator<ValueHit> {
      const [inFolded, inText] = [anyFolded.test(folded), anyExact.test(text)];
      if (!inFolded && !inText) return;
      for (const { pattern, apostrophe, exact, from, now } of compiled)
        for (const one of [pattern, apostrophe])
          for (const match of matchesOf(exact ? text : folded, one)) {
            const end = match.index + match[0].length;
            if (knowsIt.test(folded.slice(Math.max(0, match.index - 30), match.index))) continue;
            const said = text.slice(match.index, end);
            yield { start: match.index, end, from, params: { said, now } };
          }
    },
  },
};
