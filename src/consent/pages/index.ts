/** What consent serves. */
export {
  addChoiceEndpoint,
  choiceEndpointPath,
  type ChoiceEndpoint,
} from "./proof/choiceEndpoint.ts";
