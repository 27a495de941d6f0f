import { colon, messageOf, type ErrorCatalogue } from "../../kernel/index.ts";
import type { Call } from "../../platform/command-line/index.ts";
import type { Blocking, Finding, Register } from "../../register/index.ts";

/** Says what blocks the publication of a register, error by error, and what `lint.yaml` accepts, with its reason. */
export const sayBlocking = (
  { findings, failures, accepted }: Blocking,
  { activities }: Pick<Register, "activities">,
  { console, language }: Pick<Call, "console" | "language">,
  catalogue: ErrorCatalogue,
): void => {
  const said = ({ rule, activity, message }: Finding): string => {
    const title = activity === null ? undefined : activities[activity - 1]?.title;
    return `[${rule}] ${title === undefined ? "" : `${title}${colon[language]}`}${message}`;
  };
  for (const failure of failures)
    console.err(`✗ [${failure.code}] ${messageOf(failure, language, catalogue)}\n`);
  for (const finding of findings) console.err(`✗ ${said(finding)}\n`);
  const word = language === "fr" ? "accepté par lint.yaml" : "accepted by lint.yaml";
  for (const { finding, reason } of accepted)
    console.err(`○ ${said(finding)} (${word}${colon[language]}${reason})\n`);
};
