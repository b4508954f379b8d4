import { lazy } from "react";

const charts = () => import("./charts.tsx");

export const Lines = lazy(async () => ({ default: (await charts()).Lines }));
export const Bars = lazy(async () => ({ default: (await charts()).Bars }));
