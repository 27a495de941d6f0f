/** The bodies of the network: who they are, what their pages say of them, and where each is competent. */
export { organisationsErrors } from "./errors.ts";
export { BodiesSchema, parseBodies, parseNetwork, type Body, type Network } from "./model/body.ts";
export { postalCodeOf, type Territory } from "./model/territory.ts";
export type { Bodies } from "./actions/bodies.ts";
export type { Territories } from "./actions/territories.ts";
export { memoryBodies } from "./storage/memoryBodies.ts";
export { memoryTerritories } from "./storage/memoryTerritories.ts";
export { postgresBodies } from "./storage/postgresBodies.ts";
export { postgresTerritories } from "./storage/postgresTerritories.ts";
