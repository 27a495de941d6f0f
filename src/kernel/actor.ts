/** Who does something: named in receipts and approvals, never more than what accountability needs. */
export type Actor =
  | { readonly kind: "person"; readonly id: string; readonly role: string }
  | { readonly kind: "schedule"; readonly id: string }
  | { readonly kind: "command-line" };
