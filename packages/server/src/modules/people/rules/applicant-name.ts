const longest = 60;

/**
 * How a mail may call somebody who typed both a name and an address that may be another's: by letters, and not many, so that nobody sends
 * advertisements or links by our mails. Null where the name is not like that.
 */
export function nameForMail(of: { firstName: string; lastName: string }): string | null {
  const name = `${of.firstName} ${of.lastName}`.replace(/\s+/gu, " ").trim();
  return name.length <= longest && /^\p{L}[\p{L}\p{M} '’-]*$/u.test(name) ? name : null;
}
