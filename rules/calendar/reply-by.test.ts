import { afterEach, describe, expect, test, vi } from "vitest";
import { type House, ReplyBy } from "../contract.ts";
import { Directory } from "../directory.ts";
import { exampleHouse } from "../example.ts";
import { type Received, replyBy } from "./reply-by.ts";

const chicago: House = {
  ...exampleHouse,
  timeZone: "America/Chicago",
  workingHours: { days: ["mon", "tue", "wed", "thu", "fri"], from: "09:00", to: "17:00" },
  holidays: { dates: ["2026-11-26", "2026-11-27"] },
};
function received(over: Partial<Received> = {}): Received {
  return {
    calendar: calendarOf(chicago),
    standards: ["bostrom"],
    receivedAt: "2026-09-18T21:30:00Z",
    basis: "original",
    now: "2026-09-18T22:00:00Z",
    ...over,
  };
}
function calendarOf(house: House) {
  return new Directory(house).calendar();
}

afterEach(() => vi.unstubAllGlobals());

test("a mail of Friday half past four is due on Monday at half past four, aim half past twelve", () => {
  const answer = replyBy(received());
  expect(answer).toEqual({
    dueAt: "2026-09-21T16:30:00-05:00",
    receivedAt: "2026-09-18T21:30:00Z",
    aimFor: "2026-09-21T12:30:00-05:00",
    basis: "original",
    allowance: "one business day",
    clause: { standard: "bostrom", id: "2.3a", text: expect.any(String) },
    status: "onTime",
    workingTimeLeft: "PT7H30M",
  });
  expect(() => ReplyBy.parse(answer)).not.toThrow();
});

describe("the clock moves on", () => {
  test.each([
    ["2026-09-21T12:30:00-05:00", "onTime", "PT4H"],
    ["2026-09-21T12:30:01-05:00", "dueSoon", "PT3H59M"],
    ["2026-09-21T16:30:00-05:00", "dueSoon", "PT0S"],
    ["2026-09-21T16:30:01-05:00", "overdue", "PT0S"],
    ["2030-01-01T00:00:00Z", "overdue", "PT0S"],
  ])("at %s it is %s", (now, status, workingTimeLeft) => {
    expect(replyBy(received({ now }))).toMatchObject({ status, workingTimeLeft });
  });
});

describe("each standard sets its own time, the first of them counts", () => {
  const long: House = { ...chicago, workingHours: { ...chicago.workingHours, from: "08:00", to: "18:00" } };
  const inside = { calendar: calendarOf(long), receivedAt: "2026-09-15T15:00:00Z", now: "2026-09-15T15:00:00Z" };
  test.each([
    [["bostrom"], "2026-09-16T10:00:00-05:00", "2026-09-15T15:00:00-05:00", "one business day", "bostrom", "2.3a"],
    [
      ["client-service"],
      "2026-09-16T10:00:00-05:00",
      "2026-09-15T15:00:00-05:00",
      "24 hours on business days",
      "client-service",
      "email-1",
    ],
    [
      ["ten-commandments"],
      "2026-09-16T10:00:00-05:00",
      "2026-09-15T15:00:00-05:00",
      "one business day",
      "ten-commandments",
      "6",
    ],
    [
      ["unspoken-contract"],
      "2026-09-16T10:00:00-05:00",
      "2026-09-15T15:00:00-05:00",
      "one business day",
      "unspoken-contract",
      "E1",
    ],
    [
      ["customer-quality"],
      "2026-09-15T18:00:00-05:00",
      "2026-09-15T14:00:00-05:00",
      "eight business hours",
      "customer-quality",
      "M1",
    ],
    [
      ["customer-quality", "bostrom"],
      "2026-09-15T18:00:00-05:00",
      "2026-09-15T14:00:00-05:00",
      "eight business hours",
      "customer-quality",
      "M1",
    ],
    [
      ["toString", "bostrom"],
      "2026-09-16T10:00:00-05:00",
      "2026-09-15T15:00:00-05:00",
      "one business day",
      "bostrom",
      "2.3a",
    ],
  ])("%s", (standards, dueAt, aimFor, allowance, standard, id) => {
    expect(replyBy(received({ ...inside, standards }))).toMatchObject({
      dueAt,
      aimFor,
      allowance,
      clause: { standard, id },
    });
  });

  test("outside hours, a day of the house ends at that day's close", () => {
    for (const standard of ["bostrom", "client-service"]) {
      const answer = replyBy(
        received({
          calendar: calendarOf(long),
          standards: [standard],
          receivedAt: "2026-09-19T16:00:00Z",
          now: "2026-09-19T16:00:00Z",
        }),
      );
      expect(answer?.dueAt).toBe("2026-09-21T18:00:00-05:00");
    }
  });
});

