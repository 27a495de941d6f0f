import { FailureError, success, type Failure, type Outcome } from "../kernel/index.ts";
import {
  judgePublication,
  lintSettingsOf,
  type LintSettings,
  type PublishedPage,
  type Register,
} from "../register/index.ts";
import {
  policyReaders,
  registerFile,
  type PolicyFolder,
  type RetentionCommands,
} from "../retention/index.ts";

/** The register of a policy as lint judges it. */
export interface RegisterToJudge {
  readonly register: Register;
  /** The page that is the register; null where it stands in its own format. */
  readonly page: PublishedPage | null;
  readonly settings: LintSettings;
}

/** The register among the files of a policy with the `lint.yaml` beside it, as `egide lint` reads them; null without a register. */
export const registerIn = async (
  folder: PolicyFolder,
): Promise<Outcome<RegisterToJudge> | null> => {
  const path = (await folder.list()).find((each) => registerFile.test(each));
  if (path === undefined) return null;
  const content = await folder.read(path);
  const read = await policyReaders.readRegister(path, content);
  if (!read.ok) return read;
  const settings = await lintSettingsOf(folder);
  if (!settings.ok) return settings;
  const page = path.endsWith(".json") ? null : { name: path, content };
  return success({ register: read.value, page, settings: settings.value });
};

/** What the gate would say of a folder, as the publication that it may become. */
export const judgeFolder =
  (
    missingOf: (body: string, at: Temporal.Instant) => Promise<readonly Failure[]>,
    now: () => Temporal.Instant,
  ): RetentionCommands["judge"] =>
  async ({ policy, folder, language }) => {
    const found = await registerIn(folder);
    if (found === null) return null;
    if (!found.ok) throw new FailureError(found.failure);
    const at = now();
    const missing = await missingOf(policy, at);
    return judgePublication({ ...found.value, missing, at, language });
  };
