import type { Api, BodyOf } from "@rapport/contracts";
import { toast } from "@rapport/ui";
import { useMutation } from "@tanstack/react-query";
import { useTranslation } from "react-i18next";
import { call, queryClient } from "../../shell/api.ts";
import { problemWords } from "../../shell/problem-words.ts";
import { meQuery } from "../../shell/queries.ts";

/** Saves a part of one's own profile and says so. */
export function useSaveProfile() {
  const { t } = useTranslation();
  return useMutation({
    mutationFn: (body: Partial<BodyOf<Api["PATCH /me/profile"]>>) => call("PATCH /me/profile", { body }),
    onSuccess: (me) => {
      queryClient.setQueryData(meQuery.queryKey, me);
      toast.good(t("profile.saved"));
    },
    onError: (error) => toast.bad(problemWords(t, error)),
  });
}
