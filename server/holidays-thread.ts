/** Ends when it has answered: what the tables of holidays take is free again. */
import { parentPort, workerData } from "node:worker_threads";
import { holidaysOf } from "./holidays.ts";

export interface Asked {
  country: string;
  region: string | undefined;
  years: number[];
}

const { country, region, years }: Asked = workerData;
parentPort!.postMessage(holidaysOf(country, region, years));
