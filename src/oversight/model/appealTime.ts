import { isWorkingDay, type HolidayRegion } from "../../rights/index.ts";

/**
 * The last day to go to the Conseil d'État against a sanction: two months from its notification (code de justice administrative, art. R. 421-1), a
 * `délai franc`: neither the day of notification nor the last one is counted; one that would end on a Saturday, a Sunday or a public holiday ends on the
 * next working day (code de procédure civile, art. 642, which the administrative courts follow). It does not suspend the sanction.
 */
export const appealUntil = (
  notifiedOn: Temporal.PlainDate,
  region: HolidayRegion,
): Temporal.PlainDate => {
  let day = notifiedOn.add({ months: 2 }).add({ days: 1 });
  while (!isWorkingDay(day, region)) day = day.add({ days: 1 });
  return day;
};
