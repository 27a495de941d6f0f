import type { Store } from "../../policy/model/policy.ts";

/** Whether two stores, by all that `stores.yaml` says of them, could be one database and schema under two names. */
export const mayBeOne = (a: Store, b: Store): boolean => {
  const [one, other] = [kindOf(a), kindOf(b)];
  if (one !== null && other !== null && one !== other) return false;
  return one === "sqlite" || other === "sqlite" || schemaOf(a) === schemaOf(b);
};

export const schemaOf = ({ schema }: Pick<Store, "schema">): string => schema ?? "public";

/** Null where only the environment knows the address. */
const kindOf = ({ address }: Store): "sqlite" | "server" | null => {
  if (address.kind === "variable") return null;
  return address.kind === "url" && /^sqlite:/i.test(address.url) ? "sqlite" : "server";
};
