/** The demo: its databases, with invented persons and dates around today, and its network with its policy. */
export { seedDemo } from "./storage/seedDemo.ts";
export { seedNetwork } from "./storage/seedNetwork.ts";
