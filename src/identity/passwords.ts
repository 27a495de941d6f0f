import { hash, verify } from "@node-rs/argon2";
import type { PasswordHasher } from "./actions/ports.ts";

/** What a hash costs: memory in KiB, passes, lanes. */
export interface HashCost {
  readonly memoryCost: number;
  readonly timeCost: number;
  readonly parallelism: number;
}

/** argon2id as OWASP recommends it: 19 MiB, 2 passes, 1 lane; about 10 ms. */
export const ownCost: HashCost = { memoryCost: 19_456, timeCost: 2, parallelism: 1 };

/** Hashes with argon2id, the default of the library. */
export const argon2Hasher = (cost: HashCost = ownCost): PasswordHasher => {
  // Made at once, of a password that nobody has: what is compared when there is no account.
  const nobody = hash(crypto.randomUUID(), cost);
  return {
    hash: (password) => hash(password, cost),
    verify: async (known, password) => {
      const matches = await verify(known ?? (await nobody), password);
      return known !== null && matches;
    },
  };
};

let read: Promise<ReadonlySet<string>> | null = null;

/** 49,000 passwords of breaches, in lower case, read at the first need: the list of zxcvbn-ts (MIT). */
export const commonPasswords = async (): Promise<ReadonlySet<string>> => {
  read ??= import("@zxcvbn-ts/language-common").then(
    ({ dictionary }) =>
      new Set([...dictionary["passwords-common"].map((each) => each.toLowerCase()), ...frenchOnes]),
  );
  return await read;
};

// What French lists of breaches hold and the international one lacks.
const frenchOnes = [
  "motdepasse",
  "azertyuiop",
  "azerty",
  "qsdfghjklm",
  "wxcvbn",
  "doudou",
  "loulou",
  "marseille",
  "jetaime",
  "chouchou",
  "bonjour",
  "soleil",
];
