/** Pixels, legend included. */
export const CHART_HEIGHT = 320;
/** Fits an upright sheet of A4 or Letter, within its margins. */
export const PAPER_WIDTH = 620;
