import type { FastifyRequest } from "fastify";
import { Type } from "typebox";

/** What every form of a banner sends, besides the answers of radios. */
export const sentFields = Type.Object({
  do: Type.String({ pattern: "^[a-z:-]{1,80}$" }),
  choice: Type.Optional(Type.String({ maxLength: 4_000 })),
  retour: Type.Optional(Type.String({ maxLength: 2_000 })),
});

/** An answer about one service: `s.ID`. */
export const answers = /^s\.[a-z][a-z0-9-]{0,62}$/;

/** What the radios of a form say, by service. */
export const pickedIn = ({ body }: FastifyRequest): Readonly<Record<string, boolean>> =>
  body instanceof URLSearchParams
    ? Object.fromEntries(
        [...body]
          .filter(([name]) => answers.test(name))
          .map(([name, value]) => [name.slice(2), value === "yes"]),
      )
    : {};
