import {
  Avatar,
  BarChart,
  BarList,
  changeOf,
  formatNumber,
  LineChart,
  Section,
  StatRow,
  StatTile,
  useUi,
} from "../src/index.ts";
import styles from "./gallery.module.css";

const days = Array.from({ length: 30 }, (_, index) => {
  const wave = Math.sin(index / 3) * 4 + Math.sin(index * 1.7) * 3;
  const label = new Date(Date.UTC(2026, 1, 11 + index)).toLocaleDateString("en-GB", {
    day: "numeric",
    month: "short",
    timeZone: "UTC",
  });
  return {
    label,
    value: Math.max(0, Math.round(14 + index * 0.35 + wave)),
    compared: Math.max(0, Math.round(11 + index * 0.1 - wave / 2)),
  };
});
const weeks = ["5 Jan", "12 Jan", "19 Jan", "26 Jan", "2 Feb", "9 Feb", "16 Feb", "23 Feb", "2 Mar", "9 Mar"].map(
  (label, index) => ({
    label,
    value: [1820, 2140, 1960, 2480, 2310, 2890, 2720, 3150, 3380, 1640][index]!,
    compared: [1700, 1820, 2040, 2100, 2380, 2260, 2410, 2700, 2890, 2950][index]!,
  }),
);
const members = [
  ["Ana Moreau", 42],
  ["Tom Okafor", 31],
  ["Inès Haddad", 24],
  ["Sven Lind", 9],
] as const;

/** Figures, lines, bars. */
export function ChartsPage() {
  const { locale } = useUi();
  const values = days.map((day) => day.value);
  const compared = days.map((day) => day.compared);
  const count = (value: number) => formatNumber(value, locale);
  const before = "the 30 days before";
  return (
    <>
      <StatRow>
        <StatTile
          label="Dialogues"
          value="566"
          change={changeOf(566, 381)}
          comparedWith={before}
          trend={values}
          comparedTrend={compared}
          definition="Conversations in which both sides have written, counted at the moment the second side first wrote."
          href="#"
        />
        <StatTile
          label="Attributed sales"
          value="€18,240"
          change={8}
          comparedWith={before}
          trend={weeks.map((week) => week.value)}
          definition="Orders that were ever OK and have a contributor, by their own amount without shipping."
          href="#"
        />
        <StatTile
          label="First answer"
          value="1 min 40"
          change={-22}
          lowerIsBetter
          comparedWith={before}
          trend={[5, 4, 4.5, 3, 3.2, 2, 1.7]}
          definition="Median time from a visitor's first message to the member's first."
        />
        <StatTile label="Rating" value="4.8" unit="of 5" change={0} comparedWith={before} />
      </StatRow>
      <Section title="Over time">
        <LineChart
          title="Dialogues a day"
          points={days}
          format={count}
          valueLabel="Last 30 days"
          comparedLabel="Before"
          pointLabel="Day"
          definition="Conversations in which both sides have written."
        />
      </Section>
      <Section title="Side by side">
        <div className={styles.two}>
          <BarChart
            title="Attributed sales a week, €"
            points={weeks}
            format={count}
            valueLabel="This year"
            comparedLabel="Last year"
            pointLabel="Week of"
          />
          <BarList
            label="Dialogues by member"
            format={count}
            items={members.map(([name, value]) => ({
              id: name,
              label: name,
              value,
              href: "#",
              before: <Avatar name={name} size={24} decorative />,
            }))}
          />
        </div>
      </Section>
    </>
  );
}
