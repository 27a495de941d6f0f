import type { Activity, Register } from "../model/register.ts";
import { headIn, type RegisterHead } from "../model/registerHead.ts";
import { digestOf } from "./contentDigest.ts";
import { headKey, type RegisterVersions, type Version, type Versions } from "./registerVersions.ts";
import type { ReadWorking } from "./workingRegister.ts";

/** A part of a register as it stands in the working register, with the latest version that anybody made of it. */
export interface Present<Content> {
  /** Null where there is none of that name, or it was taken out. */
  readonly content: Content | null;
  readonly digest: string | null;
  /** Null where nobody has changed it since it was imported. */
  readonly latest: Version<Content> | null;
}

type Changing<Content> = Pick<Versions<Content>, "append" | "latest" | "find">;

/** What a change of the register needs. */
export interface ChangingActivities {
  readonly working: ReadWorking;
  readonly versions: Changing<Activity> & { readonly head: Changing<RegisterHead> };
  readonly clock: { now(): Temporal.Instant };
}

/** A part of a register that has versions of its own: an activity, or the head. */
export interface Versioned<Content> {
  /** What its versions are kept under. */
  readonly key: string;
  among(versions: ChangingActivities["versions"]): Changing<Content>;
  history(versions: RegisterVersions): Versions<Content>;
  in(register: Register | null): Content | null;
}

/** The activity of that identifier. */
export const activityNamed = (id: string): Versioned<Activity> => ({
  key: id,
  among: (versions) => versions,
  history: (versions) => versions,
  in: (register) => register?.activities.find((each) => each.id === id) ?? null,
});

/** What is said once for all activities. */
export const headOfRegister: Versioned<RegisterHead> = {
  key: headKey,
  among: ({ head }) => head,
  history: ({ head }) => head,
  in: (register) => (register === null ? null : headIn(register)),
};

/** Reads a part of the register as it stands. */
export const presentOf = async <Content extends object>(
  { working, versions }: Pick<ChangingActivities, "working" | "versions">,
  body: string,
  part: Versioned<Content>,
): Promise<Present<Content>> => {
  // The version is read first: should another come between the two, its number is taken when one is kept.
  const latest = await part.among(versions).latest(body, part.key);
  const content = part.in((await working(body)).register);
  return { content, digest: digestOf(content), latest };
};
