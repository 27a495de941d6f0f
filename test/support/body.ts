import type { Body } from "../../src/organisations/index.ts";

/** A body of which nothing is known but its name. */
export const bodyOf = (id: string, changes: Partial<Body> = {}): Body => ({
  id,
  name: `Caisse de ${id}`,
  acronym: null,
  parent: null,
  legalForm: null,
  registration: null,
  seat: null,
  telephone: null,
  website: null,
  accent: null,
  director: null,
  ...changes,
});
