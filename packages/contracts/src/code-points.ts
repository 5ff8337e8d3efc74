/** The order of ids everywhere in the rules: by code points, so that "lower" means the same in every language and on every machine. */
export function compareCodePoints(a: string, b: string): number {
  const left = Array.from(a, (sign) => sign.codePointAt(0) ?? 0);
  const right = Array.from(b, (sign) => sign.codePointAt(0) ?? 0);
  const at = left.findIndex((code, index) => code !== right[index]);
  if (at === -1) return left.length - right.length;
  return at < right.length ? left[at]! - right[at]! : 1;
}
