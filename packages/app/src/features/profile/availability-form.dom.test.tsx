import { act } from "react";
import { afterEach, expect, it } from "vitest";
import { type Opened, open, press } from "../../test/app.tsx";
import { AvailabilityForm } from "./availability-form.tsx";

let app: Opened;
afterEach(() => app.close());

it("PEO-9: an absence without days is not saved, and each day that is missing says so", async () => {
  app = await open(<AvailabilityForm own={{ unavailable: false, absence: null }} />, {});
  await press(app.page.querySelectorAll("input[role=switch]")[1]);
  const form = app.page.querySelector("form");
  await act(async () => form?.requestSubmit());
  const days = [...app.page.querySelectorAll("input[type=date]")];
  expect(days.map((day) => day.getAttribute("aria-invalid"))).toEqual(["true", "true"]);
  expect(app.page.textContent.match(/Choose a day\./g)).toHaveLength(2);
  expect(app.sent).toEqual([]);
});
