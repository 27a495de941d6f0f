import type { Span } from "../../../reading/index.ts";
import type { Activity, Register } from "../../model/register.ts";
import { headIn, type RegisterHead } from "../../model/registerHead.ts";
import type { Coverage } from "../coverage.ts";
import { placesIn } from "../placesIn.ts";
import { joined, type RecordContext } from "../recordContext.ts";
import { rowOf, type RecordRow } from "./recordSheet.ts";

/** Somebody whom a record or the list names, with what it says to reach them. */
export interface Party {
  readonly name: string | null;
  readonly email: string | null;
  readonly contact: string | null;
  readonly organisation: string | null;
  readonly source: Span[];
}

/** The parties of one record (GDPR art. 30(1)(a)). */
export interface Parties extends Pick<Activity, "representative" | "jointControllers"> {
  readonly controller: Party | null;
  readonly dpo: Party | null;
}

export const readParties = (context: RecordContext, rows: readonly RecordRow[]): Parties => {
  const parties: {
    controller: Party | null;
    dpo: Party | null;
    representative?: NonNullable<Activity["representative"]>;
  } = { controller: null, dpo: null };
  const joint: NonNullable<Activity["jointControllers"]> = [];
  for (const row of rows) {
    const kind = rowOf(row.label);
    const party = kind === null ? null : readParty(context, row);
    if (party === null) continue;
    if (kind === "controller") parties.controller = party;
    else if (kind === "dpo") parties.dpo = withOrganisation(party, parties.dpo);
    else if (kind === "dpoCompany") parties.dpo = withOrganisation(parties.dpo, companyOf(party));
    else if (kind === "representative") parties.representative = ofActivity(party);
    else if (kind === "jointController") joint.push(ofActivity(party));
  }
  return { ...parties, ...(joint.length > 0 ? { jointControllers: joint } : {}) };
};

const readParty = (context: RecordContext, { cells }: RecordRow): Party | null => {
  const of = (column: string) => joined(context, cells.get(column));
  const name = of("nom");
  const email = of("adresse mel");
  const address = of("adresse");
  const town = [of("code postal"), of("ville")].filter((part) => part !== null);
  const rest = [of("pay"), of("telephone")].filter((part) => part !== null);
  const contact = [
    ...(address ? [address.text] : []),
    ...(town.length > 0 ? [town.map(({ text }) => text).join(" ")] : []),
    ...rest.map(({ text }) => text),
  ].join(", ");
  const source = [name, address, ...town, ...rest, email].flatMap((part) => part?.source ?? []);
  if (source.length === 0) return null;
  return {
    name: name?.text ?? null,
    email: email?.text ?? null,
    contact: contact || null,
    organisation: null,
    source,
  };
};

const companyOf = (party: Party): Party => ({
  ...party,
  organisation: party.name,
  name: null,
});

/** The officer, and the company that an external one works for: two rows of the form, in any order. */
const withOrganisation = (first: Party | null, second: Party | null): Party | null => {
  if (first === null || second === null) return first ?? second;
  return {
    name: first.name ?? second.name,
    email: first.email ?? second.email,
    contact: [first.contact, second.contact].filter((part) => part !== null).join(", ") || null,
    organisation: first.organisation ?? second.organisation,
    source: [...first.source, ...second.source],
  };
};

const ofActivity = ({ name, email, contact, source }: Party) => {
  const rest = [contact, email].filter((part) => part !== null);
  const words = name ?? rest.shift()!;
  return { name: words, ...(rest.length > 0 ? { contact: rest.join(", ") } : {}), source };
};

type Named = {
  readonly name: string | null;
  readonly email: string | null;
  readonly contact?: string | null;
};

/** Somebody without a name is known by the address; without either, by what else is said to reach them. */
const isSame = (one: Named, other: Named): boolean =>
  one.name === null || other.name === null
    ? one.email === other.email &&
      (one.email !== null ||
        (one.name === other.name && one.contact === (other.contact ?? undefined)))
    : one.name.toLowerCase() === other.name.toLowerCase();

/** The contacts of the whole register, from its list and its records; what differs is found by the caller. */
export class RegisterContacts {
  controller: Register["controller"] = null;
  #representative: RegisterHead["representative"];
  dataProtectionOfficers: Register["dataProtectionOfficers"] = [];

  /** What is said once for all activities. */
  get head(): RegisterHead {
    const { controller, dataProtectionOfficers } = this;
    const representative = this.#representative;
    return headIn({
      controller,
      dataProtectionOfficers,
      ...(representative === undefined ? {} : { representative }),
    });
  }

  /** What a table of our own says whole takes the place of what a form could say of it. */
  replace(head: Partial<RegisterHead>, coverage: Pick<Coverage, "mark">): void {
    const before = this.head;
    // What the form says of it is repeated there, and no longer a value.
    for (const name of Object.keys(head) as (keyof RegisterHead)[])
      for (const span of placesIn(before[name])) coverage.mark("boilerplate", span);
    this.controller = head.controller ?? this.controller;
    this.#representative = head.representative ?? this.#representative;
    this.dataProtectionOfficers = head.dataProtectionOfficers ?? this.dataProtectionOfficers;
  }

  /** Of the whole register: the list of the form names one. */
  addRepresentative(party: Party): void {
    this.#representative ??= ofActivity(party);
  }

  /** Whether it is the controller that is known already, or the first one named. */
  addController(party: Party): boolean {
    if (this.controller === null) {
      this.controller = contactOf(party);
      return true;
    }
    if (!isSame(this.controller, party)) return false;
    this.controller = merged(this.controller, contactOf(party));
    return true;
  }

  addOfficer(party: Party): void {
    const index = this.dataProtectionOfficers.findIndex((each) => isSame(each, party));
    const officer = {
      ...contactOf(party),
      role: "dpo" as const,
      ...(party.organisation === null ? {} : { organisation: party.organisation }),
    };
    if (index < 0) this.dataProtectionOfficers.push(officer);
    else this.dataProtectionOfficers[index] = merged(this.dataProtectionOfficers[index]!, officer);
  }
}

const contactOf = ({ name, email, contact, source }: Party) => ({
  name,
  email,
  ...(contact === null ? {} : { contact }),
  source,
});

/** What is said twice has both places; what only one says is taken from it. */
const merged = <T extends { source: Span[]; name: string | null; email: string | null }>(
  first: T,
  second: T,
): T => ({
  ...second,
  ...first,
  name: first.name ?? second.name,
  email: first.email ?? second.email,
  source: [...first.source, ...second.source],
});
