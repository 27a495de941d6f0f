import { civilTimeZone } from "../../../kernel/index.ts";
import type { Connector, EndTarget } from "../../../connectors/index.ts";
import type { Ground } from "../model/ground.ts";
import type { Counted } from "../model/planRule.ts";
import { orphanLinks } from "../model/orphanLinks.ts";
import { atTheEndOfTime, dueBy } from "./atTheEndOfTime.ts";
import { countPlaceholders } from "./countPlaceholders.ts";
import { countWaiting } from "./countWaiting.ts";

/** Counts what a target would end now, and the rows whose clocks lie ahead, those that are held apart. Writes nothing. */
export const countOn = async (
  connector: Connector,
  target: EndTarget,
  ground: Pick<Ground, "now" | "clocks" | "kind" | "catalogue">,
): Promise<Counted> => {
  const { now, clocks } = ground;
  const due = await connector.count(target);
  const today = now.toZonedDateTimeISO(civilTimeZone).toPlainDate().toString();
  const alone = { ...target, children: [], protections: [] };
  // Both moments in one snapshot: rows that others write meanwhile would else seem to lie ahead.
  const past = dueBy(alone, { lastDay: today, before: now.toString() });
  const { groups } = await connector.countSeries([[past, atTheEndOfTime(alone)]], 1);
  const ahead = groups.filter(({ steps: [first] }) => first === 1);
  const placeholders = due.silent > 0 ? await countPlaceholders(connector, target, clocks) : [];
  const links = orphanLinks(target, ground);
  const orphans = links.length > 0 ? await connector.countOrphans(links) : {};
  return {
    due,
    clockFuture: ahead.reduce((sum, { rows }) => sum + rows, 0),
    placeholders,
    waiting: await countWaiting(connector, target, due.silent),
    orphans,
  };
};
