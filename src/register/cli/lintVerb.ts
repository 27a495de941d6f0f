import { civilDay, exitCodes, FailureError, type Clock } from "../../kernel/index.ts";
import {
  findingOptions,
  isAsGrave,
  ruleOptions,
  rulesText,
  thresholdOf,
  type Call,
  type Verb,
} from "../../platform/command-line/index.ts";
import { registerFailure } from "../errors.ts";
import { lintWithSettings } from "../lint/lintRegister.ts";
import { unknownRule } from "../lint/parseLintSettings.ts";
import { ruleCatalogue } from "../lint/ruleCatalogue.ts";
import { sarif } from "../lint/sarif.ts";
import { openLintInput } from "./lintInput.ts";
import type { RegisterFolder } from "./openRegister.ts";
import { explainRuleText, lintText } from "./lintText.ts";

/** What the command needs from the outside. */
export interface LintCommands {
  readonly openFolder: (folder: string) => RegisterFolder;
  readonly clock: Clock;
  readonly version: string;
}

/** `egide lint FILE`: what a meticulous officer would find. Ends with 1 where something is as grave as `--fail-on`. */
export const lintVerb = ({ openFolder, clock, version }: LintCommands): Verb => ({
  name: "lint",
  summary: {
    fr: "Vérifie un registre comme le ferait un délégué méticuleux ; code 1 s’il y a une erreur.",
    en: "Checks a register as a meticulous data-protection officer would; exit code 1 when there is an error.",
  },
  usage: "[FILE]",
  example: "egide lint demo --fail-on never",
  arguments: { least: 0, most: 1 },
  options: {
    at: {
      kind: "text",
      placeholder: "DATE",
      help: {
        fr: "le jour de la vérification, AAAA-MM-JJ ; aujourd’hui par défaut",
        en: "the day of the check, YYYY-MM-DD; today by default",
      },
    },
    ...findingOptions,
    config: {
      kind: "text",
      placeholder: "FILE",
      help: {
        fr: "les réglages et exceptions, avec leurs raisons ; lint.yaml du dossier par défaut",
        en: "the settings and suppressions, with their reasons; lint.yaml of the folder by default",
      },
    },
    policy: {
      kind: "text",
      placeholder: "FILE",
      help: {
        fr: "la politique de confidentialité publiée, dont les promesses doivent se retrouver dans le registre",
        en: "the published privacy policy, whose promises the register must keep",
      },
    },
    suppressed: {
      kind: "switch",
      help: {
        fr: "montre aussi les constats que lint.yaml accepte",
        en: "also shows the findings that lint.yaml accepts",
      },
    },
    ...ruleOptions,
  },
  run: async (call) => {
    const { console, language } = call;
    const explained = call.text("explain");
    if (explained !== null) {
      const text = explainRuleText(explained, language);
      if (text === null) throw new FailureError(unknownRule(explained));
      console.out(text);
      return exitCodes.done;
    }
    if (call.switch("list")) {
      console.out(rulesText(ruleCatalogue, language));
      return exitCodes.done;
    }
    const [what] = call.arguments;
    if (what === undefined) throw new FailureError(registerFailure("register.lint-nothing"));
    const value = call.text("fail-on") ?? "error";
    const threshold = thresholdOf(value);
    if (threshold === null)
      throw new FailureError(registerFailure("register.lint-fail-on", { value }));
    const at = dayOf(call.text("at")) ?? civilDay(clock.now());
    const input = await openLintInput(what, {
      console,
      language,
      config: call.text("config"),
      policy: call.text("policy"),
      openFolder,
    });
    const applied = lintWithSettings({ ...input, at, language });
    const showSuppressed = call.switch("suppressed");
    if (call.switch("sarif"))
      console.out(asJson(sarif({ ...input, ...applied, version, language })));
    else if (call.switch("json"))
      console.out(
        asJson({
          findings: applied.findings,
          ...(showSuppressed && { suppressed: applied.suppressed }),
        }),
      );
    else
      console.out(
        lintText({ ...input, ...applied, language, screen: console.screen, showSuppressed }),
      );
    if (call.switch("sarif") || call.switch("json")) sayUnmatched(applied.unmatched.length, call);
    return applied.findings.some(({ severity }) => isAsGrave(severity, threshold))
      ? exitCodes.refused
      : exitCodes.done;
  },
});

const asJson = (value: object): string => `${JSON.stringify(value, null, 2)}\n`;

const sayUnmatched = (count: number, { console, language }: Call): void => {
  if (count > 0)
    console.err(
      language === "fr"
        ? `${count} exception(s) de lint.yaml n’excusent plus rien.\n`
        : `${count} suppression(s) of lint.yaml excuse nothing any more.\n`,
    );
};

const dayOf = (text: string | null): Temporal.PlainDate | null => {
  if (text === null) return null;
  try {
    if (/^\d{4}-\d{2}-\d{2}$/.test(text))
      return Temporal.PlainDate.from(text, { overflow: "reject" });
  } catch {
    // Said below: 30 February has the right shape and is no day.
  }
  throw new FailureError(registerFailure("register.lint-at", { value: text }));
};
