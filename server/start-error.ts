/** A reason not to start, in one line that the operator can act on. */
export class StartError extends Error {}
