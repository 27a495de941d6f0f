/** The demo: its databases, with invented persons and dates around today, and its network with its policies. */
export { earlierVersions } from "./storage/earlierVersions.ts";
export { seedDemo } from "./storage/seedDemo.ts";
export { seedConsents } from "./storage/seedConsents.ts";
export { seedOffers } from "./storage/seedOffers.ts";
export { seedNetwork } from "./storage/seedNetwork.ts";
