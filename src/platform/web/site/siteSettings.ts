import { Type, type Static } from "typebox";

const day = Type.String({ pattern: "^\\d{4}-\\d{2}-\\d{2}$" });
const text = Type.String({ minLength: 1, maxLength: 2_000 });
/** The longest text that a site publishes of its own. */
export const longestTerms = 20_000;
const long = Type.String({ minLength: 1, maxLength: longestTerms });
const bilingual = Type.Object({ fr: text, en: text }, { additionalProperties: false });

/**
 * What the publisher of a site says of it. The fields of the legal notice are those of article 1-1 of the law no. 2004-575
 * of 21 June 2004 (LCEN): who publishes, who answers for what is published, who hosts.
 */
export const siteSettingsSchema = Type.Object(
  {
    legal: Type.Optional(
      Type.Object(
        {
          /** What is not said of the publisher is that of the head of the network. */
          publisher: Type.Optional(text),
          seat: Type.Optional(text),
          telephone: Type.Optional(text),
          registration: Type.Optional(text),
          director: Type.Optional(text),
          /** Who made the site (REC-06); nothing is said of it unless it is given. */
          maker: Type.Optional(text),
          host: Type.Object(
            { name: text, seat: text, telephone: text },
            { additionalProperties: false },
          ),
        },
        { additionalProperties: false },
      ),
    ),
    /** Whom to write to when a page cannot be used. */
    accessibilityContact: Type.Optional(text),
    /** The last audit of the RGAA by a person: without one a site may not say that it conforms. */
    audit: Type.Optional(
      Type.Object(
        {
          day,
          by: text,
          /** Share of applicable criteria that are met, in per cent. */
          rate: Type.Number({ minimum: 0, maximum: 100 }),
        },
        { additionalProperties: false },
      ),
    ),
    /** GDPR art. 77: the supervisory authority that complaints go to; the CNIL unless said. */
    authority: Type.Optional(
      Type.Object(
        {
          name: text,
          address: text,
          website: Type.String({ pattern: "^https://", maxLength: 300 }),
        },
        { additionalProperties: false },
      ),
    ),
    /**
     * The terms of use, and the day from which they hold. Blank lines part paragraphs; a line that begins with `# ` is a
     * title. Without them nobody can get a candidate's space.
     */
    terms: Type.Optional(Type.Object({ day, fr: long, en: long }, { additionalProperties: false })),
    /** On which terms pages may be reproduced, and whom to ask for more; nothing is said unless it is set. */
    reproduction: Type.Optional(
      Type.Object({ fr: text, en: text, address: text }, { additionalProperties: false }),
    ),
    /** Who else sets cookies on the sites of the publisher, and where each lets them be refused. This product sets none of them. */
    thirdParties: Type.Optional(
      Type.Array(
        Type.Object(
          { name: text, page: Type.String({ pattern: "^https://", maxLength: 300 }) },
          { additionalProperties: false },
        ),
        { maxItems: 20 },
      ),
    ),
    /** Shown above every page from a day, at once where none is named, through another. */
    announcement: Type.Optional(
      Type.Object(
        {
          tone: Type.Enum(["information", "watch", "bad"]),
          words: bilingual,
          from: Type.Optional(day),
          until: day,
        },
        { additionalProperties: false },
      ),
    ),
    /** Every page but these few then answers 503 with these words. */
    maintenance: Type.Optional(bilingual),
    /** `#rrggbb`, darkened or lightened until it can be read. */
    accent: Type.Optional(Type.String({ pattern: "^#[0-9a-fA-F]{6}$" })),
    /** The name beside the mark. */
    name: Type.Optional(text),
  },
  { additionalProperties: false },
);

export type SiteSettings = Static<typeof siteSettingsSchema>;

/** Gives the present settings; what nobody has set is absent. */
export type ReadSiteSettings = () => Promise<SiteSettings>;
