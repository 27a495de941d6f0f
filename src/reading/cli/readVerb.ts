import { exitCodes, FailureError, messageOf } from "../../kernel/index.ts";
import { streamInputFile, type Call, type Verb } from "../../platform/command-line/index.ts";
import { findRetention, type FoundSentence } from "../find/findRetention.ts";
import { readRetention } from "../retention/readRetention.ts";
import { errorAnswer, questionOf } from "./answer.ts";
import { readingErrors, readingFailure } from "./errors.ts";
import { explanation } from "./explanation.ts";
import { inputLines, type InputLine } from "./inputLines.ts";
import { foundLines, referenceLines } from "./noticeLines.ts";
import { openNotice } from "./openNotice.ts";
import { BlockWriter } from "./writeBlocks.ts";

/** `egide read [FILE]`: one answer for each sentence, in order, as they come. */
export const readVerb: Verb = {
  name: "read",
  summary: {
    fr: "Lit des phrases françaises sur la conservation, une par ligne, et écrit leurs règles en JSON.",
    en: "Reads French retention sentences, one a line, and writes their rules as JSON.",
  },
  usage: "[FILE]",
  example: "egide read --find demo/register.txt",
  arguments: { least: 0, most: 1 },
  options: {
    json: {
      kind: "switch",
      help: {
        fr: 'chaque ligne lue est un objet JSON : { "text", "context" }',
        en: 'each line read is a JSON object: { "text", "context" }',
      },
    },
    explain: {
      kind: "switch",
      help: {
        fr: "redit chaque règle en une phrase, et montre les mots non compris",
        en: "says each rule again as a French sentence, and shows the words not understood",
      },
    },
    find: {
      kind: "switch",
      help: {
        fr: "cherche les phrases sur la conservation dans une page entière (texte, HTML, Markdown)",
        en: "finds the retention sentences of a whole page (text, HTML, Markdown)",
      },
    },
    references: {
      kind: "switch",
      help: {
        fr: "cherche les références à des textes de loi dans une page entière",
        en: "finds the references to legal texts in a whole page",
      },
    },
  },
  run: async (call) => {
    refuseContradictions(call);
    const file = call.arguments[0] ?? "-";
    if (call.switch("find")) {
      const found = findRetention(await openNotice(file, call.console));
      await BlockWriter.writeAll(
        call.console,
        call.switch("explain") ? explanations(found, call) : foundLines(found),
      );
    } else if (call.switch("references")) {
      const document = await openNotice(file, call.console);
      await BlockWriter.writeAll(call.console, referenceLines(document));
    } else await answerLines(file, call);
    return exitCodes.done;
  },
};

function* explanations(found: readonly FoundSentence[], call: Call): Generator<string> {
  for (const each of found) yield explanation({ ...each, ...call });
}

/** What is found in a page is JSON anyway, so that `--json` changes nothing there. */
const contradictions = [
  ["find", "references"],
  ["references", "explain"],
] as const;

const refuseContradictions = (call: Call): void => {
  for (const [first, second] of contradictions)
    if (call.switch(first) && call.switch(second))
      throw new FailureError(
        readingFailure("reading.options-contradict", {
          first: `--${first}`,
          second: `--${second}`,
        }),
      );
};

/** @throws FailureError `reading.lines-unreadable`, once every line has its answer. */
const answerLines = async (file: string, call: Call): Promise<void> => {
  const writer = new BlockWriter(call.console);
  const answer = answerer(call);
  let number = 0;
  let unreadable = 0;
  let first = 0;
  for await (const lines of inputLines(streamInputFile(file, call.console))) {
    for (const line of lines) {
      number++;
      const { text, isUnreadable } = answer(line, number);
      if (isUnreadable && unreadable++ === 0) first = number;
      if (!(await writer.write(text))) return;
    }
    if (!(await writer.flush())) return;
  }
  if (unreadable > 0)
    throw new FailureError(
      readingFailure("reading.lines-unreadable", { count: unreadable, line: first }),
    );
};

const answerer = (call: Call) => {
  const isJson = call.switch("json");
  const explains = call.switch("explain");
  return (line: InputLine, number: number): { text: string; isUnreadable: boolean } => {
    const question = questionOf(line, number, isJson);
    if (!question.ok) {
      const { failure } = question;
      const message = messageOf(failure, call.language, readingErrors);
      const text = explains ? `${message}\n\n` : errorAnswer(failure, message);
      return { text, isUnreadable: true };
    }
    const { text, context } = question.value;
    const reading = readRetention(text, context);
    return {
      text: explains ? explanation({ reading, context, ...call }) : `${JSON.stringify(reading)}\n`,
      isUnreadable: false,
    };
  };
};
