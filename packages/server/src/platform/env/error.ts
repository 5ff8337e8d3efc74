/** What whoever starts the process must mend, such as a wrong setting: the message is one line that says so. */
export class EnvError extends Error {
  override name = "EnvError";
}
