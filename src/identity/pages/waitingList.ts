import { type Bilingual, type Language } from "../../kernel/index.ts";
import { roleNames, roles } from "../../platform/access/index.ts";
import {
  button,
  dayTime,
  inOrder,
  list,
  pageShown,
  postForm,
  type ListAsked,
  type ListShape,
  type Markup,
  type PageContext,
  type SortKey,
} from "../../platform/web/index.ts";
import type { Invitation } from "../actions/ports.ts";
import { filled, paths } from "./paths.ts";
import { lastDayOf } from "./peopleList.ts";
import { roleFilter } from "./roleFilter.ts";
import { placeOf } from "./place.ts";

type Filter = "role";
const sorts = ["adresse", "role", "fin"] as const;
type Sort = (typeof sorts)[number];

/** It stands below the people of the same page, under names of its own. */
export const waitingShape: ListShape<Filter, Sort> = {
  filters: { role: roleNames },
  sorts,
  usual: { sort: "fin", isDescending: false },
  perPage: 25,
  prefix: "invitation-",
};

export type WaitingAsked = ListAsked<Filter, Sort>;

const keys: Readonly<Record<Sort, (invitation: Invitation) => SortKey>> = {
  adresse: ({ email }) => email,
  role: ({ role }) => roles[role.role].fr,
  fin: ({ endsAt }) => endsAt.epochMilliseconds,
};

/** The invitations that are asked for, in their order. */
export const waitingFound = (
  invitations: readonly Invitation[],
  asked: WaitingAsked,
): readonly Invitation[] => {
  const { role: sought } = asked.filters;
  return inOrder(
    invitations.filter(({ role }) => sought === "" || role.role === sought),
    asked,
    keys,
  );
};

const words = {
  caption: { fr: "Invitations en attente", en: "Waiting invitations" },
  email: { fr: "Adresse", en: "Address" },
  role: { fr: "Rôle", en: "Role" },
  serves: { fr: "Valable jusqu’au", en: "Valid until" },
  acts: { fr: "Agir", en: "Act" },
  withdraw: { fr: "Retirer l’invitation", en: "Withdraw the invitation" },
} as const satisfies Record<string, Bilingual>;

/** Those who were invited and have not answered; whoever looks after a body may take an invitation back. */
export const waitingList = (
  {
    body,
    invitations,
    asked,
    beside,
    mayEdit,
  }: {
    readonly body: string | null;
    readonly invitations: readonly Invitation[];
    readonly asked: WaitingAsked;
    /** What is asked of the people above. */
    readonly beside: string;
    readonly mayEdit: boolean;
  },
  { language, csrf }: PageContext,
): Markup => {
  const place = placeOf(body);
  const found = waitingFound(invitations, asked);
  const { offset, limit } = pageShown(waitingShape, asked, found.length);
  const withdraw = ({ id }: Invitation): Markup =>
    postForm(
      { action: filled(paths.withdraw[language], { body: body ?? "", invitation: id }), csrf },
      button({ text: words.withdraw[language], look: "secondary" }),
    );
  return list({
    shape: waitingShape,
    asked,
    beside,
    path: filled(place.list[language], { body: body ?? "" }),
    file: filled(place.invitationsFile[language], { body: body ?? "" }),
    caption: words.caption[language],
    language,
    filters: [
      roleFilter(
        invitations.map(({ role }) => role.role),
        asked.filters.role,
        language,
      ),
    ],
    columns: [
      { title: words.email[language], sort: "adresse", cell: ({ email }) => email },
      {
        title: words.role[language],
        sort: "role",
        cell: ({ role }) => roles[role.role][language],
      },
      {
        title: words.serves[language],
        sort: "fin",
        cell: ({ endsAt }) => dayTime(lastDayOf(endsAt), language),
      },
      ...(mayEdit && body !== null ? [{ title: words.acts[language], cell: withdraw }] : []),
    ],
    rows: found.slice(offset, offset + limit),
    count: found.length,
    all: invitations.length,
  });
};

export const waitingColumns = ["email", "role", "role_name", "last_day"];

export const waitingRow = (
  { email, role, endsAt }: Invitation,
  language: Language,
): readonly string[] => [
  email,
  role.role,
  roles[role.role][language],
  lastDayOf(endsAt).toString(),
];
