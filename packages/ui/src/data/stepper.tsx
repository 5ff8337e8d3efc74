import { IconCheck } from "@tabler/icons-react";
import { cx } from "../cx.ts";
import { useUi } from "../text/context.tsx";
import styles from "./stepper.module.css";

/** One step of a wizard. */
export interface Step {
  id: string;
  title: string;
  hint?: string;
}

/** Props of Stepper; steps before the current one are done and can be gone back to. With `done` those named are, and every step can be gone to. */
export interface StepperProps {
  label: string;
  steps: readonly Step[];
  current: number;
  done?: ReadonlySet<string>;
  onGo?: (index: number) => void;
}

/** Where somebody is in a short series of steps. */
export function Stepper({ label, steps, current, done: named, onGo }: StepperProps) {
  const { text } = useUi();
  return (
    <nav aria-label={label}>
      <p className={styles.phone}>
        <span>{text.stepOf(current + 1, steps.length)}</span>
        <strong>{steps[current]?.title}</strong>
      </p>
      <ol className={styles.steps}>
        {steps.map((step, index) => {
          const here = index === current;
          const done = named ? named.has(step.id) && !here : index < current;
          const face = (
            <>
              <span className={styles.mark}>{done ? <IconCheck size={15} stroke={2.5} /> : index + 1}</span>
              <span className={styles.words}>
                <span className={styles.title}>{step.title}</span>
                {step.hint && <span className={styles.hint}>{step.hint}</span>}
              </span>
            </>
          );
          return (
            <li
              key={step.id}
              className={cx(styles.step, done && styles.done, here && styles.here)}
              aria-current={here ? "step" : undefined}
            >
              {onGo && !here && (named || done) ? (
                <button type="button" className={styles.face} onClick={() => onGo(index)}>
                  {face}
                </button>
              ) : (
                <span className={styles.face}>{face}</span>
              )}
            </li>
          );
        })}
      </ol>
    </nav>
  );
}
