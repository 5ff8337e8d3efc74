/** The steps of the start, in their order. */
export const stepNames = ["shop", "install", "invite", "challenge", "done"] as const;
export type StepName = (typeof stepNames)[number];

/** What is known of the programme when somebody comes (back) to the start. */
export interface StartFacts {
  sites: number;
  widgetSeen: boolean;
  members: number;
  challenges: number;
}

/** What is already there. The administrator who set it up is a member too: somebody else must have come. */
export function doneSteps(facts: StartFacts): ReadonlySet<StepName> {
  const done = new Set<StepName>();
  if (facts.sites > 0) done.add("shop");
  if (facts.widgetSeen) done.add("install");
  if (facts.members > 1) done.add("invite");
  if (facts.challenges > 0) done.add("challenge");
  return done;
}

/** The step to begin with: the one asked for, else the first that is not done. */
export function stepAt(asked: string | undefined, done: ReadonlySet<StepName>): StepName {
  return stepNames.find((name) => name === asked) ?? stepNames.find((name) => !done.has(name)) ?? "done";
}

export const nextStep = (step: StepName): StepName =>
  stepNames[Math.min(stepNames.indexOf(step) + 1, stepNames.length - 1)]!;
