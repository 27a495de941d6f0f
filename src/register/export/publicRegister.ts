import type { Register } from "../model/register.ts";

/**
 * The register for its reader: of security measures only the kinds go out, since their detail would serve an attacker
 * (GDPR art. 30(1)(g) and 32 ask that they are kept, and nobody that they are published).
 */
export const publicRegister = (register: Register, reader: "public" | "inside"): Register =>
  reader === "inside"
    ? register
    : {
        ...register,
        activities: register.activities.map((activity) =>
          activity.securityMeasures === undefined
            ? activity
            : {
                ...activity,
                securityMeasures: activity.securityMeasures.map(({ kind }) => ({
                  kind,
                  text: kind,
                  source: [],
                })),
              },
        ),
      };
