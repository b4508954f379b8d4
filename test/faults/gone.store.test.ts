import { expect, onTestFinished, test } from "vitest";
import { storePlace } from "../../server/store/test-store.ts";
import { storeGone } from "./gone.ts";

test("while the store is gone every draft is checked; what is told is refused, or there once; it comes back by itself", async () => {
  const place = await storePlace();
  onTestFinished(() => place.remove());
  const gone = await storeGone(place, 1.5);
  expect([...gone.checked]).toEqual([200]);
  expect([...gone.told].sort()).toEqual([204, 503]);
  expect(gone.refused).toBeGreaterThan(0);
  expect([...gone.said]).toEqual(["unavailable"]);
  expect(gone.wrong).toBe(0);
  expect(gone.backAfterMs).toBeLessThan(10_000);
});
