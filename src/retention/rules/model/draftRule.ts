import { stringify } from "yaml";
import {
  failed,
  messageOf,
  success,
  type Failure,
  type Language,
  type Outcome,
} from "../../../kernel/index.ts";
import { retentionErrors, retentionFailure } from "../../errors.ts";
import type { ChildLink } from "../../../connectors/index.ts";
import type { RetentionRule } from "../../../reading/index.ts";
import type { Activity, RetentionStatement } from "../../../register/index.ts";
import { judgePromise } from "./judgePromise.ts";
import { isReviewFailure } from "./reviewFailure.ts";
import { judgeSiblings } from "./judgeSiblings.ts";
import { readingWords } from "./readingWords.ts";
import { draftAlternatives, draftTerms, toFill, type Proposals } from "./draftedTerms.ts";
import { ruleOf } from "./normaliseRule.ts";
import type { WrittenRule } from "./writtenRule.ts";

/** What a person must say for a sentence to become a rule. */
export interface Binding extends Proposals {
  readonly store: string;
  readonly collection: string;
  readonly clock: string;
  /** Which promise of the sentence, from 1; null when it makes only one. */
  readonly promise: number | null;
  /** The collections that go with it: `descendants` of the dataset. */
  readonly with: readonly string[];
}

/**
 * All collections that hang on one, by the links of a dataset, parents first: what a rule on it must name. A link that
 * the dataset states both ways is left out: which end depends on the other is for the database to say.
 */
export const descendants = (collection: string, links: readonly ChildLink[]): readonly string[] => {
  const isDirected = ({ collection: child, parent }: ChildLink): boolean =>
    !links.some((other) => other.collection === parent && other.parent === child);
  const found = new Set([collection]);
  for (const parent of found)
    for (const link of links)
      if (link.parent === parent && isDirected(link)) found.add(link.collection);
  found.delete(collection);
  return [...found];
};

/**
 * A rule file with one rule bound to a sentence: its hash and period are filled in, and comments say the sentence, how
 * it was read, and whether a review is needed. A minimum gives
 * `end: keep`; a sentence that justifies no end at all gives no draft.
 */
export const draftRule = (
  activity: Activity,
  statement: RetentionStatement,
  binding: Binding,
  language: Language,
): Outcome<string> => {
  const draft = draftedRule(activity, statement, binding);
  if (!draft.ok) return draft;
  const { written, promises, reviews } = draft.value;
  const body = stringify({ format: "egide/rules@1", rules: [written] }, { lineWidth: 0 });
  const comments = [
    `« ${oneLine(statement.text)} »`,
    ...promises.map((each) => `${readAs[language]} ${readingWords(each, language)}`),
    ...reviews.map((review) => `! ${oneLine(messageOf(review, language, retentionErrors))}`),
    reviews.length > 0 ? reviewNeeded[language] : null,
    written.with ? withProposed[language] : null,
    body.includes(toFill) ? fillIn[language] : null,
    typeof written.end === "object" && "anonymise" in written.end ? fieldsProposed[language] : null,
  ].filter((line) => line !== null);
  return success(`${comments.map((line) => `# ${line}\n`).join("")}${body}`);
};

/** A rule as a sentence alone gives it, with the promises that it keeps and what asks for a person's review. */
export interface DraftedRule {
  readonly written: WrittenRule;
  readonly promises: readonly RetentionRule[];
  readonly reviews: readonly Failure[];
}

/** The rule that binds a sentence, or why none can: names that the sentence does not give are `toFill`. */
export const draftedRule = (
  activity: Activity,
  statement: RetentionStatement,
  binding: Binding,
): Outcome<DraftedRule> => {
  const promises = statement.reading.rules;
  const promise = promises[(binding.promise ?? 1) - 1];
  const alternatives = binding.promise === null ? draftAlternatives(promises) : null;
  // What says when rows end must go on saying it.
  const personal = binding.personal.filter((field) => field !== binding.clock);
  const terms = alternatives ?? draftTerms(promise, { ...binding, personal });
  const written: WrittenRule = {
    id: idFor(activity.id, binding.collection),
    activity: activity.id,
    statement: {
      id: statement.id,
      hash: statement.hash,
      ...(binding.promise === null ? {} : { rule: binding.promise }),
    },
    store: binding.store,
    collection: binding.collection,
    ...(binding.with.length === 0 || isAlone(terms.end) ? {} : { with: [...binding.with] }),
    clock: binding.clock,
    ...terms,
  };
  const drafted = ruleOf(written);
  const refusals = [
    ...judgeSiblings(drafted, statement, activity.retention),
    ...judgePromise(drafted, statement),
  ];
  const blocking = refusals.find((refusal) => !isReviewFailure(refusal));
  if (blocking) return failed(blocking);
  if (!promise && statement.reading.status === "read")
    return failed(
      retentionFailure("retention.draft-refused", { statement: statement.id, kind: "–" }),
    );
  return success({
    written,
    promises: alternatives ? promises : promise ? [promise] : [],
    reviews: refusals,
  });
};

const readAs = { fr: "Lu :", en: "Read:" };

const reviewNeeded = {
  fr: "À relire : ajouter à la règle  reviewed: { by: …, on: AAAA-MM-JJ }",
  en: "To be reviewed: add to the rule  reviewed: { by: …, on: YYYY-MM-DD }",
};

const withProposed = {
  fr: "with : tout ce qui renvoie à cette table d’après le jeu de données, et finira avec elle ; à vérifier",
  en: "with: all that refers to this table by the dataset, and will end with it; to be verified",
};

const fillIn = {
  fr: `À compléter : ${toFill} tient la place des noms et des valeurs que la phrase ne dit pas`,
  en: `To be completed: ${toFill} stands for the names and values that the sentence does not say`,
};

const fieldsProposed = {
  fr: "anonymise : les champs que le jeu de données dit personnels, vidés ; à vérifier, un à un",
  en: "anonymise: the fields that the dataset says to be personal, emptied; to be verified, one by one",
};

/** Ends that do not reach the children, or not before a person has named their fields. */
const isAlone = (end: WrittenRule["end"]): boolean =>
  typeof end === "object" && ("anonymise" in end || "restrict" in end);

const oneLine = (text: string): string => text.replaceAll(/\s+/g, " ").trim();

const idFor = (activity: string, collection: string): string =>
  `${activity}-${collection}`
    .normalize("NFD")
    .replaceAll(/\p{M}/gu, "")
    .toLowerCase()
    .replaceAll(/[^a-z0-9]+/g, "-")
    .replaceAll(/^-+|-+$/g, "")
    .slice(0, 64);
