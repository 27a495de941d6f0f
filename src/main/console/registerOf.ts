import type {
  Editions,
  LintDesk,
  PresentRegister,
  PublishedPage,
  ReadPresent,
  Register,
  RegisterDesk,
} from "../../register/index.ts";
import { lintFile, lintSettingsOf, registerJson } from "../../register/index.ts";
import {
  keptPromises,
  policyReaders,
  registerFile,
  type LoadedPolicy,
  type PolicyChange,
  type PolicyDesk,
  type PolicyFolder,
  type PolicySnapshot,
} from "../../retention/index.ts";
import type { Publishing } from "../publishing.ts";
import { readOnce } from "../readOnce.ts";

const sourceFile = /^register-source\.(?:txt|html?|md|ods|xlsx|csv|tsv|json|ya?ml)$/;
const none: PresentRegister = {
  revision: 0,
  register: null,
  page: null,
  lintSettings: {},
  bound: [],
  kept: [],
};

/** Where the files of policies stand. */
export interface PresentPolicies {
  /** The files as they stand; null for a body without a policy. */
  readonly open: (body: string) => Promise<PolicyFolder | PolicySnapshot | null>;
  readonly load: (body: string) => Promise<LoadedPolicy | null>;
  /** The present revision, 0 for what has none; absent where files may change under the same one. */
  readonly revision?: (body: string) => Promise<number>;
}

/**
 * The register of a body, as it stands among the files of its policy. Read once for each revision: that of ten thousand
 * activities is tens of megabytes.
 */
export const presentRegister = (policies: PresentPolicies): ReadPresent => {
  const once = readOnce<PresentRegister>();
  return async (body) => {
    const revision = (await policies.revision?.(body)) ?? 0;
    const read = (): Promise<PresentRegister> => readPresent(policies, body);
    return revision === 0 ? await read() : await once(body, String(revision), read);
  };
};

const readPresent = async (policies: PresentPolicies, body: string): Promise<PresentRegister> => {
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
  // The JSON of a register that the policy has read is not read a second time.
  const isRead = policy !== null && paths.includes("register.json");
  const file = isRead ? null : await read(registerFile);
  const settings = await lintSettingsOf(folder);
  return {
    revision: "revision" in folder ? folder.revision : 0,
    register: policy?.register ?? (file === null ? null : await readAlone(file)),
    page: file === null || file.name.endsWith(".json") ? await read(sourceFile) : file,
    lintSettings: settings.ok ? settings.value : {},
    bound: (policy?.rules ?? []).map(({ id, statement }) => ({ rule: id, statement })),
    kept: policy === null ? [] : keptPromises(policy),
  };
};

/** The register of a policy of which another file is at fault. */
const readAlone = async ({ name, content }: PublishedPage): Promise<Register | null> => {
  const outcome = await policyReaders.readRegister(name, content);
  return outcome.ok ? outcome.value : null;
};

/** Publishes a register as the file of a policy, with the page that its places lead to beside it. */
export const registerDesk = (
  /** A desk whose save passes the gate and freezes the edition. */
  deskFor: (how: Pick<Publishing, "force" | "language">) => Pick<PolicyDesk, "present" | "change">,
  editions: Pick<Editions, "latest">,
): RegisterDesk => ({
  save: async ({ body, base, register, page, author, reason, force, language }) => {
    const desk = deskFor({ force, language });
    const present = await desk.present(body);
    const paths = (await present?.list()) ?? [];
    const source = page === null ? await keptPage(present, paths) : pageFile(page);
    const replaced = paths
      .filter((path) => registerFile.test(path) || sourceFile.test(path))
      .filter((path) => path !== "register.json" && path !== source?.path);
    const changes: readonly PolicyChange[] = [
      ...replaced.map((path) => ({ path, content: null })),
      { path: "register.json", content: jsonOf(register) },
      ...(source?.content ? [source] : []),
    ];
    const changed = await desk.change({ policy: body, base, changes, author, reason });
    return changed.ok
      ? { ...changed, edition: (await editions.latest(body))?.name ?? null }
      : { ok: false, failures: changed.problems.map(({ failure }) => failure) };
  },
});

/** Changes `lint.yaml` among the files of a policy; it publishes nothing. */
export const lintDesk = (desk: Pick<PolicyDesk, "present" | "change">): LintDesk => ({
  read: async (body) => {
    const present = await desk.present(body);
    if (present === null) return null;
    const path = (await present.list()).find((each) => lintFile.test(each));
    const content = path === undefined ? null : await present.read(path);
    return {
      revision: present.revision,
      path: path ?? "lint.yaml",
      text: content === null ? "" : new TextDecoder().decode(content),
    };
  },
  save: async ({ body, file: { revision, path, text }, author, reason }) => {
    const content = new TextEncoder().encode(text);
    const save = { policy: body, base: revision, changes: [{ path, content }], author, reason };
    const changed = await desk.change(save);
    return changed.ok
      ? { ok: true }
      : { ok: false, failures: changed.problems.map(({ failure }) => failure) };
  },
});

/** Piece by piece: the JSON of ten thousand activities is not made a second time to be joined. */
const jsonOf = (register: Register): Uint8Array =>
  Buffer.concat([...inBlocks(registerJson(register))]);

function* inBlocks(pieces: Iterable<string>): Generator<Buffer> {
  let joined = "";
  for (const piece of pieces) {
    joined += piece;
    if (joined.length < 1 << 20) continue;
    yield Buffer.from(joined);
    joined = "";
  }
  yield Buffer.from(joined);
}

const pageFile = ({ name, content }: PublishedPage) => ({
  path: `register-source${/\.(?:html?|md|ods|xlsx|csv|tsv|json|ya?ml)$/i.exec(name)?.[0].toLowerCase() ?? ".txt"}`,
  content,
});

/** The page that a register which was read from it leaves behind: as it stands there, or the register itself was the page. */
const keptPage = async (
  present: PolicySnapshot | null,
  paths: readonly string[],
): Promise<{ readonly path: string; readonly content: Uint8Array | null } | null> => {
  const source = paths.find((path) => sourceFile.test(path));
  if (source !== undefined) return { path: source, content: null };
  const page = paths.find((path) => registerFile.test(path) && path !== "register.json");
  if (present === null || page === undefined) return null;
  return pageFile({ name: page, content: await present.read(page) });
};
