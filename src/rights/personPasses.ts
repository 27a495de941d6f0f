import { hkdfSync } from "node:crypto";
import { openFileKeys, sealedJson, unsealedJson } from "../platform/files/index.ts";
import type { AwayRequest, ProvedPerson } from "./actions/personProvider.ts";

/** What a browser keeps of whoever goes to a provider of identities, and of whoever came back. */
export type PersonPass =
  | { readonly kind: "away"; readonly request: AwayRequest; readonly back: string }
  | { readonly kind: "known"; readonly person: ProvedPerson };

/** Passes that only we can write and read: nothing of anybody is kept on our side before they ask for something. */
export interface PersonPasses {
  seal(pass: PersonPass, until: Temporal.Instant): string;
  /** null: it is none of ours, or its time is over. */
  open(sealed: string, now: Temporal.Instant): PersonPass | null;
}

const place = "person-pass";

/** Under a key of the installation of 32 bytes, each pass under a key of its own. */
export const openPersonPasses = (key: Uint8Array): PersonPasses => {
  const keys = openFileKeys(Buffer.from(hkdfSync("sha256", key, "", "egide rights persons", 32)));
  return {
    seal: (pass, until) => {
      const wrapped = keys.make(place);
      const opened = keys.open(place, wrapped);
      if (!opened.ok) throw new TypeError("a key that was made just now");
      const sealed = sealedJson(opened.value, { pass, until: until.epochMilliseconds }, place);
      return [wrapped, sealed].map((part) => Buffer.from(part).toString("base64url")).join(".");
    },
    open: (text, now) => {
      const [wrapped = "", sealed = ""] = text.split(".");
      const opened = keys.open(place, Buffer.from(wrapped, "base64url"));
      if (!opened.ok) return null;
      const read = unsealedJson<{ readonly pass: PersonPass; readonly until: number }>(
        opened.value,
        Buffer.from(sealed, "base64url"),
        place,
      );
      return read.ok && now.epochMilliseconds < read.value.until ? read.value.pass : null;
    },
  };
};
