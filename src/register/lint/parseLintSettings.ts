import { Value } from "typebox/value";
import { parseDocument } from "yaml";
import { failed, nearest, success, yamlErrorWords, type Outcome } from "../../kernel/index.ts";
import { registerFailure } from "../errors.ts";
import { ruleCatalogue } from "./ruleCatalogue.ts";
import { LintSettingsSchema, type LintSettings } from "./settings.ts";

/**
 * Reads `lint.yaml`.
 *
 * @returns The settings; or `register.lint-settings` with the first place that does not fit, `register.lint-rule-unknown`
 * for a rule that there is not: a slip of the pen must not leave a rule on unseen; `register.lint-reason-missing` where an
 * error is made less than one without a reason.
 */
export const parseLintSettings = (file: string, text: string): Outcome<LintSettings> => {
  const document = parseDocument(text, { prettyErrors: true });
  const [error] = document.errors;
  if (error) {
    const { reasonFr, reasonEn } = yamlErrorWords(error.code);
    const line = error.linePos?.[0].line ?? 1;
    return failed(registerFailure("register.lint-yaml", { file, line, reasonFr, reasonEn }));
  }
  const value: unknown = document.toJS({ maxAliasCount: 10 }) ?? {};
  if (!Value.Check(LintSettingsSchema, value)) {
    const [first] = Value.Errors(LintSettingsSchema, value);
    return failed(
      registerFailure("register.lint-settings", { file, place: first?.instancePath || "/" }),
    );
  }
  const ids = ruleCatalogue.map(({ id }) => id);
  const named = [...Object.keys(value.rules ?? {}), ...(value.suppress ?? []).map((s) => s.rule)];
  const unknown = named.find((id) => !ids.includes(id));
  if (unknown !== undefined) return failed(unknownRule(unknown));
  const unexplained = ruleCatalogue.find(
    ({ id, severity }) => severity === "error" && isLowered(value.rules?.[id]),
  );
  return unexplained === undefined
    ? success(value)
    : failed(registerFailure("register.lint-reason-missing", { file, rule: unexplained.id }));
};

/** Without saying why. */
const isLowered = (set: NonNullable<LintSettings["rules"]>[string] | undefined): boolean =>
  typeof set === "string" && set !== "error";

/** Names the nearest rule, since an id is easily mistyped. */
export const unknownRule = (rule: string) => {
  const near = nearest(
    rule,
    ruleCatalogue.map(({ id }) => id),
  );
  return registerFailure("register.lint-rule-unknown", {
    rule,
    nearestFr: near === null ? "" : ` La plus proche : « ${near} ».`,
    nearestEn: near === null ? "" : ` The nearest: “${near}”.`,
  });
};

/** The files among which `lint.yaml` may stand: those of a policy. */
interface Files {
  list(): Promise<readonly string[]>;
  read(path: string): Promise<Uint8Array>;
}

/** What a policy says of lint in its `lint.yaml`; without one nothing is set. */
export const lintSettingsOf = async (files: Files): Promise<Outcome<LintSettings>> => {
  const path = (await files.list()).find((each) => lintFile.test(each));
  if (path === undefined) return success({});
  return parseLintSettings(path, new TextDecoder().decode(await files.read(path)));
};

/** The names that the file may have in a policy. */
export const lintFile = /^lint\.ya?ml$/;
