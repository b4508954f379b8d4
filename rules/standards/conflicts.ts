/** Where the standards ask for different things: what each says, what holds here, and where a house changes it. */
export interface Conflict {
  topic: string;
  /** Clauses as rules cite them ("bostrom 2.3a"), each with what it asks on this topic. */
  asked: (readonly [clause: string, asks: string])[];
  holds: string;
  /** What to set in the house for something else; none: it holds everywhere. */
  setting?: string;
}

export const conflicts: readonly Conflict[] = [
  {
    topic: "Time to answer",
    asked: [
      ["bostrom 2.3a", "one business day"],
      ["client-service email-1", "24 hours of working days"],
      ["customer-quality M1", "eight working hours"],
      ["ten-commandments 6", "half of what they expect"],
    ],
    holds:
      "The first standard of the house that sets a time sets it; half of it is the time to aim for. With a working day of eight hours the first three are the same moment.",
    setting: "standards, or replyWithin, of the house or of a client",
  },
  {
    topic: "First or last name",
    asked: [
      ["bostrom 2.1c", "as the client does"],
      ["customer-quality P3", "the first name"],
    ],
    holds: "As the client signed and as they wrote to us.",
    setting: "addressing of a client: mirror, first or last",
  },
  {
    topic: "When an auto-reply is due",
    asked: [
      ["bostrom 2.4", "away for over a day"],
      ["client-service email-2", "a full day away or more"],
      ["client-service vm-2", "half a day away or more"],
      ["ten-commandments 8", "whenever you are away"],
    ],
    holds: "Whenever one is written it is checked; whether one is due is for the writer to know.",
  },
  {
    topic: "News for those who wait",
    asked: [
      ["client-service int-3", "every day, for colleagues"],
      ["client-service ext-4", "in touch with clients"],
      ["bostrom 4.6", "careful with other people's time"],
    ],
    holds: "My list reminds of a promise before it falls due; nobody is asked to write every day.",
  },
  {
    topic: "Measuring people",
    asked: [
      ["client-service intro", "appraisals included"],
      ["customer-quality S9", "answer to each other"],
    ],
    holds: "Leads see teams of five people or more; each writer sees their own figures, and nobody else's.",
  },
  {
    topic: "Urgent mail",
    asked: [
      ["customer-quality M1", "eight working hours"],
      ["customer-quality M2", "eight working hours as well"],
    ],
    holds: "Urgent mail has the time of all mail; a deadline that the client names comes before it.",
  },
  {
    topic: "Short answers",
    asked: [
      ["bostrom 2.11b", "brief, yet complete"],
      ["bostrom 2.1a", "a salutation"],
      ["bostrom 2.8a", "thanks at the close"],
    ],
    holds: "Greeting and closing are waived in a short answer from the third exchange of the same day.",
  },
];
