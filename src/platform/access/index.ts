/** Who may do what: the words that pages, routes and identity share. It decides nothing. */
export { actorOf } from "./actorOf.ts";
export { actionNames, actions, type AccessNeed, type Action } from "./action.ts";
export { memoryAgentLog, type AgentLog, type AgentLogEntry } from "./agentLog.ts";
export { objectKindWords, type ObjectKind } from "./objectKind.ts";
export { objectOf, type AccessObject, type Authorise, type Decision } from "./authorise.ts";
export {
  anonymous,
  roleNames,
  roles,
  type Assignment,
  type Population,
  type Role,
  type Visitor,
} from "./visitor.ts";
