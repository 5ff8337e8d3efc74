import { ApiError } from "@rapport/client";
import type { Problem } from "@rapport/contracts";

/** Sends an NDJSON file and tells how much of it is on its way (0 to 1). */
export function sendImport(file: File, onProgress: (share: number) => void): Promise<{ id: string }> {
  return new Promise((resolve, reject) => {
    // fetch does not tell the progress of a body on its way out
    const request = new XMLHttpRequest();
    request.open("POST", "/api/v1/imports");
    request.setRequestHeader("content-type", "application/x-ndjson");
    request.upload.onprogress = (event) => event.lengthComputable && onProgress(event.loaded / event.total);
    request.onload = () => {
      if (request.status < 300) resolve(JSON.parse(request.responseText) as { id: string });
      else reject(new ApiError(problemOf(request)));
    };
    request.onerror = () => reject(new ApiError(bare(0, "offline")));
    request.send(file);
  });
}

function problemOf(request: XMLHttpRequest): Problem {
  try {
    const body = JSON.parse(request.responseText) as Problem;
    if (body.code) return body;
  } catch {
    // not a problem document: a proxy answered
  }
  return bare(request.status, request.status === 413 ? "body_too_large" : "internal");
}

const bare = (status: number, code: string): Problem => ({
  type: "about:blank",
  title: code,
  status,
  code,
  detail: "",
});
