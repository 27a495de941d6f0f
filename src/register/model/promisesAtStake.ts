import type { Register, RetentionStatement } from "./register.ts";

/** A published sentence that a rule carries out, as the rule quotes it. */
export interface BoundPromise {
  readonly rule: string;
  readonly statement: { readonly id: string; readonly hash: string };
}

/** A rule that would stop, since its sentence would no longer be published as the rule quotes it. */
export interface PromiseAtStake {
  readonly rule: string;
  readonly activity: string;
  readonly before: RetentionStatement;
  /** What would stand in its place; null when nothing would. */
  readonly after: RetentionStatement | null;
}

/** The rules that carry out a sentence now and would not after the change; those that stand still already are left out. */
export const promisesAtStake = (
  bound: readonly BoundPromise[],
  before: Pick<Register, "activities"> | null,
  after: Pick<Register, "activities">,
): readonly PromiseAtStake[] => {
  const now = statementsOf(before);
  const then = statementsOf(after);
  return bound.flatMap(({ rule, statement: { id, hash } }) => {
    const held = now.get(id);
    if (held?.statement.hash !== hash) return [];
    const next = then.get(id)?.statement ?? null;
    if (next?.hash === hash) return [];
    return [{ rule, activity: held.activity, before: held.statement, after: next }];
  });
};

const statementsOf = (register: Pick<Register, "activities"> | null) =>
  new Map(
    (register?.activities ?? []).flatMap(({ title, retention }) =>
      retention.map((statement) => [statement.id, { activity: title, statement }] as const),
    ),
  );
