import { Type, type Static } from "typebox";
import { Value } from "typebox/value";
import { parseDocument } from "yaml";
import { cronShape } from "../../../kernel/index.ts";
import { windowShape } from "../../execution/model/window.ts";

/** The file `schedule.yaml`, `egide/schedule@1`: when the rules of a policy run by themselves. */
export const ScheduleSchema = Type.Object(
  {
    cron: Type.String({ pattern: cronShape.source }),
    execute: Type.Boolean(),
    windows: Type.Optional(
      Type.Array(Type.String({ pattern: windowShape.source }), {
        description: "When a run may work, in the time of Paris: 22:00-06:00",
      }),
    ),
    rate: Type.Optional(
      Type.Integer({
        minimum: 1,
        maximum: 999_999_999,
        description: "At most so many rows a second, of all tables together",
      }),
    ),
  },
  {
    additionalProperties: false,
    $id: "https://egide.example/schema/schedule-1.json",
    title: "egide/schedule@1",
  },
);

/** What the file says. An end of data must be asked for in so many words: `execute: true`. */
export type WrittenSchedule = Static<typeof ScheduleSchema>;

/** Reads `schedule.yaml`; null when it is not one. Aliases are refused, which the files of a policy do not have. */
export const parseSchedule = (text: string): WrittenSchedule | null => {
  const document = parseDocument(text);
  if (document.errors.length > 0) return null;
  try {
    const value: unknown = document.toJS({ maxAliasCount: 0 });
    return Value.Check(ScheduleSchema, value) ? value : null;
  } catch {
    return null;
  }
};
