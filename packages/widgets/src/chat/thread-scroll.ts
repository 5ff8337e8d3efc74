/** Keeps the reader's place: at the end when they were there, where they were when older messages come in above. */
export class ThreadScroll {
  #thread: string | null = null;
  #first: string | null = null;
  #height = 0;
  #wasAtEnd = true;
  /** Something new came below while the reader was further up. */
  hasNewBelow = false;

  /** Before the drawing. */
  measure(box: HTMLElement | null): void {
    if (!box) return;
    this.#height = box.scrollHeight;
    this.#wasAtEnd = box.scrollHeight - box.scrollTop - box.clientHeight < 60;
  }

  /** After the drawing; `thread` names what is shown, `first` its oldest message, `wrote` that one has just written. */
  settle(box: HTMLElement | null, shown: { thread: string | null; first: string | null; wrote: boolean }): void {
    if (!box) {
      this.#thread = null;
      return;
    }
    const grown = box.scrollHeight - this.#height;
    if (shown.thread !== this.#thread) this.#toStart(box);
    else if (this.#first !== null && shown.first !== null && shown.first !== this.#first) box.scrollTop += grown;
    else if (this.#wasAtEnd || shown.wrote) this.toEnd(box);
    else if (grown > 0) this.hasNewBelow = true;
    this.#thread = shown.thread;
    this.#first = shown.first;
  }

  /** The reader moved. Returns whether the hint must go. */
  moved(box: HTMLElement): boolean {
    const isAtEnd = box.scrollHeight - box.scrollTop - box.clientHeight < 60;
    if (!this.hasNewBelow || !isAtEnd) return false;
    this.hasNewBelow = false;
    return true;
  }

  toEnd(box: HTMLElement): void {
    this.hasNewBelow = false;
    box.scrollTop = box.scrollHeight;
  }

  #toStart(box: HTMLElement): void {
    this.hasNewBelow = false;
    const fresh = box.querySelector<HTMLElement>(".fresh");
    box.scrollTop = fresh ? fresh.offsetTop - box.offsetTop - 24 : box.scrollHeight;
  }
}
