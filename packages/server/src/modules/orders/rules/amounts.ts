import { Decimal } from "decimal.js";

const written = /^-?\d+(?:\.\d+)?$/u;

/** ORD-1: is this text an amount: a plain decimal number, no exponent, no sign but minus. */
export function isAmount(text: string): boolean {
  return written.test(text);
}

/** ORD-1: is this amount below zero; "-0.00" is not. */
export function isNegative(amount: string): boolean {
  return new Decimal(amount).lessThan(0);
}

/** ORD-1: are two amounts the same money, however they are written: "129.0" is "129.00"; absent equals only absent. */
export function sameAmount(one: string | null, other: string | null): boolean {
  if (one === null || other === null) return one === other;
  return new Decimal(one).equals(new Decimal(other));
}
