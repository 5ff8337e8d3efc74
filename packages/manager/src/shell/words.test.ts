import { expect, it } from "vitest";
import { words as english } from "./words-en.ts";
import { words as french } from "./words-fr.ts";

interface Tree {
  [key: string]: string | Tree;
}

function leaves(tree: Tree, path = ""): [string, string][] {
  return Object.entries(tree).flatMap(([key, value]) =>
    typeof value === "string" ? [[`${path}${key}`, value] as [string, string]] : leaves(value, `${path}${key}.`),
  );
}

const placesIn = (text: string) => [...text.matchAll(/\{\{(\w+)\}\}/g)].map(([, name]) => name).toSorted();
const inFrench = new Map(leaves(french));

it("French has every sentence of the English, and nothing else", () => {
  expect([...inFrench.keys()].toSorted()).toEqual(
    leaves(english)
      .map(([key]) => key)
      .toSorted(),
  );
});

it("both languages name the same things in each sentence", () => {
  const apart = leaves(english).filter(
    ([key, text]) => String(placesIn(inFrench.get(key)!)) !== String(placesIn(text)),
  );
  expect(apart.map(([key]) => key)).toEqual([]);
});

it("no sentence is empty or still English", () => {
  const long = leaves(english).filter(([, text]) => text.split(" ").length > 5);
  expect(long.filter(([key, text]) => inFrench.get(key) === text || !inFrench.get(key)?.trim())).toEqual([]);
});
