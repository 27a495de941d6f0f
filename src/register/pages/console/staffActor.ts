import type { Actor } from "../../../kernel/index.ts";
import type { Visitor } from "../../../platform/access/index.ts";

/** Whoever acts; the gate lets only staff through to these pages. */
export const staffActor = (visitor: Visitor): Actor => {
  if (visitor.kind !== "staff") throw new TypeError("only staff acts in the console");
  return { kind: "staff", id: visitor.account, name: visitor.name };
};
