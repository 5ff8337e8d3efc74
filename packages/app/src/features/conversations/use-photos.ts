import { ApiError, isPhoto } from "@rapport/client";
import type { Image } from "@rapport/contracts";
import { type ComposerPhoto, toast } from "@rapport/ui";
import { useEffect, useRef, useState } from "react";
import { useTranslation } from "react-i18next";
import { useStore } from "../../shell/conversations-context.tsx";
import { problemWords } from "../../shell/problem-words.ts";

interface Chosen {
  id: string;
  file: File;
  url: string;
  upload: AbortController;
  image: Image | null;
  error: unknown;
  busy: boolean;
}

/** Photos chosen for the next message: each goes up at once; one that failed for want of a connection is tried again on sending. */
export function usePhotos() {
  const { t } = useTranslation();
  const store = useStore();
  const [chosen, setChosen] = useState<readonly Chosen[]>([]);
  const latest = useRef(chosen);
  useEffect(() => {
    latest.current = chosen;
  });
  useEffect(() => () => latest.current.forEach(release), []);

  const change = (id: string, to: Partial<Chosen>) =>
    setChosen((before) => before.map((photo) => (photo.id === id ? { ...photo, ...to } : photo)));
  const send = async (photo: Chosen): Promise<Image | null> => {
    change(photo.id, { busy: true, error: null });
    try {
      const image = await store.uploadPhoto(photo.file, { signal: photo.upload.signal });
      change(photo.id, { busy: false, image });
      return image;
    } catch (error) {
      change(photo.id, { busy: false, error });
      return null;
    }
  };
  const add = (files: File[]) => {
    const photos = files.filter(isPhoto).map(choose);
    if (photos.length < files.length) toast.bad(problemWords(t, { code: "not_an_image" }));
    setChosen((before) => [...before, ...photos]);
    for (const photo of photos) void send(photo);
  };
  const remove = (id: string) => {
    const photo = chosen.find((one) => one.id === id);
    if (photo) release(photo);
    setChosen((before) => before.filter((one) => one.id !== id));
  };
  /** The photos to send now, and none are left chosen; null while one of them cannot go. */
  const take = async (): Promise<Image[] | null> => {
    const images = await Promise.all(
      chosen.map(async (photo) => photo.image ?? (isPassing(photo) ? send(photo) : null)),
    );
    const ready = images.filter((image) => image !== null);
    if (ready.length < images.length) return null;
    chosen.forEach(release);
    setChosen([]);
    return ready;
  };
  const shown: ComposerPhoto[] = chosen.map(({ id, url, file, busy, error }) => ({
    id,
    url,
    name: file.name,
    busy,
    ...(error !== null && { error: problemWords(t, error) }),
  }));
  return { shown, add, remove, take };
}

function choose(file: File): Chosen {
  const url = URL.createObjectURL(file);
  return { id: url, file, url, upload: new AbortController(), image: null, error: null, busy: true };
}

function release(photo: Chosen): void {
  photo.upload.abort();
  URL.revokeObjectURL(photo.url);
}

function isPassing({ error }: Chosen): boolean {
  return error instanceof ApiError && (error.status === 0 || error.status >= 500);
}
