import type { Api, RequestOf } from "@rapport/contracts";
import { isEmail } from "../../pieces/text-rules.ts";
import { shopAddress } from "../../pieces/shop-address.ts";

/** What the first-run page asks for, as typed. */
export interface SetupForm {
  programmeName: string;
  shopUrl: string;
  firstName: string;
  lastName: string;
  email: string;
  password: string;
}

export const emptySetup: SetupForm = {
  programmeName: "",
  shopUrl: "",
  firstName: "",
  lastName: "",
  email: "",
  password: "",
};

/** The shortest password of an account. */
export const MIN_PASSWORD = 10;

/** What is wrong with each field, by the name of the sentence that says so. */
export type SetupProblems = Partial<Record<keyof SetupForm, "missing" | "email" | "shop" | "password">>;

export function setupProblems(form: SetupForm): SetupProblems {
  const problems: SetupProblems = {};
  for (const name of ["programmeName", "firstName", "lastName"] as const)
    if (!form[name].trim()) problems[name] = "missing";
  if (!isEmail(form.email)) problems.email = "email";
  if (form.shopUrl.trim() && !shopAddress(form.shopUrl)) problems.shopUrl = "shop";
  if (form.password.length < MIN_PASSWORD) problems.password = "password";
  return problems;
}

/** The body of `POST /setup`. */
export function setupBody(form: SetupForm, locale: "en" | "fr"): RequestOf<Api["POST /setup"]>["body"] {
  const shopUrl = shopAddress(form.shopUrl);
  return {
    programmeName: form.programmeName.trim(),
    firstName: form.firstName.trim(),
    lastName: form.lastName.trim(),
    email: form.email.trim(),
    password: form.password,
    locale,
    ...(shopUrl && { shopUrl }),
  };
}
