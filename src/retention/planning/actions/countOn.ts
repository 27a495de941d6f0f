import { civilTimeZone } from "../../../kernel/index.ts";
import type { Connector, EndTarget } from "../../../connectors/index.ts";
import type { Ground } from "../model/ground.ts";
import type { Counted } from "../model/planRule.ts";
import { orphanLinks } from "../model/orphanLinks.ts";
import { atTheEndOfTime, dueBy } from "./atTheEndOfTime.ts";
import { countPlaceholders } from "./countPlaceholders.ts";

/** Counts what a target would end now, and the rows whose clocks lie ahead. Writes nothing. */
export const countOn = async (
  connector: Connector,
  target: EndTarget,
  ground: Pick<Ground, "now" | "clocks" | "kind" | "catalogue">,
): Promise<Counted> => {
  const { now, clocks } = ground;
  const due = await connector.count(target);
  const today = now.toZonedDateTimeISO(civilTimeZone).toPlainDate().toString();
  const alone = { ...target, children: [], protections: [] };
  const past = await connector.count(dueBy(alone, { lastDay: today, before: now.toString() }));
  const dated = await connector.count(atTheEndOfTime(alone));
  const clockFuture = dated.collection + dated.held - past.collection - past.held;
  const placeholders = due.silent > 0 ? await countPlaceholders(connector, target, clocks) : [];
  const links = orphanLinks(target, ground);
  const orphans = links.length > 0 ? await connector.countOrphans(links) : {};
  return { due, clockFuture: Math.max(0, clockFuture), placeholders, orphans };
};
