/** A setting that is wrong or unknown; the message is one line for whoever starts the process. */
export class EnvError extends Error {}
