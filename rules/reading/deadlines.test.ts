import { describe, expect, test } from "vitest";
import { workCalendar } from "../calendar/working-time.ts";
import type { Client, Draft, House } from "../contract.ts";
import { exampleDraft, exampleHouse } from "../example.ts";
import { lint } from "../lint.ts";
import { readDeadline } from "./deadlines.ts";
import { splitSentences } from "./sentences.ts";

const cal = workCalendar(exampleHouse);
const tuesdayMorning = "2026-09-15T10:00:00-05:00";
const deadline = (text: string) =>
  readDeadline(splitSentences([{ text, start: 0, end: text.length }]), tuesdayMorning, cal);

describe("they ask for it by a time", () => {
  test.each([
    ["Could you send me the list by noon Friday?", "2026-09-18T12:00:00-05:00"],
    ["I need this by 14 October.", "2026-10-14T17:00:00-05:00"],
    ["Please let me know before end of day tomorrow.", "2026-09-16T17:00:00-05:00"],
    ["Please let me know by noon tomorrow if you can come.", "2026-09-16T12:00:00-05:00"],
    ["We need your answer no later than Thursday, 3 pm.", "2026-09-17T15:00:00-05:00"],
    ["Would you be able to get us the figures by close of business on Wednesday?", "2026-09-16T17:00:00-05:00"],
    ["By Friday noon, please send us the badges.", "2026-09-18T12:00:00-05:00"],
    ["Send me the minutes by 4 pm today.", "2026-09-15T16:00:00-05:00"],
    ["I’d appreciate an answer by Thursday.", "2026-09-17T17:00:00-05:00"],
    ["We would like to have the program by Thursday noon.", "2026-09-17T12:00:00-05:00"],
    ["Can you reply today?", "2026-09-15T17:00:00-05:00"],
    ["Our deadline is noon on Wednesday, at the latest.", "2026-09-16T12:00:00-05:00"],
    ["Please confirm within 24 hours.", "2026-09-16T10:00:00-05:00"],
    ["I need to know by 5 pm on Thursday.", "2026-09-17T17:00:00-05:00"],
    ["We would like this settled today.", "2026-09-15T17:00:00-05:00"],
    ["I'd appreciate hearing back by Thursday.", "2026-09-17T17:00:00-05:00"],
    ["I would like you to send it by Thursday.", "2026-09-17T17:00:00-05:00"],
    ["Please let us know by Thursday.", "2026-09-17T17:00:00-05:00"],
    ["Is there any chance you can fix it by tomorrow?", "2026-09-16T17:00:00-05:00"],
    [
      "Please send the invoice by Friday. I need your answer about the hall by noon tomorrow.",
      "2026-09-16T12:00:00-05:00",
    ],
  ])("%s", (text, due) => expect(deadline(text)).toBe(due));
});

describe("a time that is no deadline of ours", () => {
  test.each([
    "The fee was due by Friday.",
    "We met by noon.",
    "You said you would send it by Friday.",
    "I asked you to send it by Friday.",
    "We needed the list by Friday.",
    "I will send you the form by Friday.",
    "Members must register by Friday.",
    "Do we need to register by Friday?",
    "I need to register by Friday.",
    "Could you tell me whether members have to pay by Friday?",
    "Please confirm that the hall will be booked by Friday.",
    "Please let me know if you can come by Friday.",
    "Can you send the list of members who paid by Friday?",
    "If you need this by Friday, please call me.",
    "Can you call me on Friday at 2?",
    "Please send it soon.",
    "Please send it as soon as possible.",
    "Please send it by 14 September.",
    "Can you send me the minutes of Friday?",
    "Please remind members to pay by Friday.",
    "Thank you for sending the list by Friday.",
    "I need a room for the night before the meeting.",
    "The printer wants the file by Friday.",
    "I would like to send the signed copy this week.",
    "We'd love to visit by Friday.",
    "I'd like to pay the invoice today.",
    "We would like to get started this week.",
    "We hope to get the contract to you by Friday.",
    "We would like the board to vote by Friday.",
    "I would appreciate being able to pay this week.",
    "Let me get back to you by Friday.",
    "Please let me send you the copy this week.",
    "Would it be possible to send you the form by Friday?",
    "Please send it within two days of the meeting.",
  ])("%s", (text) => expect(deadline(text)).toBeNull());
});

