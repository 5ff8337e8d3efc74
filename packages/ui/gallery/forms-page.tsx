import { Button, Checkbox, PasswordInput, SegmentedControl, Select, Switch, Textarea, TextInput } from "@mantine/core";
import { IconPlus } from "@tabler/icons-react";
import { useState } from "react";
import { ComposerPhotos, FileDrop, Section, Stepper } from "../src/index.ts";
import styles from "./gallery.module.css";
import { PICTURES } from "./sample.ts";

const STEPS = [
  { id: "brand", title: "Your brand", hint: "Name, colour, languages" },
  { id: "sites", title: "Your sites", hint: "Where shoppers are" },
  { id: "snippet", title: "Snippet", hint: "Two lines in the page" },
  { id: "check", title: "Check", hint: "It answers" },
];

/** Controls in their states. */
export function FormsPage() {
  const [step, setStep] = useState(2);
  const [file, setFile] = useState<File | null>(null);
  return (
    <>
      <Section title="Buttons">
        <div className={styles.row}>
          <Button>Save</Button>
          <Button variant="default">Preview</Button>
          <Button variant="light" leftSection={<IconPlus size={18} stroke={2} />}>
            New challenge
          </Button>
          <Button variant="subtle">Why did I not get it?</Button>
          <Button color="bad">Reverse the points</Button>
          <Button disabled>Save</Button>
          <Button loading>Save</Button>
          <Button size="sm" variant="default">
            Small
          </Button>
        </div>
      </Section>
      <Section title="Fields">
        <div className={styles.two}>
          <div className={styles.form}>
            <TextInput label="Name" defaultValue="Ana Moreau" />
            <TextInput
              label="E-mail"
              description="Only for signing in; nobody else sees it."
              placeholder="name@example.com"
            />
            <TextInput label="Link code" defaultValue="ana moreau" error="Letters, digits and hyphens only." />
            <PasswordInput label="Password" defaultValue="a long sentence" />
            <Textarea label="About you" rows={3} defaultValue="Hut keeper in summer, fitter of boots in winter." />
          </div>
          <div className={styles.form}>
            <Select label="Role" data={["Ambassador", "Employee", "Expert"]} defaultValue="Ambassador" />
            <SegmentedControl data={["Waiting", "Mine", "All"]} defaultValue="Mine" aria-label="Which conversations" />
            <Switch label="Available for conversations" defaultChecked />
            <Switch label="Show me in the shop" />
            <Checkbox label="I accept the terms" defaultChecked />
            <Checkbox label="Tell me by e-mail" />
          </div>
        </div>
      </Section>
      <Section title="Steps">
        <Stepper label="Start" steps={STEPS} current={step} onGo={setStep} />
      </Section>
      <Section title="Files">
        <div className={styles.two}>
          <FileDrop
            label="A product list"
            hint="CSV as your shop exports it, up to 20 MB"
            accept=".csv,text/csv"
            maxBytes={20_000_000}
            file={file}
            onFile={setFile}
          />
          <ComposerPhotos
            onRemove={() => undefined}
            photos={[
              { id: "1", url: PICTURES.trail, name: "trail.jpg" },
              { id: "2", url: PICTURES.dusk, name: "dusk.jpg", busy: true },
              { id: "3", url: PICTURES.snow, name: "snow.jpg", error: "Larger than 15 MB" },
            ]}
          />
        </div>
      </Section>
    </>
  );
}
