import { fold, type Span } from "../../../reading/index.ts";
import type { Activity } from "../../model/register.ts";
import { textOf, type Value } from "../values.ts";
import { quote, report, type FieldContext, type Quoted } from "./fieldContext.ts";
import { reportMergedItems, splitItems, withoutSeparator } from "./items.ts";

type DataCategories = Activity["dataCategories"][number];

const longestHead = 260;
const people =
  "beneficiaire|assure|professionnel|agent|employeur|etudiant|eleve|stagiaire|consultant|patient|personne|visiteur|prestataire|medecin|opposant|tiers|usager|salarie|candidat|victime|client|fournisseur|partenaire|enfant|parent|demandeur|membre|adherent|allocataire|collaborateur|representant|ayant|conjoint|offreur|utilisateur|abonne|locataire|proprietaire|habitant|citoyen|administre|intervenant|contact|benevole|formateur|aidant|proche|heritier|temoin|plaignant|elu|electeur|acteur|interlocuteur|soignant|praticien|famille|mineur|majeur|titulaire|souscripteur|responsable|gestionnaire";
const namesPeople = new RegExp(
  `^(?:pour |(?:donnees|informations|identite) (?:des|du|de la|de l'|concernant|relatives aux?|sur) ?(?:les? |la |l')?(?:${people})|(?:les? |la |l')?(?:${people}))`,
);

/** Cuts « Pour les bénéficiaires : … » into the group head and its items; null when the line has no such head. */
const groupHead = (text: string, span: Span): { head: Span; colon: Span; rest: Span } | null => {
  const colon = /\s*:(?=\s|$)/.exec(
    text.slice(span.start, Math.min(span.end, span.start + longestHead)),
  );
  if (!colon) return null;
  const head = { start: span.start, end: span.start + colon.index };
  if (!namesPeople.test(fold(text.slice(head.start, head.end)))) return null;
  const at = head.end + colon[0].length;
  return { head, colon: { start: head.end, end: at }, rest: { start: at, end: span.end } };
};

/** Data categories by group of persons; items without a group head stand together under `subjects: null`. */
export const readDataCategories = (
  context: FieldContext,
  values: readonly Value[],
): DataCategories[] => {
  const groups: DataCategories[] = [];
  const ungrouped = (): DataCategories => {
    const last = groups.at(-1);
    if (last?.subjects === null) return last;
    const group: DataCategories = { subjects: null, items: [], source: [] };
    groups.push(group);
    return group;
  };
  for (const value of values) {
    const first = value.spans[0]!;
    const parted = groupHead(context.text, first);
    if (!parted) {
      const group = ungrouped();
      addItems(
        context,
        group,
        value.children.length > 0 ? withoutColon(context.text, value.spans) : value.spans,
      );
      addBelow(context, group, value.children);
      continue;
    }
    const { text, source } = quote(context, [parted.head]);
    const group: DataCategories = { subjects: text, items: [], source };
    groups.push(group);
    context.coverage.mark("separator", parted.colon);
    addItems(context, group, [parted.rest, ...value.spans.slice(1)]);
    addBelow(context, group, value.children);
  }
  return groups;
};

const addBelow = (context: FieldContext, group: DataCategories, values: readonly Value[]): void => {
  for (const { spans, children } of values) {
    addItems(context, group, children.length > 0 ? withoutColon(context.text, spans) : spans);
    addBelow(context, group, children);
  }
};

/** The head of a list is a category too; its colon is not. */
const withoutColon = (text: string, spans: readonly Span[]): Span[] =>
  spans.map(({ start, end }, index) => {
    const colon = /\s*:$/.exec(text.slice(start, end));
    return { start, end: index === spans.length - 1 && colon ? start + colon.index : end };
  });

const addItems = (context: FieldContext, group: DataCategories, spans: readonly Span[]): void => {
  for (const item of splitItems(context.text, spans)) {
    reportMergedItems(context, item);
    const { text, source } = quote(context, item);
    group.items.push(text);
    group.source.push(...source);
  }
};

/**
 * Data subjects. Some pages put the data here (« Pour les assurés : Données d'identification ; … »): these groups are
 * taken as data categories, their persons as subjects, with a finding.
 */
export const readDataSubjects = (
  context: FieldContext,
  values: readonly Value[],
): { subjects: Quoted[]; misplaced: DataCategories[] } => {
  const subjects: Quoted[] = [];
  const misplaced: DataCategories[] = [];
  for (const value of values) {
    const parted = groupHead(context.text, value.spans[0]!);
    const holdsData =
      parted &&
      /^\s*(?:donnees|coordonnees|identite|nom)\b/.test(
        fold(context.text.slice(parted.rest.start, parted.rest.start + 40)),
      );
    if (!parted || !holdsData) {
      addSubjects(context, subjects, value);
      continue;
    }
    const bare = /^pour /.exec(fold(context.text.slice(parted.head.start, parted.head.end)));
    subjects.push(
      quote(context, [
        { start: parted.head.start + (bare?.[0].length ?? 0), end: parted.head.end },
      ]),
    );
    misplaced.push(...readDataCategories({ ...context, field: "dataCategories" }, [value]));
    report(context, "field.misplaced-data", value.spans);
  }
  return { subjects, misplaced };
};

const addSubjects = (context: FieldContext, subjects: Quoted[], value: Value): void => {
  const isHead = value.children.length > 0 && /:\s*$/.test(textOf(context.text, value.spans));
  if (isHead) for (const span of value.spans) context.coverage.mark("heading", span);
  else
    for (const item of splitItems(context.text, withoutSeparator(context.text, value.spans))) {
      reportMergedItems(context, item);
      subjects.push(quote(context, item));
    }
  for (const child of value.children) addSubjects(context, subjects, child);
};
