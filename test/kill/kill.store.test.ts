import { expect, onTestFinished, test } from "vitest";
import { storePlace } from "../../server/store/test-store.ts";
import { killWriters } from "./kill.ts";

test("of a process that is killed while it records, nothing acknowledged is lost or counted twice", async () => {
  const place = await storePlace();
  onTestFinished(() => place.remove());
  const { acknowledged, wrong } = await killWriters(place, 5);
  expect(wrong).toEqual([]);
  expect(acknowledged).toBeGreaterThan(15);
});
