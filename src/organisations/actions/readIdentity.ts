import { identityOf, type BodyIdentity } from "../model/identity.ts";
import type { Bodies } from "./bodies.ts";
import type { Designations } from "./designations.ts";

/** Who a body is on a day, as a notice says it, and what is missing; null where there is no such body. */
export const readIdentity =
  (bodies: Pick<Bodies, "find">, designations: Pick<Designations, "list">) =>
  async (id: string, at: Temporal.PlainDate): Promise<BodyIdentity | null> => {
    const [body, all] = await Promise.all([bodies.find(id), designations.list()]);
    return body && identityOf(body, all, at);
  };
