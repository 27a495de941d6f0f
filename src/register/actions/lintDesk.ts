import type { Actor, Failure } from "../../kernel/index.ts";
import { withDecision, withoutDecision, type DecidedOn } from "../lint/lintDecision.ts";

/** `lint.yaml` of a policy as it stands. */
export interface LintFile {
  /** The revision of the policy that it stands in. */
  readonly revision: number;
  /** Its name, which it keeps. */
  readonly path: string;
  /** Empty where there is none. */
  readonly text: string;
}

/** The port by which `lint.yaml` is changed where it stands: among the files of the policy of a body. */
export interface LintDesk {
  /** Null for a body without a policy. */
  read(body: string): Promise<LintFile | null>;
  /** Saved as a revision of the policy; or why it was not: somebody else saved since, another file is at fault. */
  save(of: {
    readonly body: string;
    readonly file: LintFile;
    readonly author: Actor;
    readonly reason: string;
  }): Promise<
    { readonly ok: true } | { readonly ok: false; readonly failures: readonly Failure[] }
  >;
}

interface Deciding {
  readonly body: string;
  readonly on: DecidedOn;
  readonly author: Actor;
  /** Why; for readers of the edition as well, and so it names nobody. */
  readonly reason: string;
}

/** Accepts what a rule finds, in one place or everywhere, with a reason. It counts from the next publication on. */
export const acceptFinding = async (desk: LintDesk, deciding: Deciding) =>
  await change(desk, deciding, (text) =>
    withDecision(text, { ...deciding.on, reason: deciding.reason }),
  );

/** Finds again what was accepted. */
export const withdrawAcceptance = async (desk: LintDesk, deciding: Deciding) =>
  await change(desk, deciding, (text) => withoutDecision(text, deciding.on));

const change = async (
  desk: LintDesk,
  { body, author, reason }: Deciding,
  changed: (text: string) => string,
): ReturnType<LintDesk["save"]> => {
  const file = await desk.read(body);
  if (file === null) return { ok: true };
  return await desk.save({ body, file: { ...file, text: changed(file.text) }, author, reason });
};
