/**
 * Who else is at work on the server: `others` when sessions that are not ours are, or were a moment ago, or when we may
 * not see whether they are; `unknown` where the kind of database cannot tell.
 */
export type Company = "others" | "nobody" | "unknown";