describe("what the house or the client set is over the standard's time", () => {
  // The nine vectors of the standard's clock.
  test.each([
    ["2026-09-15T15:00:00Z", "2026-09-15T14:00:00-05:00", "2026-09-16T17:00:00-05:00"],
    ["2026-09-18T21:30:00Z", "2026-09-21T12:30:00-05:00", "2026-09-21T17:00:00-05:00"],
    ["2026-09-18T23:05:00Z", "2026-09-21T13:00:00-05:00", "2026-09-22T17:00:00-05:00"],
    ["2026-09-19T16:00:00Z", "2026-09-21T13:00:00-05:00", "2026-09-22T17:00:00-05:00"],
    ["2026-09-21T12:15:00Z", "2026-09-21T13:00:00-05:00", "2026-09-22T17:00:00-05:00"],
    ["2026-09-16T22:00:00Z", "2026-09-17T13:00:00-05:00", "2026-09-18T17:00:00-05:00"],
    ["2026-03-06T22:00:00Z", "2026-03-09T12:00:00-05:00", "2026-03-09T17:00:00-05:00"],
    ["2026-10-30T21:00:00Z", "2026-11-02T12:00:00-06:00", "2026-11-02T17:00:00-06:00"],
    ["2026-11-25T21:00:00Z", "2026-11-30T11:00:00-06:00", "2026-11-30T17:00:00-06:00"],
  ])("received %s", (receivedAt, fourHours, nextClose) => {
    const within = (preset: Received["within"]) => replyBy(received({ receivedAt, now: receivedAt, within: preset }));
    expect(within("4h-business")).toMatchObject({
      dueAt: fourHours,
      allowance: "four business hours, as the house has set",
    });
    expect(within("end-of-next-business-day")).toMatchObject({
      dueAt: nextClose,
      allowance: "the end of the next business day, as the house has set",
      clause: { standard: "bostrom", id: "2.3a" },
    });
    for (const preset of ["8h-business", "24h-business"] as const)
      expect(within(preset)?.dueAt).toBe(within("one-business-day")?.dueAt);
  });

  test("the aim is half of it in working time", () => {
    const inside = { receivedAt: "2026-09-15T15:00:30Z", now: "2026-09-15T15:00:30Z" };
    expect(replyBy(received({ ...inside, within: "4h-business" }))?.aimFor).toBe("2026-09-15T12:00:30-05:00");
    const late = replyBy(received({ ...inside, within: "end-of-next-business-day" }));
    expect(late).toMatchObject({ dueAt: "2026-09-16T17:00:00-05:00", aimFor: "2026-09-16T09:30:30-05:00" });
    const justBefore = { receivedAt: "2026-09-16T21:59:30Z", now: "2026-09-16T21:59:30Z" };
    expect(replyBy(received({ ...justBefore, within: "end-of-next-business-day" }))?.dueAt).toBe(
      "2026-09-17T17:00:00-05:00",
    );
  });

  test.each([
    [["customer-quality"], "4h-business", "customer-quality P2", "four business hours"],
    [["bostrom", "customer-quality"], "4h-business", "customer-quality P2", "four business hours"],
    [["customer-quality", "bostrom"], "one-business-day", "bostrom 2.3a", "one business day"],
    [["bostrom"], "8h-business", "bostrom 2.3a", "eight business hours, as the house has set"],
    [["unspoken-contract"], "4h-business", "unspoken-contract E1", "four business hours, as the house has set"],
    [["client-service"], "24h-business", "client-service email-1", "24 hours on business days"],
  ] as const)(
    "the clause cited has that time, or the words say whose it is: %s, %s",
    (standards, within, cited, words) => {
      const answer = replyBy(received({ standards, within }));
      expect(`${answer?.clause.standard} ${answer?.clause.id}`).toBe(cited);
      expect(answer?.allowance).toBe(words);
    },
  );

  test("no standard that sets a time: no clause to cite", () => {
    expect(replyBy(received({ standards: [], within: "4h-business" }))).toBeNull();
  });
});

describe("a deadline that they set is the time to aim for, if it comes before the mail is due", () => {
  test.each([
    ["before half of it", "2026-09-21T10:00:00-05:00", "2026-09-21T10:00:00-05:00"],
    ["after half of it, in another zone", "2026-09-21T16:00:00-04:00", "2026-09-21T15:00:00-05:00"],
    ["on a day the house is closed", "2026-09-19T12:00:00-05:00", "2026-09-19T12:00:00-05:00"],
    ["when it is due", "2026-09-21T16:30:00-05:00", "2026-09-21T12:30:00-05:00"],
    ["later", "2026-09-25T12:00:00-05:00", "2026-09-21T12:30:00-05:00"],
    ["before it was received", "2026-09-18T12:00:00-05:00", "2026-09-21T12:30:00-05:00"],
    ["none", null, "2026-09-21T12:30:00-05:00"],
  ])("%s", (_, deadline, aimFor) => {
    expect(replyBy(received({ deadline }))).toMatchObject({ aimFor, dueAt: "2026-09-21T16:30:00-05:00" });
  });

  test("amber once it has passed, red once the mail is overdue", () => {
    const status = (now: string) => replyBy(received({ deadline: "2026-09-21T10:00:00-05:00", now }))?.status;
    expect(status("2026-09-21T10:00:00-05:00")).toBe("onTime");
    expect(status("2026-09-21T10:00:01-05:00")).toBe("dueSoon");
    expect(status("2026-09-21T16:30:01-05:00")).toBe("overdue");
  });
});

describe("no time rather than a wrong one", () => {
  test.each<[string, Partial<Received>]>([
    ["received in the future", { receivedAt: "2026-09-18T22:00:01Z" }],
    ["received at no readable time", { receivedAt: "Fri, 18 Sep 2026" }],
    ["received at no possible time", { receivedAt: "2026-02-30T10:00:00Z" }],
    ["no clock", { now: "" }],
    ["no standard that sets a time", { standards: ["house-style"] }],
    ["no standard", { standards: [] }],
    [
      "a working day that never opens",
      { calendar: calendarOf({ ...chicago, workingHours: { days: ["mon"], from: "17:00", to: "09:00" } }) },
    ],
  ])("%s", (_, over) => {
    expect(replyBy(received(over))).toBeNull();
  });

  test("no Temporal, as in some send handlers", () => {
    vi.stubGlobal("Temporal", undefined);
    expect(replyBy(received())).toBeNull();
  });
});

test("fractions of a second are dropped, other offsets are turned into the house's", () => {
  const answer = replyBy(received({ receivedAt: "2026-09-18T23:30:07.891+02:00" }));
  expect(answer?.dueAt).toBe("2026-09-21T16:30:07-05:00");
});
