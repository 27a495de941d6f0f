import { sql } from "kysely";
import type { Database } from "../../platform/database/index.ts";
import type { ChoiceCounts } from "../actions/choiceCounts.ts";
import type { ChoiceAction } from "../model/choice/choice.ts";
import { actionOfLetter } from "./proofRows.ts";

/** Counts in the platform's database; the languages of a text count together. */
export const postgresChoiceCounts = ({ kysely }: Pick<Database, "kysely">): ChoiceCounts => ({
  since: async (sites, from) => {
    const { rows } = await sql<{
      day: string;
      site: string;
      version: string;
      acts: Readonly<Record<string, number>>;
      given: Readonly<Record<string, number>> | null;
    }>`
      with acts as (
        select c.day, s.version, c.action::text as action, sum(c.choices) as choices
        from egide.consent_count c join egide.consent_shown s on s.number = c.shown
        where c.day >= ${from.toString()}::date group by 1, 2, 3),
      services as (
        select c.day, s.version, c.service, sum(c.given) as given
        from egide.consent_service_count c join egide.consent_shown s on s.number = c.shown
        where c.day >= ${from.toString()}::date group by 1, 2, 3)
      select a.day, v.site, v.hash as version, json_object_agg(a.action, a.choices) as acts,
        (select json_object_agg(g.service, g.given) from services g
         where g.day = a.day and g.version = a.version) as given
      from acts a join egide.consent_version v on v.number = a.version
      where v.site = any(${sites}::text[])
      group by a.day, a.version, v.site, v.hash
      order by a.day desc, v.site, v.hash`.execute(kysely<unknown>());
    return rows.map(({ day, site, version, acts, given }) => ({
      day: Temporal.PlainDate.from(day),
      site,
      version,
      byAction: Object.fromEntries(
        Object.entries(acts).map(([letter, count]) => [actionOfLetter(letter), count]),
      ) as Partial<Record<ChoiceAction, number>>,
      given: given ?? {},
    }));
  },
});
