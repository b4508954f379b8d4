/** Pixels, legend included. */
export const CHART_HEIGHT = 320;
