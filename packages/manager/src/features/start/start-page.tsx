import { Button } from "@mantine/core";
import { Skeleton, Stepper } from "@rapport/ui";
import { useState, type ComponentType } from "react";
import { ReadOnlyNote } from "../../pieces/notes.tsx";
import { Screen } from "../../pieces/screen.tsx";
import { href, useGo, useSearch } from "../../shell/address.ts";
import { useMay } from "../../shell/session.tsx";
import { useWords } from "../../shell/words.ts";
import { ChallengeStep } from "./challenge-step.tsx";
import { DoneStep } from "./done-step.tsx";
import { InstallStep } from "./install-step.tsx";
import { InviteStep } from "./invite-step.tsx";
import { ShopStep } from "./shop-step.tsx";
import { nextStep, stepAt, stepNames, type StepName } from "./start-steps.ts";
import styles from "./start.module.css";
import { useStart } from "./use-start.ts";

/** What each step gets: the way on. */
export interface StepProps {
  onNext: () => void;
}

const steps: Record<StepName, ComponentType<StepProps>> = {
  shop: ShopStep,
  install: InstallStep,
  invite: InviteStep,
  challenge: ChallengeStep,
  done: DoneStep,
};

/** From an empty programme to a working widget, in five steps that can be left and taken up again. */
export default function StartPage() {
  const { t } = useWords();
  const go = useGo();
  const { dismiss } = useStart();
  const later = () => {
    dismiss();
    go(href("/"));
  };
  return (
    <Screen
      title={t("start.title")}
      lead={t("start.lead")}
      actions={
        <Button variant="subtle" color="gray" onClick={later}>
          {t("start.later")}
        </Button>
      }
    >
      <ReadOnlyNote need="administrator" />
      <Wizard />
    </Screen>
  );
}

function Wizard() {
  const may = useMay("administrator");
  const { done } = useStart();
  if (!may) return null;
  if (!done) return <Skeleton rows={4} />;
  return <Steps done={done} />;
}

function Steps({ done }: { done: ReadonlySet<StepName> }) {
  const { t } = useWords();
  const { search, change } = useSearch();
  // What is done while one looks at a step does not carry one away from it.
  const [first] = useState(() => stepAt(undefined, done));
  const step = search["step"] ? stepAt(search["step"], done) : first;
  const Step = steps[step];
  const isOpen = stepNames.some((name) => name !== "done" && !done.has(name));
  const told = step === "done" && isOpen ? "almost" : step;
  return (
    <>
      <Stepper
        label={t("start.title")}
        steps={stepNames.map((name) => ({ id: name, title: t(`start.steps.${name}`) }))}
        current={stepNames.indexOf(step)}
        done={done}
        onGo={(index) => change({ step: stepNames[index] })}
      />
      <section className={styles.step} aria-labelledby="start-step">
        <h2 className={styles.title} id="start-step">
          {t(`start.titles.${told}`)}
        </h2>
        <p className={styles.lead}>{t(`start.leads.${told}`)}</p>
        <Step onNext={() => change({ step: nextStep(step) })} />
      </section>
    </>
  );
}
