import type { FastifyRequest } from "fastify";
import type { Bilingual, Language } from "../../kernel/index.ts";
import type { IdentityParts } from "../actions/parts.ts";
import { paths } from "./paths.ts";

/** Where the people of a body are looked after, or those of the installation. */
export interface Place {
  readonly list: Bilingual;
  readonly file: Bilingual;
  readonly invitationsFile: Bilingual;
  readonly invite: Bilingual;
  readonly endRole: Bilingual;
  readonly resetFactor: Bilingual;
}

/** The pages for a body; for none, those of the installation. */
export const placeOf = (body: string | null): Place =>
  body === null
    ? {
        list: paths.operators,
        file: paths.operatorsFile,
        invitationsFile: paths.operatorInvitationsFile,
        invite: paths.inviteOperator,
        endRole: paths.endOperator,
        resetFactor: paths.endOperator,
      }
    : {
        list: paths.people,
        file: paths.peopleFile,
        invitationsFile: paths.invitationsFile,
        invite: paths.invite,
        endRole: paths.endRole,
        resetFactor: paths.resetFactor,
      };

/** The body of the path; null where it has none. */
export const bodyOf = ({ params }: FastifyRequest): string | null =>
  (params as Readonly<Record<string, string | undefined>>)["body"] ?? null;

const installation: Bilingual = { fr: "L’installation entière", en: "The whole installation" };

/** What to call it; null where there is no such body, so that its pages are none either. */
export const nameOfBody = async (
  { bodyName }: Pick<IdentityParts, "bodyName">,
  body: string | null,
  language: Language,
): Promise<string | null> => (body === null ? installation[language] : await bodyName(body));
