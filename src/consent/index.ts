/** Consent: what a site keeps on the terminals of its visitors, what they chose, and the proof of both. */
export { choiceActions, type Choice, type ChoiceAction } from "./model/choice/choice.ts";
