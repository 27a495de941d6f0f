import { activityNamed } from "../../../actions/presentOf.ts";
import { saveActivity } from "../../../actions/saveActivity.ts";
import type { Activity } from "../../../model/register.ts";
import { sections } from "../../parts/sections.ts";
import { rightsTable } from "../../rightsTable.ts";
import type { EditedKind } from "./editedPart.ts";

/** The pages of an activity: a section for each part of what the law asks. */
export const activityKind: EditedKind<Activity> = {
  path: "/activites/:activity",
  object: { kind: "activity", parameter: "activity" },
  sections,
  part: ({ params }) => activityNamed((params as { readonly activity: string }).activity),
  nothing: null,
  pathOf: ({ key }) => `/activites/${encodeURIComponent(key)}`,
  titleOf: ({ title }) => title,
  save: async (console, { key }, change) =>
    await saveActivity(console, { ...change, activity: key }),
  below: ({ name }, activity, language) =>
    name === "droits" ? rightsTable(activity, language) : "",
};
