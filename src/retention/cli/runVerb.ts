import { exitCodes, FailureError, messageOf, type Language } from "../../kernel/index.ts";
import { progress, type Call, type Verb } from "../../platform/command-line/index.ts";
import { retentionFailure } from "../errors.ts";
import { approvalNeeded } from "../execution/errors.ts";
import { destroySalts } from "../execution/actions/destroySalts.ts";
import { runRules } from "../execution/actions/runRules.ts";
import type { RunRequest, RunResult } from "../execution/actions/runRequest.ts";
import { largestBatch } from "../execution/model/pace.ts";
import { parseWindow } from "../execution/model/window.ts";
import type { RunReport } from "../execution/model/runReport.ts";
import type { Policy } from "../policy/model/policy.ts";
import { interruption } from "./interruption.ts";
import { folderArgument, jsonOption, ruleOption } from "./options.ts";
import { openPolicy, selectedRules, type RetentionCommands } from "./openPolicy.ts";
import { sayAftermath } from "./sayAftermath.ts";
import { sayApproval } from "./sayApproval.ts";
import { checkAsJson, sayCheck } from "./sayCheck.ts";
import { noun, number, plansAsJson, sayPlans } from "./sayPlans.ts";

/** `egide run`: a dry run, or with `--execute` the real one. Interrupted by Ctrl-C, it finishes the batch in hand. */
export const runVerb = (commands: RetentionCommands): Verb => ({
  name: "run",
  summary: {
    fr: "Exécute les règles : à blanc, ou pour de bon avec --execute, reçus au journal.",
    en: "Runs the rules: a dry run, or for real with --execute, receipts to the ledger.",
  },
  ...folderArgument,
  example: "egide run demo --execute",
  options: {
    execute: {
      kind: "switch",
      help: { fr: "met fin aux lignes pour de bon", en: "ends rows for real" },
    },
    rule: ruleOption,
    "batch-size": {
      kind: "text",
      placeholder: "N",
      help: {
        fr: "lignes par lot ; sans cela, de 100 à 10 000 selon qui d’autre travaille sur la base",
        en: "rows in a batch; without it, from 100 to 10,000, by who else is at work on the database",
      },
    },
    as: {
      kind: "text",
      placeholder: "NAME",
      help: {
        fr: "qui demande l’exécution, si une seconde personne doit l’approuver",
        en: "who asks for the run, if a second person must approve it",
      },
    },
    rate: {
      kind: "text",
      placeholder: "N",
      help: { fr: "au plus N lignes par seconde", en: "at most N rows a second" },
    },
    window: {
      kind: "text",
      many: true,
      placeholder: "FROM-TO",
      help: {
        fr: "ne travaille qu’entre ces heures de Paris : 22:00-06:00 (peut être répété)",
        en: "works only between these times of Paris: 22:00-06:00 (may be repeated)",
      },
    },
    json: jsonOption,
  },
  run: async (call) => {
    const pace = paceOf(call);
    const policy = await openPolicy(commands, call);
    const rules = selectedRules(policy, call.texts("rule"));
    const result = await running(commands, call, { policy, rules, ...pace });
    return await say(commands, call, policy, result);
  },
});

type Pace = Pick<RunRequest, "batchSize" | "rate" | "windows" | "requestedBy">;

const paceOf = (call: Call): Pace => {
  const [batchSize, rate] = [call.text("batch-size"), call.text("rate")];
  const windows = call.texts("window").map((text) => {
    const window = parseWindow(text);
    if (window === null) throw new FailureError(retentionFailure("retention.window"));
    return window;
  });
  const requestedBy = call.text("as")?.trim();
  return {
    windows,
    ...(requestedBy ? { requestedBy } : {}),
    ...(batchSize === null ? {} : { batchSize: batchSizeOf(batchSize) }),
    ...(rate === null ? {} : { rate: rateOf(rate) }),
  };
};

const rateOf = (text: string): number => {
  if (/^[1-9]\d{0,8}$/.test(text)) return Number(text);
  throw new FailureError(retentionFailure("retention.rate"));
};

const batchSizeOf = (text: string): number => {
  const size = /^\d{1,6}$/.test(text) ? Number(text) : 0;
  if (size < 1 || size > largestBatch)
    throw new FailureError(retentionFailure("retention.batch-size", { most: largestBatch }));
  return size;
};

