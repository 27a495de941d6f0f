import { civilDay, exitCodes, FailureError, type Clock } from "../../kernel/index.ts";
import type { Call, Verb } from "../../platform/command-line/index.ts";
import { registerFailure } from "../errors.ts";
import { lintWithSettings } from "../lint/lintRegister.ts";
import { unknownRule } from "../lint/parseLintSettings.ts";
import { ruleCatalogue } from "../lint/ruleCatalogue.ts";
import { sarif } from "../lint/sarif.ts";
import type { Finding } from "../model/register.ts";
import { openLintInput } from "./lintInput.ts";
import type { RegisterFolder } from "./openRegister.ts";
import { explainRuleText, lintText, ruleListText } from "./lintText.ts";

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
    json: {
      kind: "switch",
      help: {
        fr: 'écrit les constats en JSON : { "findings": [ … ] }',
        en: 'writes the findings as JSON: { "findings": [ … ] }',
      },
    },
    sarif: {
      kind: "switch",
      help: {
        fr: "écrit les constats en SARIF 2.1.0, pour les outils d’analyse de code",
        en: "writes the findings as SARIF 2.1.0, for code-scanning tools",
      },
    },
    "fail-on": {
      kind: "text",
      placeholder: "LEVEL",
      help: {
        fr: "la gravité dès laquelle le code est 1 : error (par défaut), warning, info ou never",
        en: "the severity from which the exit code is 1: error (by default), warning, info or never",
      },
    },
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
    explain: {
      kind: "text",
      placeholder: "RULE",
      help: {
        fr: "dit pourquoi une règle compte et comment corriger",
        en: "says why a rule matters and how to mend what it finds",
      },
    },
    list: {
      kind: "switch",
      help: { fr: "liste toutes les règles", en: "lists all rules" },
    },
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
      console.out(ruleListText(ruleCatalogue, language));
      return exitCodes.done;
    }
    const [what] = call.arguments;
    if (what === undefined) throw new FailureError(registerFailure("register.lint-nothing"));
    const threshold = thresholdOf(call.text("fail-on") ?? "error");
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
    return applied.findings.some((finding) => isAsGrave(finding, threshold))
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

const gravity = ["info", "warning", "error", "never"] as const;
type Threshold = (typeof gravity)[number];

const isAsGrave = ({ severity }: Finding, threshold: Threshold): boolean =>
  gravity.indexOf(severity) >= gravity.indexOf(threshold);

const thresholdOf = (value: string): Threshold => {
  const known = gravity.find((level) => level === value);
  if (known === undefined)
    throw new FailureError(registerFailure("register.lint-fail-on", { value }));
  return known;
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
