import { createHmac, hkdfSync, randomBytes, timingSafeEqual } from "node:crypto";

/** What a personal link is for. Whoever holds an older message may take a consent back, and give none. */
export interface PersonalLink {
  readonly purpose: string;
  readonly person: string;
  /** Until when a consent may be given by it; null: it only withdraws, for ever. */
  readonly givesUntil: Temporal.Instant | null;
}

/** How persons are named here, and the links that are their credential. Nothing of it can be made without the key of the installation. */
export interface ConsentKeys {
  /** The name of a person within one purpose: a keyed digest of the body’s own reference. */
  person(body: string, purpose: string, reference: string): string;
  /** The secret part of a link. */
  token(link: PersonalLink): string;
  /** What a token stands for; null: we never made it. */
  linkOf(token: string): PersonalLink | null;
  /** A number that makes the digest of an act say nothing once it is gone. */
  salt(): Uint8Array;
}

const size = 18;

/** Under a key of the installation of 32 bytes, from which one is derived for each use. */
export const openConsentKeys = (key: Uint8Array): ConsentKeys => {
  const keyed = (use: string): ((text: string) => string) => {
    const derived = Buffer.from(hkdfSync("sha256", key, "", `egide consent ${use}`, 32));
    return (text) =>
      createHmac("sha256", derived).update(text).digest().subarray(0, size).toString("base64url");
  };
  const [named, proved] = [keyed("persons"), keyed("links")];
  return {
    person: (body, purpose, reference) => named(JSON.stringify([body, purpose, reference])),
    token: ({ purpose, person, givesUntil }) => {
      const until = givesUntil === null ? 0 : Math.floor(givesUntil.epochMilliseconds / 1000);
      const said = `${purpose}.${person}.${until.toString(36)}`;
      return `${said}.${proved(said)}`;
    },
    linkOf: (token) => {
      const [, said = "", purpose = "", person = "", until = "", proof = ""] =
        /^(([\w-]{1,40})\.([\w-]{24})\.([0-9a-z]{1,8}))\.([\w-]{24})$/.exec(token) ?? [];
      if (said === "" || !isSame(proof, proved(said))) return null;
      const seconds = Number.parseInt(until, 36);
      return {
        purpose,
        person,
        givesUntil: seconds === 0 ? null : Temporal.Instant.fromEpochMilliseconds(seconds * 1000),
      };
    },
    salt: () => randomBytes(16),
  };
};

/** In a time that says nothing of where they part. */
const isSame = (one: string, other: string): boolean =>
  one.length === other.length && timingSafeEqual(Buffer.from(one), Buffer.from(other));
