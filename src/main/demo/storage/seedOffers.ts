import { parse } from "yaml";
import { civilDay, fixedClock, sha256, type Clock } from "../../../kernel/index.ts";
import {
  bareContent,
  draftOffer,
  noContact,
  publishOffer,
  type Contact,
  type OfferContent,
  type OfferParts,
} from "../../../recruitment/index.ts";

/** An offer of the demonstration, in `demo/offers.yaml`; days count from the first start. */
interface DemoOffer extends Partial<
  Omit<OfferContent, "startsOn" | "closesOn" | "firm" | "questions" | "places">
> {
  readonly key: string;
  readonly body: string;
  readonly title: string;
  readonly town: string;
  readonly department: string;
  readonly startsOn?: number;
  readonly closes?: number;
  /** Absent: a draft. */
  readonly published?: number;
  readonly firm?: { readonly name: string; readonly until: number };
  readonly contact: Partial<Contact>;
  readonly questions?: readonly string[];
}

const author = { kind: "system", id: "first-start", name: "Égide" } as const;

/** Makes the offers of the demonstration, each written and published on its own day. */
export const seedOffers = async (
  text: string,
  { offers, settings, clock }: Omit<OfferParts, "ids">,
): Promise<void> => {
  for (const demo of parse(text) as readonly DemoOffer[]) {
    const { published } = demo;
    const then: Clock =
      published === undefined ? clock : fixedClock(clock.now().add({ hours: 24 * published }));
    // The same at every first start, so that an address of the demonstration can be passed on.
    const ids = { next: () => sha256(demo.key).slice(0, 32) };
    const parts = { offers, settings, clock: then, ids };
    const said = { content: contentOf(demo, clock), contact: { ...noContact, ...demo.contact } };
    const offer = await draftOffer(parts, demo.body, said, author);
    if (published === undefined) continue;
    const outcome = await publishOffer(parts, offer, null, author);
    if (!outcome.ok) throw new TypeError(`demo/offers.yaml: ${demo.key} cannot be published`);
  }
};

const contentOf = (
  {
    key: _key,
    body: _body,
    contact: _contact,
    published: _published,
    title,
    town,
    department,
    startsOn,
    closes,
    firm,
    questions = [],
    ...rest
  }: DemoOffer,
  clock: Clock,
): OfferContent => {
  const today = civilDay(clock.now());
  const day = (days: number | undefined): Temporal.PlainDate | null =>
    days === undefined ? null : today.add({ days });
  return {
    ...bareContent(title),
    ...rest,
    startsOn: day(startsOn),
    closesOn: day(closes),
    firm: firm === undefined ? null : { name: firm.name, until: today.add({ days: firm.until }) },
    questions: questions.map((each, index) => ({ id: `q${index + 1}`, text: each })),
    places: [{ town, postalCode: null, department }],
  };
};
