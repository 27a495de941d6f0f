import type { Designation } from "./designation.ts";

/** A designation that nothing keeps from being one; days as texts. */
export const designationOf = (
  id: string,
  {
    from = "2030-01-01",
    until = null,
    ...changes
  }: Partial<Omit<Designation, "id" | "from" | "until">> & {
    readonly from?: string;
    readonly until?: string | null;
  } = {},
): Designation => ({
  id,
  role: "officer",
  bodies: ["nord"],
  name: null,
  title: "Déléguée à la protection des données",
  email: "dpo@nord.example",
  telephone: null,
  address: null,
  form: null,
  cnilNumber: null,
  ...changes,
  from: Temporal.PlainDate.from(from),
  until: until === null ? null : Temporal.PlainDate.from(until),
});
