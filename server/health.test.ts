import { Hono } from "hono";
import { expect, test } from "vitest";
import { type Env, onError } from "./errors.ts";
import { type Health, healthRoutes } from "./routes/health.ts";

function asked(health: Partial<Health>) {
  const app = new Hono<Env>().route("/", healthRoutes({ refuses: () => null, ...health }));
  app.onError(onError);
  return async (path: string) => {
    const response = await app.request(path);
    return { status: response.status, body: await response.json() };
  };
}

test("without the store it is ready, and says that the store is gone", async () => {
  const gone = () => Promise.reject(Object.assign(new Error(), { code: "ECONNREFUSED" }));
  expect(await asked({ askStore: gone })("/readyz")).toEqual({
    status: 200,
    body: { status: "ok", store: "unavailable" },
  });
  expect(await asked({ askStore: async () => 1 })("/readyz")).toMatchObject({ body: { store: "ok" } });
  expect(await asked({})("/readyz")).toMatchObject({ body: { store: "none" } });
});

test("a store that does not answer is asked once, and nobody waits for it long", async () => {
  let times = 0;
  const ask = asked({
    askStore: () => {
      times++;
      return new Promise(() => {});
    },
  });
  const began = performance.now();
  const answers = await Promise.all([ask("/readyz"), ask("/readyz"), ask("/readyz")]);
  expect(answers.map(({ body }) => body.store)).toEqual(Array(3).fill("unavailable"));
  expect(performance.now() - began).toBeLessThan(5000);
  expect(times).toBe(1);
});

test("what keeps it from checking is told, and alive it is all the same", async () => {
  const ask = asked({ refuses: () => ({ code: "not-ready", message: "No." }) });
  expect(await ask("/readyz")).toMatchObject({ status: 503, body: { error: { code: "not-ready" } } });
  expect(await ask("/livez")).toEqual({ status: 200, body: { status: "ok" } });
});
