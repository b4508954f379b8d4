import { techExcuses } from "../phrases/tech-excuses.ts";
import { PhraseList } from "../reading/phrase-list.ts";
import { defineRule } from "../rule.ts";
import { phraseProblems } from "../tone.ts";

const phrases = new PhraseList(techExcuses);

export const techExcuse = defineRule({
  id: "tech-excuse",
  title: "Don't excuse yourself with technology",
  why: "To the reader your computer is you: what counts is when they get the answer.",
  clauses: ["ten-commandments 9a"],
  severity: "suggestion",
  softerInside: true,
  external: true,
  english: true,
  kinds: ["message", "autoReply"],
  applies: ({ message }) => !message.empty(),
  check: ({ message }) => phraseProblems(phrases.find(message.sentences()), "puts it on technology"),
  examples: {
    bad: [
      { body: "Hi Peggy,\n\nSorry, your mail went to my junk folder.\n\nSam" },
      { body: "Hi Peggy,\n\nThe list is late because our server was down.\n\nSam" },
      { body: "Hi Peggy,\n\nOutlook ate your message.\n\nSam" },
      { body: "Hi Peggy,\n\nThis is late because we had a server outage.\n\nSam" },
      { body: "Hi Peggy,\n\nThe internet was out here on Monday.\n\nSam" },
    ],
    good: [
      { body: "Hi Peggy,\n\nI am sorry for the delay; here is the list.\n\nSam" },
      {
        body: "Hi Peggy,\n\nYour server was down on Monday, so please check that the list came through.\n\nSam",
        because: "it is about their system",
      },
      {
        body: "Hi Peggy,\n\nIf it went to spam, the list is also on the website.\n\nSam",
        because: "it tells them where to look",
      },
      { body: "Hi Peggy,\n\nThe website is down for maintenance until noon.\n\nSam", because: "it is a notice" },
    ],
  },
});
