import type { StepBy } from "../../platform/records/index.ts";
import { lastDayOfLimit, type HolidayRegion } from "../../rights/index.ts";
import type { Consultation } from "./assessment.ts";
import { change, dayToCome, pastDay, whileDraft, type DecideAssessment } from "./stepRules.ts";

/** Art. 36(2): the authority answers within eight weeks, which it may extend by six; counted as Regulation 1182/71 asks. */
const answerDueOn = (
  sentOn: Temporal.PlainDate,
  isExtended: boolean,
  region: HolidayRegion,
): Temporal.PlainDate => lastDayOfLimit(sentOn, { weeks: isExtended ? 14 : 8 }, region);

/** Art. 36: the authority was asked, has said that it takes longer, or has answered. */
export const consult = (
  said: {
    readonly sentOn: string;
    readonly reference: string;
    readonly isExtended: boolean;
    readonly answeredOn: string;
    readonly isCleared: boolean;
    readonly answer: string;
  },
  region: HolidayRegion,
  { at }: StepBy,
): DecideAssessment =>
  whileDraft(({ content }) => {
    const sentOn = pastDay(said.sentOn, at);
    if (sentOn === null) return dayToCome;
    const receivedOn = said.answeredOn === "" ? null : pastDay(said.answeredOn, at);
    if (said.answeredOn !== "" && (receivedOn === null || receivedOn < sentOn)) return dayToCome;
    const consultation: Consultation = {
      sentOn,
      reference: said.reference.trim(),
      isExtended: said.isExtended,
      answerDueOn: answerDueOn(Temporal.PlainDate.from(sentOn), said.isExtended, region).toString(),
      answer:
        receivedOn === null
          ? null
          : { receivedOn, isCleared: said.isCleared, text: said.answer.trim() },
    };
    return change("consulted", { ...content, consultation });
  });
