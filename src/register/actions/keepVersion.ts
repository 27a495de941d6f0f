import type { Actor } from "../../kernel/index.ts";
import type { Activity } from "../model/register.ts";
import { digestOf } from "./contentDigest.ts";
import { presentOf, type ChangingActivities, type Present, type Versioned } from "./presentOf.ts";
import type { Version } from "./registerVersions.ts";

/** Who changes a part of a register, and why. */
export interface ChangeBy {
  readonly body: string;
  /** The digest of what its author had before them; null where that was nothing. */
  readonly base: string | null;
  readonly author: Actor;
  readonly reason: string;
}

/** Who changes which activity, and why. */
export interface ActivityChangeBy extends ChangeBy {
  readonly activity: string;
}

/** What became of a change. A conflict keeps nothing, and says what somebody else made meanwhile. */
export type Changed<Content> =
  | { readonly kind: "kept"; readonly version: Version<Content> }
  | { readonly kind: "unchanged" }
  | { readonly kind: "conflict"; readonly present: Present<Content> };

export type ActivityChanged = Changed<Activity>;

/** Keeps what a part becomes as its next version, unless it no longer stands as the author saw it. */
export const keepVersion = async <Content extends object>(
  parts: ChangingActivities,
  part: Versioned<Content>,
  { body, base, author, reason }: ChangeBy,
  become: (present: Present<Content>) => Content | null,
): Promise<Changed<Content>> => {
  const present = await presentOf(parts, body, part);
  if (present.digest !== base) return { kind: "conflict", present };
  const content = become(present);
  if (digestOf(content) === present.digest) return { kind: "unchanged" };
  const number = present.latest?.number ?? 0;
  const version = {
    body,
    activity: part.key,
    content,
    author,
    reason,
    number: number + 1,
    base: number,
    replaces: present.digest,
    at: parts.clock.now(),
  };
  if (await part.among(parts.versions).append(version))
    return { kind: "kept", version: { ...version, edition: null } };
  return { kind: "conflict", present: await presentOf(parts, body, part) };
};
