import { stringify } from "yaml";
import type { Body } from "./body.ts";
import { designationMistakes, type Designation } from "./designation.ts";
import type { Network } from "./network.ts";
import { siretWords } from "./siret.ts";

/**
 * A network in the form of `bodies.yaml`, which `parseNetwork` reads back. A designation whose names have ended is left out:
 * a file would not take it, and what is gone from the database is not to live on in files.
 */
export const networkText = ({ bodies, designations, territories }: Network): string =>
  stringify(
    {
      format: "egide/bodies@1",
      bodies: Object.fromEntries(
        bodies.map((body) => [
          body.id,
          {
            ...bodyEntry(body),
            ...given({
              postalCodes: prefixesOfBody(territories, body.id),
            }),
          },
        ]),
      ),
      ...given({
        designations: Object.fromEntries(
          designations
            .filter((each) => designationMistakes(each).length === 0)
            .map((each) => [each.id, designationEntry(each)]),
        ),
      }),
    },
    { lineWidth: 0 },
  );

const prefixesOfBody = (territories: Network["territories"], id: string): readonly string[] =>
  territories.filter(({ body }) => body === id).map(({ prefix }) => prefix);

const bodyEntry = ({ id: _id, siret, director, workingLanguage, controller, ...body }: Body) =>
  given({
    ...body,
    siret: siret && siretWords(siret),
    workingLanguage: workingLanguage === "fr" ? null : workingLanguage,
    controller: controller === "body" ? null : controller,
    director: director?.name ?? null,
    directorUntil: director?.until?.toString() ?? null,
  });

const designationEntry = ({ id: _id, from, until, ...designation }: Designation) =>
  given({ ...designation, from: from.toString(), until: until?.toString() ?? null });

/** What is said: neither null nor empty. */
const given = (entry: Readonly<Record<string, unknown>>): Readonly<Record<string, unknown>> =>
  Object.fromEntries(
    Object.entries(entry).filter(
      ([, value]) => value !== null && (typeof value !== "object" || Object.keys(value).length > 0),
    ),
  );
