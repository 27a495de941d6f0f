import { exitCodes, FailureError } from "../../kernel/index.ts";
import type { Call, OptionDefinition, Verb } from "../../platform/command-line/index.ts";
import { retentionFailure } from "../errors.ts";
import { personalFields } from "../policy/model/describedFields.ts";
import { descendants, draftRule } from "../rules/model/draftRule.ts";
import { datasetsFor } from "../rules/model/knownDataset.ts";
import { suggestion } from "../rules/model/suggestion.ts";
import { folderArgument } from "./options.ts";
import { openPolicy, type RetentionCommands } from "./openPolicy.ts";

const example =
  "egide rules draft demo --statement repondre-aux-messages-du-guichet-en-ligne.1 --store guichet --collection message --clock repondu_le";

const text = (placeholder: string, fr: string, en: string): OptionDefinition => ({
  kind: "text",
  placeholder,
  help: { fr, en },
});

/** `egide rules draft`: a rule file for one sentence, to be redirected into `rules/`. */
export const rulesDraftVerb = (
  commands: Pick<RetentionCommands, "openFolder" | "readers" | "catalogue">,
): Verb => ({
  name: "rules draft",
  summary: {
    fr: "Écrit le squelette d’une règle rattachée à une phrase publiée.",
    en: "Writes the skeleton of a rule bound to a published statement.",
  },
  ...folderArgument,
  example,
  options: {
    statement: text(
      "ID",
      "la phrase, voir egide statements",
      "the statement, see egide statements",
    ),
    store: text("STORE", "la base, de stores.yaml", "the store, of stores.yaml"),
    collection: text("TABLE", "la table", "the table"),
    clock: text("FIELD", "la date d’où court la durée", "the date from which the period runs"),
    promise: text(
      "N",
      "laquelle, quand la phrase énonce plusieurs durées",
      "which one, when the statement states several periods",
    ),
  },
  run: async (call) => {
    const [statementId, store, collection, clock] = [
      required(call, "statement"),
      required(call, "store"),
      required(call, "collection"),
      required(call, "clock"),
    ];
    const policy = await openPolicy(commands, call);
    const all = policy.register.activities.flatMap((activity) =>
      activity.retention.map((statement) => ({ activity, statement })),
    );
    const found = all.find(({ statement }) => statement.id === statementId);
    if (!found)
      throw new FailureError(
        retentionFailure("retention.draft-unknown-statement", {
          statement: statementId,
          ...suggestion(
            statementId,
            all.map(({ statement }) => statement.id),
          ),
        }),
      );
    const number = call.text("promise");
    const promise = number !== null && /^[1-9]\d?$/.test(number) ? Number(number) : null;
    const datasets = datasetsFor({ dataset: null, collection }, policy.datasets);
    // Two datasets that describe the collection: which one is meant is for the person to say, and the check asks.
    const dataset = datasets.length === 1 ? datasets[0] : undefined;
    const others = policy.stores.map(({ name }) => name).filter((name) => name !== store);
    const draft = draftRule(
      found.activity,
      found.statement,
      {
        store,
        collection,
        clock,
        promise,
        with: descendants(collection, dataset?.links ?? []),
        archive: others.length === 1 ? (others[0] ?? null) : null,
        personal: personalFields(dataset, collection),
      },
      call.language,
    );
    if (!draft.ok) throw new FailureError(draft.failure);
    call.console.out(draft.value);
    return exitCodes.done;
  },
});

const required = (call: Call, option: string): string => {
  const value = call.text(option);
  if (value === null || value === "")
    throw new FailureError(retentionFailure("retention.option-missing", { option, example }));
  return value;
};
