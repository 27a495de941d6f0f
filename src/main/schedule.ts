import { FailureError } from "../kernel/index.ts";
import {
  parseSchedule,
  parseWindow,
  type DailyWindow,
  type PolicyFolder,
} from "../retention/index.ts";
import { mainFailure } from "./errors.ts";

/** When the rules of a policy run by themselves. An end of data must be asked for in so many words: `execute: true`. */
export interface Schedule {
  /** Five fields, in the civil time of Europe/Paris. */
  readonly cron: string;
  /** False: a dry run at those hours, which reports and erases nothing. */
  readonly execute: boolean;
  /** When such a run may work; empty: always. */
  readonly windows: readonly DailyWindow[];
  /** Rows a second that such a run may not exceed; absent: any. */
  readonly rate?: number;
}

/** What a schedule asks of each of its runs. */
export const paceOf = ({
  windows,
  rate,
}: Pick<Schedule, "windows" | "rate">): Pick<Schedule, "windows" | "rate"> => ({
  windows,
  ...(rate !== undefined && { rate }),
});

/**
 * Reads `schedule.yaml` of a policy; null when there is none: nothing then runs by itself. `cron` replaces the
 * hours of the file.
 * @throws FailureError `main.invalid-schedule`.
 */
export const readSchedule = async (
  folder: PolicyFolder,
  cron: string | null = null,
): Promise<Schedule | null> => {
  const file = "schedule.yaml";
  const invalid = mainFailure("main.invalid-schedule", { file: `${folder.folder}/${file}` });
  if (!(await isThere(folder, file))) return null;
  const value = parseSchedule(new TextDecoder().decode(await folder.read(file)));
  if (value === null) throw new FailureError(invalid);
  const windows = (value.windows ?? []).flatMap((text) => parseWindow(text) ?? []);
  const rate = value.rate === undefined ? {} : { rate: value.rate };
  return { execute: value.execute, cron: cron ?? value.cron, windows, ...rate };
};

/** A folder that cannot be read asks for nothing: who reads its rules says what is wrong with it. */
const isThere = async (folder: PolicyFolder, file: string): Promise<boolean> => {
  try {
    return (await folder.list()).includes(file);
  } catch (error) {
    if (error instanceof FailureError) return false;
    throw error;
  }
};
