import type { Image, Problem } from "@rapport/contracts";
import { ApiError } from "./http.ts";

export interface PhotoUploadOptions {
  baseUrl: string;
  headers?: () => Record<string, string>;
}
export interface PhotoProgress {
  /** From 0 to 1. */
  onProgress?: (share: number) => void;
  signal?: AbortSignal;
}

/** Uploads a photo for a message and tells how far it is. Throws `ApiError` (`upload_too_large`, `not_an_image`, `offline`). */
export function createPhotoUpload(options: PhotoUploadOptions) {
  return (file: Blob, progress: PhotoProgress = {}): Promise<Image> =>
    new Promise((resolve, reject) => {
      // fetch does not tell the progress of a body on its way out
      const request = new XMLHttpRequest();
      request.open("POST", `${options.baseUrl}/api/v1/uploads`);
      for (const [name, value] of Object.entries(options.headers?.() ?? {})) request.setRequestHeader(name, value);
      request.upload.onprogress = (event) => {
        if (event.lengthComputable) progress.onProgress?.(event.loaded / event.total);
      };
      request.onload = () => {
        if (request.status < 300) resolve(JSON.parse(request.responseText) as Image);
        else reject(new ApiError(problemOf(request)));
      };
      request.onerror = request.onabort = () => reject(new ApiError(problem(0, "offline", "No connection")));
      progress.signal?.addEventListener("abort", () => request.abort());
      const form = new FormData();
      form.append("photo", file);
      request.send(form);
    });
}

function problemOf(request: XMLHttpRequest): Problem {
  try {
    const body = JSON.parse(request.responseText) as Problem;
    if (body.code) return body;
  } catch {
    // not a problem document: a proxy answered
  }
  return problem(request.status, request.status === 413 ? "upload_too_large" : "internal", request.statusText);
}

function problem(status: number, code: string, detail: string): Problem {
  return { type: "about:blank", title: detail, status, code, detail };
}

/** False where the file's type says that it is no photo; without a type the server decides. */
export function isPhoto({ type }: File): boolean {
  return type === "" || type.startsWith("image/");
}
