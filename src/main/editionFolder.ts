import { gunzipSync } from "node:zlib";
import { FailureError } from "../kernel/index.ts";
import { editionPattern } from "../register/index.ts";
import { postgresEditions } from "../register/storage/index.ts";
import type { PolicyFolder } from "../retention/index.ts";
import type { Configuration } from "./config.ts";
import { mainFailure } from "./errors.ts";
import { withPlatform } from "./platform.ts";

/** The body and the edition that `@body/2026-11-21` names; null for any other name. */
export const namedEdition = (
  written: string,
): { readonly body: string; readonly edition: string } | null => {
  const [, body = "", edition = ""] = /^@([a-z][a-z0-9-]*)\/(.+)$/.exec(written) ?? [];
  return editionPattern.test(edition) ? { body, edition } : null;
};

/** An edition of a register as a command reads it: a folder that holds the register of its open data and nothing else. */
export const editionFolder = (
  configuration: () => Configuration,
  { body, edition }: { readonly body: string; readonly edition: string },
): PolicyFolder => {
  const name = `${body}/${edition}`;
  return {
    folder: `@${name}`,
    name: body,
    list: async () => ["register.json"],
    read: async () => {
      const packed = await withPlatform(
        configuration(),
        async ({ database }) =>
          await postgresEditions(database.kysely<unknown>()).content(body, edition, "json"),
      );
      if (packed === null) throw new FailureError(mainFailure("main.edition-unknown", { name }));
      return gunzipSync(packed);
    },
  };
};
