import { csvLine } from "../../../platform/web/index.ts";
import { activityParts, valuesOf } from "../../model/activityValues.ts";
import type { ListedActivity } from "../../model/listActivities.ts";

/** Activities for a spreadsheet: one a line, the values of a part parted by line ends. */
export function* activitiesCsv(listed: readonly ListedActivity[]): Generator<string> {
  // The mark by which spreadsheets know UTF-8.
  yield `\u{FEFF}${csvLine(["id", ...activityParts.map(columnOf), "missing", "unread", "doubtful"])}`;
  for (const { activity, waiting } of listed)
    yield csvLine([
      activity.id,
      ...activityParts.map((part) =>
        valuesOf(activity, part)
          .map(({ text }) => text)
          .join("\n"),
      ),
      String(waiting.missing),
      String(waiting.unread),
      String(waiting.doubtful),
    ]);
}

const columnOf = (part: string): string =>
  part.replaceAll(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`);
