import { civilDay, type Clock } from "../../kernel/index.ts";
import {
  directorOn,
  seatOf,
  siretWords,
  type Bodies,
  type Body,
} from "../../organisations/index.ts";
import type { ReadSiteSettings, SiteSettings } from "../../platform/web/index.ts";
import type { ServedPolicies } from "../policies.ts";

type Legal = NonNullable<SiteSettings["legal"]>;

/** What a site bears of the head of its network. */
export interface HeadSettings extends Pick<SiteSettings, "name" | "accent"> {
  /** Who publishes, where the legal notice does not say otherwise. */
  readonly publisher: Omit<Legal, "host">;
}

/** What a site bears where nobody has said anything else: name, colour and identity of the head of the network (law 4). */
export const settingsOfHead = async (
  bodies: Pick<Bodies, "list">,
  clock: Clock,
): Promise<HeadSettings> => {
  const [head] = await bodies.list();
  if (head === undefined) return { publisher: {} };
  const publisher = publisherOf(head, civilDay(clock.now()));
  return head.accent === null
    ? { name: head.name, publisher }
    : { name: head.name, accent: head.accent, publisher };
};

const publisherOf = (head: Body, today: Temporal.PlainDate): HeadSettings["publisher"] => {
  const [seat, director] = [seatOf(head), directorOn(head, today)];
  const registration =
    head.registration ?? (head.siret === null ? null : `SIRET ${siretWords(head.siret)}`);
  return {
    publisher: head.legalForm === null ? head.name : `${head.name}, ${head.legalForm}`,
    ...(seat === null ? {} : { seat }),
    ...(head.telephone === null ? {} : { telephone: head.telephone }),
    ...(registration === null ? {} : { registration }),
    ...(director === null ? {} : { director }),
  };
};

/** What the publisher says of the site, on what it bears without them. */
export const siteOfBody =
  (readSettings: ReadSiteSettings, bodies: Pick<Bodies, "list">, clock: Clock): ReadSiteSettings =>
  async () => {
    // While the database is away the settings alone speak: the site can still say that it is closed.
    const { publisher, ...inherited } = await settingsOfHead(bodies, clock).catch(() => ({
      publisher: {},
    }));
    const settings = await readSettings();
    const { legal } = settings;
    return {
      ...inherited,
      ...settings,
      ...(legal === undefined ? {} : { legal: { ...publisher, ...legal } }),
    };
  };

/**
 * The body in whose name the site is set up: the head of the network, whose name and colour it bears. Where there are no
 * bodies, whoever may change the first policy that is served; null where there is nobody.
 */
export const bodyOfSite = async (
  bodies: Pick<Bodies, "list">,
  policies: Pick<ServedPolicies, "list">,
): Promise<string | null> => {
  const [head] = await bodies.list();
  return head?.id ?? (await policies.list())[0] ?? null;
};
