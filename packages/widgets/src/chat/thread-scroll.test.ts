import { describe, expect, it } from "vitest";
import { ThreadScroll } from "./thread-scroll.ts";

const boxOf = (scrollHeight: number, scrollTop: number) =>
  ({ scrollHeight, scrollTop, clientHeight: 400, offsetTop: 0, querySelector: () => null }) as unknown as HTMLElement;

function opened(box: HTMLElement): ThreadScroll {
  const scroll = new ThreadScroll();
  scroll.measure(box);
  scroll.settle(box, { thread: "t", first: "m11", wrote: false });
  return scroll;
}
const grow = (box: HTMLElement, by: number) => Object.assign(box, { scrollHeight: box.scrollHeight + by });

describe("the reader's place in a thread", () => {
  it("opens at the end and stays there", () => {
    const box = boxOf(1000, 0);
    const scroll = opened(box);
    expect(box.scrollTop).toBe(1000);
    box.scrollTop = 600;
    scroll.measure(box);
    scroll.settle(grow(box, 80), { thread: "t", first: "m11", wrote: false });
    expect(box.scrollTop).toBe(1080);
  });
  it("does not move somebody who reads further up, and says that there is news", () => {
    const box = boxOf(1000, 0);
    const scroll = opened(box);
    box.scrollTop = 100;
    scroll.measure(box);
    scroll.settle(grow(box, 80), { thread: "t", first: "m11", wrote: false });
    expect(box.scrollTop).toBe(100);
    expect(scroll.hasNewBelow).toBe(true);
    box.scrollTop = 680;
    expect(scroll.moved(box)).toBe(true);
    expect(scroll.hasNewBelow).toBe(false);
  });
  it("goes to one's own message wherever one was", () => {
    const box = boxOf(1000, 0);
    const scroll = opened(box);
    box.scrollTop = 100;
    scroll.measure(box);
    scroll.settle(grow(box, 80), { thread: "t", first: "m11", wrote: true });
    expect(box.scrollTop).toBe(1080);
  });
  it("keeps the place when older messages come in above", () => {
    const box = boxOf(1000, 0);
    const scroll = opened(box);
    box.scrollTop = 20;
    scroll.measure(box);
    scroll.settle(grow(box, 500), { thread: "t", first: "m1", wrote: false });
    expect(box.scrollTop).toBe(520);
  });
});
