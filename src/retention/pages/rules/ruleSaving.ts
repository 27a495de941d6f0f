import { actorOf } from "../../../platform/access/index.ts";
import type { FastifyRequest } from "fastify";
import { type Failure, type Language } from "../../../kernel/index.ts";
import type {
  FieldError,
  FieldWords,
  Mistakes,
  PageContext,
  Redirect,
} from "../../../platform/web/index.ts";
import { retentionFailure } from "../../errors.ts";
import type { PolicyDesk } from "../../policy/actions/policyDesk.ts";
import type { Policy } from "../../policy/model/policy.ts";
import { foreseeRule, type ForeseenRule, type RuleChange } from "../../rules/actions/ruleChange.ts";
import { words } from "./formWords.ts";
import { pageMessage } from "./pageMessage.ts";
import type { RuleConsole } from "./ruleConsole.ts";

/** What was judged for a request: its page shows it under what was typed. */
const judged = new WeakMap<FastifyRequest, ForeseenRule>();

export const judgedFor = (request: FastifyRequest): ForeseenRule | null =>
  judged.get(request) ?? null;

export interface Saving {
  readonly policy: Policy;
  /** The revision that is there now. */
  readonly revision: number;
  readonly change: RuleChange;
  /** What came with the form: the revision that was seen, whether to keep it, and why. */
  readonly given: {
    readonly base: number;
    readonly reason?: string;
    readonly step?: "check" | "save";
  };
  /** Which field of the form can do something about a reason; null for none. */
  readonly fieldOf: (failure: Failure) => string | null;
  readonly done: Redirect;
}

/**
 * Judges a change of a rule and, when it was asked to keep it and nothing stands against it, saves it as the next revision.
 * Whoever saw another revision is told so, and changes nothing.
 */
export const judgeAndSave = async (
  { desk, catalogue }: { readonly desk: PolicyDesk } & Pick<RuleConsole, "catalogue">,
  context: PageContext,
  request: FastifyRequest,
  { policy, revision, change, given, fieldOf, done }: Saving,
): Promise<Redirect | Mistakes> => {
  const { language } = context;
  const messages = await catalogue();
  const said = (failure: Failure): FieldError => ({
    field: fieldOf(failure),
    message: pageMessage(failure, language, messages),
  });
  const late = retentionFailure("retention.policy-changed", { policy: policy.name });
  if (given.base !== revision) return { errors: [said(late)], status: 409 };
  const foreseen = await foreseeRule(desk, policy, change);
  judged.set(request, foreseen);
  const errors = [
    ...foreseen.problems.map(({ failure }) => said(failure)),
    ...(foreseen.checked?.refusals ?? []).map(said),
    ...foreseen.refused.flatMap(({ refusals }) =>
      refusals.map((failure) => ({ ...said(failure), field: null })),
    ),
  ];
  const isSaved = given.step === "save";
  const reason = given.reason ?? "";
  if (isSaved && reason === "")
    errors.push({ field: "reason", message: words.missingReason[language] });
  if (errors.length > 0 || !isSaved) return { errors: unique(errors) };
  const saved = await desk.change({
    policy: policy.name,
    base: given.base,
    changes: foreseen.changes,
    author: actorOf(context.visitor),
    reason,
  });
  if (saved.ok) return done;
  const isLate = saved.problems.some(({ failure }) => failure.code === late.code);
  return { errors: saved.problems.map(({ failure }) => said(failure)), status: isLate ? 409 : 400 };
};

/** One message a field says enough: the preview under the form has them all. */
const unique = (errors: readonly FieldError[]): readonly FieldError[] =>
  errors.filter(
    ({ field, message }, at) =>
      errors.findIndex((each) => each.field === field && each.message === message) === at,
  );

/** Which field of a form of a rule a reason speaks of. */
export const formFieldOf = ({ code, params }: Failure): string | null => {
  if (code.startsWith("retention.review-")) return "reviewed";
  const key = String(params["key"] ?? "");
  return fieldsByCode[code] ?? fieldsByKey[key] ?? null;
};

const fieldsByCode: Readonly<Record<string, string>> = {
  "retention.keep-cuts-stage": "keep",
  "retention.keep-past-event": "keep",
  "retention.keep-too-long": "keep",
  "retention.keep-too-short": "keep",
  "retention.keep-undecided": "keep",
  "retention.plus-unpromised": "plus",
  "retention.periods-mixed": "plusPeriod",
  "retention.end-differs": "end",
  "retention.keep-needs-minimum": "end",
  "retention.reading-justifies-nothing": "end",
  "retention.archive-differs": "archiveKeep",
  "retention.archive-years": "archiveKeep",
  "retention.archive-in-place": "archiveTo",
  "retention.archive-cases": "cases",
  "retention.cases-differ": "cases",
  "retention.clock-unknown": "clock",
  "retention.child-unlinked": "with",
  "retention.rule-repeated": "id",
};

const fieldsByKey: Readonly<Record<string, string>> = {
  id: "id",
  clock: "clock",
  keep: "keep",
  plus: "plus",
  with: "with",
  anonymise: "changes",
  restrict: "restrictField",
  when: "tests",
  cases: "cases",
  disputes: "disputes",
  notice: "noticeSent",
};

/** Errors of fields that say nothing yet. */
export const missingFields = (
  fields: readonly string[],
  said: Readonly<Record<string, FieldWords>>,
  language: Language,
): Mistakes => ({
  errors: fields.map((field) => ({ field, message: said[field]?.missing?.[language] ?? field })),
});
