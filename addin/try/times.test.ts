import { expect, test } from "vitest";
import { instantOf, showTime } from "./times.ts";

test("a time is shown as the house's clock shows it", () => {
  expect(showTime("2026-11-16T16:30:00-06:00", "en-US")).toBe("Mon, Nov 16, 4:30 PM");
  expect(showTime("2026-11-16T23:59:00+13:00", "en-GB")).toBe("Mon 16 Nov, 23:59");
});

test("a mail's date is the time to count from, unless it is unreadable or still to come", () => {
  expect(instantOf("Tue, 10 Nov 2020 14:00:00 -0600 (CST)")).toBe("2020-11-10T14:00:00-06:00");
  expect(instantOf("Tue, 10 Nov 2020 14:00:00 GMT")).toBe("2020-11-10T14:00:00+00:00");
  expect(instantOf("")).toBeUndefined();
  expect(instantOf("Fri, 31 Dec 2999 00:00:00 +0000")).toBeUndefined();
});
