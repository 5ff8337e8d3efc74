import { type ConversationStore, isPhoto } from "@rapport/client";
import type { Problem } from "@rapport/contracts";
import { problemOf } from "./first-messages.ts";

/** A photo on its way up, shown with its progress in the thread it belongs to. */
export interface PhotoUpload {
  key: string;
  /** The member (before a conversation exists) or conversation it is for. */
  thread: string;
  file: File;
  url: string;
  /** From 0 to 1. */
  share: number;
  problem: Problem | null;
}

export type Destination = () => Promise<{ store: ConversationStore; conversationId: string }>;

const largest = 15 * 1024 * 1024;

/** Uploads photos one after the other and sends each as a message (CON-5). */
export class Photos {
  #uploads: readonly PhotoUpload[] = [];
  readonly #onChange: () => void;

  constructor(onChange: () => void) {
    this.#onChange = onChange;
  }

  of(...threads: (string | null)[]): readonly PhotoUpload[] {
    return this.#uploads.filter((upload) => threads.includes(upload.thread));
  }

  async send(thread: string, files: readonly File[], destination: Destination): Promise<void> {
    const uploads = files.map((file): PhotoUpload => ({
      key: `${Date.now()}-${Math.random()}`,
      thread,
      file,
      url: URL.createObjectURL(file),
      share: 0,
      problem: isPhoto(file) ? null : notAnImage,
    }));
    this.#uploads = [...this.#uploads, ...uploads];
    this.#onChange();
    for (const upload of uploads) if (!upload.problem) await this.#upload(upload, destination);
  }

  async retry(key: string, destination: Destination): Promise<void> {
    const upload = this.#change(key, { problem: null, share: 0 });
    if (upload) await this.#upload(upload, destination);
  }

  discard(key: string): void {
    const upload = this.#uploads.find((one) => one.key === key);
    if (upload) URL.revokeObjectURL(upload.url);
    this.#uploads = this.#uploads.filter((one) => one.key !== key);
    this.#onChange();
  }

  async #upload(upload: PhotoUpload, destination: Destination): Promise<void> {
    try {
      if (upload.file.size > largest) throw tooLarge;
      const { store, conversationId } = await destination();
      const onProgress = (share: number) => this.#change(upload.key, { share });
      const image = await store.uploadPhoto(upload.file, { onProgress });
      await store.send(conversationId, { kind: "image", imageId: image.id }, { image });
      this.discard(upload.key);
    } catch (error) {
      this.#change(upload.key, { problem: problemOf(error) });
    }
  }

  #change(key: string, change: Partial<PhotoUpload>): PhotoUpload | undefined {
    this.#uploads = this.#uploads.map((upload) => (upload.key === key ? { ...upload, ...change } : upload));
    this.#onChange();
    return this.#uploads.find((upload) => upload.key === key);
  }
}

const tooLarge = { status: 413, code: "upload_too_large" };
const notAnImage = problemOf({ status: 422, code: "not_an_image" });
