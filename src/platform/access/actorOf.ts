import type { Actor } from "../../kernel/index.ts";
import type { Visitor } from "./visitor.ts";

/** Who acts by a form of the console, to which the gate lets only staff through. @throws TypeError for anybody else. */
export const actorOf = (visitor: Visitor): Actor => {
  if (visitor.kind !== "staff") throw new TypeError("only staff acts in the console");
  return { kind: "staff", id: visitor.account, name: visitor.name };
};
