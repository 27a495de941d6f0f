/** The bodies of the network: who they are, and what their pages say of them. */
export { organisationsErrors } from "./errors.ts";
export { BodiesSchema, parseBodies, type Body } from "./model/body.ts";
export type { Bodies } from "./actions/bodies.ts";
export { memoryBodies } from "./storage/memoryBodies.ts";
export { postgresBodies } from "./storage/postgresBodies.ts";