const running = async (
  commands: RetentionCommands,
  call: Call,
  request: Pick<RunRequest, "policy" | "rules"> & Pace,
): Promise<RunResult> => {
  const stop = interruption();
  const line = progress(call.console);
  try {
    return await commands.withRuns(async (parts) => {
      const execute = call.switch("execute");
      const result = await runRules(
        { ...commands, ...parts },
        {
          ...request,
          execute,
          signal: stop.signal,
          onProgress: ({ rule, ended, planned }) =>
            line.show(
              `${rule} : ${number(ended, call.language)} / ${number(planned, call.language)}`,
            ),
        },
      );
      // Where runs are started from a command there may be no worker to do it every day.
      if (execute && result.kind === "ran")
        await destroySalts({ clock: commands.clock, ledger: parts.ledger, salts: parts.salts });
      return result;
    });
  } finally {
    line.clear();
    stop.dispose();
  }
};

const say = async (
  commands: RetentionCommands,
  call: Call,
  policy: Policy,
  result: RunResult,
): Promise<number> => {
  const { language, console } = call;
  const catalogue = await commands.catalogue();
  const json = call.switch("json");
  const asJson = (value: object): string => `${JSON.stringify(value, null, 2)}\n`;
  if (result.kind === "rules-refused") {
    const { check } = result;
    console.out(
      json
        ? asJson(checkAsJson(check, policy, language, catalogue))
        : sayCheck(check, policy, language, catalogue),
    );
    return exitCodes.refused;
  }
  const { plans, report } = result;
  if (result.kind === "plan-refused") {
    const { refusals } = result;
    console.out(
      json
        ? asJson(plansAsJson(commands.clock.now(), plans, refusals, language, catalogue))
        : sayPlans(plans, refusals, language, catalogue),
    );
    return exitCodes.refused;
  }
  if (result.kind === "approval-needed") {
    const { approval } = result;
    const needed = approvalNeeded(approval.id, approval.requestedBy);
    console.out(
      json
        ? asJson({ ...report, approval })
        : `${sayPlans(plans, [], language, catalogue)}${sayApproval(approval, language)}`,
    );
    console.err(`[${needed.code}] ${messageOf(needed, language, catalogue)}\n`);
    return exitCodes.refused;
  }
  console.out(
    json
      ? asJson(report)
      : `${sayPlans(plans, [], language, catalogue)}${sayReport(report, language)}`,
  );
  return exitCodes.done;
};

const words = {
  delete: { fr: ["ligne supprimée", "lignes supprimées"], en: ["row deleted", "rows deleted"] },
  anonymise: {
    fr: ["ligne anonymisée", "lignes anonymisées"],
    en: ["row anonymised", "rows anonymised"],
  },
  archive: { fr: ["ligne archivée", "lignes archivées"], en: ["row archived", "rows archived"] },
  restrict: {
    fr: ["ligne mise à l’écart", "lignes mises à l’écart"],
    en: ["row restricted", "rows restricted"],
  },
} as const;

/** « 3 lignes supprimées, 2 lignes archivées »: an end that no rule of the run has is not said. */
const sayEnds = ({ rules }: RunReport, language: Language): string => {
  const ends = (Object.keys(words) as (keyof typeof words)[]).filter(
    (end) => rules.some((rule) => rule.end === end) || (rules.length === 0 && end === "delete"),
  );
  return ends
    .map((end) => {
      const rows = rules
        .filter((rule) => rule.end === end)
        .flatMap(({ ended }) => Object.values(ended))
        .reduce((a, b) => a + b, 0);
      return `${number(rows, language)} ${noun(rows, language, words[end])}`;
    })
    .join(", ");
};

const sayReport = (report: RunReport, language: Language): string => {
  const fr = language === "fr";
  if (report.kind === "dry")
    return fr
      ? "Exécution à blanc : rien n’a été écrit. Pour supprimer : ajouter --execute\n"
      : "Dry run: nothing was written. To delete: add --execute\n";
  const lines = [`${sayEnds(report, language)}, ${fr ? "exécution" : "run"} ${report.run}`];
  if (report.recovered > 0)
    lines.push(
      fr
        ? `reçus d’une exécution arrêtée en route, repris au journal : ${report.recovered}`
        : `receipts of a run that had stopped on its way, brought into the ledger: ${report.recovered}`,
    );
  if (report.ledger)
    lines.push(
      fr
        ? `reçus au journal : ${report.ledger.from} à ${report.ledger.to} ; les vérifier : egide ledger verify`
        : `receipts in the ledger: ${report.ledger.from} to ${report.ledger.to}; verify them: egide ledger verify`,
    );
  lines.push(...sayAftermath(report, language));
  if (report.failure === "retention.window-over")
    lines.push(
      fr
        ? "La fenêtre s’est fermée après un lot entier : relancer dans la prochaine pour finir."
        : "The window closed after a whole batch: run again in the next one to finish.",
    );
  else if (report.state === "interrupted")
    lines.push(
      fr
        ? "Arrêtée à la demande après un lot entier : relancer la même commande pour finir."
        : "Stopped on request after a whole batch: run the same command again to finish.",
    );
  return `${lines.join("\n")}\n`;
};
