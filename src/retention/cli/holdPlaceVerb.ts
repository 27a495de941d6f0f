import { civilDay, exitCodes, FailureError, messageOf, type Clock } from "../../kernel/index.ts";
import {
  readInputFile,
  shellWord,
  type Call,
  type Verb,
} from "../../platform/command-line/index.ts";
import { retentionFailure } from "../errors.ts";
import { placeHold, type PlacedHold } from "../execution/actions/placeHold.ts";
import { personValues, type HeldRows } from "../execution/model/holdRequest.ts";
import { parseHoldQuery } from "../execution/model/parseHoldQuery.ts";
import { folderArgument, jsonOption, required, storeOption } from "./options.ts";
import { knownStore, openPolicy, type RetentionCommands } from "./openPolicy.ts";
import { number } from "./sayPlans.ts";

const largestInput = 65_536;
const example = "egide hold place demo --person personne.txt …";

/** `egide hold place`: keeps rows from every end, until a person releases them. What names somebody is never an argument. */
export const holdPlaceVerb = (commands: RetentionCommands): Verb => ({
  name: "hold place",
  summary: {
    fr: "Gèle les lignes d’une personne, d’un dossier ou d’une requête : aucune règle n’y touche plus.",
    en: "Holds the rows of a person, a file or a query: no rule ends them any more.",
  },
  ...folderArgument,
  example:
    'egide hold place demo --query demo/hold.yaml --reason "contrôle 2026-14" --author "C. Marin" --review-on 2050-06-30',
  options: {
    person: {
      kind: "text",
      placeholder: "FILE",
      help: {
        fr: "les valeurs qui désignent la personne, une par ligne ; « - » lit l’entrée standard",
        en: 'the values that name the person, one a line; "-" reads standard input',
      },
    },
    identity: {
      kind: "text",
      placeholder: "KIND",
      help: {
        fr: "seulement les champs de cette sorte d’identité, tels que email",
        en: "only fields of this kind of identity, such as email",
      },
    },
    file: {
      kind: "text",
      placeholder: "TABLE",
      help: {
        fr: "la table de la ligne dont --key donne la clé",
        en: "the table of the row whose key --key gives",
      },
    },
    key: {
      kind: "text",
      placeholder: "FILE",
      help: {
        fr: "la clé primaire, une colonne par ligne",
        en: "the primary key, one column a line",
      },
    },
    query: {
      kind: "text",
      placeholder: "FILE",
      help: {
        fr: "une table et une condition, en YAML ou JSON (egide schema hold-query)",
        en: "a table and a condition, as YAML or JSON (egide schema hold-query)",
      },
    },
    store: storeOption,
    reason: {
      kind: "text",
      placeholder: "TEXT",
      help: {
        fr: "pourquoi, sans nommer personne",
        en: "why, in words that name nobody",
      },
    },
    author: {
      kind: "text",
      placeholder: "NAME",
      help: { fr: "qui le demande", en: "who asks for it" },
    },
    "review-on": {
      kind: "text",
      placeholder: "DATE",
      help: {
        fr: "le jour où quelqu’un réexaminera ce gel, AAAA-MM-JJ",
        en: "the day on which somebody looks at it again, YYYY-MM-DD",
      },
    },
    json: jsonOption,
  },
  run: async (call) => {
    const reason = required(call, "reason", example);
    const author = required(call, "author", example);
    const reviewOn = reviewOf(required(call, "review-on", example), commands.clock);
    const selects = await selected(call);
    const policy = await openPolicy(commands, call);
    const named = call.text("store");
    const store = named === null ? null : knownStore(policy, named);
    const placed = await commands.withRuns(
      async (parts) =>
        await placeHold({ ...commands, ...parts }, policy, {
          selects,
          store,
          reason,
          author,
          reviewOn,
        }),
    );
    await say(commands, call, placed);
    return exitCodes.done;
  },
});

const reviewOf = (text: string, clock: Clock): Temporal.PlainDate => {
  try {
    const day = Temporal.PlainDate.from(text, { overflow: "reject" });
    if (Temporal.PlainDate.compare(day, civilDay(clock.now())) > 0) return day;
  } catch {
    // Said below, with what is expected.
  }
  throw new FailureError(retentionFailure("retention.hold-review"));
};

const selected = async (call: Call): Promise<HeldRows> => {
  const [person, file, query] = [call.text("person"), call.text("file"), call.text("query")];
  const key = call.text("key");
  const ways = [person, file, query].filter((each) => each !== null).length;
  if (ways !== 1 || (file === null) !== (key === null))
    throw new FailureError(retentionFailure("retention.hold-what"));
  if (query !== null) {
    const read = parseHoldQuery(query, await textOf(call, query));
    if (read.ok) return read.value;
    throw new FailureError(read.failure);
  }
  const text = await textOf(call, person ?? key ?? "-");
  const values = file === null ? personValues(text) : text.replace(/\r?\n$/, "").split(/\r?\n/);
  if (values.every((value) => value === ""))
    throw new FailureError(retentionFailure("retention.hold-empty"));
  return file === null
    ? { kind: "person", values, identity: call.text("identity") }
    : { kind: "file", collection: file, key: values };
};

const textOf = async ({ console }: Call, file: string): Promise<string> =>
  new TextDecoder().decode(await readInputFile(file, console, largestInput));

const say = async (
  { catalogue }: Pick<RetentionCommands, "catalogue">,
  { console, language, ...call }: Call,
  placed: PlacedHold,
): Promise<void> => {
  const words = await catalogue();
  for (const warning of placed.warnings)
    console.err(`! [${warning.code}] ${messageOf(warning, language, words)}\n`);
  if (call.switch("json")) {
    const { id, stores } = placed;
    console.out(`${JSON.stringify({ format: "egide/hold@1", id, stores }, null, 2)}\n`);
    return;
  }
  const fr = language === "fr";
  const [named] = call.arguments;
  const folder = named === undefined ? "" : `${shellWord(named)} `;
  const lines = placed.stores.flatMap(({ store, rows }) =>
    Object.entries(rows).map(
      ([collection, count]) =>
        `  ${store} · ${collection} : ${number(count, language)} ${fr ? (count < 2 ? "ligne" : "lignes") : count === 1 ? "row" : "rows"}`,
    ),
  );
  console.out(
    [
      fr ? `Gel ${placed.id} posé.` : `Hold ${placed.id} placed.`,
      fr
        ? "Lignes désignées maintenant (celles qui viendront le seront aussi, et ce qui en dépend est gardé avec elles) :"
        : "Rows it names now (those to come will be held too, and what hangs on them is kept with them):",
      ...lines,
      `${fr ? "Le lever :" : "Release it:"} egide hold release ${folder}--id ${placed.id}`,
      "",
    ].join("\n"),
  );
};
