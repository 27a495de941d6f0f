import type { Logos } from "../actions/logos.ts";
import type { Logo } from "../model/logo.ts";
import { memoryChanges, type MemoryChanges } from "./memoryChanges.ts";

/** Logos remembered as long as the process lives. */
export const memoryLogos = (changes: MemoryChanges = memoryChanges()): Logos => {
  const kept = new Map<string, Logo>();
  return {
    digests: async () => new Map([...kept].map(([body, { digest }]) => [body, digest])),
    find: async (body) => kept.get(body) ?? null,
    put: async (body, logo, by) => {
      const before = kept.get(body)?.digest ?? null;
      if (logo === null) kept.delete(body);
      else kept.set(body, logo);
      const changed = [{ field: "logo", before, after: logo?.digest ?? null }];
      changes.write({ ...by, body, subject: "brand", object: null, changed });
    },
  };
};
