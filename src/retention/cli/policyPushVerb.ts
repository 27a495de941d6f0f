import { exitCodes, FailureError } from "../../kernel/index.ts";
import type { Verb } from "../../platform/command-line/index.ts";
import { retentionFailure } from "../errors.ts";
import { PublicationBlocked } from "../../register/index.ts";
import { registerFile, type PolicyFolder } from "../policy/actions/loadPolicy.ts";
import { isPolicyPath, type Policies, type PolicyChange } from "../policy/actions/policies.ts";
import { required } from "./options.ts";
import { openPolicy, type RetentionCommands } from "./openPolicy.ts";
import { sayBlocking } from "./sayBlocking.ts";

/** The name of a policy as it is typed, with or without its `@`. @throws `retention.policy-name`. */
export const policyName = (written: string): string => {
  const policy = written.replace(/^@/, "");
  if (/^[a-z][a-z0-9-]{0,62}$/.test(policy)) return policy;
  throw new FailureError(retentionFailure("retention.policy-name", { policy: written }));
};

/**
 * `egide policy push FOLDER NAME`: what differs in a folder becomes the next version, with its reason. A register that changes is
 * published, and so passes the gate of every publication.
 */
export const policyPushVerb = (
  commands: Pick<
    RetentionCommands,
    "openFolder" | "readers" | "catalogue" | "withPolicies" | "judge" | "account" | "clock"
  >,
): Verb => ({
  name: "policy push",
  summary: {
    fr: "Met un dossier de politique dans la base, en une nouvelle version ; à blanc sans --execute.",
    en: "Puts a policy folder into the database as a new version; a dry run without --execute.",
  },
  usage: "FOLDER NAME",
  arguments: { least: 2, most: 2 },
  example: 'egide policy push demo @valmarine --reason "durée des messages" --execute',
  options: {
    reason: {
      kind: "text",
      placeholder: "TEXT",
      help: { fr: "pourquoi, pour l’historique", en: "why, for the history" },
    },
    force: {
      kind: "text",
      placeholder: "TEXT",
      help: {
        fr: "pourquoi publier malgré des erreurs ; ce motif entre au journal public, et ne nomme personne",
        en: "why to publish in spite of errors; this reason enters the public ledger, and names nobody",
      },
    },
    execute: {
      kind: "switch",
      help: { fr: "enregistre vraiment", en: "really saves" },
    },
  },
  run: async (call) => {
    const french = call.language === "fr";
    const [folder = "", written = ""] = call.arguments;
    const policy = policyName(written);
    // Judged as what it will be: some things hold in a folder alone.
    const asStored = (of: string): PolicyFolder => ({
      ...commands.openFolder(of),
      folder: `@${policy}`,
      name: policy,
    });
    const { register } = await openPolicy({ ...commands, openFolder: asStored }, call, folder);
    const execute = call.switch("execute");
    const reason = execute ? required(call, "reason", "durée des messages") : "";
    const how = { force: call.text("force"), language: call.language };
    const changes = await commands
      .withPolicies(async (policies) => {
        const { base, differences } = await differencesOf(commands, folder, policies, policy);
        if (!execute || differences.length === 0) return differences;
        const saved = await policies.save({
          policy,
          base,
          changes: differences,
          author: { kind: "command-line", id: commands.account, name: commands.account },
          reason,
          at: commands.clock.now(),
        });
        if (!saved.ok) throw new FailureError(saved.failure);
        return differences;
      }, how)
      .catch(async (error: unknown) => {
        if (error instanceof PublicationBlocked)
          sayBlocking(error.blocking, register, call, await commands.catalogue());
        throw error;
      });
    for (const { path, content } of changes)
      call.console.out(`${content === null ? "-" : "+"} ${path}\n`);
    if (changes.length === 0)
      call.console.out(french ? "Rien ne diffère.\n" : "Nothing differs.\n");
    else if (!execute) {
      const blocking = changes.some(({ path }) => registerFile.test(path))
        ? await commands.judge({ policy, folder: asStored(folder), language: call.language })
        : null;
      if (blocking !== null) sayBlocking(blocking, register, call, await commands.catalogue());
      call.console.out(
        french
          ? "Rien n’a été enregistré. Pour enregistrer : --reason … --execute\n"
          : "Nothing was saved. To save: --reason … --execute\n",
      );
      const errors = blocking === null ? 0 : blocking.findings.length + blocking.failures.length;
      if (errors > 0)
        call.console.out(
          french
            ? "Ces erreurs bloqueront : corrigez-les, ou écrivez pourquoi publier quand même, --force …\n"
            : "These errors will block it: mend them, or write why to publish nevertheless, --force …\n",
        );
    }
    return exitCodes.done;
  },
});

/** What the folder changes in the present version, which it is compared with byte by byte. */
const differencesOf = async (
  { openFolder }: Pick<RetentionCommands, "openFolder">,
  folder: string,
  policies: Policies,
  policy: string,
): Promise<{ readonly base: number; readonly differences: readonly PolicyChange[] }> => {
  const files = openFolder(folder);
  const present = await policies.open(policy);
  const theirs = new Set(present === null ? [] : await present.list());
  const differences: PolicyChange[] = [];
  for (const path of (await files.list()).filter(isPolicyPath)) {
    const content = await files.read(path);
    const before = present !== null && theirs.has(path) ? await present.read(path) : null;
    theirs.delete(path);
    if (before === null || !Buffer.from(content).equals(before))
      differences.push({ path, content });
  }
  const removed = [...theirs].map((path) => ({ path, content: null }));
  return { base: present?.revision ?? 0, differences: [...differences, ...removed] };
};
