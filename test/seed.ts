/**
 * Properties are tried on the same generated drafts in every run, so that a red run is a change's own doing. To look for
 * more, say another seed and how many: `PROPERTY_SEED=7 PROPERTY_RUNS=10000 npx vitest run test/properties.test.ts`.
 */
import fc from "fast-check";

fc.configureGlobal({
  seed: Number(process.env.PROPERTY_SEED ?? 20_260_921),
  numRuns: Number(process.env.PROPERTY_RUNS ?? 600),
});
