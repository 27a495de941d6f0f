/** The pages about stores in the console. */
export { addStorePages } from "./storeRoutes.ts";
export { storesToday } from "./storesToday.ts";
export type { StoresConsole } from "./storesConsole.ts";
export type {
  Description,
  OfferedPlace,
  ProposedStore,
  Refusals,
  StoreChange,
  StoreInUse,
  StoresDesk,
} from "./storesDesk.ts";
