import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { createLocalBus, type Bus } from "./bus.ts";
import { createCaches } from "./caches.ts";

beforeEach(() => void vi.useFakeTimers({ toFake: ["performance"] }));
afterEach(() => void vi.useRealTimers());

const kind = { name: "people.names", ms: 10_000, most: 3 };

/** Two nodes that hear each other, until one is cut off. */
function twoNodes() {
  const shared = createLocalBus();
  const state = { whole: true, gaps: [] as (() => void)[] };
  const bus: Bus = { ...shared, isWhole: () => state.whole, onGap: (listener) => void state.gaps.push(listener) };
  return { here: createCaches(shared).of<string>(kind), there: createCaches(bus).of<string>(kind), state };
}

/** A database with one name, and how often it was asked. */
function source(name: string) {
  const source = { name, asked: 0, load: async () => ((source.asked += 1), source.name) };
  return source;
}

describe("what a node remembers", () => {
  it("is asked for once, until its time is over", async () => {
    const { here } = twoNodes();
    const ana = source("Ana");
    for (let n = 0; n < 3; n++) expect(await here.read("ana", ana.load)).toBe("Ana");
    expect(ana.asked).toBe(1);
    vi.advanceTimersByTime(kind.ms);
    await here.read("ana", ana.load);
    expect(ana.asked).toBe(2);
  });

  it("is asked for once by all who ask at the same time, and again after it changed or failed", async () => {
    const { here } = twoNodes();
    const answers: ((name: string) => void)[] = [];
    const load = () => new Promise<string>((resolve) => void answers.push(resolve));
    const first = [here.read("ana", load), here.read("ana", load), here.read("ben", load)];
    expect(answers).toHaveLength(2);
    await here.forget("ana");
    const later = [here.read("ana", load), here.read("ana", load)];
    expect(answers).toHaveLength(3);
    ["Ana", "Ben", "Anna"].forEach((name, n) => answers[n]!(name));
    expect(await Promise.all(first.map((one) => Promise.resolve(one)))).toEqual(["Ana", "Ana", "Ben"]);
    expect(await Promise.all(later.map((one) => Promise.resolve(one)))).toEqual(["Anna", "Anna"]);
    await expect(here.read("cleo", () => Promise.reject(new Error("gone")))).rejects.toThrow("gone");
    expect(await here.read("cleo", async () => "Cleo")).toBe("Cleo");
  });

  it("is forgotten by every node at once, one thing or all", async () => {
    const { here, there } = twoNodes();
    const ana = source("Ana");
    const ben = source("Ben");
    const readAll = async () => {
      for (const node of [here, there]) {
        await node.read("ana", ana.load);
        await node.read("ben\nand more", ben.load);
      }
    };
    await readAll();
    await here.forget("ben\nand more");
    await readAll();
    expect([ana.asked, ben.asked]).toEqual([2, 4]);
    await here.forgetAll();
    await readAll();
    expect([ana.asked, ben.asked]).toEqual([4, 6]);
  });

  it("is not what was being read while it changed", async () => {
    const { here, there } = twoNodes();
    const ana = source("Ana");
    let answer = (_name: string): void => undefined;
    const slow = there.read("ana", () => new Promise((resolve) => (answer = resolve)));
    ana.name = "Anna";
    await here.forget("ana");
    answer("Ana");
    expect(await slow).toBe("Ana");
    expect(await there.read("ana", ana.load)).toBe("Anna");
  });

  it("is not a failure", async () => {
    const { here } = twoNodes();
    await expect(here.read("ana", () => Promise.reject(new Error("no database")))).rejects.toThrow("no database");
    expect(await here.read("ana", source("Ana").load)).toBe("Ana");
  });

  it("does not grow beyond its measure", async () => {
    const { here } = twoNodes();
    const one = source("x");
    for (const key of ["a", "b", "c", "d", "a"]) await here.read(key, one.load);
    expect(one.asked).toBe(5);
  });
});

describe("a node that does not hear the others", () => {
  it("remembers for two seconds only", async () => {
    const { there, state } = twoNodes();
    const ana = source("Ana");
    state.whole = false;
    await there.read("ana", ana.load);
    vi.advanceTimersByTime(1_999);
    await there.read("ana", ana.load);
    expect(ana.asked).toBe(1);
    vi.advanceTimersByTime(1);
    await there.read("ana", ana.load);
    expect(ana.asked).toBe(2);
  });

  it("forgets everything when it hears them again", async () => {
    const { there, state } = twoNodes();
    const ana = source("Ana");
    await there.read("ana", ana.load);
    for (const gap of state.gaps) gap();
    await there.read("ana", ana.load);
    expect(ana.asked).toBe(2);
  });
});
