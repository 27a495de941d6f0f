import { parse } from "yaml";
import {
  composeWords,
  giveConsent,
  type ConsentParts,
  type PurposeContent,
} from "../../../consent/index.ts";
import { fixedClock, sha256, type Clock } from "../../../kernel/index.ts";

/** A purpose of the demonstration, in `demo/consents.yaml`; days count from the first start. */
interface DemoPurpose extends PurposeContent {
  readonly key: string;
  readonly body: string;
  readonly activity: string;
  readonly opened: number;
  readonly given: readonly {
    readonly reference: string;
    readonly on: number;
    readonly withdrawn?: number;
  }[];
}

/** Makes the purposes of the demonstration, and the consents to them, each on its own day. */
export const seedConsents = async (
  text: string,
  parts: Omit<ConsentParts, "ids" | "answers">,
  bodyName: (body: string) => Promise<string | null>,
): Promise<void> => {
  const at = (days: number): Clock => fixedClock(parts.clock.now().add({ hours: 24 * days }));
  for (const { key, body, activity, opened, given, ...content } of parse(
    text,
  ) as readonly DemoPurpose[]) {
    // The same at every first start, so that an example can name it.
    const id = sha256(key).slice(0, 32);
    const words = composeWords((await bodyName(body)) ?? body, content);
    const first = { words, content, asksAnew: true, reason: "" };
    await parts.purposes.open({ id, body, activity }, { ...first, at: at(opened).now() });
    const purpose = await parts.purposes.find(id);
    for (const { reference, on, withdrawn } of given) {
      const person = parts.keys.person(body, id, reference);
      const ids = { next: () => sha256(`${key} ${reference}`).slice(0, 32) };
      const said = {
        purpose: id,
        person,
        words: purpose?.words.hash ?? "",
        language: "fr",
      } as const;
      const outcome = await giveConsent(
        { ...parts, clock: at(on), ids },
        { ...said, means: "link", giver: "self" },
      );
      if (!outcome.ok) throw new TypeError(`demo/consents.yaml: ${reference} cannot consent`);
      if (withdrawn !== undefined)
        await parts.consents.withdraw(
          { purpose: id, person },
          { at: at(withdrawn).now(), means: "link", reason: null },
        );
    }
  }
};
