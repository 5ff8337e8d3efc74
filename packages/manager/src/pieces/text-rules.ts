/** Whether a text looks like an e-mail address; the server decides. */
export function isEmail(text: string): boolean {
  return /^[^\s@]+@[^\s@]+\.[^\s@]{2,}$/.test(text.trim());
}

/** E-mails as people paste them: separated by lines, commas, semicolons or spaces, each once. */
export function emailsIn(text: string): { emails: string[]; wrong: string[] } {
  const words = [
    ...new Set(
      text
        .split(/[\s,;]+/)
        .map((word) => word.trim().toLowerCase())
        .filter(Boolean),
    ),
  ];
  return { emails: words.filter(isEmail), wrong: words.filter((word) => !isEmail(word)) };
}

/** Whether a brand's own systems may call something so: 1–200 visible characters, spaces only inside. */
export function isId(text: string): boolean {
  return /^(?=.{1,200}$)[^\s\p{C}](?:[^\p{C}\p{Zl}\p{Zp}]*[^\s\p{C}])?$/u.test(text);
}
