import type { FastifyInstance, FastifyRequest } from "fastify";
import { Type } from "typebox";
import { fill, type Bilingual, type Language } from "../../../../kernel/index.ts";
import { actorOf } from "../../../../platform/access/index.ts";
import {
  addForm,
  button,
  buttonRow,
  choiceGroup,
  consolePaths,
  html,
  linkButton,
  pageTitle,
  textField,
  type Markup,
} from "../../../../platform/web/index.ts";
import { handleRequest } from "../../../actions/handleRequest.ts";
import {
  recipientsToTell,
  toldHow,
  type ToldRecipient,
} from "../../../model/request/recipients.ts";
import { mayRun } from "../../../model/request/requestState.ts";
import type { RightsRequest } from "../../../model/request/rightsRequest.ts";
import { saidRecipients, tellRecipients } from "../../../model/request/steps.ts";
import { sayFailure } from "../../rightsSite.ts";
import {
  deskAccess,
  deskPath,
  framed,
  paramsOf,
  requestIn,
  requestObject,
  type RightsConsole,
} from "../deskSite.ts";
import { words as deskWords } from "../deskWords.ts";

const words = {
  title: { fr: "Informer les destinataires", en: "Tell the recipients" },
  lead: {
    fr: "Le registre dit qui a reçu ces données. Informez chacun, sauf si c’est impossible ou demande des efforts disproportionnés : dites alors pourquoi (RGPD, art. 19). La réponse attend que chacun soit dit.",
    en: "The register says who got this data. Tell each, unless it is impossible or takes disproportionate effort: then say why (GDPR art. 19). The answer waits until each is said.",
  },
  whyOf: {
    fr: "S’il n’est pas informé, pourquoi ({name})",
    en: "If it was not told, why ({name})",
  },
  save: { fr: "Enregistrer", en: "Save" },
  unsaid: {
    fr: "Dites ce qu’il en est de chaque destinataire.",
    en: "Say of each recipient how it stands.",
  },
} as const satisfies Record<string, Bilingual>;

const howWords = {
  told: { fr: "est informé", en: "was told" },
  impossible: { fr: "ne peut pas l’être", en: "cannot be told" },
  disproportionate: {
    fr: "demanderait des efforts disproportionnés",
    en: "would take disproportionate effort",
  },
} as const satisfies Record<(typeof toldHow)[number], Bilingual>;

const path = "/:request/destinataires";

const typedIn = ({ body }: Pick<FastifyRequest, "body">, name: string): string =>
  body instanceof URLSearchParams ? (body.get(name) ?? "").trim() : "";

/** The recipients of the activity of a request, as its register names them today. */
const namesFor = async (
  parts: Pick<RightsConsole, "activities">,
  { body, right, activity: id }: RightsRequest,
): Promise<readonly string[]> => {
  const activity = (await parts.activities(body)).find((one) => one.id === id) ?? null;
  return recipientsToTell(right, activity);
};

/** From a request to its recipients; nothing where nobody is to be told. */
export const recipientsLink = (
  request: RightsRequest,
  names: readonly string[],
  language: Language,
): Markup | "" =>
  names.length === 0 || !mayRun(request.state)
    ? ""
    : html`<p>
        ${linkButton({
          text: words.title[language],
          href: deskPath(request.body, language, `/${request.id}/destinataires`),
          look: "secondary",
        })}
      </p>`;

/** Each recipient with what became of telling it (GDPR art. 19). */
export const addRecipientsForm = (web: FastifyInstance, parts: RightsConsole): void =>
  addForm(web, {
    paths: consolePaths("droits", path),
    access: deskAccess("rights.handle"),
    object: requestObject,
    largest: 200_000,
    schema: Type.Object({}),
    words: {},
    rows: /^(?:how|why)-\d{1,3}$/,
    page: async (form, context, asked) => {
      const request = await requestIn(parts, asked.params);
      if (request === null) return null;
      const { language } = context;
      const back = deskPath(request.body, language, `/${request.id}`);
      const names = await namesFor(parts, request);
      if (names.length === 0 || !mayRun(request.state)) return { redirect: back };
      const said = saidRecipients(request);
      const title = words.title[language];
      const main = html`${pageTitle({ title, over: request.content.name, lead: words.lead[language] })}
      ${form.frame(
        html`${names.map((name, index) => {
          const before = said.find((one) => one.name === name);
          const [how, why] = [
            typedIn(asked, `how-${index}`) || (before?.how ?? ""),
            typedIn(asked, `why-${index}`) || (before?.why ?? ""),
          ];
          const field = (of: string, label: string, value: string) =>
            ({ name: `${of}-${index}`, label, value, error: null, language }) as const;
          return html`${choiceGroup({
            ...field("how", name, how),
            kind: "radios",
            choices: toldHow.map((value) => ({ value, label: howWords[value][language] })),
          })}
          ${textField({
            ...field("why", fill(words.whyOf[language], { name }), why),
            optional: true,
            width: "full",
            maxlength: 1_000,
          })}`;
        })}
        ${buttonRow([
          button({ text: words.save[language] }),
          html`<a href="${back}">${deskWords.cancel[language]}</a>`,
        ])}`,
      )}`;
      return await framed(parts, context, request.body, title, main);
    },
    act: async (_values, { language, visitor }, asked) => {
      const { body, request: id } = paramsOf(asked.params);
      const request = await requestIn(parts, asked.params);
      if (request === null) return { errors: [], status: 404 };
      const names = await namesFor(parts, request);
      const said = names.flatMap((name, index): readonly ToldRecipient[] => {
        const how = toldHow.find((one) => one === typedIn(asked, `how-${index}`));
        const why = typedIn(asked, `why-${index}`);
        return how === undefined
          ? []
          : [{ name, how, why: how === "told" || why === "" ? null : why }];
      });
      if (said.length < names.length)
        return { errors: [{ field: null, message: words.unsaid[language] }] };
      const by = { by: actorOf(visitor), at: parts.clock.now() };
      const came = await handleRequest(parts, { body, id }, tellRecipients(said, by));
      return came.ok
        ? {
            redirect: deskPath(body, language, `/${id}`),
            notice: { tone: "success", words: deskWords.done },
          }
        : {
            errors: [{ field: null, message: sayFailure(came.failure, language) }],
            status: came.failure.code === "rights.reasons-missing" ? 400 : 409,
          };
    },
  });
