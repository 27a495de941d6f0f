import type { Register } from "./register.ts";

/** What a register says once for all of its activities: who keeps it, who represents them, who is the officer (art. 30(1)(a)). */
export type RegisterHead = Pick<
  Register,
  "controller" | "representative" | "dataProtectionOfficers"
>;

/** The head of a register of which nothing has been said yet. */
export const emptyHead: RegisterHead = { controller: null, dataProtectionOfficers: [] };

/** The head of a register, and nothing else of it. */
export const headIn = ({
  controller,
  representative,
  dataProtectionOfficers,
}: RegisterHead): RegisterHead => ({
  controller,
  ...(representative === undefined ? {} : { representative }),
  dataProtectionOfficers,
});