describe("in a report", () => {
  const replyBy = (
    theirs: string,
    more: Partial<Draft> = {},
    now = "2026-09-21T09:30:00-05:00",
    house: House = exampleHouse,
  ) => lint({ ...exampleDraft({ body: "Hi Peggy,\n\nYes.\n\nSam", theirs }), ...more }, house, now).replyBy;
  const asked = "Hi Sam,\n\nCould you send me the list by noon tomorrow?\n\nPeggy";

  test("the time to aim for is theirs, told from when their mail came and not from now", () => {
    const byMonday = asked.replace("tomorrow", "Monday");
    const aims = { aimFor: "2026-09-21T12:00:00-05:00", dueAt: "2026-09-21T16:30:00-05:00" };
    expect(replyBy(byMonday)).toMatchObject({ ...aims, status: "onTime" });
    expect(replyBy(byMonday, {}, "2026-09-21T12:01:00-05:00")).toMatchObject({ ...aims, status: "dueSoon" });
    // Tomorrow was Saturday when they wrote.
    expect(replyBy(asked)).toMatchObject({ aimFor: "2026-09-19T12:00:00-05:00", status: "dueSoon" });
  });

  test("from the quoted header where the mail program doesn't tell the time", () => {
    expect(replyBy(asked, { original: undefined })).toMatchObject({
      basis: "quotedHeader",
      aimFor: "2026-09-19T12:00:00-05:00",
    });
  });

  test("what they asked in an older message, or we asked ourselves, sets no aim", () => {
    const older = `Hi Sam,\n\nAny news?\n\nPeggy\n\nFrom: Margaret Chen <mchen@lakeshoredental.example>\nSent: Thursday, September 10, 2026 9:00 AM\nTo: Sam Ruiz <sam.ruiz@bellwether.example>\nSubject: Spring meeting\n\n${asked}`;
    expect(replyBy(older)?.aimFor).not.toContain("T12:00:00");
    const own = {
      original: {
        from: { address: "sam.ruiz@bellwether.example" },
        receivedAt: "2026-09-18T16:30:00-05:00",
        body: { format: "text" as const, content: asked },
      },
    };
    expect(replyBy(asked, own)?.aimFor).toBe("2026-09-21T12:30:00-05:00");
  });

  test("the client's allowance is over the house's, and the house's over the standard's", () => {
    const client = (over: Partial<Client>) => ({
      clients: exampleHouse.clients.map((one) => (one.id === "lakeshore" ? { ...one, ...over } : one)),
    });
    const due = (over: Partial<House>) =>
      replyBy("Hi Sam,\n\nwhen is it?\n\nPeggy", {}, undefined, { ...exampleHouse, ...over });
    expect(due({})?.dueAt).toBe("2026-09-21T16:30:00-05:00");
    expect(due({ replyWithin: "4h-business" })).toMatchObject({
      dueAt: "2026-09-21T12:30:00-05:00",
      allowance: "four business hours",
      clause: { standard: "customer-quality", id: "P2" },
    });
    const both = due({ replyWithin: "4h-business", ...client({ replyWithin: "end-of-next-business-day" }) });
    expect(both?.dueAt).toBe("2026-09-21T17:00:00-05:00");
    const theirs = due(client({ standards: ["customer-quality"], replyWithin: "4h-business" }));
    expect(theirs).toMatchObject({
      dueAt: "2026-09-21T12:30:00-05:00",
      clause: { standard: "customer-quality", id: "P2" },
    });
    expect(due({ ...client({}), replyWithin: "8h-business" })?.allowance).toBe("eight business hours");
  });
});
