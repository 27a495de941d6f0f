import { mkdir, readdir, writeFile } from "node:fs/promises";
import { dirname, join } from "node:path";
import { exitCodes, FailureError } from "../../kernel/index.ts";
import type { Verb } from "../../platform/command-line/index.ts";
import { retentionFailure } from "../errors.ts";
import type { RetentionCommands } from "./openPolicy.ts";
import { policyName } from "./policyPushVerb.ts";

/** `egide policy pull NAME FOLDER`: the files of the present version, into a folder that is new or empty. */
export const policyPullVerb = ({
  withPolicies,
}: Pick<RetentionCommands, "withPolicies">): Verb => ({
  name: "policy pull",
  summary: {
    fr: "Écrit une politique de la base dans un dossier.",
    en: "Writes a policy of the database into a folder.",
  },
  usage: "NAME FOLDER",
  arguments: { least: 2, most: 2 },
  example: "egide policy pull @valmarine valmarine",
  options: {},
  run: async (call) => {
    const [written = "", folder = ""] = call.arguments;
    const policy = policyName(written);
    const files = await withPolicies(async (policies) => {
      const snapshot = await policies.open(policy);
      if (snapshot === null)
        throw new FailureError(retentionFailure("retention.policy-absent", { policy }));
      const paths = await snapshot.list();
      return await Promise.all(
        paths.map(async (path) => ({ path, content: await snapshot.read(path) })),
      );
    });
    const there = await readdir(folder).catch(() => []);
    if (there.length > 0)
      throw new FailureError(retentionFailure("retention.folder-not-empty", { folder }));
    for (const { path, content } of files) {
      await mkdir(dirname(join(folder, path)), { recursive: true });
      await writeFile(join(folder, path), content);
      call.console.out(`${join(folder, path)}\n`);
    }
    return exitCodes.done;
  },
});
