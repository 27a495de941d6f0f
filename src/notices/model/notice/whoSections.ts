import type { Language } from "../../../kernel/index.ts";
import type { Activity } from "../../../register/index.ts";
import { listOf, missing, paragraph, section, written, type Composed } from "../blocks.ts";
import type { NoticeInput, OfficerContact } from "../noticeInput.ts";
import { joined, link, name, quote, say, type Text } from "../text.ts";
import { noticeWords as words } from "../words/noticeWords.ts";

type Party = NonNullable<Activity["jointControllers"]>[number];

/** GDPR art. 13(1)(a), 14(1)(a) and 26(2): who decides; of a processor's activity (art. 30(2)), for whom. */
export const controllerSection = (
  activity: Activity,
  input: NoticeInput,
  language: Language,
): Composed => {
  const { publisher, register } = input;
  const isProcessor = activity.role === "processor";
  const joint = activity.jointControllers ?? [];
  const principals = activity.onBehalfOf ?? [];
  const { representative } = activity;
  const controller =
    publisher.controller?.[language] ?? written(register.controller?.name) ?? publisher.name;
  return {
    section: section(
      "controller",
      words.controllerTitle[language],
      ["13(1)(a)", "14(1)(a)"],
      [
        paragraph(
          isProcessor
            ? say(words.processorIs, language, { body: name(publisher.name) })
            : say(words.controllerIs, language, { controller: name(controller) }),
        ),
        ...(isProcessor
          ? principals.length === 0
            ? [paragraph(say(words.missingHere, language))]
            : listOf(principals.map((party) => partyText(party, language)))
          : []),
        ...listOf(contactLines(input, language)),
        ...(joint.length === 0
          ? []
          : [
              paragraph(say(words.joint, language)),
              ...listOf(joint.map((party) => partyText(party, language))),
              paragraph(say(words.jointRights, language)),
            ]),
        ...(representative === undefined
          ? []
          : [
              paragraph(
                say(words.representative, language, { name: partyText(representative, language) }),
              ),
            ]),
      ],
    ),
    missing: [
      ...(contactLines(input, language).length === 0
        ? [missing("controller-address", "13(1)(a)")]
        : []),
      ...(representative !== undefined && written(representative.contact) === null
        ? [missing("representative-contact", "13(1)(a)", representative.name)]
        : []),
      ...(isProcessor && principals.length === 0 ? [missing("on-behalf-of", "30(2)(a)")] : []),
    ],
  };
};

const partyText = ({ name: who, contact }: Party, language: Language): Text => {
  const reached = written(contact);
  return reached === null
    ? [name(who)]
    : say(words.party, language, { name: name(who), contact: contactText(reached) });
};

const isMail = (text: string): boolean => /^[^\s@<>]+@[^\s@<>]+\.[^\s@<>]+$/.test(text);

/** An address that mail can be sent to is a link; everything else stands as it is. */
export const contactText = (contact: string): Text =>
  isMail(contact) ? [link(contact, `mailto:${contact}`)] : [name(contact)];

/** How the body itself is reached. */
export const contactLines = (
  { publisher, register }: NoticeInput,
  language: Language,
): readonly Text[] => {
  const email = publisher.email ?? written(register.controller?.email);
  return [
    publisher.address === null
      ? null
      : say(words.address, language, { address: name(publisher.address) }),
    publisher.telephone === null
      ? null
      : say(words.telephone, language, { telephone: name(publisher.telephone) }),
    email === null ? null : say(words.email, language, { email: contactText(email) }),
  ].filter((each) => each !== null);
};

/** GDPR art. 13(1)(b), 14(1)(b) and 38(4). */
export const officerSection = (input: NoticeInput, language: Language): Composed => {
  const { directory } = input.links[language];
  const lines = officerLines(input, language);
  return {
    section: section(
      "officer",
      words.officerTitle[language],
      ["13(1)(b)", "14(1)(b)", "38(4)"],
      [
        paragraph(say(words.officerText, language)),
        ...(lines.length === 0 ? [paragraph(say(words.missingHere, language))] : listOf(lines)),
        ...(directory === null
          ? []
          : [
              paragraph(
                say(words.directory, language, {
                  directory: link(words.directoryName[language], directory),
                }),
              ),
            ]),
      ],
    ),
    missing: lines.length === 0 ? [missing("dpo", "13(1)(b)")] : [],
  };
};

/** How the data protection officer is reached; nothing where nobody has said so. */
export const officerLines = ({ officers }: NoticeInput, language: Language): readonly Text[] =>
  officers.flatMap(({ email, telephone, address, form }) =>
    [
      email === null ? null : say(words.email, language, { email: contactText(email) }),
      telephone === null ? null : say(words.telephone, language, { telephone: name(telephone) }),
      address === null ? null : say(words.address, language, { address: name(address) }),
      form === null
        ? null
        : say(words.form, language, { form: link(words.formName[language], form) }),
    ].filter((each) => each !== null),
  );

/** The one way to reach them that stands in a sentence; null where there is none. */
export const officerContact = (officers: readonly OfficerContact[]): Text | null => {
  for (const { email, address, telephone } of officers) {
    if (email !== null) return contactText(email);
    if (address !== null) return [name(address)];
    if (telephone !== null) return [name(telephone)];
  }
  return null;
};

/** Values of the register one after the other, as it writes them. */
export const quotes = (texts: readonly string[], separator: string): Text =>
  joined(
    texts.map((text) => quote(text)),
    separator,
  );
