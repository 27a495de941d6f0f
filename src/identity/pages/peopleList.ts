import { civilDay } from "../../kernel/index.ts";
import { roleNames, roles } from "../../platform/access/index.ts";
import { inOrder, type ListAsked, type ListShape, type SortKey } from "../../platform/web/index.ts";
import type { Member } from "../actions/ports.ts";

type Filter = "role" | "fin";
const sorts = ["nom", "role", "fin"] as const;
type Sort = (typeof sorts)[number];

/** No words to look for: the name of a person has no place in an address. */
export const peopleShape: ListShape<Filter, Sort> = {
  filters: { role: roleNames, fin: ["bientot"] },
  sorts,
  usual: { sort: "nom", isDescending: false },
  perPage: 25,
};

export type PeopleAsked = ListAsked<Filter, Sort>;

/** A role that ends within so many days is said to end soon: time enough to renew it. */
const soonDays = 30;

const keys: Readonly<Record<Sort, (member: Member) => SortKey>> = {
  nom: ({ name }) => name,
  role: ({ role }) => roles[role].fr,
  fin: ({ until }) => until.epochMilliseconds,
};

/** The roles that are asked for, in their order. */
export const peopleFound = (
  members: readonly Member[],
  asked: PeopleAsked,
  now: Temporal.Instant,
): readonly Member[] => {
  const { role, fin } = asked.filters;
  const soon = now.add({ hours: soonDays * 24 });
  return inOrder(
    members.filter(
      (member) =>
        (role === "" || member.role === role) &&
        (fin === "" || Temporal.Instant.compare(member.until, soon) <= 0),
    ),
    asked,
    keys,
  );
};

/** The last day on which something that ends at a moment holds. */
export const lastDayOf = (until: Temporal.Instant): Temporal.PlainDate =>
  civilDay(until.subtract({ seconds: 1 }));

export const peopleColumns = [
  "name",
  "email",
  "role",
  "role_name",
  "first_day",
  "last_day",
  "authorised_by",
  "recorded_by",
  "second_factor",
];

export function* peopleRows(
  members: readonly Member[],
  language: "fr" | "en",
): Generator<readonly string[]> {
  for (const { name, email, role, from, until, authorisedBy, givenBy, hasSecondFactor } of members)
    yield [
      name,
      email,
      role,
      roles[role][language],
      civilDay(from).toString(),
      lastDayOf(until).toString(),
      authorisedBy ?? "",
      givenBy ?? "",
      String(hasSecondFactor),
    ];
}
