import type { MatterContent } from "./model/matter.ts";
import { openMatter, type MatterFacts } from "./model/steps.ts";

/** A control on documents that the authority began on 3 March 2031. */
export const factsOf = (changes: Partial<MatterFacts> = {}): MatterFacts => ({
  kind: "control-on-documents",
  title: "Durées de conservation de l’entraide",
  openedOn: "2031-03-03",
  reference: "CTX-2031-114",
  text: "L’autorité demande le registre et les durées.",
  activities: ["aide"],
  request: "",
  incident: "",
  ...changes,
});

export const matterContent = (changes: Partial<MatterFacts> = {}): MatterContent => {
  const opened = openMatter(factsOf(changes), Temporal.Instant.from("2031-03-04T10:00:00Z"));
  if (!opened.ok) throw new TypeError(opened.failure.code);
  return opened.value;
};
