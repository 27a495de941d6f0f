import { exitCodes, FailureError, nearest } from "../kernel/index.ts";
import type { Verb } from "../platform/command-line/index.ts";
import { mainFailure } from "./errors.ts";
import { publishedSchemas } from "./schemas.ts";

/** `egide schema NAME`: the JSON Schema of a format. */
export const schemaVerb: Verb = {
  name: "schema",
  summary: {
    fr: "Écrit le schéma JSON d’un format d’Égide.",
    en: "Writes the JSON Schema of a format of Égide.",
  },
  usage: "NAME | --list",
  example: "egide schema register",
  arguments: { least: 0, most: 1 },
  options: {
    list: {
      kind: "switch",
      help: { fr: "écrit les noms des formats", en: "writes the names of the formats" },
    },
  },
  run: async (call) => {
    const [name] = call.arguments;
    const names = publishedSchemas.map((each) => each.name);
    if (call.switch("list") || name === undefined) {
      call.console.out(`${names.join("\n")}\n`);
      return exitCodes.done;
    }
    const schema = publishedSchemas.find((each) => each.name === name);
    if (schema === undefined)
      throw new FailureError(
        mainFailure("main.unknown-schema", {
          name,
          nearest: nearest(name, names) === null ? "" : ` → ${nearest(name, names)} ?`,
          known: names.join(", "),
        }),
      );
    const published = {
      $schema: "https://json-schema.org/draft/2020-12/schema",
      ...(await schema.load()),
    };
    call.console.out(`${JSON.stringify(published, null, 2)}\n`);
    return exitCodes.done;
  },
};
