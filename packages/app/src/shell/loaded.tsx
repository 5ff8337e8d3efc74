import { ApiError } from "@rapport/client";
import { ErrorState, Skeleton } from "@rapport/ui";
import type { UseQueryResult } from "@tanstack/react-query";
import type { ReactNode } from "react";
import { useTranslation } from "react-i18next";
import { problemWords } from "./problem-words.ts";
import styles from "./shell.module.css";

/** Props of Loaded; `skeleton` has the shape of what comes; `quiet` says in one line that there is no connection. */
export interface LoadedProps<T> {
  query: Pick<UseQueryResult<T>, "data" | "error" | "refetch">;
  skeleton?: ReactNode;
  quiet?: boolean;
  children: (data: T) => ReactNode;
}

/** What an answer shows once it is there; until then its shape, or what went wrong and the way to try again. */
export function Loaded<T>({ query, skeleton, quiet, children }: LoadedProps<T>) {
  const { t } = useTranslation();
  if (query.data !== undefined) return children(query.data);
  if (!query.error) return skeleton ?? <Skeleton rows={4} />;
  const problem = query.error instanceof ApiError ? query.error.problem : null;
  if (quiet && problem?.status === 0) return <p className={styles.quiet}>{t("shell.onceOnline")}</p>;
  return (
    <ErrorState
      detail={problemWords(t, query.error)}
      {...(problem?.requestId && { requestId: problem.requestId })}
      onRetry={() => void query.refetch()}
    />
  );
}
