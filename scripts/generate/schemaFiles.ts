import { quietConsole } from "../../test/support/quietConsole.ts";
import type { Call } from "../../src/platform/command-line/index.ts";
import { publishedSchemas } from "../../src/main/schemas.ts";
import { schemaVerb } from "../../src/main/schemaVerb.ts";

/** The published schemas by the path of their file: byte for byte what `egide schema NAME` prints. */
export const schemaFiles = async (): Promise<ReadonlyMap<string, string>> => {
  const files = new Map<string, string>();
  for (const { name } of publishedSchemas)
    files.set(`docs/schemas/${name}.json`, await printed(name));
  return files;
};

const printed = async (name: string): Promise<string> => {
  const pieces: string[] = [];
  const call: Call = {
    arguments: [name],
    text: () => null,
    texts: () => [],
    switch: () => false,
    language: "en",
    console: {
      ...quietConsole,
      out: (text) => pieces.push(text),
    },
  };
  await schemaVerb.run(call);
  return pieces.join("");
};
