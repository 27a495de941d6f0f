import { nearest, success, type Outcome } from "../../kernel/index.ts";
import { registerFailure } from "../errors.ts";
import { parseDecisions } from "./decisions.ts";
import { ruleCatalogue } from "./ruleCatalogue.ts";
import { LintSettingsSchema, type LintSettings } from "./settings.ts";

/** Reads `lint.yaml`, as `parseDecisions` does; `register.lint-rule-unknown` for a rule that there is not. */
export const parseLintSettings = (file: string, text: string): Outcome<LintSettings> =>
  parseDecisions(file, text, LintSettingsSchema, { rules: ruleCatalogue, unknown: unknownRule });

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
