import type { FastifyRequest } from "fastify";
import { presentActivity, type PresentActivity } from "../../../actions/presentActivity.ts";
import type { Activity } from "../../../model/register.ts";
import { sections, type Section } from "../../parts/sections.ts";
import type { RegisterConsole } from "../registerConsole.ts";

/** An activity that an address names, as it stands, and the part of its form. */
export interface AskedActivity {
  readonly body: string;
  readonly id: string;
  readonly present: PresentActivity;
  readonly activity: Activity;
}

/** Whether the register of a body is kept here: not in a folder of the machine, and not that of no body. */
export const mayBeEdited = async (
  { desk, isBody }: Pick<RegisterConsole, "desk" | "isBody">,
  body: string,
): Promise<boolean> => desk !== null && (await isBody(body));

/** Null where there is none, or where none can be changed. */
export const askedActivity = async (
  parts: RegisterConsole,
  { params }: FastifyRequest,
): Promise<AskedActivity | null> => {
  const { body, activity: id } = params as { readonly body: string; readonly activity: string };
  if (!(await mayBeEdited(parts, body))) return null;
  const present = await presentActivity(parts, body, id);
  return present.activity === null ? null : { body, id, present, activity: present.activity };
};

export const sectionIn = ({ params }: FastifyRequest): Section | null => {
  const { section } = params as { readonly section: string };
  return sections.find(({ name }) => name === section) ?? null;
};
