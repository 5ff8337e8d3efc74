import { ApiError, createCall, createUpload } from "@rapport/client";
import { QueryClient } from "@tanstack/react-query";

const retries = 2;

/** Answers kept while the App is open; what fails is tried again only where that can help. */
export const queryClient = new QueryClient({
  defaultOptions: {
    queries: {
      networkMode: "always",
      staleTime: 30_000,
      retry: (count, error) => count < retries && canPass(error),
    },
    mutations: { networkMode: "always" },
  },
});

/** The query under which it is kept who is signed in; null once the server no longer knows us. */
export const meKey = ["me"] as const;

const options = { baseUrl: "", onUnauthorised: () => queryClient.setQueryData(meKey, null) };

/** Typed calls of the API by the session cookie; a 401 leads to the sign-in page and keeps what was typed. */
export const call = createCall(options);
export const upload = createUpload(options);

function canPass(error: unknown): boolean {
  return error instanceof ApiError && (error.status >= 500 || error.status === 429);
}
