import { bareBody, type Body } from "../../src/organisations/index.ts";

/** A body of which nothing is known but its name. */
export const bodyOf = (id: string, changes: Partial<Body> = {}): Body => ({
  ...bareBody(id, `Caisse de ${id}`),
  ...changes,
});
