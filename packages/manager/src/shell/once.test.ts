import { ApiError } from "@rapport/client";
import { expect, it } from "vitest";
import { createOnce } from "./once.ts";

const refusal = (status: number, code: string) => new ApiError({ type: "", title: "", detail: "", status, code });

function tries() {
  let made = 0;
  const once = createOnce(() => `key ${(made += 1)}`);
  const keys: string[] = [];
  const send = (what: unknown, answer?: ApiError) =>
    once(what, async (key) => {
      keys.push(key);
      if (answer) throw answer;
    }).catch((error: unknown) => expect(error).toBe(answer));
  return { send, keys };
}

it.each([
  { says: "no answer came", answer: refusal(0, "offline"), keys: ["key 1", "key 1"] },
  { says: "the server was in trouble", answer: refusal(503, "unavailable"), keys: ["key 1", "key 1"] },
  { says: "the first try still ran", answer: refusal(409, "conflict"), keys: ["key 1", "key 1"] },
  { says: "it was refused", answer: refusal(422, "member_not_available"), keys: ["key 1", "key 2"] },
  { says: "it was taken", answer: undefined, keys: ["key 1", "key 2"] },
])("the same again after $says", async ({ answer, keys }) => {
  const of = tries();
  await of.send({ points: 5 }, answer);
  await of.send({ points: 5 });
  expect(of.keys).toEqual(keys);
});

it("something else is another try, also when the first had no answer", async () => {
  const of = tries();
  await of.send({ points: 5 }, refusal(0, "offline"));
  await of.send({ points: 6 });
  expect(of.keys).toEqual(["key 1", "key 2"]);
});
