import { failed, success, type Language, type Outcome } from "../../kernel/index.ts";
import { sealedJson, unsealedJson, type FileKeys, type Seal } from "../../platform/files/index.ts";
import type { HolidayRegion } from "../model/deadline/holidays.ts";
import type { RequestClock } from "../model/request/requestClock.ts";
import type { RequestedRight } from "../model/request/requestedRight.ts";
import type {
  BareRequest,
  Channel,
  RequestContent,
  RequestEvent,
  RequestEventKind,
} from "../model/request/rightsRequest.ts";
import type { IdentityMeans, RequestStatus, StatusReason } from "../model/request/requestState.ts";

export interface RequestRow {
  readonly id: string;
  readonly body: string;
  readonly right_asked: RequestedRight;
  readonly activity: string | null;
  readonly channel: Channel;
  readonly language: Language;
  readonly status: RequestStatus;
  readonly reason: StatusReason | null;
  readonly identity_means: IdentityMeans | null;
  readonly doubted: boolean;
  readonly revision: number;
  readonly received_at: Date;
  /** Days as text: a `Date` would be read in the zone of the process. */
  readonly received: string;
  readonly region: HolidayRegion;
  readonly asks: readonly { readonly askedOn: string; readonly obtainedOn: string | null }[];
  readonly extended: string | null;
  readonly recorded: string | null;
  readonly closed_at: Date | null;
  readonly code_generation: number;
  readonly code_sent_at: Date | null;
  readonly code_tries: number;
  readonly wrapped: Buffer;
  readonly content: Buffer;
}

export interface EventRow {
  readonly number: number;
  readonly kind: RequestEventKind;
  readonly at: Date;
  readonly actor_kind: "staff" | "candidate" | "system" | "command-line" | "person";
  readonly actor: string | null;
  readonly actor_name: string | null;
  readonly content: Buffer | null;
}

type EventWords = Pick<RequestEvent, "text" | "refusal" | "letter" | "recipients">;

export const instantOf = (date: Date): Temporal.Instant =>
  Temporal.Instant.fromEpochMilliseconds(date.getTime());
const dayOf = (text: string | null): Temporal.PlainDate | null =>
  text === null ? null : Temporal.PlainDate.from(text);

/** What each sealed value is sealed for: in the place of another it opens nothing. */
const places = {
  request: (id: string): string => `rights_request/${id}`,
  event: (id: string, number: number): string => `rights_request/${id}/event/${number}`,
} as const;

/** A key for a new request: wrapped as it is kept, and opened. */
export const newSeal = (
  keys: FileKeys,
  id: string,
): { readonly wrapped: Uint8Array; readonly seal: Seal } => {
  const wrapped = keys.make(places.request(id));
  const seal = keys.open(places.request(id), wrapped);
  if (!seal.ok) throw new TypeError("a key that was made just now");
  return { wrapped, seal: seal.value };
};

export const sealOf = (keys: FileKeys, row: Pick<RequestRow, "id" | "wrapped">): Outcome<Seal> =>
  keys.open(places.request(row.id), row.wrapped);

export const sealedContent = (seal: Seal, id: string, content: RequestContent): Uint8Array =>
  sealedJson(seal, content, places.request(id));

export const contentIn = (
  seal: Seal,
  { id, content }: Pick<RequestRow, "id" | "content">,
): Outcome<RequestContent> => unsealedJson<RequestContent>(seal, content, places.request(id));

/** The words of an event, sealed; null where it has none. */
export const sealedWords = (
  seal: Seal,
  id: string,
  number: number,
  { text, refusal, letter, recipients }: EventWords,
): Uint8Array | null =>
  text === null && refusal === null && recipients === undefined
    ? null
    : sealedJson(
        seal,
        {
          text,
          refusal,
          letter,
          ...(recipients !== undefined && { recipients }),
        } satisfies EventWords,
        places.event(id, number),
      );

/** The events of a request, opened. */
export const eventsIn = (
  seal: Seal,
  id: string,
  rows: readonly EventRow[],
): Outcome<readonly RequestEvent[]> => {
  const events: RequestEvent[] = [];
  for (const { number, kind, at, actor_kind, actor, actor_name, content } of rows) {
    const words: Outcome<EventWords> =
      content === null
        ? success({ text: null, refusal: null, letter: null })
        : unsealedJson<EventWords>(seal, content, places.event(id, number));
    if (!words.ok) return failed(words.failure);
    const by =
      actor_kind === "person"
        ? { kind: actor_kind }
        : { kind: actor_kind, id: actor ?? "", name: actor_name ?? "" };
    events.push({ kind, at: instantOf(at), by, ...words.value });
  }
  return success(events);
};

const clockIn = (row: RequestRow): RequestClock => ({
  receivedAt: instantOf(row.received_at),
  receivedOn: Temporal.PlainDate.from(row.received),
  region: row.region,
  asks: row.asks.map(({ askedOn, obtainedOn }) => ({
    askedOn: Temporal.PlainDate.from(askedOn),
    obtainedOn: dayOf(obtainedOn),
  })),
  extendedOn: dayOf(row.extended),
  recordedOn: dayOf(row.recorded),
});

export const bareIn = (row: RequestRow): BareRequest => ({
  id: row.id,
  body: row.body,
  right: row.right_asked,
  activity: row.activity,
  channel: row.channel,
  language: row.language,
  state: {
    status: row.status,
    reason: row.reason,
    identity: row.identity_means,
    isDoubted: row.doubted,
  },
  clock: clockIn(row),
  revision: row.revision,
  closedAt: row.closed_at === null ? null : instantOf(row.closed_at),
});
