import type {
  PresentRegister,
  PublishedPage,
  ReadPresent,
  Register,
  RegisterDesk,
} from "../../register/index.ts";
import { registerJson } from "../../register/index.ts";
import {
  policyReaders,
  type LoadedPolicy,
  type PolicyChange,
  type PolicyDesk,
  type PolicyFolder,
  type PolicySnapshot,
} from "../../retention/index.ts";

const registerFile = /^register\.(?:json|txt|html?|md)$/;
const sourceFile = /^register-source\.(?:txt|html?|md)$/;
const none: PresentRegister = { revision: 0, register: null, page: null, bound: [] };

/** The register of a body, as it stands among the files of its policy. */
export const presentRegister =
  (policies: {
    /** The files as they stand; null for a body without a policy. */
    readonly open: (body: string) => Promise<PolicyFolder | PolicySnapshot | null>;
    readonly load: (body: string) => Promise<LoadedPolicy | null>;
  }): ReadPresent =>
  async (body) => {
    // Opened before it is loaded: whoever saves in between is not overwritten, for the revision is that of the files.
    const folder = await policies.open(body);
    if (folder === null) return none;
    const loaded = await policies.load(body);
    const paths = await folder.list();
    const policy = loaded?.ok ? loaded.policy : null;
    const read = async (pattern: RegExp): Promise<PublishedPage | null> => {
      const path = paths.find((each) => pattern.test(each));
      return path === undefined ? null : { name: path, content: await folder.read(path) };
    };
    const file = await read(registerFile);
    return {
      revision: "revision" in folder ? folder.revision : 0,
      register: policy?.register ?? (file === null ? null : await readAlone(file)),
      page: file === null || file.name.endsWith(".json") ? await read(sourceFile) : file,
      bound: (policy?.rules ?? []).map(({ id, statement }) => ({ rule: id, statement })),
    };
  };

/** The register of a policy of which another file is at fault. */
const readAlone = async ({ name, content }: PublishedPage): Promise<Register | null> => {
  const outcome = await policyReaders.readRegister(name, content);
  return outcome.ok ? outcome.value : null;
};

/** Publishes a register as the file of a policy, with the page that its places lead to beside it. */
export const registerDesk = (desk: Pick<PolicyDesk, "present" | "change">): RegisterDesk => ({
  save: async ({ body, base, register, page, author, reason }) => {
    const present = (await (await desk.present(body))?.list()) ?? [];
    const source = `register-source${/\.(?:html?|md)$/i.exec(page.name)?.[0].toLowerCase() ?? ".txt"}`;
    const replaced = present
      .filter((path) => registerFile.test(path) || sourceFile.test(path))
      .filter((path) => path !== "register.json" && path !== source);
    const changes: readonly PolicyChange[] = [
      ...replaced.map((path) => ({ path, content: null })),
      { path: "register.json", content: Buffer.from([...registerJson(register)].join("")) },
      { path: source, content: page.content },
    ];
    const changed = await desk.change({ policy: body, base, changes, author, reason });
    return changed.ok
      ? changed
      : { ok: false, failures: changed.problems.map(({ failure }) => failure) };
  },
});
