import type { RetentionRule } from "../../model/retentionReading.ts";
import type { End } from "./parts.ts";
import type { Period } from "./periods.ts";
import { textOf, type Sentence, type Words } from "./sentence.ts";

/** A rule while its clause is being put together; only `compose.ts` writes to it. */
export interface Draft {
  period: Period | null;
  now: boolean;
  from: Words | null;
  /** « dès la clôture »: without a period, the event itself ends the keeping. */
  atOnce: boolean;
  /** « après la clôture », « au-delà de la clôture ». */
  fromAfter: boolean;
  until: Words | null;
  at: Words | null;
  /** « au plus tard à la clôture » */
  latest: boolean;
  while: Words | null;
  /** « tant que …, dans la limite de 5 ans »: the period bounds the state, and does not follow it. */
  ceiling: boolean;
  criterion: { readonly event: Words | null; readonly words: Words } | null;
  unlimited: boolean;
  byReference: boolean;
  law: Words | null;
  conditions: Words[];
  scope: Words | null;
  system: Words | null;
  place: Words | null;
  end: End | null;
  then: { keep: string | null; end: End | null; bound: RetentionRule["bound"] } | null;
}

export const emptyDraft = (): Draft => ({
  period: null,
  now: false,
  from: null,
  atOnce: false,
  fromAfter: false,
  until: null,
  at: null,
  latest: false,
  while: null,
  ceiling: false,
  criterion: null,
  unlimited: false,
  byReference: false,
  law: null,
  conditions: [],
  scope: null,
  system: null,
  place: null,
  end: null,
  then: null,
});

/** True when the draft already says how long. */
export const hasFirst = (draft: Draft): boolean =>
  draft.period !== null ||
  draft.now ||
  draft.until !== null ||
  draft.while !== null ||
  draft.criterion !== null ||
  draft.unlimited ||
  draft.byReference;

const kindOf = (draft: Draft, ended: boolean): RetentionRule["kind"] | null => {
  if (draft.ceiling) return "while";
  if (draft.period) return draft.period.bound === "minimum" ? "minimum" : "duration";
  if (draft.until) return "until-event";
  if (draft.at || ((ended || draft.atOnce) && draft.from)) return "until-event";
  if (draft.now) return "duration";
  if (draft.while) return "while";
  if (draft.unlimited) return "unlimited";
  if (draft.criterion) return draft.criterion.event ? "until-event" : "open-criterion";
  return draft.byReference ? "by-reference" : null;
};

/** The rule that a draft says; null when it does not say how long. */
export const ruleOf = (sentence: Sentence, draft: Draft, ended: boolean): RetentionRule | null => {
  const kind = kindOf(draft, ended);
  if (!kind) return null;
  const words = (span: Words | null): string | null => span && textOf(sentence, span);
  const from = draft.from ?? (draft.period ? draft.at : null);
  const event =
    draft.until ?? draft.at ?? draft.criterion?.event ?? (draft.period ? null : draft.from);
  const until = kind === "until-event" ? event : draft.until;
  return {
    kind,
    keep: draft.period?.keep ?? (kind === "duration" ? "P0D" : null),
    plus: draft.period?.plus ?? null,
    bound: draft.period?.bound ?? (draft.latest ? "maximum" : "exact"),
    from: until !== null && until === from ? null : words(from),
    until: words(until),
    while: words(draft.while),
    condition:
      draft.conditions.length > 0 ? draft.conditions.map((span) => words(span)).join(", ") : null,
    scope: words(draft.scope),
    system: words(draft.system),
    end: draft.end,
    then: draft.then,
    reference: null,
  };
};
