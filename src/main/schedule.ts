import { parseDocument } from "yaml";
import { Type } from "typebox";
import { Value } from "typebox/value";
import { FailureError } from "../kernel/index.ts";
import {
  parseWindow,
  windowShape,
  type DailyWindow,
  type PolicyFolder,
} from "../retention/index.ts";
import { cronShape } from "./config.ts";
import { mainFailure } from "./errors.ts";

/** When the rules of a policy run by themselves. An end of data must be asked for in so many words: `execute: true`. */
export interface Schedule {
  /** Five fields, in the civil time of Europe/Paris. */
  readonly cron: string;
  /** False: a dry run at those hours, which reports and erases nothing. */
  readonly execute: boolean;
  /** When such a run may work; empty: always. */
  readonly windows: readonly DailyWindow[];
}

/** The file `schedule.yaml`. */
export const ScheduleSchema = Type.Object(
  {
    cron: Type.String({ pattern: cronShape.source }),
    execute: Type.Boolean(),
    windows: Type.Optional(
      Type.Array(Type.String({ pattern: windowShape.source }), {
        description: "When a run may work, in the time of Paris: 22:00-06:00",
      }),
    ),
  },
  {
    additionalProperties: false,
    $id: "https://egide.example/schema/schedule-1.json",
    title: "egide/schedule@1",
  },
);

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
  const value = plainValue(new TextDecoder().decode(await folder.read(file)));
  if (!Value.Check(ScheduleSchema, value)) throw new FailureError(invalid);
  const windows = (value.windows ?? []).flatMap((text) => parseWindow(text) ?? []);
  return { execute: value.execute, cron: cron ?? value.cron, windows };
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

/** What the YAML says; null when it is none, or when it uses aliases, which the policy's files do not have. */
const plainValue = (text: string): unknown => {
  const document = parseDocument(text);
  try {
    return document.errors.length > 0 ? null : document.toJS({ maxAliasCount: 0 });
  } catch {
    return null;
  }
};
