import { activityParts, valuesOf } from "../model/activityValues.ts";
import type { Activity } from "../model/register.ts";
import type { ListedActivity } from "../model/listActivities.ts";

const columnOf = (part: string): string =>
  part.replaceAll(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`);

export const publishedColumns = ["id", ...activityParts.map(columnOf)];

/** An activity for a spreadsheet: one a line, the values of a part parted by line ends. */
export const publishedLine = (activity: Activity): readonly string[] => [
  activity.id,
  ...activityParts.map((part) =>
    valuesOf(activity, part)
      .map(({ text }) => text)
      .join("\n"),
  ),
];

export const activityColumns = [...publishedColumns, "missing", "unread", "doubtful"];

/** The same with what waits for a person in it. */
export const activityLine = ({ activity, waiting }: ListedActivity): readonly string[] => [
  ...publishedLine(activity),
  String(waiting.missing),
  String(waiting.unread),
  String(waiting.doubtful),
];
